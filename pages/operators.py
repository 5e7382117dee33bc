"""Which kind of operator, where?"""

from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("operators")
answer(page)
foot(page)
