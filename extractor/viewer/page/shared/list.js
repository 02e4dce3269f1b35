// The list of articles. A page says which rows its filters leave (`wantedNow`, `matches`) and what stands under a title
// (`chipsOf`).
let shown = [];
const texts = new Map();

function filterArticles() {
  const wanted = wantedNow();
  shown = data.articles.flatMap((row, number) => (matches(row, number, wanted) ? [number] : []));
  showList();
  showTable();
}

function showList() {
  const all = data.articles.length;
  byId("shown").textContent = shown.length === all ? `${all}` : `${shown.length} ${say("of")} ${all}`;
  const items = shown.map((number) => listItem(number, data.articles[number]));
  byId("articles").replaceChildren(...(items.length ? items : [el("li", {}, el("p", { class: "about" }, say(data.articles.length ? "no_articles" : data.empty)))]));
  markCurrent();
}

function listItem(number, row) {
  const about = [row.published ? row.published.slice(0, 10) : "", row.site || row.source || ""].filter(Boolean).join(" · ");
  return el("li", {}, el("button", { type: "button", data: { article: number }, on: { click: () => openArticle(number, true) } },
    el("span", { class: "title" }, plain(row.title || row.name || say("no_title"))), el("span", { class: "about" }, plain(about)),
    el("span", {}, ...chipsOf(row))));
}

function markCurrent() {
  for (const button of byId("articles").querySelectorAll("button")) {
    const own = Number(button.dataset.article) === current;
    if (own) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
}

function step(by) {
  if (!shown.length) return;
  const at = shown.indexOf(current);
  const next = shown[at < 0 ? 0 : Math.max(0, Math.min(shown.length - 1, at + by))];
  openArticle(next);
  byId("articles").querySelector(`[data-article="${next}"]`)?.scrollIntoView({ block: "nearest" });
}

function options(id, first, pairs) {
  const chosen = byId(id).value;
  byId(id).replaceChildren(el("option", { value: "" }, say(first)), ...pairs.map(([value, words]) => el("option", { value }, plain(words))));
  byId(id).value = chosen;
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
