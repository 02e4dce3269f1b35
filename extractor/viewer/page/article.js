// The open article: its head, its marked text and the cards of its records, linked both ways.
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

function refreshArticle(key = null) {
  const article = articleData(current);
  const own = correctionsOf(current);
  const scroll = byId("text").scrollTop;
  byId("text").replaceChildren(...articleHead(article), el("div", { id: "body" }, ...articleBody(article, own)));
  byId("text").scrollTop = scroll;
  showRecords(article, own);
  if (key) light(key, "none");
}

function articleHead(article) {
  const about = article.article;
  const rows = ["published", "author", "place", "source"].filter((name) => about[name] || (name === "source" && about.url))
    .flatMap((name) => [el("dt", {}, say(name)), el("dd", {}, plain(about[name] || about.url))]);
  const warnings = article.warnings.map((warning) => el("p", { class: "warning" }, plain(warning.message || warning.code)));
  return [el("h2", { id: "headline" }, plain(about.title || say("no_title"))), el("dl", {}, ...rows), ...warnings];
}

function articleBody(article, own) {
  return article.text ? markedText(article, own.added) : [el("p", { class: "quiet" }, say("no_text"))];
}

function showRecords(article, own) {
  const added = own.added.map(addedCard);
  const groups = KINDS.filter((kind) => article.records[kind]).flatMap((kind) => [
    el("h3", {}, `${say("kind." + kind)} (${article.records[kind].length})`),
    ...article.records[kind].map((record, position) => card(kind, position, record, article, own))]);
  const nothing = groups.length || added.length ? null : el("p", { class: "quiet" }, say("no_records"));
  byId("records").replaceChildren(el("h2", {}, say("records")), ...added, ...groups, ...(nothing ? [nothing] : []));
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
