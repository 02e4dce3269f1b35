// Numbers as readers write them. In Vietnamese the dot parts thousands and the comma decimals; a point before two digits
// (`91.43`) is a decimal mark too. In English a lone mark before three digits (`25.000`) may be either and is refused.
function readNumber(words) {
  const found = /^([+\-−]?)(\d+(?:[.,]\d+)*)$/.exec(words.replace(/[\s\u00a0]/g, ""));
  if (!found) return { fault: "not_number" };
  const mark = decimalMark(found[2]);
  if (mark === undefined) return { fault: "unclear_number" };
  const [whole, part = ""] = mark ? [found[2].slice(0, found[2].lastIndexOf(mark)), found[2].slice(found[2].lastIndexOf(mark) + 1)] : [found[2]];
  if (!/^(\d+|\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3})+)$/.test(whole) || whole.includes(mark || " ")) return { fault: "not_number" };
  return { value: Number((found[1] && found[1] !== "+" ? "-" : "") + whole.replace(/[.,]/g, "") + "." + (part || "0")) };
}

// The mark before the decimals, "" where there are none, undefined where nobody can tell.
function decimalMark(digits) {
  const marks = digits.replace(/\d/g, "");
  if (marks.includes(".") && marks.includes(",")) return marks[marks.length - 1];
  if (marks.length !== 1) return "";
  const [whole, part] = digits.split(marks);
  if (part.length !== 3 || whole.length > 3 || whole === "0") return marks;
  return language === "vi" ? { ".": "", ",": "," }[marks] : undefined;
}

// A number for an input, with the decimal mark that is read back.
function writtenNumber(value) {
  return language === "vi" ? String(value).replace(".", ",") : String(value);
}
