"""What do we not know?"""

from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("gaps")
answer(page)
foot(page)
