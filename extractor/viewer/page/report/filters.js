// What narrows the report's list: words, kind, index, year, unit, warnings.
const folded = data.articles.map((row) =>
  fold([row.title, row.source, row.site, ...(row.units || []), ...(row.words || [])].filter(Boolean).join("\n")));

function fillFilters() {
  const counted = (name) => [...new Set(data.articles.flatMap((row) => row[name] || []))].sort((a, b) => (a > b ? 1 : -1));
  options("kind", "all_kinds", KINDS.map((kind) => [kind, say("kind." + kind)]));
  options("index", "all_indexes", counted("indexes").map((name) => [name, name]));
  options("year", "all_years", counted("years").reverse().map((year) => [String(year), String(year)]));
  options("warning", "all_warnings", [["*", say("any_warning")], ...counted("warnings").map((code) => [code, code])]);
  byId("units").replaceChildren(...counted("units").slice(0, 4000).map((name) => el("option", { value: plain(name) })));
}

function matches(row, number, wanted) {
  return (!wanted.kind || (row.counts || {})[wanted.kind])
    && (!wanted.index || (row.indexes || []).includes(wanted.index))
    && (!wanted.year || (row.years || []).includes(Number(wanted.year)))
    && (!wanted.warning || (wanted.warning === "*" ? (row.warnings || []).length : (row.warnings || []).includes(wanted.warning)))
    && (!wanted.unit || (row.units || []).some((name) => fold(name).includes(wanted.unit)))
    && (!wanted.words || folded[number].includes(wanted.words) || foldedText(number).includes(wanted.words));
}

function wantedNow() {
  const value = (id) => byId(id).value;
  return { kind: value("kind"), index: value("index"), year: value("year"), warning: value("warning"),
    unit: fold(value("unit").trim()), words: fold(value("search").trim()) };
}

function chipsOf(row) {
  const chips = KINDS.filter((kind) => (row.counts || {})[kind])
    .map((kind) => el("span", { class: "chip " + kind, title: say("kind." + kind) }, el("span", { class: "unseen" }, say("kind." + kind) + " "), String(row.counts[kind])));
  return [...chips, (row.warnings || []).length ? el("span", { class: "chip warn" }, say("warnings")) : null].filter(Boolean);
}
