// @ts-check
// Finds a place for each text of a drawn map: on another side of its point, in shorter lines, or in the tip alone.

import { widest, wrapped } from "./layout.js";

const AROUND = [
  "middle right",
  "middle left",
  "top center",
  "bottom center",
  "top right",
  "top left",
  "bottom right",
  "bottom left",
];
const NEAR = ["middle center", "bottom center", "top center"]; // half a line apart, so that a text stays on its area
const LINE = 1.3; // from one line to the next, in heights of the letters
const NARROW = 0.4; // of the width, for the lines of a text that has no room as it is
const STAR = "★"; // marks the reader's own rows, and stays where it is

/** @type {any} */
const pen = document.createElement("canvas").getContext("2d");

/**
 * What gives the pixels of a line of text, in the letters of a figure.
 *
 * @param {{ layout: any }} figure
 * @returns {import("./layout.js").Measure}
 */
export function measuring({ layout }) {
  return (text, size, isBold) => {
    pen.font = `${isBold ? "bold " : ""}${size}px ${layout.font.family}`;
    return pen.measureText(text).width;
  };
}

/**
 * Move, shorten or drop the texts of a map that plotly has drawn, so that none lies on another.
 *
 * @param {any} Plotly
 * @param {HTMLElement} place
 * @param {import("./layout.js").Measure} measure
 */
export async function settle(Plotly, place, measure) {
  for (const { index, text, textposition } of moved(place, measure)) {
    await Plotly.restyle(place, { text: [text], textposition: [textposition] }, [index]);
  }
}

/**
 * The traces of a drawn map whose texts must change: the number of each, its texts and their sides.
 *
 * @param {HTMLElement} place
 * @param {import("./layout.js").Measure} measure
 * @returns {{ index: number, text: string[], textposition: string[] }[]}
 */
function moved(place, measure) {
  const start = place.getBoundingClientRect();
  const scale = start.width / place.offsetWidth; // of the wall, which is drawn small and made large
  const boxOf = (node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    return {
      left: (left - start.left) / scale,
      top: (top - start.top) / scale,
      right: (right - start.left) / scale,
      bottom: (bottom - start.top) / scale,
    };
  };
  const room = { left: 0, top: 0, right: start.width / scale, bottom: start.height / scale };
  const groups = /** @type {any[]} */ ([...place.querySelectorAll(".trace.scattergeo")]); // d3 leaves its data on them
  const all = groups.map((group) => ({
    trace: group.__data__[0].trace,
    nodes: [...group.querySelectorAll("text")],
  }));
  const hasStars = all.some(({ trace }) => isOfReader(trace));
  const taken = [...place.querySelectorAll(".annotation-text")].map(boxOf);
  for (const { trace, nodes } of all) if (isOfReader(trace)) taken.push(...nodes.map(boxOf).map(inner));
  for (const group of groups) taken.push(...[...group.querySelectorAll("path.point")].map(boxOf));

  return all
    .filter(({ trace }) => trace.text?.length && !isOfReader(trace))
    .map(({ trace, nodes }) => {
      const [text, textposition] = [[...trace.text], trace.text.map((_, at) => each(trace.textposition, at))];
      const isPoint = trace.mode.includes("markers");
      const away = isPoint ? trace.marker.size / 1.6 + 1 : 0;
      for (const node of nodes) {
        const [box, at] = [boxOf(node), node.__data__.i]; // an empty text has no node
        if (box.right <= box.left) continue; // beyond the frame of its map
        const point = pointOf(box, textposition[at], away);
        const below = hasStars ? [textposition[at].replace("middle", "bottom")] : []; // a star stands above the point
        const short = trace.meta?.short?.[at];
        const near = textposition[at].endsWith(" center") ? NEAR : [];
        const sides = [textposition[at], ...(isPoint ? [] : below), ...(isPoint || short ? AROUND : near)];
        const found = forms(text[at], short, box, isPoint, room.right, each(trace.textfont.size, at), measure)
          .flatMap((form) => sides.map((side) => ({ ...form, side, box: boxAt(point, side, form, away) })))
          .find((one) => isWithin(one.box, room) && !taken.some((other) => isOver(one.box, other)));
        if (found) taken.push(found.box);
        [text[at], textposition[at]] = found ? [found.said, found.side] : ["", textposition[at]];
      }
      return { index: trace.index, text, textposition };
    });
}

// What may stand at a place, the best first: the text; at a point its words in short lines, and its first line; and what
// Python has for where there is no room.
function forms(text, short, { left, top, right, bottom }, isPoint, width, size, measure) {
  const inLines = (said) => wrapped(said, NARROW * width, size, measure);
  const sized = (said) => ({ said, width: widest(said, size, measure) + 2, height: said.split("<br>").length * size * LINE });
  const shorter = isPoint ? [inLines(text), inLines(text.split("<br>")[0])] : [];
  if (short && short !== text) shorter.push(short);
  return [{ said: text, width: right - left, height: bottom - top }, ...shorter.map(sized)];
}

function pointOf({ left, top, right, bottom }, side, away) {
  const [up, across] = side.split(" ");
  return {
    x: { left: right + away, center: (left + right) / 2, right: left - away }[across],
    y: { top: bottom + away, middle: (top + bottom) / 2, bottom: top - away }[up],
  };
}

function boxAt({ x, y }, side, { width, height }, away) {
  const [up, across] = side.split(" ");
  const left = { left: x - away - width, center: x - width / 2, right: x + away }[across];
  const top = { top: y - away - height, middle: y - height / 2, bottom: y + away }[up];
  return { left, top, right: left + width, bottom: top + height };
}

// A star is less high than its line.
const inner = (box) => {
  const edge = (box.bottom - box.top) / 5;
  return { ...box, top: box.top + edge, bottom: box.bottom - edge };
};

const isOfReader = (trace) => each(trace.text, 0) === STAR;
const each = (value, at) => (Array.isArray(value) ? value[at] : value);
const isWithin = (box, room) =>
  box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
const isOver = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
