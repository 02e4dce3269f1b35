// All errors counted: by kind and sort, by slot, and what was taken for what. A count leads to what it counts.
function showTable() {
  if (document.body.dataset.pane !== "table") return;
  const kinds = COMPARED.filter((kind) => every.some(([own]) => own === kind));
  const sorts = FAULTS.filter((fault) => every.some(([, own]) => own === fault));
  const byKind = kinds.map((kind) => [say("kind." + kind), ...sorts.map((fault) => counted(every.filter(([own, found]) => own === kind && found === fault).length, { kind, fault }))]);
  const bySlot = slotCounts().map(({ kind, slot, ...counts }) => [`${say("kind." + kind)} · ${saySlot(slot)}`,
    ...sorts.map((fault) => counted(counts[fault], { slot: kind + " " + slot, fault: isApart(kind, slot) ? "" : fault }))]);
  const names = sorts.map((fault) => `${SIGNS[fault]} ${say("fault." + fault)}`);
  byId("table").replaceChildren(
    grid(say("by_kind"), ["", ...names], byKind), ...Object.entries(data.confusion).filter(([, rows]) => isMixed(rows)).map(confusionGrid),
    grid(say("by_slot"), ["", ...names], bySlot));
}

function grid(title, heads, rows) {
  const head = el("tr", {}, ...heads.map((name) => el("th", { scope: "col" }, name)));
  const body = rows.map(([first, ...cells]) => el("tr", {}, el("th", { scope: "row" }, first), ...cells.map((value) => el("td", { class: "n" }, value))));
  return el("div", { class: "grid" }, el("table", {}, el("caption", {}, title), el("thead", {}, head), el("tbody", {}, ...body)));
}

function counted(count, wanted) {
  return count ? el("button", { type: "button", on: { click: () => narrow(wanted) } }, String(count)) : el("span", { class: "quiet" }, "·");
}

function narrow(wanted) {
  for (const id of ["kind", "fault", "slot"]) byId(id).value = wanted[id] || "";
  byId("search").value = "";
  filterArticles();
  showPane(isWide() ? "text" : "list");
  filtered();
}

const isMixed = (rows) => Object.entries(rows).some(([own, cells]) => Object.keys(cells).some((found) => found !== own));

function confusionGrid([name, rows]) {
  const [kind, slot] = name.split(".");
  const columns = [...new Set(Object.values(rows).flatMap(Object.keys))].sort((a, b) => (a === "–") - (b === "–") || (a < b ? -1 : 1));
  const title = el("span", {}, `${say("confused")}: ${say("kind." + kind)} · ${saySlot(slot)} `, counted(mixedIn(rows), { slot: kind + " " + slot }));
  const cells = Object.entries(rows).map(([own, found]) => [sayValue(slot, own), ...columns.map((column) => (found[column]
    ? el("span", { class: own === column ? "own" : "mixed" }, String(found[column])) : el("span", { class: "quiet" }, "·")))]);
  return grid(title, [`${say("gold")} ╲ ${say("predicted")}`, ...columns.map((column) => sayValue(slot, column))], cells);
}

function mixedIn(rows) {
  return Object.entries(rows).reduce((sum, [own, cells]) => sum + Object.entries(cells).reduce((all, [found, count]) => all + (found === own ? 0 : count), 0), 0);
}
