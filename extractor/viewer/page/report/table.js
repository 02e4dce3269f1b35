// All rankings of the articles shown, sortable; a chosen row is drawn over the years.
const COLUMNS = [["subject", 1], ["index", 3], ["component", 4], ["year", 5], ["rank", 6], ["score", 8], ["change", 9]];
const NUMBERS = new Set(["year", "rank", "score", "change"]);
const STEP = 300;
let rows = null;
let order = { column: 5, down: true };
let limit = STEP;
let picked = null;

function allRows() {
  if (rows === null) {
    const node = byId("data-rankings");
    if (!node) return [];
    rows = JSON.parse(node.textContent).flatMap((found, article) => found.map((cells) => ({ article, cells })));
  }
  return rows;
}

function showTable() {
  if (document.body.dataset.pane !== "table") return;
  const wanted = new Set(shown);
  const found = allRows().filter((row) => wanted.has(row.article)).sort(byOrder);
  const head = el("tr", {}, ...COLUMNS.map(headCell), el("th", { scope: "col" }, say("article_tab")));
  const body = found.slice(0, limit).map(tableRow);
  const more = found.length > limit ? el("button", { type: "button", on: { click: () => { limit += STEP; showTable(); } } }, `${say("show_more")} (${found.length - limit})`) : null;
  byId("table").replaceChildren(chartOf(picked, found), el("table", { class: "ranked" }, el("thead", {}, head), el("tbody", {}, ...body)), ...(more ? [more] : []));
}

function byOrder(one, other) {
  const a = one.cells[order.column];
  const b = other.cells[order.column];
  const missing = (a === null) - (b === null);
  const compared = typeof a === "number" ? a - b : String(a).localeCompare(String(b), "vi");
  return missing || (order.down ? -compared : compared);
}

function headCell([name, column]) {
  const own = order.column === column;
  const sort = () => { order = { column, down: own ? !order.down : NUMBERS.has(name) && name !== "rank" }; showTable(); };
  return el("th", { scope: "col", class: NUMBERS.has(name) ? "n" : null, "aria-sort": own ? (order.down ? "descending" : "ascending") : null },
    el("button", { type: "button", on: { click: sort } }, sayField(name)));
}

// A place with the field it is of, or the group where only that is told: among the first ten, the last three.
function placeOf(cells) {
  if (cells[6] !== null) return cells[6] + (cells[7] === null ? "" : "/" + cells[7]);
  return cells[11] !== null ? "top " + cells[11] : cells[12] !== null ? sayField("bottom") + " " + cells[12] : "";
}

function tableRow(row) {
  const title = data.articles[row.article].title || data.articles[row.article].source || say("no_title");
  const cells = COLUMNS.map(([name, column]) => {
    const value = row.cells[column];
    const words = name === "rank" ? placeOf(row.cells) : value === null ? "" : name === "subject" ? [value, row.cells[2]].filter(Boolean).join(", ") : slotText(name, value);
    const target = name === "rank" && row.cells[10] === "target" ? el("span", { class: "chip warn" }, say("target")) : null;
    return el("td", { class: NUMBERS.has(name) ? "n" : null, data: { name: sayField(name) } }, name === "subject" && value
      ? el("button", { type: "button", on: { click: () => { picked = row.cells; showTable(); byId("table").scrollTop = 0; } } }, plain(words)) : plain(words), target);
  });
  const open = () => { openArticle(row.article); light("rankings:" + row.cells[0], "text"); };
  const same = picked && picked[1] === row.cells[1] && picked[2] === row.cells[2];
  return el("tr", { "aria-selected": same ? "true" : null }, ...cells, el("td", { class: "whence" }, el("button", { type: "button", on: { click: open } }, plain(title))));
}
