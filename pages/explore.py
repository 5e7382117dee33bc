"""Give me the rows."""

from pages.parts import download, filters
from pages.parts.answer import answer
from pages.parts.frame import foot, frame

page = frame("explore")
answer(page, within=filters.everything, after=download.offer)
foot(page)
