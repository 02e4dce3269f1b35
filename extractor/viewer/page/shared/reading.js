// The open article: its head, its marked text and the cards beside it, linked both ways.
let current = null;

function openArticle(number, focus = false) {
  const article = articleData(number);
  if (!article) return;
  current = number;
  markCurrent();
  refreshArticle();
  byId("text").scrollTop = 0;
  byId("records").scrollTop = 0;
  location.hash = "#article-" + number;
  showPane("text");
  if (focus) byId("text").focus({ preventScroll: true });
}

// The page says which spans of the text are marked (`spansOf`) and what stands beside it (`showRecords`).
function refreshArticle(key = null) {
  const article = articleData(current);
  const scroll = byId("text").scrollTop;
  const within = byId("records").contains(document.activeElement);
  byId("text").replaceChildren(...articleHead(article), el("div", { id: "body" }, ...articleBody(article)));
  byId("text").scrollTop = scroll;
  showRecords(article);
  if (!key) return;
  light(key, "none");
  byId("card-" + key)?.scrollIntoView({ block: "nearest" });
  if (within) byId("card-" + key)?.querySelector(".head").focus({ preventScroll: true });
}

function articleHead(article) {
  const about = article.article;
  const rows = ["published", "author", "place", "source"].filter((name) => about[name] || (name === "source" && about.url))
    .flatMap((name) => [el("dt", {}, say(name)), el("dd", {}, aboutText(name, about))]);
  const warnings = (article.warnings || []).map((warning) => el("p", { class: "warning" }, plain(warning.message || warning.code)));
  return [walkBar(), el("h2", { id: "headline" }, plain(about.title || about.name || say("no_title"))), el("dl", {}, ...rows), ...warnings];
}

// `2021-12-14T17:42:00+07:00` is read as `2021-12-14 17:42`.
function aboutText(name, about) {
  const words = plain(about[name] || about.url);
  if (name === "published") return words.replace("T", " ").slice(0, 16);
  return name === "source" && about.page ? el("a", { href: about.page }, words) : words;
}

// Before and after, for those who have no keys.
function walkBar() {
  const at = shown.indexOf(current);
  const button = (by, sign, words) => el("button", { type: "button", "aria-label": say(words), title: say(words),
    disabled: at + by < 0 || at + by >= shown.length, on: { click: () => step(by) } }, sign);
  return el("p", { class: "walk" }, button(-1, "←", "previous_article"), el("span", {}, at < 0 ? "" : `${at + 1} / ${shown.length}`), button(1, "→", "next_article"));
}

function articleBody(article) {
  return article.text ? markedText(article.text, spansOf(article)) : [el("p", { class: "quiet" }, say("no_text"))];
}

// Light a record up on both sides, and bring the other side into view.
function light(key, bring) {
  for (const node of document.querySelectorAll(".lit")) node.classList.remove("lit");
  const own = byId("card-" + key);
  const marks = [...byId("text").querySelectorAll("mark")].filter((mark) => mark.dataset.keys.split(" ").includes(key));
  for (const node of [own, ...marks]) if (node) node.classList.add("lit");
  if (bring === "text" && marks.length) {
    showPane("text");
    marks[0].scrollIntoView({ block: "center" });
  }
  if (bring === "card" && own) {
    showPane("records");
    own.scrollIntoView({ block: "nearest" });
  }
  chosen = key;
}

let chosen = null;

function hover(event) {
  const mark = event.target.closest?.("mark");
  const box = event.target.closest?.(".card");
  const keys = mark ? mark.dataset.keys.split(" ") : box && box.dataset.key ? [box.dataset.key] : [];
  for (const node of document.querySelectorAll(".lit")) {
    const stays = keys.some((key) => node.dataset.key === key || (node.dataset.keys || "").split(" ").includes(key));
    if (!stays && keys.length) node.classList.remove("lit");
  }
  for (const key of keys) {
    byId("card-" + key)?.classList.add("lit");
    for (const one of byId("text").querySelectorAll("mark")) if (one.dataset.keys.split(" ").includes(key)) one.classList.add("lit");
  }
}

function nextRecord(step) {
  const cards = [...byId("records").querySelectorAll(".card[data-key]")];
  if (!cards.length) return;
  const at = cards.findIndex((one) => one.dataset.key === chosen);
  const next = cards[(at + step + cards.length) % cards.length];
  light(next.dataset.key, "text");
  next.scrollIntoView({ block: "nearest" });
}
