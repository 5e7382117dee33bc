// The deck of this browser: views in an order, under a name. It lies here and nowhere else, until it is saved as a file.

export const FORM = "olpe-atlas-deck/1";
const KEPT = "olpe-deck";
const VIEW = /^\/(overview|country|operators|evidence|gaps|agenda|explore|methods)(\?[^#]*)?$/;

export function kept() {
  return readable(localStorage.getItem(KEPT))?.deck ?? { name: "", slides: [] };
}

export function keep(deck) {
  localStorage.setItem(KEPT, JSON.stringify({ form: FORM, ...deck }));
}

// The deck that a text holds, and how many of its slides lead nowhere; null where it holds none.
export function readable(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  if (file?.form !== FORM || !Array.isArray(file.slides)) return null;
  const slides = file.slides
    .filter((slide) => typeof slide?.address === "string" && VIEW.test(slide.address))
    .map(({ name, address }) => ({ name: String(name ?? "").slice(0, 120), address }));
  return { deck: { name: String(file.name ?? "").slice(0, 120), slides }, lost: file.slides.length - slides.length };
}

export function add(slide) {
  const deck = kept();
  deck.slides.push(slide);
  keep(deck);
  return deck.slides.length;
}

// Show a deck on the wall, from one of its slides on.
export function present(deck, at = 0) {
  sessionStorage.setItem("olpe-deck-shown", JSON.stringify(deck));
  location.href = `/present${deck.slides[at].address}#${at}`;
}
