// What every page has: panes, keys, language, theme. A page says what its own keys do (`OWN_KEYS`) and how it tells them
// (`HELP`), fills its filters (`fillFilters`) and its side pane (`showTable`).
function showPane(name) {
  document.body.dataset.pane = name;
  for (const button of document.querySelectorAll(".tabs button")) button.setAttribute("aria-pressed", String(button.dataset.pane === name || (name === "list" && button.dataset.pane === "text" && isWide())));
  if (name === "table") showTable();
}

const isWide = () => matchMedia("(min-width: 62rem)").matches;

function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  remember("extractor-theme", theme || "");
}

function turnTheme() {
  const dark = document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  setTheme(dark === "dark" ? "light" : "dark");
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

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") { byId("adder")?.remove(); document.activeElement?.blur?.(); return; }
  if (event.target.closest("input, select, textarea, dialog")) return;
  const keys = { j: () => step(1), k: () => step(-1), n: () => nextRecord(1), p: () => nextRecord(-1),
    "/": () => { showPane("list"); byId("search").focus(); }, "?": showKeys, ...OWN_KEYS };
  const action = keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

function showKeys() {
  const items = HELP.map((keys) => el("p", {}, ...keys.slice(0, -1).flatMap((key) => [el("kbd", {}, key), " "]), say(keys[keys.length - 1])));
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
  byId("theme").addEventListener("click", turnTheme);
  byId("text").addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (mark && getSelection().isCollapsed) light(mark.dataset.keys.split(" ")[0], "card");
  });
  document.addEventListener("mouseover", hover);
  document.addEventListener("keydown", pressed);
}

// The list stands before the articles' data have arrived.
function start() {
  setTheme(remembered("extractor-theme"));
  fillFilters();
  translatePage();
  filterArticles();
  showPane("list");
  listen();
  document.addEventListener("DOMContentLoaded", () => {
    const asked = /^#article-(\d+)$/.exec(location.hash);
    if (asked && data.articles[Number(asked[1])]) openArticle(Number(asked[1]));
    else if (isWide() && shown.length) openArticle(shown[0]);
  });
}
