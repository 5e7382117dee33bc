// @ts-check
// The facilitator's console: what the room says appears by itself, and a button pressed leaves the page where it is.
// web/room/console.py makes the page, which works without this script too.

import offerDeck from "./deck-button.js";

const EVERY = 1000; // milliseconds between two looks

/** @type {(selector: string) => any} */
const find = (selector) => document.querySelector(selector);
const alert = find("[data-lost]");
const refused = find("[data-refused]");
/** @type {string | null} */
let tag = null;
/** @type {number | undefined} */
let waiting;

async function look() {
  clearTimeout(waiting);
  try {
    const answer = await fetch(location.href, { cache: "no-store", headers: tag ? { "If-None-Match": tag } : {} });
    if (answer.ok) {
      tag = answer.headers.get("ETag");
      renew(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } else if (answer.status !== 304) {
      throw new Error(`${answer.status}`);
    }
    alert.textContent = "";
  } catch {
    alert.textContent = alert.dataset.lost;
  }
  waiting = setTimeout(look, EVERY);
}

function renew(page) {
  const focused = document.activeElement?.closest("form")?.id;
  const opened = [...document.querySelectorAll("details[open]")].map((details) => details.id);
  for (const part of document.querySelectorAll("[data-live]")) {
    part.replaceWith(page.querySelector(`[data-live="${part.getAttribute("data-live")}"]`));
  }
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  if (focused) document.getElementById(focused)?.querySelector("button")?.focus();
}

const deck = find(".deck");
offerDeck({ data: JSON.parse(deck.dataset.deck), parentElement: deck });

addEventListener("submit", async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement && form.closest("[data-live], [data-typed]"))) return;
  event.preventDefault();
  const where = form.getAttribute("action") ?? location.href;
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  try {
    const answer = await fetch(where, { method: "POST", body, headers: { Accept: "application/json" } });
    const isRefused = answer.status === 422; // the title says why, in the facilitator's words
    if (!answer.ok && !isRefused) throw new Error(`${answer.status}`);
    const { title = "", gone = false } = await answer.json();
    if (gone) {
      location.assign("/join");
      return;
    }
    refused.textContent = title;
    if (!isRefused && form.matches("[data-typed]")) form.reset();
    await look();
  } catch {
    alert.textContent = alert.dataset.lost;
  }
});

look();
