// Rank over years for one subject: a line for each index, the best place on top, years without a rank left open.
const WIDTH = 720;
const HEIGHT = 300;
const EDGE = { left: 44, right: 150, top: 16, bottom: 28 };
const COLOURS = ["#1f6fb4", "#c2571a", "#2b8a4b", "#8b4bb0", "#b3263a", "#5c6b73", "#a08000", "#0d8f8f"];

function chartOf(cells, found) {
  if (!cells) return el("p", { class: "quiet" }, say("chart_pick"));
  const own = found.map((row) => row.cells).filter((row) => row[1] === cells[1] && row[2] === cells[2] && row[4] === null && row[10] !== "target");
  const points = own.filter((row) => row[5] !== null && row[6] !== null);
  const name = plain([cells[1], cells[2]].filter(Boolean).join(", "));
  if (!points.length) return el("p", { class: "quiet" }, name + ": " + say("chart_pick"));
  return el("figure", { class: "chart" }, el("figcaption", {}, `${say("chart")}: ${name}`), drawing(points, name));
}

function drawing(points, name) {
  const years = points.map((row) => row[5]);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const worst = Math.max(...points.map((row) => row[6]), 2);
  const x = (year) => EDGE.left + (last === first ? 0.5 : (year - first) / (last - first)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (rank) => EDGE.top + ((rank - 1) / (worst - 1)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": `${say("chart")}: ${name}` });
  for (const rank of ticks(worst)) {
    picture.append(svg("line", { class: "axis", x1: EDGE.left, x2: WIDTH - EDGE.right, y1: y(rank), y2: y(rank) }), label(rank, EDGE.left - 8, y(rank) + 4, "end"));
  }
  for (let year = first; year <= last; year += Math.max(1, Math.ceil((last - first) / 12))) picture.append(label(year, x(year), HEIGHT - 8, "middle"));
  const indexes = [...new Set(points.map((row) => row[3]))];
  indexes.forEach((index, which) => picture.append(...line(points.filter((row) => row[3] === index), COLOURS[which % COLOURS.length], index, which, x, y)));
  return picture;
}

function ticks(worst) {
  const step = Math.max(1, Math.ceil(worst / 6));
  return [1, ...Array.from({ length: Math.floor(worst / step) }, (_, at) => (at + 1) * step)].filter((rank, at, all) => all.indexOf(rank) === at && rank <= worst);
}

function label(words, x, y, anchor) {
  return svg("text", { x, y, "text-anchor": anchor }, String(words));
}

// Years that follow each other are joined; several values of one year stand as points.
function line(rows, colour, index, which, x, y) {
  const sorted = [...rows].sort((a, b) => a[5] - b[5]);
  const nodes = [];
  sorted.forEach((row, at) => {
    const before = sorted[at - 1];
    if (before && row[5] - before[5] === 1) nodes.push(svg("line", { x1: x(before[5]), y1: y(before[6]), x2: x(row[5]), y2: y(row[6]), stroke: colour, "stroke-width": 2 }));
    const point = svg("circle", { cx: x(row[5]), cy: y(row[6]), r: 4.5, fill: colour });
    point.append(svg("title", {}, `${plain(index ?? "")} ${row[5]}: ${row[6]}${row[7] ? "/" + row[7] : ""}`));
    nodes.push(point);
  });
  const height = EDGE.top + 14 + which * 18;
  nodes.push(svg("circle", { cx: WIDTH - EDGE.right + 18, cy: height - 4, r: 5, fill: colour }), label(plain(index ?? "?"), WIDTH - EDGE.right + 30, height, "start"));
  return nodes;
}
