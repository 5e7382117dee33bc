"""Who says so, and who disagrees?"""

from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("evidence")
answer(page)
foot(page)
