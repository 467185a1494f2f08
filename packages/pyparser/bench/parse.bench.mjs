// Source to code objects in MB/s, on a generated corpus: modules of classes, functions, loops, exceptions, strings and comments, varied by a seeded
// generator so that every run sees the same bytes. Run by `npm run bench:parse`, or alone: `node packages/pyparser/bench/parse.bench.mjs`.

import { pathToFileURL } from "node:url";
import { compileSource } from "../dist/compile.js";
import { SourceFile } from "@rpyts/tool/source-file";

const TARGET_BYTES = 6_000_000;
const MODULE_BYTES = 40_000;
const ROUNDS = 5;

/** A small linear congruential generator: the corpus is the same everywhere. */
class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  below(n) {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 4294967296) * n);
  }

  pick(items) {
    return items[this.below(items.length)];
  }
}

const WORDS = [
  "node", "value", "index", "result", "item", "graph", "block", "link", "args", "name", "total", "count", "left", "right", "parent", "children", "key",
  "buffer", "offset", "size", "state", "token", "stream", "cache", "table", "entry", "op", "target", "source", "flags", "depth", "width", "self_type",
];
const METHODS = ["append", "get", "lookup", "emit", "visit", "update", "close", "reset", "find", "insert", "split", "join", "extend", "pop"];
const COMMENTS = [
  "keep the order: later passes rely on it", "the empty case is handled by the caller", "see the notes on aliasing", "XXX this could be shared",
  "both sides are known to be non-negative here",
];

const name = (r) => (r.below(3) === 0 ? `${r.pick(WORDS)}_${r.pick(WORDS)}` : r.below(4) === 0 ? `${r.pick(WORDS)}${r.below(20)}` : r.pick(WORDS));

function atom(r, depth) {
  switch (r.below(depth > 0 ? 12 : 5)) {
    case 0:
      return String(r.below(5000));
    case 1:
      return r.pick(["'%s'", '"%d items of %r"', "'\\n'", "None", "0.5", "0xFF", "''", "True", "1e-6"]);
    case 2:
    case 3:
      return name(r);
    case 4:
      return `self.${name(r)}`;
    case 5:
      return `${name(r)}.${name(r)}`;
    case 6:
      return `${name(r)}[${expression(r, depth - 1)}]`;
    case 7:
      return `self.${r.pick(METHODS)}(${list(r, depth - 1, 3)})`;
    case 8:
      return `${name(r)}(${list(r, depth - 1, 2)})`;
    case 9:
      return `[${list(r, depth - 1, 4)}]`;
    case 10:
      return `(${expression(r, depth - 1)})`;
    default:
      return r.below(2) === 0 ? `[${atom(r, 1)} for ${r.pick(WORDS)} in ${name(r)}]` : `{${atom(r, 0)}: ${atom(r, 1)}}`;
  }
}

const list = (r, depth, most) => Array.from({ length: r.below(most + 1) }, () => expression(r, depth)).join(", ");

function expression(r, depth) {
  const parts = [atom(r, depth)];
  while (r.below(3) === 0) parts.push(r.pick(["+", "-", "*", "%", "//", "&", "|", "<<"]), atom(r, depth));
  return parts.join(" ");
}

function condition(r) {
  switch (r.below(5)) {
    case 0:
      return `${expression(r, 1)} ${r.pick(["<", "<=", "==", "!=", ">", "is", "is not", "in", "not in"])} ${expression(r, 1)}`;
    case 1:
      return `not ${atom(r, 1)}`;
    case 2:
      return `${atom(r, 1)} ${r.pick(["and", "or"])} ${atom(r, 1)} == ${atom(r, 0)}`;
    case 3:
      return `isinstance(${name(r)}, ${r.pick(["int", "str", "Node", "(int, long)"])})`;
    default:
      return atom(r, 1);
  }
}

function statement(r, out, pad, depth) {
  const kind = r.below(depth > 0 ? 22 : 13);
  if (kind < 5) out.push(`${pad}${r.pick(["", "self."])}${name(r)} = ${expression(r, 2)}`);
  else if (kind < 6) out.push(`${pad}${name(r)} ${r.pick(["+=", "-=", "*=", "|="])} ${expression(r, 1)}`);
  else if (kind < 8) out.push(`${pad}self.${r.pick(METHODS)}(${list(r, 2, 3)})`);
  else if (kind < 9) out.push(`${pad}${name(r)}, ${name(r)} = ${expression(r, 1)}, ${expression(r, 1)}`);
  else if (kind < 10) out.push(`${pad}assert ${condition(r)}`);
  else if (kind < 11) out.push(`${pad}# ${r.pick(COMMENTS)}`, `${pad}return ${expression(r, 1)}`);
  else if (kind < 12) out.push(`${pad}print "${r.pick(WORDS)}:", ${expression(r, 1)}`);
  else if (kind < 13) out.push(`${pad}raise ${r.pick(["ValueError", "TypeError", "NotImplementedError"])}("${r.pick(COMMENTS)}")`);
  else compound(r, out, pad, depth, kind);
}

function compound(r, out, pad, depth, kind) {
  const inner = `${pad}    `;
  if (kind < 17) {
    out.push(`${pad}if ${condition(r)}:`);
    body(r, out, inner, depth - 1);
    if (r.below(3) === 0) {
      out.push(`${pad}else:`);
      body(r, out, inner, depth - 1);
    }
  } else if (kind < 19) {
    out.push(`${pad}for ${name(r)} in ${r.pick([`range(${atom(r, 1)})`, name(r), `self.${name(r)}`])}:`);
    body(r, out, inner, depth - 1);
  } else if (kind < 20) {
    out.push(`${pad}while ${condition(r)}:`);
    body(r, out, inner, depth - 1);
  } else {
    out.push(`${pad}try:`);
    body(r, out, inner, depth - 1);
    out.push(kind < 21 ? `${pad}except ${r.pick(["KeyError", "(IOError, OSError), e", "ValueError as e"])}:` : `${pad}finally:`);
    body(r, out, inner, depth - 1);
  }
}

function body(r, out, pad, depth) {
  for (let n = 1 + r.below(3); n > 0; n--) statement(r, out, pad, depth);
  if (out[out.length - 1].trimStart().startsWith("#")) out.push(`${pad}pass`);
}

function method(r, out, pad) {
  const params = Array.from({ length: r.below(4) }, (_, i) => `${name(r)}_${i}`);
  if (r.below(4) === 0) params.push(`default_${r.pick(WORDS)}=${r.pick(["None", "0", "''"])}`);
  out.push("", `${pad}def ${r.pick(METHODS)}_${r.below(1000)}(${["self", ...params].join(", ")}):`);
  if (r.below(2) === 0) out.push(`${pad}    """Answers the ${r.pick(WORDS)} of a ${r.pick(WORDS)}; ${r.pick(COMMENTS)}."""`);
  for (let n = 3 + r.below(10); n > 0; n--) statement(r, out, `${pad}    `, 2);
  out.push(`${pad}    return ${expression(r, 1)}`);
}

function moduleText(r) {
  const out = ['"""Generated module."""', "import os, sys", "from collections import deque", "", `LIMIT = ${r.below(1000)}`];
  let bytes = 0;
  while (bytes < MODULE_BYTES) {
    const from = out.length;
    out.push("", `class ${r.pick(["Node", "Graph", "Block", "Token"])}${r.below(100)}(object):`, `    """${r.pick(COMMENTS)}"""`, `    ${name(r)} = ${atom(r, 1)}`);
    for (let n = 2 + r.below(6); n > 0; n--) method(r, out, "    ");
    method(r, out, "");
    for (let i = from; i < out.length; i++) bytes += out[i].length + 1;
  }
  return `${out.join("\n")}\n`;
}

/** The corpus: source files of at least `bytes` bytes together. */
export function generateCorpus(bytes = TARGET_BYTES) {
  const r = new Random(20071118);
  const files = [];
  for (let total = 0; total < bytes; total += files[files.length - 1].text.length) files.push(new SourceFile(`module${files.length}.py`, moduleText(r)));
  return files;
}

function compileAll(files) {
  let instructions = 0;
  for (const file of files) instructions += compileSource(new SourceFile(file.name, file.text), "exec").code.length;
  return instructions;
}

/** Measures and logs; answers the best warm rate in MB/s. */
export async function run({ log }) {
  const files = generateCorpus();
  const bytes = files.reduce((sum, file) => sum + file.text.length, 0);
  let best = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const start = process.hrtime.bigint();
    compileAll(files);
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    const rate = bytes / seconds / 1e6;
    if (round === 0) log(`parse: ${(bytes / 1e6).toFixed(1)} MB in ${files.length} files, cold ${rate.toFixed(1)} MB/s`);
    else best = Math.max(best, rate);
  }
  log(`parse: warm ${best.toFixed(1)} MB/s to code objects (asked: 5)`);
  return { megabytesPerSecond: best };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await run({ log: console.log });
