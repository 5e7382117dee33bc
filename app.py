"""Who serves the people the utilities do not reach?"""

from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("overview")
answer(page)
foot(page)
