"""What should happen next?"""

from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("agenda")
answer(page)
foot(page)
