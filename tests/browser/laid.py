"""Layout of the charts of a page, and what on it is cut: measured in the browser, at the width that it has."""

from __future__ import annotations

from playwright.sync_api import Page

WIDTHS = (1920, 1440, 1366, 1280, 1093, 1024, 960, 820, 768, 600, 390, 320)
"""Pixels across, from a large screen to the smallest phone; a page is loaded once and made narrower."""

USUAL = (1920, 1440, 1024, 768, 390, 320)
"""Those of them that most screens have."""

HEIGHT = 1000

_LAID = """async () => {
  const isLaid = (place) => place.dataset.laid === String(place.offsetWidth);
  await document.fonts.ready;
  while (![...document.querySelectorAll(".plot")].every(isLaid)) await new Promise(requestAnimationFrame);
}"""

_FAULTS = """(least) => {
  const faults = [];
  for (const place of document.querySelectorAll(".plot")) {
    const name = place.closest("[class*=st-key-]")?.className.match(/st-key-(\\S+)/)[1] ?? "wall";
    const { width } = place.getBoundingClientRect();
    const plot = place.querySelector(".nsewdrag")?.getBoundingClientRect();
    const part = plot && plot.width / width;
    if (plot && part < least) faults.push(`${name}: the plot has ${Math.round(100 * part)} % of the width`);
    const edge = place.querySelector(".svg-container").getBoundingClientRect();
    if (edge.width > width + 1 && !(place.tabIndex === 0 && getComputedStyle(place).overflowX === "auto"))
      faults.push(`${name}: it is wider than its place and does not scroll`);
    const texts = [...place.querySelectorAll(".main-svg text")]
      .filter((one) => one.textContent.trim() && !one.closest(".hoverlayer"))
      .map((one) => ({ said: one.textContent, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    for (const { said, box } of texts) {
      const isAcross = box.left < edge.left - 1 || box.right > edge.right + 1;
      if (isAcross || box.top < edge.top - 1 || box.bottom > edge.bottom + 1) faults.push(`${name}: "${said}" is cut`);
    }
    texts.forEach(({ said, box }, place) => {
      for (const other of texts.slice(place + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 2) faults.push(`${name}: "${said}" lies on "${other.said}"`);
      }
    });
  }
  return faults;
}"""

_CUT = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, ({ data, parentElement: around }) =>
    (/\\d/.test(data) || around.closest("[data-testid=stMetric]")) && !around.closest("svg, script, style, [hidden]")
      ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
  const beyond = ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1;
  const cut = [...document.querySelectorAll("[role=radiogroup]")].filter(beyond).map(({ textContent }) => textContent);
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const { left, right, width } = range.getBoundingClientRect();
    if (!width || !walker.currentNode.parentElement.checkVisibility({ visibilityProperty: true })) continue;
    for (let around = walker.currentNode.parentElement; around; around = around.parentElement) {
      const { overflowX, display } = getComputedStyle(around);
      if (["auto", "scroll"].includes(overflowX)) break;
      const edge = around.getBoundingClientRect();
      const isCard = around.dataset.testid === "stMetric"; // it hides nothing, but nothing may leave it
      const hides = isCard || (overflowX !== "visible" && display !== "inline" && edge.width > 1);
      if (hides && (left < edge.left - 1 || right > edge.right + 1)) {
        cut.push(walker.currentNode.data);
        break;
      }
    }
  }
  return cut;
}"""

_BROKEN = """() => [...document.querySelectorAll("td")].flatMap((cell) => {
  const text = cell.firstChild;
  if (text?.nodeType !== Node.TEXT_NODE) return [];
  return [...text.data.matchAll(/\\d[\\d.,]*/g)].filter(({ 0: { length }, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + length);
    return range.getClientRects().length > 1;
  }).map(([number]) => number);
})"""


def at_width(page: Page, width: int) -> None:
    """Make the window so wide; come back when every chart is laid out for the width that it then has."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.evaluate(_LAID)


def faults(page: Page, least: float) -> list[str]:
    """Faults of the charts of a page or a wall: a plot below this part of the width, texts cut or on each other."""
    return page.evaluate(_FAULTS, least)


def cut_numbers(page: Page) -> list[str]:
    """Texts with a number outside of charts, of which a part is not seen and cannot be scrolled to, and rows of choices
    that are wider than their place, whose scrolling nothing shows.
    """
    return page.evaluate(_CUT)


def broken_numbers(page: Page) -> list[str]:
    """Numbers in the cells of tables that go over two lines."""
    return page.evaluate(_BROKEN)
