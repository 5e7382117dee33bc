// One view on the wall: fetches what there is to see, draws it, and listens to the keys that a clicker sends.
// web/present.py gives the slides; a deck that is being shown lies in the browser's session, see deck.js.

import "./plotly-geo.min.js";

const CONFIG = { topojsonURL: new URL("./", import.meta.url).href, displayModeBar: false, doubleClick: false, scrollZoom: false };
const WIDTH = 960;
const HEIGHT = 540;
const SECOND_LINE = 150; // letters of an answer that still fit two lines
const SWIPE = 60; // pixels
const MOVE = { duration: 600, easing: "cubic-in-out" };

const words = JSON.parse(document.body.dataset.words);
const find = (selector) => document.querySelector(selector);
const slide = find(".slide");
const plot = find(".plot");

const deck = JSON.parse(sessionStorage.getItem("olpe-deck-shown") ?? "null");
let at = deck ? Number(location.hash.slice(1)) || 0 : 0;
let address = new URL(location.href);
let shown = null;
let drawn = null; // what kind of picture is on the wall
let asked = 0;

// What there is to see at an address, as web/present.py says it.
async function fetched(url) {
  const where = new URL(url);
  where.pathname += ".json";
  where.hash = "";
  if (!where.searchParams.has("theme")) where.searchParams.set("theme", theme());
  const answer = await fetch(where);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

async function show(url) {
  const turn = (asked += 1);
  let said;
  try {
    said = await fetched(url);
  } catch {
    find(".alert").textContent = words.lost;
    find(".alert").hidden = false;
    setTimeout(() => turn === asked && show(url), 2000);
    return;
  }
  if (turn !== asked) return; // somebody has gone on in the meantime
  find(".alert").hidden = said.problems.length === 0;
  find(".alert").textContent = said.problems.join(" ");
  address = url;
  shown = said;
  history.replaceState(null, "", url);
  await draw(said);
  offer(said.filters);
  document.body.dataset.shown = `${said.view} ${said.chart ?? ""}`;
}

async function draw(said) {
  for (const [name, colour] of Object.entries(said.colours)) document.documentElement.style.setProperty(`--${name}`, colour);
  find(".question span").textContent = said.question === said.answer ? "" : said.question;
  find(".place").textContent = deck ? `${at + 1} / ${deck.slides.length}` : "";
  find(".answer").textContent = said.answer;
  find(".answer").classList.toggle("long", said.answer.length > SECOND_LINE);
  find(".title").textContent = said.title ?? "";
  find(".source").textContent = [said.note, said.source].filter(Boolean).join(" ");
  find(".legend").replaceChildren(...(said.legend ?? []).map(([colour, text]) => {
    const item = document.createElement("span");
    const box = document.createElement("i");
    box.style.background = colour;
    item.append(box, text);
    return item;
  }));
  if (!said.figure) {
    window.Plotly.purge(plot);
    plot.replaceChildren();
    drawn = null;
    return;
  }
  const kind = `${said.view} ${said.chart}`;
  const { data, layout } = said.figure;
  const height = Math.min(layout.height, plot.clientHeight);
  const fitted = { ...layout, width: plot.clientWidth, height, transition: MOVE };
  if (drawn === kind) {
    await window.Plotly.react(plot, data, fitted, CONFIG); // the same picture with other figures: it moves
  } else {
    plot.classList.add("changing");
    await new Promise((done) => setTimeout(done, drawn ? 200 : 0));
    window.Plotly.purge(plot);
    await window.Plotly.newPlot(plot, data, fitted, CONFIG);
    plot.classList.remove("changing");
  }
  drawn = kind;
}

function theme() {
  return address.searchParams.get("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

// The address of a slide of the deck that is being shown, in the colours of now.
function ofDeck(place) {
  const url = new URL(`/present${deck.slides[place].address}`, location.origin);
  if (address.searchParams.has("theme")) url.searchParams.set("theme", theme());
  url.hash = String(place);
  return url;
}

function step(by) {
  if (!shown) return;
  const charts = shown.charts;
  const next = charts.indexOf(shown.chart) + by;
  const pinned = deck && new URL(`/present${deck.slides[at].address}`, location.origin).searchParams.has("chart");
  if (!pinned && next >= 0 && next < charts.length) {
    show(changed({ chart: charts[next] }));
  } else if (deck && at + by >= 0 && at + by < deck.slides.length) {
    at += by;
    show(ofDeck(at));
  }
}

// The present address with other parameters.
function changed(values) {
  const url = new URL(address);
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
  return url;
}

function offer(filters) {
  find(".filters").replaceChildren(...filters.map(({ name, label, value, options }) => {
    const field = document.createElement("label");
    const select = document.createElement("select");
    select.name = name;
    select.append(...options.map(([code, text]) => new Option(text, code, false, code === value)));
    select.addEventListener("change", () => show(changed({ [name]: select.value })));
    field.append(label, select);
    return field;
  }));
}

async function code() {
  const box = find(".code");
  box.hidden = !box.hidden;
  if (box.hidden) return;
  const answer = await fetch(`/present/code.json?${new URLSearchParams({ of: shown.link })}`);
  const { svg, address: where } = await answer.json();
  const text = document.createElement("p");
  text.textContent = where;
  box.innerHTML = svg;
  box.append(text);
}

const ACTIONS = {
  previous: { sign: "◀", run: () => step(-1) },
  next: { sign: "▶", run: () => step(1) },
  filters: { sign: "☰", run: () => (find(".filters").hidden = !find(".filters").hidden) },
  code: { sign: "▦", run: code },
  theme: { sign: "◐", run: () => show(changed({ theme: theme() === "dark" ? "light" : "dark" })) },
  black: { sign: "■", run: () => (find(".black").hidden = !find(".black").hidden) },
  full: { sign: "⛶", run: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()) },
  leave: { sign: "✕", run: leave },
};

const KEYS = {
  PageDown: "next", ArrowRight: "next", ArrowDown: "next", " ": "next", Enter: "next", n: "next",
  PageUp: "previous", ArrowLeft: "previous", ArrowUp: "previous", Backspace: "previous", p: "previous",
  f: "full", F5: "full", b: "black", ".": "black", t: "theme", m: "filters", q: "code", Escape: "leave",
};

// What lies over the slide goes first; then the slide itself.
function leave() {
  const over = [".code", ".filters", ".black"].map(find).find((one) => !one.hidden);
  if (over) over.hidden = true;
  else location.href = deck ? "/deck" : shown.link;
}

for (const [name, { sign, run }] of Object.entries(ACTIONS)) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = sign;
  button.title = words[name];
  button.setAttribute("aria-label", words[name]);
  button.addEventListener("click", () => {
    run();
    button.blur(); // or the clicker's space would press it again
  });
  find(".controls").append(button);
}

addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (target.matches("select") && key !== "Escape") return;
  if (target.matches("button") && (key === " " || key === "Enter")) return; // somebody without a mouse presses it
  const name = KEYS[event.key] ?? KEYS[event.key.toLowerCase()];
  if (!name || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  ACTIONS[name].run();
});

let start = null;
addEventListener("pointerdown", (event) => (start = event.clientX));
addEventListener("pointerup", (event) => {
  const moved = start === null ? 0 : event.clientX - start;
  start = null;
  if (event.pointerType === "touch" && Math.abs(moved) > SWIPE) step(moved < 0 ? 1 : -1);
});
find(".black").addEventListener("click", ACTIONS.black.run);
find(".code").addEventListener("click", code);

let asleep = null;
addEventListener("pointermove", () => {
  document.body.classList.add("awake");
  clearTimeout(asleep);
  asleep = setTimeout(() => document.body.classList.remove("awake"), 2500);
});

function fit() {
  const scale = Math.min(innerWidth / WIDTH, innerHeight / HEIGHT);
  slide.style.transform = `scale(${scale}) translate(-50%, -50%)`;
}

addEventListener("resize", fit);
fit();
show(address);
