// @ts-check
// Lays a figure out by the width that it has: no name, number, title or legend is cut or lies on another.
//
// Python says what a figure holds: its rows with their names (in lines only where they are meant to be), a column of
// words beside them, the height of a row. Here every text is measured. Where there is room, names stand beside their
// rows, else above them.

const PLOT = 0.58; // what part of the width the plot has at least
const LINE = 1.3; // from one line to the next, in heights of the letters
const GAP = 8; // pixels between what stands side by side
const BESIDE_LINES = 2; // of a name beside its row; a longer one stands above
const MARK = 26; // pixels that a mark takes where its name stands above it
const COLUMN = 260; // pixels of a line of the words beside a row
const NAME = 90; // pixels of a line of a name beside a matrix that scrolls
const KEY = 46; // pixels of the mark of a legend and of the gaps around
const CELL = 6; // pixels between the texts of two cells
const NARROW = 480; // pixels below which a map has smaller letters
const SMALL = 11; // pixels of these letters
const MAP = { lowest: 400, highest: 700, perWidth: 1.05 };
const AROUND = 0.05; // above, below and beside a country, in parts of it

/**
 * Gives the pixels of a line of text.
 *
 * @callback Measure
 * @param {string} text
 * @param {number} size
 * @param {boolean} [isBold]
 * @returns {number}
 */

/**
 * A figure laid out for so many pixels across; a matrix that cannot be that narrow says in its layout how wide it is.
 *
 * @param {{ data: any[], layout: any }} figure
 * @param {number} width
 * @param {Measure} measure
 */
export function laidOut({ data, layout }, width, measure) {
  const lay = layout.yaxis?.ticktext ? rows : layout.meta?.bounds ? country : map;
  return lay(data, { ...layout, width }, measure);
}

function rows(data, layout, measure) {
  const { width, xaxis, yaxis, annotations = [] } = layout;
  const letters = yaxis.tickfont.size;
  const line = letters * LINE;
  const wide = (text, size = letters) => widest(text, size, measure);
  const isBeside = (note) => note.yref === "y" && note.xref === "paper";
  const column = annotations.filter(isBeside).map((note) => ({
    ...note,
    text: wrapped(note.text, COLUMN, note.font.size, measure),
    align: "left",
  }));
  const ofColumn = Math.max(0, ...column.map((note) => wide(note.text, note.font.size) + note.xshift + 4));
  const label = wide(lastLabel(data, layout), xaxis.tickfont.size);
  const count = Math.max(yaxis.ticktext.length, 1);
  const given = (layout.height - layout.margin.t - layout.margin.b) / count;
  const right = Math.max(column.length ? ofColumn : 0, xaxis.ticktext ? 0 : label / 2 + 2, GAP);
  const alone = Math.max(xaxis.ticktext ? 0 : label / 2 + 2, GAP);
  const lowest = Math.max(given, ...column.map((note) => lines(note.text) * note.font.size * LINE + 4));

  const beside = (limit) => {
    const names = yaxis.ticktext.map((name) => wrapped(name, limit, letters, measure));
    const most = Math.max(1, ...names.map(lines));
    const left = Math.max(0, ...names.map((name) => wide(name))) + GAP;
    const fits = limit === Infinity || (most <= Math.max(BESIDE_LINES, ...yaxis.ticktext.map(lines)) && left <= limit + GAP);
    return { fits, names, left, right, row: Math.max(lowest, most * line + 6), notes: column };
  };
  const above = (notes) => {
    const end = notes.length ? right : alone; // the column stands as high as the marks, and a name before it
    const names = yaxis.ticktext.map((name, place) => {
      const beneath = notes.length ? [] : annotations.filter((note) => isBeside(note) && note.y === place).map(inColours);
      return wrapped([name, ...beneath].join("<br>"), notes.length ? width - end - 4 : width - 4, letters, measure);
    });
    const zone = xaxis.ticktext ? given : MARK;
    const high = Math.max(1, ...names.map(lines)) * line + 4;
    return { fits: true, names, left: alone, right: end, row: Math.max(lowest, high + zone), zone, isAbove: true, notes };
  };

  const ways = [beside(Infinity), beside((1 - PLOT) * width - right - GAP), above(column), above([])];
  const plotted = (way) => width - way.left - way.right;
  const isWide = (way) => way.fits && plotted(way) >= PLOT * width;
  const heads = (way) => xaxis.ticktext && headed(data, xaxis, plotted(way), measure);
  /** @type {any} */
  let way = ways.find((one) => isWide(one) && (!xaxis.ticktext || heads(one)));
  if (!way) {
    way = xaxis.ticktext ? [beside(NAME), ...ways].find((one) => one.fits) : ways.at(-1);
    if (xaxis.ticktext)
      layout = { ...layout, width: Math.ceil(way.left + way.right + cell(data, measure) * xaxis.ticktext.length) };
  }
  return placed(data, layout, way, measure);
}

// The chart with its margins, its axes and its legend, once it is known where the names of the rows stand.
function placed(data, layout, way, measure) {
  const { width, xaxis, yaxis, annotations = [], shapes = [] } = layout;
  const plot = width - way.left - way.right;
  /** @type {any} there is room for its heads: the cells were made as wide as they need */
  const across = xaxis.ticktext ? headed(data, xaxis, plot, measure) : numbered(data, layout, plot, measure);
  const groups = annotations.filter((note) => note.yref === "paper");
  const top = across.depth + Math.max(0, ...groups.map((note) => note.font.size * LINE + 8));
  const keys = layout.showlegend ? legend(data, layout, way, measure) : { data, bottom: layout.margin.b };
  const count = Math.max(yaxis.ticktext.length, 1);
  const { isAbove, row } = way;
  const middle = isAbove ? way.zone / 2 / row : 0.5; // from the middle of the marks to the end of their row, in rows
  const onCells = (shape) => {
    const [y, half] = [(shape.y0 + shape.y1) / 2, (((shape.y1 - shape.y0) / 2) * way.zone) / row];
    return { ...shape, y0: y - half, y1: y + half };
  };
  const onRows = (shape) => ({ ...shape, y0: shape.y0 + middle - 0.5, y1: shape.y1 + middle - 0.5 });
  const moved = (shape) => (!isAbove || shape.yref === "paper" ? shape : (xaxis.ticktext ? onCells : onRows)(shape));
  return {
    data: keys.data,
    layout: {
      ...layout,
      height: Math.round(top + keys.bottom + row * count),
      margin: { l: way.left, r: way.right, t: top, b: keys.bottom, autoexpand: false },
      xaxis: across.axis,
      yaxis: {
        ...yaxis,
        ticktext: way.names,
        showticklabels: !isAbove,
        range: isAbove ? [count - 1 + middle, middle - 1] : [count - 0.5, -0.5],
      },
      annotations: [
        ...annotations
          .filter((note) => !(note.yref === "y" && note.xref === "paper"))
          .map((note) => (groups.includes(note) ? { ...note, yshift: across.depth } : note)),
        ...way.notes,
        ...(isAbove
          ? way.names.map((text, y) => ({
              text,
              y,
              x: 0,
              xref: "paper",
              yref: "y",
              xanchor: "left",
              yanchor: "bottom",
              align: "left",
              showarrow: false,
              xshift: 2 - way.left,
              yshift: way.zone / 2 - 2,
              font: yaxis.tickfont,
            }))
          : []),
      ],
      shapes: shapes.map(moved),
      ...(layout.showlegend && { legend: keys.legend }),
    },
  };
}

// An axis of numbers above the plot: so many of them as have room, and its title in lines.
function numbered(data, { xaxis, ...layout }, plot, measure) {
  const room = widest(lastLabel(data, { xaxis, ...layout }), xaxis.tickfont.size, measure) + 14;
  const title = wrapped(xaxis.title.text, plot, xaxis.title.font.size, measure);
  const axis = { ...xaxis, title: { ...xaxis.title, text: title, standoff: 4 } };
  if (xaxis.type === "log") axis.dtick = steps(data, xaxis, plot / room);
  else axis.nticks = Math.max(2, Math.min(xaxis.nticks, Math.floor(plot / room)));
  const depth = xaxis.tickfont.size * LINE + 14;
  return { axis, depth: depth + (title ? lines(title) * xaxis.title.font.size * LINE + 6 : 0) };
}

// The finest steps of a logarithmic axis, not finer than the given ones, of which each number has room.
function steps(data, xaxis, places) {
  const all = data
    .flatMap((trace) => trace.x ?? [])
    .filter((x) => x > 0)
    .map(Math.log10);
  const decades = Math.max(...all) - Math.min(...all) + 0.3;
  const finest = { D2: 0.3 }; // from 1 to 2, in decades
  const coarser = ["D2", 1, 2, 3].slice(xaxis.dtick === "D2" ? 0 : 1);
  return coarser.find((step) => ((finest[step] ?? step) * places) / decades >= 1) ?? coarser.at(-1);
}

// The longest number on an axis above the plot.
function lastLabel(data, { xaxis, separators = ".," }) {
  if (xaxis.range) return `${Math.floor(xaxis.range[1])}${xaxis.ticksuffix ?? ""}`;
  const largest = Math.floor(Math.max(1, ...data.flatMap((trace) => trace.x ?? []).filter(Number.isFinite)));
  return xaxis.type === "log" ? String(largest).replace(/\B(?=(\d{3})+$)/g, separators[1]) : String(largest);
}

// The names above the columns of a matrix: in lines, turned where a word is too long; null where the cells have no room.
function headed(data, xaxis, plot, measure) {
  const size = xaxis.tickfont.size;
  const column = plot / xaxis.ticktext.length;
  if (column < cell(data, measure)) return null;
  const flat = xaxis.ticktext.map((name) => wrapped(name, column - CELL, size, measure));
  if (flat.every((name) => widest(name, size, measure) <= column - CELL)) {
    const depth = Math.max(1, ...flat.map(lines)) * size * LINE + 12;
    return { axis: { ...xaxis, ticktext: flat, tickangle: 0 }, depth };
  }
  const inLines = Math.max(1, Math.floor((column - 2) / (size * LINE)));
  const longest = Math.max(...xaxis.ticktext.map((name) => widest(name, size, measure)));
  const limits = [...Array(20).keys()].map((step) => (longest * (step + 1)) / 20);
  const turned = (limit) => xaxis.ticktext.map((name) => wrapped(name, limit, size, measure));
  const names = limits.map(turned).find((all) => all.every((name) => lines(name) <= inLines)) ?? xaxis.ticktext;
  const depth = Math.max(...names.map((name) => widest(name, size, measure))) + 14;
  return { axis: { ...xaxis, ticktext: names, tickangle: -90 }, depth };
}

// Pixels that each cell of a matrix needs: for its widest text and, where a star stands beside the middle, for both.
function cell(data, measure) {
  const written = data.filter((trace) => trace.text);
  const wide = ({ text, textfont }) => Math.max(0, ...text.map((one) => widest(one, textfont.size, measure)));
  const aside = ({ x = [] }) => Math.max(0, ...x.map((at) => at - Math.round(at)));
  const texts = Math.max(0, ...written.filter((trace) => !aside(trace)).map(wide));
  const stars = written.filter(aside).map((trace) => ((texts + wide(trace)) / 2 + 1) / aside(trace));
  return Math.max(texts + CELL, ...stars);
}

// A legend below, over the whole width, in columns of equal width.
function legend(data, { width, legend: given }, { left, right }, measure) {
  const { size } = given.font;
  const room = width - right - 2 * GAP; // plotly gives it that much where it begins left of the plot
  const named = data.map((trace) => (trace.name ? { ...trace, name: wrapped(trace.name, room - KEY, size, measure) } : trace));
  const shown = named.filter((trace) => trace.name && trace.showlegend !== false);
  const entry = Math.ceil(Math.max(0, ...shown.map((trace) => widest(trace.name, size, measure)))) + 2;
  const columns = Math.max(1, Math.floor(room / (entry + KEY)));
  const high = Math.max(1, ...shown.map((trace) => lines(trace.name))) * size * LINE + 4;
  return {
    data: named,
    bottom: Math.ceil(shown.length / columns) * high + 2 * GAP,
    legend: {
      ...given,
      x: Math.max(-2, -left / (width - left - right)),
      xanchor: "left",
      maxheight: 10_000,
      entrywidth: entry,
      entrywidthmode: "pixels",
    },
  };
}

// A map of all countries: as high as its width asks for, with smaller letters where it is narrow.
function map(data, layout, measure) {
  const { width, margin, annotations = [] } = layout;
  const size = (font) => (width < NARROW ? Math.min(font.size, SMALL) : font.size);
  const notes = annotations.map((note) => ({
    ...note,
    text: wrapped(note.text, 0.42 * width, size(note.font), measure),
    font: { ...note.font, size: size(note.font) },
  }));
  const height = Math.round(Math.min(MAP.highest, Math.max(MAP.lowest, MAP.perWidth * width)));
  const hanging = notes.filter((note) => note.yanchor === "top");
  const high = (note) => Math.ceil(lines(note.text) * note.font.size * LINE) + 4;
  const beneath = Math.max(0, ...hanging.map((note) => high(note) - note.y * (height - margin.t - margin.b)));
  return {
    data: data.map((trace) =>
      trace.textfont ? { ...trace, textfont: { ...trace.textfont, size: size(trace.textfont) } } : trace,
    ),
    layout: {
      ...layout,
      height: Math.ceil(height + beneath),
      margin: { ...margin, b: margin.b + Math.ceil(beneath) },
      annotations: notes,
    },
  };
}

// A map of one country, in the middle of the width that there is; `meta.bounds` are its west, south, east and north.
function country(data, layout) {
  const { width, height, margin, geo, meta } = layout;
  const [west, south, east, north] = meta.bounds;
  const aspect = (width - margin.l - margin.r) / (height - margin.t - margin.b);
  const middle = { lon: (west + east) / 2, lat: (south + north) / 2 };
  const stretched = equalEarth(middle.lat);
  const [wide, high] = [(east - west) * (1 + 2 * AROUND), (north - south) * (1 + 2 * AROUND)];
  const across = Math.max(wide, (high * aspect) / stretched);
  const down = Math.max(high, (across * stretched) / aspect);
  const range = (at, size) => [at - size / 2, at + size / 2];
  const seen = {
    lonaxis: { ...geo.lonaxis, range: range(middle.lon, across) },
    lataxis: { ...geo.lataxis, range: range(middle.lat, down) },
  };
  return { data, layout: { ...layout, geo: { ...geo, ...seen } } };
}

// How long a degree of longitude is beside one of latitude, as Equal Earth draws them at a latitude.
function equalEarth(latitude) {
  const lat = (latitude * Math.PI) / 180;
  const t = Math.asin((Math.sqrt(3) / 2) * Math.sin(lat));
  const polynomial = 1.340264 + t ** 2 * (3 * -0.081106 + t ** 4 * (7 * 0.000893 + 9 * 0.003796 * t ** 2));
  return ((2 * Math.cos(t)) / (Math.sqrt(3) * polynomial)) ** 2 / Math.cos(lat);
}

const lines = (text) => text.split("<br>").length;
const plain = (text) =>
  text
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
const inColours = ({ text, font }) => `<span style="font-size:${font.size}px;color:${font.color}">${text}</span>`;

/**
 * Pixels of the widest line of a text with plotly's tags.
 *
 * @param {string} text
 * @param {number} size
 * @param {Measure} measure
 */
export function widest(text, size, measure) {
  return Math.max(
    ...text
      .split("<br>")
      .map((line) => measure(plain(line), Number(line.match(/font-size:(\d+)px/)?.[1] ?? size), line.includes("<b>"))),
  );
}

/**
 * A text with plotly's tags in lines of at most so many pixels; a word that is longer has a line of its own.
 *
 * @param {string} text
 * @param {number} limit
 * @param {number} size
 * @param {Measure} measure
 */
export function wrapped(text, limit, size, measure) {
  return text
    .split("<br>")
    .flatMap((line) => {
      const words = line.match(/(?:<[^>]*>|[^ <])+/g) ?? [""];
      return words.slice(1).reduce(
        (made, word) => {
          const longer = `${made.at(-1)} ${word}`;
          if (widest(longer, size, measure) <= limit) made[made.length - 1] = longer;
          else made.push(word);
          return made;
        },
        [words[0]],
      );
    })
    .join("<br>");
}
