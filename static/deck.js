// @ts-check
// The page on which a deck is put in order, named, saved, opened and started. web/documents/wall.py gives the page.

import { FORM, keep, kept, present, readable } from "./decks.js";

const words = JSON.parse(document.body.dataset.words ?? "");
/** @type {(selector: string) => any} */
const find = (selector) => document.querySelector(selector);
let deck = kept();

sessionStorage.removeItem("olpe-deck-shown"); // the talk is over

function change(slides) {
  deck = { ...deck, slides };
  keep(deck);
  draw();
}

function draw() {
  find(".name").value = deck.name;
  find(".empty").textContent = deck.slides.length ? "" : words.empty;
  for (const name of [".start", ".save", ".clear"]) find(name).disabled = deck.slides.length === 0;
  find(".slides").replaceChildren(...deck.slides.map(row));
}

function row(slide, place) {
  const name = document.createElement("input");
  name.value = slide.name;
  name.maxLength = 120;
  name.setAttribute("aria-label", words.rename);
  name.addEventListener("change", () => change(deck.slides.with(place, { ...slide, name: name.value })));
  const show = button("▶", slide.name, () => present(deck, place));
  const up = button("↑", words.up, () => change(swapped(place, place - 1)));
  const down = button("↓", words.down, () => change(swapped(place, place + 1)));
  const remove = button("✕", words.remove, () => change(deck.slides.toSpliced(place, 1)));
  up.disabled = place === 0;
  down.disabled = place === deck.slides.length - 1;
  const line = document.createElement("div");
  line.append(name, show, up, down, remove);
  const item = document.createElement("li");
  item.append(line);
  return item;
}

function button(sign, label, run) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = sign;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", run);
  return made;
}

function swapped(one, other) {
  return deck.slides.with(one, deck.slides[other]).with(other, deck.slides[one]);
}

function say(text) {
  find(".alert").textContent = text;
  find(".alert").hidden = !text;
}

// Whether the slides that are there may be lost.
function mayGo() {
  return !deck.slides.length || confirm(words.lose);
}

function take(text) {
  const read = readable(text);
  if (!read || (read.lost && !read.deck.slides.length)) {
    say(words.unreadable);
    return;
  }
  if (!mayGo()) return;
  say(read.lost ? words.unknown.replace("{n}", read.lost) : "");
  deck = read.deck;
  keep(deck);
  draw();
}

find(".name").addEventListener("change", (event) => {
  deck = { ...deck, name: event.target.value };
  keep(deck);
});
find(".start").addEventListener("click", () => present(deck));
find(".clear").addEventListener("click", () => mayGo() && change([]));
find(".open").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (file) take(await file.text());
  event.target.value = ""; // the same file can be opened again
});
find(".save").addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify({ form: FORM, ...deck }, null, 2)], { type: "application/json" }));
  link.download = `${deck.name.trim().replace(/[^\p{L}\p{N}]+/gu, "-") || "olpe-atlas-deck"}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
});
find(".ready").addEventListener("click", async (event) => {
  const { deck: name } = event.target.dataset;
  if (name) take(await (await fetch(`/decks/${name}.json?lang=${document.body.dataset.lang}`)).text());
});
draw();
