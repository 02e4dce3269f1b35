// A record to a card: what it says in one line, its slots, what it stands on, and the reader's judgement.
const HIDDEN = new Set(["evidence", "rule", "inferred"]);

function summary(kind, record) {
  const name = (unit) => (unit ? unit.name : null);
  const parts = {
    rankings: () => [name(record.subject), record.index_name || record.index, record.component, record.year, placing(record)],
    dates: () => [record.text, record.value],
    officials: () => [record.name, record.position, record.organization],
    models: () => [record.name, name(record.unit) || record.organization],
    documents: () => [record.type, [record.number, record.symbol].filter(Boolean).join("/") || record.title],
    figures: () => [[record.value, record.value_max].filter((v) => v !== undefined).map(number).join(" – "), record.unit],
  }[kind]();
  return parts.filter((part) => part !== null && part !== undefined && part !== "").map(plain).join(" · ");
}

function placing(record) {
  const parts = [];
  if (record.rank !== undefined) parts.push(sayField("rank") + " " + record.rank + (record.rank_of ? "/" + record.rank_of : ""));
  if (record.top !== undefined) parts.push("top " + record.top);
  if (record.bottom !== undefined) parts.push(sayField("bottom") + " " + record.bottom);
  if (record.score !== undefined) parts.push(number(record.score) + (record.score_unit === "percent" ? " %" : ""));
  if (record.modality === "target") parts.push(say("target"));
  return parts.join(", ");
}

function number(value) {
  return typeof value === "number" ? value.toLocaleString(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 6 }) : value;
}

function card(kind, position, record, article, own) {
  const key = kind + ":" + position;
  const judged = own.judged[key];
  const edited = judged && judged.action === "edit" ? { ...record, ...judged.values } : record;
  return el("article", { class: `card ${kind} ${judged ? judged.action : ""}`, data: { key }, id: "card-" + key },
    el("button", { type: "button", class: "head", on: { click: () => light(key, "text") } }, summary(kind, edited) || say("kind." + kind)),
    slotList(edited, record.inferred || []), why(record, article), judgeBar(key, judged));
}

function slotList(record, inferred) {
  const rows = [];
  for (const [name, value] of Object.entries(record)) {
    if (HIDDEN.has(name) || value === null) continue;
    const guess = inferred.includes(name);
    rows.push(el("dt", { title: name }, sayField(name)),
      el("dd", { class: guess ? "inferred" : null }, slotText(name, value), guess ? el("span", { class: "mark" }, " · " + say("inferred")) : null));
  }
  return el("dl", {}, ...rows);
}

function slotText(name, value) {
  if (typeof value === "boolean") return value ? "✓" : "–";
  if (typeof value === "number") return ["year", "compared_to"].includes(name) ? String(value) : number(value);
  if (typeof value !== "object") return plain(value);
  const places = [value.district, value.province].filter((place) => place && place !== value.name);
  return plain([value.name, ...places].join(", ") + (value.code ? ` (${value.code})` : ""));
}

// The rule, what it is for, and the words the record stands on, on demand.
function why(record, article) {
  const text = letters(article.text);
  const known = data.rules[record.rule] || {};
  const about = ["label", "file", "example"].filter((part) => known[part])
    .flatMap((part) => [el("dt", {}, say("rule_" + part)), el("dd", {}, plain(known[part]))]);
  const quotes = record.evidence.map(([start, end]) =>
    el("blockquote", { dir: "auto" }, plain(typeof start === "number" ? text.slice(start, end) : start)));
  return el("details", {}, el("summary", {}, say("why")),
    record.rule ? el("div", {}, say("rule") + ": ", el("code", {}, plain(record.rule))) : null,
    about.length ? el("dl", {}, ...about) : null, ...quotes);
}

function judgeBar(key, judged) {
  const action = judged ? judged.action : null;
  const button = (name, words, listener) =>
    el("button", { type: "button", class: name, "aria-pressed": String(action === { yes: "accept", no: "reject", edit: "edit" }[name]), on: { click: listener } }, say(words));
  return el("div", { class: "judge" },
    button("yes", "accept", () => judgeCurrent(key, "accept")), button("no", "reject", () => judgeCurrent(key, "reject")),
    button("edit", "edit", () => editCurrent(key)),
    action ? el("span", { class: "state " + action }, say({ accept: "accepted", reject: "rejected", edit: "edited" }[action])) : null);
}

function addedCard(record, which) {
  return el("article", { class: "card " + record.kind, data: { key: "added:" + which }, id: "card-added:" + which },
    el("button", { type: "button", class: "head", on: { click: () => light("added:" + which, "text") } }, summary(record.kind, record.values)),
    slotList(record.values, []),
    el("div", { class: "judge" }, el("span", { class: "state add" }, say("added")),
      el("button", { type: "button", on: { click: () => { removeAdded(current, which); refreshArticle(); } } }, say("undo"))));
}
