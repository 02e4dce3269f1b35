// Gold and prediction of the open article: both marked in the text, and slot by slot beside each other.
let agreeing = false;

function wantedRecords(article) {
  const wanted = wantedNow();
  return article.records.map((record, number) => ({ ...record, key: "d:" + number }))
    .filter((record) => (record.fault ? fits([record.kind, record.fault, differingSlots(record)], wanted) : agreeing && (!wanted.kind || wanted.kind === record.kind)));
}

// A record alone differs in all its filled scored slots, a pair in those judged wrong.
function differingSlots(record) {
  const alone = record.gold ? (record.predicted ? null : record.gold) : record.predicted;
  return alone ? data.slots[record.kind].scored.filter((slot) => slotAt(alone, slot) !== undefined) : [...record.wrong, ...record.apart];
}

function spansOf(article) {
  return wantedRecords(article).flatMap((record) => ["gold", "predicted"].flatMap((side) => (record.evidence[side] || [])
    .filter(([start, end]) => typeof start === "number" && end > start)
    .map(([start, end]) => ({ start, end, kind: record.kind, key: record.key, side }))));
}

function showRecords(article) {
  const records = wantedRecords(article);
  const groups = COMPARED.map((kind) => records.filter((record) => record.kind === kind)).filter((group) => group.length);
  const turn = () => { agreeing = !agreeing; refreshArticle(chosen); };
  byId("records").replaceChildren(el("h2", {}, say("differences_tab")), legend(),
    el("button", { type: "button", class: "agreeing", "aria-pressed": String(agreeing), on: { click: turn } }, say("show_agreeing")),
    ...groups.flatMap((group) => [el("h3", {}, `${say("kind." + group[0].kind)} (${group.length})`), ...group.map((record) => differenceCard(record, article))]));
}

function legend() {
  const items = ["gold", "predicted", "both"].map((side) => el("span", { class: "sample " + side }, say(side)));
  return el("p", { class: "legend" }, ...items);
}

function differenceCard(record, article) {
  const { kind, gold, predicted, fault } = record;
  const words = kind === "article" ? say("kind.article") : summary(kind, predicted || gold) || say("kind." + kind);
  const badge = el("span", { class: "fault " + (fault || "same") }, fault ? `${SIGNS[fault]} ${say("fault." + fault)}` : say("fault.same"));
  const head = el("tr", {}, ...["slot", "gold", "predicted"].map((name) => el("th", { scope: "col" }, say(name))));
  const rows = slotsOf(kind).filter((slot) => [gold, predicted].some((side) => side && slotAt(side, slot) !== undefined));
  const quotes = ["gold", "predicted"].flatMap((side) => (record.evidence[side] || []).length
    ? [el("h4", {}, say(side)), ...quotations(record.evidence[side], article.text)] : []);
  return el("article", { class: `card ${kind}`, data: { key: record.key }, id: "card-" + record.key },
    el("button", { type: "button", class: "head", on: { click: () => light(record.key, "text") } }, badge, " ", words),
    el("table", { class: "sides" }, el("thead", {}, head), el("tbody", {}, ...rows.map((slot) => slotRow(record, slot)))),
    quotes.length || record.rule ? why(record.rule, ...quotes) : null);
}

function slotRow(record, slot) {
  const differs = Boolean(record.gold && record.predicted) && differingSlots(record).includes(slot);
  const [gold, predicted] = [record.gold, record.predicted].map((side) => (side ? slotAt(side, slot) : undefined));
  const others = ((record.gold || {}).accept || {})[slot];
  const also = others && others.length ? el("small", {}, `${say("accepted_too")}: ${others.map((value) => plainValue(slot, value)).join("; ")}`) : null;
  const names = [differs ? "differs" : "", isApart(record.kind, slot) ? "aside" : ""].join(" ").trim();
  return el("tr", { class: names || null },
    el("th", { scope: "row", title: slot }, differs ? el("span", { class: "sign", title: say("differs"), role: "img", "aria-label": say("differs") }, "≠") : null, saySlot(slot)),
    el("td", {}, ...shownValue(slot, gold, differs ? predicted : undefined), also), el("td", {}, ...shownValue(slot, predicted, differs ? gold : undefined)));
}

function slotAt(record, slot) {
  return slot.split(".").reduce((value, step) => (value && typeof value === "object" ? value[step] ?? undefined : undefined), record);
}

// A slot in words: `subject.name` is its subject, `subject.code` the subject's code.
function saySlot(slot) {
  const [head, tail] = slot.split(".");
  return sayField(head) + (tail === "code" ? " · " + sayField("code") : "");
}

function plainValue(slot, value) {
  return value === null || value === undefined ? "–" : slotText(slot, value);
}

// A value; beside another of words, what only this one has is marked.
function shownValue(slot, value, other) {
  const words = plainValue(slot, value);
  if (typeof value !== "string" || typeof other !== "string") return [words];
  const [mine, theirs] = [words.split(" "), plainValue(slot, other).split(" ")];
  let first = 0;
  while (first < mine.length && mine[first] === theirs[first]) first += 1;
  let last = 0;
  while (last < mine.length - first && last < theirs.length - first && mine[mine.length - 1 - last] === theirs[theirs.length - 1 - last]) last += 1;
  const [before, own, after] = [mine.slice(0, first), mine.slice(first, mine.length - last), mine.slice(mine.length - last)].map((part) => part.join(" "));
  return [before, before && own ? " " : "", own ? el("strong", {}, own) : "", after && (before || own) ? " " : "", after];
}
