// What narrows the errors: kind, sort of error, slot, words. A row carries [kind, fault, slots] for each record that differs.
const FAULTS = ["missed", "spurious", "wrong", "apart"];
const SIGNS = { missed: "−", spurious: "+", wrong: "≠", apart: "≈" };
const COMPARED = ["article", ...KINDS];
const folded = data.articles.map((row) => fold([row.title, row.name, row.source, row.site, ...row.words].filter(Boolean).join("\n")));
const every = data.articles.flatMap((row) => row.faults);

function fillFilters() {
  const headline = every.filter(([, fault]) => fault !== "apart");
  const count = (test) => headline.filter(test).length;
  const kinds = COMPARED.map((kind) => [kind, say("kind." + kind), count(([own]) => own === kind)]);
  options("kind", "all_kinds", kinds.filter(([, , found]) => found).map(([kind, words, found]) => [kind, `${words} (${found})`]));
  const faults = FAULTS.map((fault) => [fault, every.filter(([, own]) => own === fault).length]).filter(([, found]) => found);
  options("fault", "all_faults", faults.map(([fault, found]) => [fault, `${SIGNS[fault]} ${say("fault." + fault)} (${found})`]));
  options("slot", "all_slots", slotCounts().map(({ kind, slot, total }) => [kind + " " + slot, `${say("kind." + kind)} · ${saySlot(slot)} (${total})`]));
}

// Every slot that is wrong, missed or spurious somewhere, in the contract's order, with how often.
function slotCounts() {
  const counted = new Map();
  for (const [kind, fault, slots] of every) {
    for (const slot of slots) {
      const key = kind + " " + slot;
      if (!counted.has(key)) counted.set(key, { kind, slot, total: 0, missed: 0, spurious: 0, wrong: 0, apart: 0 });
      counted.get(key)[isApart(kind, slot) ? "apart" : fault] += 1;
      counted.get(key).total += 1;
    }
  }
  return COMPARED.flatMap((kind) => slotsOf(kind).map((slot) => counted.get(kind + " " + slot)).filter(Boolean));
}

const slotsOf = (kind) => [...data.slots[kind].scored, ...data.slots[kind].apart];
const isApart = (kind, slot) => data.slots[kind].apart.includes(slot);

function wantedNow() {
  const value = (id) => byId(id).value;
  return { kind: value("kind"), fault: value("fault"), slot: value("slot"), words: fold(value("search").trim()) };
}

// Fields reported apart are shown when they are asked for, by their sort or by one of them.
function fits([kind, fault, slots], wanted) {
  if (!fault || (wanted.kind && wanted.kind !== kind) || (wanted.fault && wanted.fault !== fault)) return false;
  if (wanted.slot) return slots.some((slot) => wanted.slot === kind + " " + slot);
  return wanted.fault === "apart" || fault !== "apart";
}

function matches(row, number, wanted) {
  return row.faults.some((entry) => fits(entry, wanted))
    && (!wanted.words || folded[number].includes(wanted.words) || foldedText(number).includes(wanted.words));
}

function chipsOf(row) {
  const wanted = wantedNow();
  const own = row.faults.filter((entry) => fits(entry, wanted));
  const chips = FAULTS.map((fault) => [fault, own.filter(([, found]) => found === fault).length]).filter(([, found]) => found)
    .map(([fault, found]) => el("span", { class: "fault " + fault, title: say("fault." + fault) }, el("span", { class: "unseen" }, say("fault." + fault) + " "), `${SIGNS[fault]} ${found}`));
  return row.predicted ? chips : [...chips, el("span", { class: "chip warn" }, say("no_prediction"))];
}

function showCounted() {
  const wanted = wantedNow();
  const found = shown.reduce((sum, number) => sum + data.articles[number].faults.filter((entry) => fits(entry, wanted)).length, 0);
  byId("counted").textContent = `${found} ${say("differences_in")} ${shown.length} ${say("of_articles")}`;
}

// After a filter has changed: the open article shows what is left of it, or another is opened.
function filtered() {
  showCounted();
  if (shown.includes(current)) refreshArticle();
  else if (shown.length && isWide()) openArticle(shown[0]);
}
