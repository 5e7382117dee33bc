// @ts-check
// The deck of this browser: views and rooms in an order, under a name. It lies here and nowhere else, until it is saved as a file.

export const FORM = "olpe-atlas-deck/1";
const KEPT = "olpe-deck";
const SHOWN = "olpe-deck-shown";
const VIEW = /^\/(overview|country|operators|evidence|gaps|agenda|explore|compare|methods)(\?[^#]*)?$/;
const ROOM = /^\/room\/[A-Z]{6}$/;

/** @typedef {{ name: string, address: string }} Slide */
/** @typedef {{ name: string, slides: Slide[] }} Deck */

/** @type {(slide: Slide) => boolean} */
export const isRoom = ({ address }) => ROOM.test(address);

/** @returns {Deck} */
export function kept() {
  return readable(localStorage.getItem(KEPT))?.deck ?? { name: "", slides: [] };
}

/** @param {Deck} deck */
export function keep(deck) {
  localStorage.setItem(KEPT, JSON.stringify({ form: FORM, ...deck }));
}

/**
 * The deck that a text holds, and how many of its slides lead nowhere; null where it holds none.
 *
 * @param {string | null} text
 * @returns {{ deck: Deck, lost: number } | null}
 */
export function readable(text) {
  let file;
  try {
    file = JSON.parse(text ?? "");
  } catch {
    return null;
  }
  if (file?.form !== FORM || !Array.isArray(file.slides)) return null;
  const slides = file.slides
    .filter((slide) => typeof slide?.address === "string" && [VIEW, ROOM].some((form) => form.test(slide.address)))
    .map(({ name, address }) => ({ name: String(name ?? "").slice(0, 120), address }));
  return { deck: { name: String(file.name ?? "").slice(0, 120), slides }, lost: file.slides.length - slides.length };
}

/**
 * Put a slide behind the others, once, however often its button is clicked; give back how many there are.
 *
 * @param {Slide} slide
 */
export function add(slide) {
  const deck = kept();
  if (deck.slides.at(-1)?.address !== slide.address) deck.slides.push(slide);
  keep(deck);
  return deck.slides.length;
}

/**
 * Show a deck on the wall, from one of its slides on.
 *
 * @param {Deck} deck
 */
export function present(deck, at = 0) {
  sessionStorage.setItem(SHOWN, JSON.stringify(deck));
  location.href = wall(deck, at).href;
}

/**
 * The deck that is being shown in this tab, and the place in it; null where a view or room is shown by itself.
 *
 * @returns {{ deck: Deck, at: number } | null}
 */
export function shown() {
  const deck = location.hash ? JSON.parse(sessionStorage.getItem(SHOWN) ?? "null") : null;
  return deck && { deck, at: Math.min(Number(location.hash.slice(1)) || 0, deck.slides.length - 1) };
}

/**
 * Where a slide of a deck is on the wall, in the colours of `theme` if one is given.
 *
 * @param {Deck} deck
 * @param {number} at
 * @param {string | null} [theme]
 */
export function wall({ slides }, at, theme = null) {
  const url = new URL(`${isRoom(slides[at]) ? "" : "/present"}${slides[at].address}`, location.origin);
  if (theme) url.searchParams.set("theme", theme);
  url.hash = String(at);
  return url;
}
