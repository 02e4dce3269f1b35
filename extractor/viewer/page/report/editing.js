// Judging, editing and adding records of the open article.
function judgeCurrent(key, action) {
  const { kind, record } = recordAt(key);
  const before = judgementOf(current, kind, record);
  judge(current, kind, record, before && before.action === action ? null : { action });
  refreshArticle(key);
}

function recordAt(key) {
  const [kind, position] = key.split(":");
  return { kind, record: articleData(current).records[kind][Number(position)] };
}

function editCurrent(key) {
  const holder = byId("card-" + key);
  if (holder.querySelector("form")) return;
  const { kind, record } = recordAt(key);
  const judged = judgementOf(current, kind, record);
  const values = judged && judged.action === "edit" ? { ...record, ...judged.values } : record;
  holder.append(slotForm(kind, values, (changed) => {
    const differs = Object.entries(changed).filter(([name, value]) => !same(value, record[name]));
    judge(current, kind, record, differs.length ? { action: "edit", values: Object.fromEntries(differs) } : null);
    refreshArticle(key);
  }, () => refreshArticle(key)));
  holder.querySelector("form input, form select").focus();
}

function same(value, before) {
  if (value && typeof value === "object") return before && typeof before === "object" && value.name === before.name;
  return (value ?? null) === (before ?? null);
}

// A form over all slots of a kind; `done` gets every slot's value, null where it is left empty.
function slotForm(kind, values, done, cancel) {
  const slots = data.slots[kind];
  const fields = slots.map((slot) => {
    const input = slotInput(slot, values[slot.name]);
    return { slot, input, shown: input.value };
  });
  const wrong = el("p", { class: "wrong", role: "alert" });
  const rows = fields.flatMap(({ slot, input }) => [el("label", { for: input.id, title: slot.name }, sayField(slot.name)), input]);
  const form = el("form", { class: "edit" }, ...rows, wrong,
    el("div", { class: "row" }, el("button", { type: "submit" }, say("save_edit")), el("button", { type: "button", on: { click: cancel } }, say("cancel"))));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const read = fields.map(({ slot, input, shown }) => {
      const asBefore = slot.type !== "boolean" && input.value === shown && values[slot.name] !== undefined;
      return { slot, ...(asBefore ? { value: values[slot.name] } : slotValue(slot, input)) };
    });
    const bad = read.find(({ slot, value, fault }) => fault || (value === null && !slot.nullable));
    if (bad) wrong.textContent = `${sayField(bad.slot.name)}: ${say(bad.fault || "must_fill")}`;
    else done(Object.fromEntries(read.map(({ slot, value }) => [slot.name, value])));
  });
  return form;
}

let inputs = 0;
function slotInput(slot, value) {
  const id = "slot-" + (inputs += 1);
  if (slot.type === "boolean") return el("input", { id, type: "checkbox", checked: Boolean(value) });
  if (slot.type === "choice") {
    const choices = [...(slot.nullable ? [""] : []), ...slot.choices];
    const select = el("select", { id }, ...choices.map((choice) => el("option", { value: choice }, choice && sayValue(slot.name, choice))));
    select.value = value ?? (slot.nullable ? "" : slot.choices[0]);
    return select;
  }
  const text = value === undefined || value === null ? "" : typeof value === "object" ? value.name : typeof value === "number" ? writtenNumber(value) : String(value);
  const input = el("input", { id, inputmode: ["integer", "number"].includes(slot.type) ? "decimal" : "text" });
  input.value = text;
  return input;
}

// An input's `value` as the contract has it, or the `fault` of a number that cannot be read.
function slotValue(slot, input) {
  if (slot.type === "boolean") return { value: input.checked };
  const text = input.value.trim();
  if (!text) return { value: null };
  if (slot.type === "unit") return { value: { name: text } };
  if (slot.type !== "integer" && slot.type !== "number") return { value: text };
  const read = readNumber(text);
  return slot.type === "integer" && read.value !== undefined && !Number.isInteger(read.value) ? { fault: "not_number" } : read;
}

// A small bar beside what the reader selected in the text.
function offerAdding() {
  byId("adder")?.remove();
  const span = current === null ? null : selectedSpan();
  if (!span) return;
  const box = getSelection().getRangeAt(0).getBoundingClientRect();
  const choice = el("select", { "aria-label": say("add_record") }, ...KINDS.map((kind) => el("option", { value: kind }, say("kind." + kind))));
  const bar = el("div", { id: "adder", role: "group", "aria-label": say("add_record") }, choice,
    el("button", { type: "button", on: { click: () => startAdding(choice.value, span) } }, say("add_as")));
  document.body.append(bar);
  bar.style.top = Math.min(box.bottom + 6, innerHeight - 60) + "px";
  bar.style.left = Math.max(8, Math.min(box.left, innerWidth - 260)) + "px";
}

function startAdding(kind, span) {
  byId("adder")?.remove();
  const words = letters(articleData(current).text).slice(span.start, span.end);
  const evidence = [{ ...span, text: words }];
  const first = { dates: { text: words }, officials: { name: words }, models: { name: words }, rankings: { modality: "fact" } }[kind] || {};
  const form = slotForm(kind, first, (values) => {
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    addRecord(current, kind, filled, evidence);
    refreshArticle("added:" + (correctionsOf(current).added.length - 1));
  }, () => refreshArticle());
  showPane("records");
  byId("records").prepend(el("article", { class: "card " + kind }, el("strong", {}, say("kind." + kind)), el("blockquote", {}, plain(words)), form));
  byId("records").scrollTop = 0;
  form.querySelector("input, select").focus();
}
