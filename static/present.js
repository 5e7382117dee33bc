// @ts-check
// One view on the wall, or a deck of them: fetches what there is to see, and steps through it, section by section.
// A section is a chart, or words or a table, which may take several parts.
// web/documents/wall.py gives the slides; a deck that is being shown lies in the browser's session, see decks.js.

import { isRoom, shown as talk, wall } from "./decks.js";
import { laid } from "./sections.js";
import { ALWAYS, code, find, here, listen, paint, say, theme, uncover, words } from "./wall.js";

const AGAIN = 2000; // milliseconds until a server that did not answer is asked again

// A slide of a deck has its place behind the #; any other view is presented by itself.
/** @type {{ deck: any, at: number }} */
let { deck, at } = talk() ?? { deck: null, at: 0 };
let address = here();
/** @type {any} */
let shown = null;
/** @type {{ element: HTMLElement, part: string }[]} */
let parts = [];
let part = 0;
let asked = 0;

// What there is to see at an address, as web/documents/wall.py says it.
async function fetched(url) {
  const where = new URL(url);
  where.pathname += ".json";
  where.hash = "";
  // a link may say several, or one that there is not: the server takes the first, and says so
  if (!where.searchParams.has("theme")) where.searchParams.set("theme", theme(url));
  const answer = await fetch(where);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

// Show what there is at an address: from its beginning, from its end if `by` is -1, or at the part of now if it is 0.
async function show(url, by = 1) {
  asked += 1;
  const turn = asked;
  let said;
  try {
    said = await fetched(url);
  } catch {
    say(words.lost);
    setTimeout(() => turn === asked && show(url, by), AGAIN);
    return;
  }
  if (turn !== asked) return; // somebody has gone on in the meantime
  const last = said.sections.at(-1);
  if (by < 0 && !url.searchParams.has("chart") && said.section !== last) {
    await show(changed({ chart: last }, url), by); // a slide of a deck, come to from behind
    return;
  }
  say("");
  address = url;
  shown = said;
  document.documentElement.lang = said.lang; // the slides of a deck may be in several
  document.title = `${said.question} · OLPE Atlas`;
  history.replaceState(null, "", url);
  const kind = `${said.view} ${said.section ?? ""}`.trim();
  const told = said.paragraphs || said.rows || said.facts;
  const notices = [...said.problems, ...said.notices];
  await paint({ ...said, notices, kind, told, place: deck ? `${at + 1} / ${deck.slides.length}` : "" });
  parts = told ? laid(said) : [];
  const from = { "-1": Infinity, 0: part, 1: 0 }[by];
  turnTo(Math.max(0, Math.min(from, parts.length - 1)));
  offer(said.filters);
  document.body.dataset.shown = kind;
}

// Show one part of what is said in words or in a table; a picture has none.
function turnTo(place) {
  part = place;
  find(".part").textContent = parts.length > 1 ? parts[part].part : "";
  if (parts.length) find(".plot").replaceChildren(parts[part].element);
}

// The address of a slide of the deck that is being shown, in the colours of now.
const ofDeck = (place) => wall(deck, place, address.searchParams.get("theme"));

// One step on or back; what is left of a section in several parts may be left out.
function step(by, skipsParts = false) {
  if (!shown) return;
  const { sections } = shown;
  const next = sections.indexOf(shown.section) + by;
  const isPinned = deck && ofDeck(at).searchParams.has("chart");
  if (parts[part + by] && !skipsParts) {
    turnTo(part + by);
  } else if (!isPinned && next >= 0 && next < sections.length) {
    show(changed({ chart: sections[next] }), by);
  } else if (deck && at + by >= 0 && at + by < deck.slides.length) {
    at += by;
    if (isRoom(deck.slides[at])) location.href = ofDeck(at).href;
    else show(ofDeck(at), by);
  }
}

// An address, that of now if no other is given, with other parameters; a link may write their names in any case.
function changed(values, from = address) {
  const url = new URL(from);
  for (const [name, value] of Object.entries(values)) {
    for (const written of [...url.searchParams.keys()]) {
      if (written !== name && written.trim().toLowerCase() === name) url.searchParams.delete(written);
    }
    url.searchParams.set(name, value);
  }
  return url;
}

function leave() {
  if (uncover()) return;
  if (deck) location.href = "/deck";
  else if (shown) location.href = shown.link;
}

function offer(filters) {
  find(".filters").replaceChildren(
    ...filters.map(({ name, label, value, options }) => {
      const field = document.createElement("label");
      const select = document.createElement("select");
      select.name = name;
      select.append(...options.map(([option, text]) => new Option(text, option, false, option === value)));
      select.addEventListener("change", () => show(changed({ [name]: select.value })));
      field.append(label, select);
      return field;
    }),
  );
}

listen({
  previous: { sign: "◀", run: () => step(-1) },
  next: { sign: "▶", run: () => step(1) },
  skip: { sign: "⏭", run: () => step(1, true) },
  filters: { sign: "☰", run: () => (find(".filters").hidden = !find(".filters").hidden || !shown?.filters.length) },
  code: { sign: "▦", run: () => shown && code(`/present/code.json?${new URLSearchParams({ of: shown.link })}`) },
  theme: { sign: "◐", run: () => show(changed({ theme: theme(address) === "dark" ? "light" : "dark" }), 0) },
  ...ALWAYS,
  leave: { sign: "✕", run: leave },
});
show(address);
