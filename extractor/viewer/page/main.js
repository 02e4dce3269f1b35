// What the reader does: panes, keys, language, theme. The list stands before the articles' data have arrived.
function showPane(name) {
  document.body.dataset.pane = name;
  for (const button of document.querySelectorAll(".tabs button")) button.setAttribute("aria-pressed", String(button.dataset.pane === name || (name === "list" && button.dataset.pane === "text" && innerWidth > 991)));
  if (name === "table") showTable();
}

function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  remember("extractor-theme", theme || "");
}

function switchLanguage() {
  language = language === "vi" ? "en" : "vi";
  remember("extractor-language", language);
  translatePage();
  fillFilters();
  showList();
  if (current !== null) refreshArticle(chosen);
  showTable();
}

const KEYS = { j: () => step(1), k: () => step(-1), n: () => nextRecord(1), p: () => nextRecord(-1), "/": () => { showPane("list"); byId("search").focus(); },
  a: () => chosen && !chosen.startsWith("added") && judgeCurrent(chosen, "accept"), x: () => chosen && !chosen.startsWith("added") && judgeCurrent(chosen, "reject"),
  e: () => chosen && !chosen.startsWith("added") && editCurrent(chosen), "?": showKeys };

function step(by) {
  if (!shown.length) return;
  const at = shown.indexOf(current);
  const next = shown[at < 0 ? 0 : Math.max(0, Math.min(shown.length - 1, at + by))];
  openArticle(next);
  byId("articles").querySelector(`[data-article="${next}"]`)?.scrollIntoView({ block: "nearest" });
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") { byId("adder")?.remove(); document.activeElement?.blur?.(); return; }
  if (event.target.closest("input, select, textarea, dialog")) return;
  const action = KEYS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function showKeys() {
  const lines = [["j", "k", "help_move"], ["/", "help_search"], ["n", "p", "help_record"], ["a", "x", "e", "help_judge"], ["Esc", "help_close"]];
  const items = lines.map((keys) => el("p", {}, ...keys.slice(0, -1).flatMap((key) => [el("kbd", {}, key), " "]), say(keys[keys.length - 1])));
  const close = el("button", { type: "button", on: { click: () => byId("keys").close() } }, say("help_close"));
  byId("keys").replaceChildren(el("h2", {}, say("help")), ...items, close);
  byId("keys").setAttribute("aria-label", say("help"));
  byId("keys").showModal();
}

function listen() {
  byId("filters").addEventListener("input", filterArticles);
  byId("filters").addEventListener("reset", () => setTimeout(filterArticles));
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  for (const button of document.querySelectorAll(".tabs button")) button.addEventListener("click", () => showPane(button.dataset.pane));
  byId("language").addEventListener("click", switchLanguage);
  byId("help").addEventListener("click", showKeys);
  byId("save").addEventListener("click", saveCorrections);
  byId("theme").addEventListener("click", () => {
    const dark = document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    setTheme(dark === "dark" ? "light" : "dark");
  });
  byId("text").addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (mark && getSelection().isCollapsed) light(mark.dataset.keys.split(" ")[0], "card");
  });
  document.addEventListener("mouseover", hover);
  document.addEventListener("mouseup", () => setTimeout(offerAdding));
  document.addEventListener("keyup", (event) => { if (event.shiftKey) offerAdding(); });
  document.addEventListener("keydown", pressed);
}

setTheme(remembered("extractor-theme"));
fillFilters();
translatePage();
filterArticles();
showCount();
showPane("list");
listen();
document.addEventListener("DOMContentLoaded", () => {
  const asked = /^#article-(\d+)$/.exec(location.hash);
  if (asked && data.articles[Number(asked[1])]) openArticle(Number(asked[1]));
  else if (innerWidth > 991 && shown.length) openArticle(shown[0]);
});
