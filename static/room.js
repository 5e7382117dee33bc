// @ts-check
// What a room says, on the wall, while it says it: asks every second whether there is anything new.
// web/room/ gives what there is to see; the keys step only where the facilitator's browser has let itself in.

import { shown as talk, wall } from "./decks.js";
import { ALWAYS, code, EVERY, here, listen, paint, say, theme, uncover, words } from "./wall.js";

const SELDOM = 10_000; // milliseconds between two looks for a room that is gone: it may come back with its database

const during = talk(); // the deck of which this room is a slide
const address = here();
/** @type {string | null} */
let tag = null;
/** @type {string[]} */
let ends = []; // which way no question follows
let isLost = false;
/** @type {number | undefined} */
let waiting;

async function look() {
  clearTimeout(waiting);
  let pause = EVERY;
  try {
    const where = new URL(`${address.pathname}/live.json`, location.origin);
    where.search = address.search;
    where.searchParams.set("theme", theme(address));
    const answer = await fetch(where, { cache: "no-store", headers: tag ? { "If-None-Match": tag } : {} });
    if (answer.status === 404) {
      await paint({ colours: {}, question: "", place: "", answer: words.gone });
      ends = ["previous", "next"]; // a talk goes on without a room that was deleted
      tag = null;
      pause = SELDOM;
    } else if (answer.status === 429) {
      pause = 1000 * (Number(answer.headers.get("Retry-After")) || SELDOM / 1000);
      throw new Error(words.limited);
    } else if (answer.ok && "instead" in document.body.dataset) {
      location.reload(); // this page stands where the room could not be shown
      return;
    } else if (answer.ok) {
      tag = answer.headers.get("ETag");
      await show(await answer.json());
    } else if (answer.status !== 304) {
      throw new Error(words.lost);
    }
    if (isLost) say("");
    isLost = false;
  } catch (error) {
    isLost = true;
    say(error instanceof Error && error.message === words.limited ? words.limited : words.lost);
  }
  waiting = setTimeout(look, pause);
}

async function show(said) {
  await paint(said);
  ends = said.ends;
  document.body.dataset.shown = said.kind;
  document.body.dataset.revision = said.revision;
}

async function lead(action) {
  const body = new URLSearchParams({ action });
  const answer = await fetch(`${address.pathname}/lead`, { method: "POST", body, headers: { Accept: "application/json" } });
  say(answer.status === 403 ? words.not_led : "");
  look();
}

// To the next question or the one before; from the last and the first on through the deck, if there is one.
function step(action, by) {
  const at = during && during.at + by;
  if (ends.includes(action) && during?.deck.slides[at])
    location.href = wall(during.deck, at, address.searchParams.get("theme")).href;
  else lead(action);
}

function leave() {
  if (!uncover() && during) location.href = "/deck";
}

function turn() {
  address.searchParams.set("theme", theme(address) === "dark" ? "light" : "dark");
  history.replaceState(null, "", address);
  tag = null;
}

listen({
  previous: { sign: "◀", run: () => step("previous", -1) },
  next: { sign: "▶", run: () => step("next", 1) },
  reveal: { sign: "◉", run: () => lead("turn") },
  code: { sign: "▦", run: () => code(`${address.pathname}/code.json${address.search}`) },
  theme: { sign: "◐", run: turn },
  ...ALWAYS,
  leave: { sign: "✕", run: leave },
});
look();
