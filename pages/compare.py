"""How do these countries differ?"""

from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("compare")
answer(page)
foot(page)
