// @ts-check
// Words and tables on the wall: in large letters where little is said, in several parts where it is more than fits.

import { find, words } from "./wall.js";

// Pixels of the letters, the largest first; none may have fewer than 12, see wall.css.
const OF_WORDS = [32, 30, 28, 26, 24, 23, 22, 21, 20, 19, 18, 17, 16];
const OF_TABLES = [20, 18, 16, 15, 14, 13];

const ROUNDED = 0.5; // pixels that a row may be higher than a browser says

const FEW = 3; // parts of a table; where it has more, its letters are as small as they may be

// What a section says, as elements of which each fits on the wall, and what part of the whole each is.
export function laid({ paragraphs, heads, rows, facts, picture, title }) {
  if (facts) return [{ element: cards(facts, picture), part: "" }];
  const split = rows ? (box) => tables(box, heads, rows, title) : (box) => texts(box, paragraphs);
  const [box, part] = [".plot", ".part"].map(find);
  let parts = split(box);
  if (parts.length > 1) {
    part.textContent = parts[0].part; // its line takes room too
    parts = split(box);
  }
  return parts;
}

function texts(box, paragraphs) {
  const fits = (shown) => shown.scrollHeight <= box.clientHeight;
  const size = OF_WORDS.find((one) => fits(put(box, text(paragraphs, one)))) ?? OF_WORDS.at(-1);
  const fitting = (said) => fits(put(box, text(said, size)));
  /** @type {string[][]} */
  const shown = [[]];
  for (const said of paragraphs.flatMap((paragraph) => pieces(paragraph, (piece) => fitting([piece])))) {
    const last = shown[shown.length - 1];
    if (fitting([...last, said])) last.push(said);
    else shown.push([said]);
  }
  return shown.map((said, place) => ({ element: text(said, size), part: `${place + 1} / ${shown.length}` }));
}

// A paragraph that is too long for the wall, cut where a sentence ends, or else between two words.
function pieces(said, fits) {
  if (said.length < 2 || fits(said)) return [said];
  const middle = said.length / 2;
  const ends = ["[.;:] ", " "].map((end) => [...said.matchAll(end)].map((found) => found.index + found[0].length));
  const places = ends.find((found) => found.length) ?? [Math.ceil(middle)];
  const cut = places.reduce((best, place) => (Math.abs(place - middle) < Math.abs(best - middle) ? place : best));
  return [said.slice(0, cut).trim(), said.slice(cut)].flatMap((piece) => pieces(piece, fits));
}

function tables(box, heads, rows, title) {
  const sized = (size) => measured(box, heads, rows, size);
  const smallest = sized(OF_TABLES.at(-1));
  const fewest = paged(smallest).length;
  const larger = fewest > FEW ? [] : OF_TABLES.map(sized);
  const best = larger.find((one) => one.fits && paged(one).length === fewest) ?? smallest;
  const { size, className, widths, made, room } = best;
  const all = made.reduce((height, [, high]) => height + high, 0);
  let full = all / fewest; // or the last page might have a single row
  let pages = paged({ made, room }, full);
  while (pages.length > fewest) {
    full += (room - full) / 8 + 1;
    pages = paged({ made, room }, full);
  }
  let last = 0;
  return pages.map((page) => {
    const values = { first: last + 1, last: last + page.length, n: rows.length };
    last = values.last;
    const element = table(heads, page, size);
    element.className = className;
    element.setAttribute("aria-label", title);
    for (const [place, cell] of element.querySelectorAll("th").entries()) cell.style.width = `${widths[place]}px`;
    return { element, part: words.rows.replace(/{(\w+)}/g, (_, name) => values[name]) };
  });
}

// A whole table in letters of one size: the widths of its columns, its rows with their heights, and the room for them.
function measured(box, heads, rows, size) {
  const whole = put(box, table(heads, rows.map(row), size));
  const fits = whole.offsetWidth <= box.clientWidth;
  whole.classList.toggle("narrow", !fits);
  const widths = [...whole.tHead.rows[0].cells].map((cell) => cell.offsetWidth);
  const made = [...whole.tBodies[0].rows].map((one) => [one, one.offsetHeight + ROUNDED]);
  return { size, fits, className: whole.className, widths, made, room: box.clientHeight - whole.tHead.offsetHeight - 1 };
}

// Rows with their heights on pages, none higher than the `room` for it; a page ends when it is about as high as `full`.
function paged({ made, room }, full = room) {
  /** @type {HTMLTableRowElement[][]} */
  const pages = [[]];
  let height = 0;
  for (const [one, high] of made) {
    if (pages[pages.length - 1].length && (height + high > room || height + high / 2 > full)) {
      pages.push([]);
      height = 0;
    }
    height += high;
    pages[pages.length - 1].push(one);
  }
  return pages;
}

// Key numbers, under what a share means of ten people.
function cards(facts, picture) {
  const made = document.createElement("div");
  made.className = "facts";
  if (picture) {
    const [drawing, said] = picture;
    const people = document.createElement("div");
    people.className = "people";
    people.innerHTML = drawing; // a drawing of the server's
    people.append(written("b", said));
    made.append(people);
  }
  made.append(
    ...facts.map(({ label, value, note }) => {
      const card = document.createElement("div");
      card.append(written("span", label), written("b", value), written("span", note));
      return card;
    }),
  );
  return made;
}

function put(box, element) {
  box.replaceChildren(element);
  return element;
}

function text(paragraphs, size) {
  const made = document.createElement("div");
  made.style.fontSize = `${size}px`;
  made.append(...paragraphs.map((said) => written("p", said)));
  return made;
}

function table(heads, rows, size) {
  const made = document.createElement("table");
  made.style.fontSize = `${size}px`;
  made
    .createTHead()
    .insertRow()
    .append(...heads.map((head) => written("th", head)));
  made.createTBody().append(...rows);
  return made;
}

function row(cells) {
  const made = document.createElement("tr");
  made.append(...cells.map((cell) => written("td", cell)));
  return made;
}

function written(tag, said) {
  const made = document.createElement(tag);
  made.dir = "auto";
  made.textContent = said;
  return made;
}
