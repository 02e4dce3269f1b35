// The words of the page in the reader's language, and the data that came with it.
const data = JSON.parse(document.getElementById("data-index").textContent);
const KINDS = ["rankings", "dates", "officials", "models", "documents", "figures"];
let language = remembered("extractor-language") || data.language;

function remembered(key) {
  try { return localStorage.getItem(key); } catch { return null; }
}

function remember(key, value) {
  try { localStorage.setItem(key, value); return true; } catch { return false; }
}

// A key to its words: say("rule") is "Luật" or "Rule".
function say(key) {
  const pair = data.labels[key];
  return pair ? pair[language === "vi" ? 0 : 1] : key;
}

// Field names of the contract that people should read in words.
function sayField(name) {
  return data.labels["field." + name] ? say("field." + name) : name;
}

// Every word that stands in the page itself, after a change of language.
function translatePage() {
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = say(node.dataset.word);
  for (const node of document.querySelectorAll("[data-word-label]")) node.setAttribute("aria-label", say(node.dataset.wordLabel));
  for (const node of document.querySelectorAll("[data-word-placeholder]")) node.placeholder = say(node.dataset.wordPlaceholder);
  for (const node of document.querySelectorAll("[data-word-title]")) {
    node.title = say(node.dataset.wordTitle);
    node.setAttribute("aria-label", node.title);
  }
}

// Letters without tone marks and in lower case, so that "chau thanh" finds "Châu Thành".
function fold(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
}
