"""What is known about this country?"""

from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("country")
answer(page)
foot(page)
