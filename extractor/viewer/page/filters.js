// The list of articles and what narrows it: words, kind, index, year, unit, warnings.
let shown = [];
const folded = data.articles.map((row) =>
  fold([row.title, row.source, row.site, ...(row.units || []), ...(row.words || [])].filter(Boolean).join("\n")));
const texts = new Map();

function fillFilters() {
  const counted = (name) => [...new Set(data.articles.flatMap((row) => row[name] || []))].sort((a, b) => (a > b ? 1 : -1));
  options("kind", "all_kinds", KINDS.map((kind) => [kind, say("kind." + kind)]));
  options("index", "all_indexes", counted("indexes").map((name) => [name, name]));
  options("year", "all_years", counted("years").reverse().map((year) => [String(year), String(year)]));
  options("warning", "all_warnings", [["*", say("any_warning")], ...counted("warnings").map((code) => [code, code])]);
  byId("units").replaceChildren(...counted("units").slice(0, 4000).map((name) => el("option", { value: plain(name) })));
}

function options(id, first, pairs) {
  const chosen = byId(id).value;
  byId(id).replaceChildren(el("option", { value: "" }, say(first)), ...pairs.map(([value, words]) => el("option", { value }, plain(words))));
  byId(id).value = chosen;
}

function matches(row, number, wanted) {
  return (!wanted.kind || (row.counts || {})[wanted.kind])
    && (!wanted.index || (row.indexes || []).includes(wanted.index))
    && (!wanted.year || (row.years || []).includes(Number(wanted.year)))
    && (!wanted.warning || (wanted.warning === "*" ? (row.warnings || []).length : (row.warnings || []).includes(wanted.warning)))
    && (!wanted.unit || (row.units || []).some((name) => fold(name).includes(wanted.unit)))
    && (!wanted.words || folded[number].includes(wanted.words) || foldedText(number).includes(wanted.words));
}

// An article's own text is folded when it is first searched.
function foldedText(number) {
  if (!texts.has(number)) {
    const node = byId("a" + number);
    if (!node) return "";
    texts.set(number, fold(articleData(number).text));
  }
  return texts.get(number);
}

function filterArticles() {
  const value = (id) => byId(id).value;
  const wanted = { kind: value("kind"), index: value("index"), year: value("year"), warning: value("warning"),
    unit: fold(value("unit").trim()), words: fold(value("search").trim()) };
  shown = data.articles.flatMap((row, number) => (matches(row, number, wanted) ? [number] : []));
  showList();
  showTable();
}

function showList() {
  const all = data.articles.length;
  byId("shown").textContent = shown.length === all ? `${all}` : `${shown.length} ${say("of")} ${all}`;
  const items = shown.map((number) => listItem(number, data.articles[number]));
  byId("articles").replaceChildren(...(items.length ? items : [el("li", {}, el("p", { class: "about" }, say("no_articles")))]));
  markCurrent();
}

function listItem(number, row) {
  const about = [row.published ? row.published.slice(0, 10) : "", row.site || row.source || ""].filter(Boolean).join(" · ");
  const chips = KINDS.filter((kind) => (row.counts || {})[kind])
    .map((kind) => el("span", { class: "chip " + kind, title: say("kind." + kind) }, String(row.counts[kind])));
  const warnings = (row.warnings || []).length ? el("span", { class: "chip warn" }, say("warnings")) : null;
  return el("li", {}, el("button", { type: "button", data: { article: number }, on: { click: () => openArticle(number, true) } },
    el("span", { class: "title" }, plain(row.title || say("no_title"))), el("span", { class: "about" }, plain(about)),
    el("span", {}, ...chips, warnings)));
}

function markCurrent() {
  for (const button of byId("articles").querySelectorAll("button")) {
    const own = Number(button.dataset.article) === current;
    if (own) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}
