// A record to a card: what it says in one line, its slots, what it stands on, and the reader's judgement.
const HIDDEN = new Set(["evidence", "rule", "inferred", "key"]);

function card(kind, position, record, article, own) {
  const key = kind + ":" + position;
  const judged = own.judged[judgedKey(kind, record)];
  const edited = judged && judged.action === "edit" ? { ...record, ...judged.values } : record;
  return el("article", { class: `card ${kind} ${judged ? judged.action : ""}`, data: { key }, id: "card-" + key },
    el("button", { type: "button", class: "head", on: { click: () => light(key, "text") } }, summary(kind, edited) || say("kind." + kind)),
    slotList(edited, (record.inferred || []).filter((name) => edited === record || !(name in judged.values))), why(record.rule, ...quotations(record.evidence, article.text)), judgeBar(key, judged));
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

function judgeBar(key, judged) {
  const action = judged ? judged.action : null;
  const button = (name, words, listener) =>
    el("button", { type: "button", class: name, "aria-pressed": String(action === { yes: "accept", no: "reject", edit: "edit" }[name]), on: { click: listener } }, say(words));
  return el("div", { class: "judge" },
    button("yes", "accept", () => judgeCurrent(key, "accept")), button("no", "reject", () => judgeCurrent(key, "reject")),
    button("edit", "edit", () => editCurrent(key)),
    judged ? stateOf(judged) : null);
}

function addedCard(record, which) {
  return el("article", { class: "card " + record.kind, data: { key: "added:" + which }, id: "card-added:" + which },
    el("button", { type: "button", class: "head", on: { click: () => light("added:" + which, "text") } }, summary(record.kind, record.values)),
    slotList(record.values, []),
    el("div", { class: "judge" }, el("span", { class: "state add" }, say("added")),
      el("button", { type: "button", on: { click: () => { removeAdded(current, which); refreshArticle(); } } }, say("undo"))));
}

// What was judged of a record that the rules no longer find as it was.
function goneCard([key, judgement]) {
  const kind = key.split(":")[0];
  return el("article", { class: "card gone " + kind },
    el("strong", {}, `${say("kind." + kind)}: ${plain(judgement.said)}`), el("p", { class: "quiet" }, say("record_gone")),
    el("div", { class: "judge" }, stateOf(judgement),
      el("button", { type: "button", on: { click: () => { forget(current, key); refreshArticle(); } } }, say("undo"))));
}

function stateOf({ action }) {
  return el("span", { class: "state " + action }, say({ accept: "accepted", reject: "rejected", edit: "edited" }[action]));
}
