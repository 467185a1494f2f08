// Code objects as text, for tests and debugging.

import { type CodeObject, instructionLine, type PyConst } from "./code.js";
import { COMPARE_OPS, OPCODES, OPCODE_NAMES } from "./opcode.js";

/** All instructions of a code object, one per line: line of the source where it changes, jump mark, index, name, argument. Inner code objects follow. */
export function disassemble(code: CodeObject): string {
  const blocks: string[] = [];
  const pending = [code];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    blocks.push(disassembleOne(next));
    for (const constant of next.consts) if (constant.kind === "code") pending.push(constant.code);
  }
  return blocks.join("\n\n");
}

/** One code object, without the inner ones. */
export function disassembleOne(code: CodeObject): string {
  const targets = jumpTargets(code);
  const lines = [`${code.name}:`];
  let lastLine = -1;
  for (let i = 0; 2 * i < code.code.length; i++) {
    const line = instructionLine(code, i);
    const shown = line === lastLine ? "" : String(line);
    lastLine = line;
    lines.push(`${shown.padStart(4)} ${targets.has(i) ? ">>" : "  "} ${String(i).padStart(3)} ${instructionText(code, i)}`);
  }
  for (const entry of code.exceptionTable) lines.push(`     ${entry.start}..${entry.end - 1} -> ${entry.handler} depth ${entry.depth}`);
  return lines.join("\n");
}

/** Name and argument of an instruction: `LOAD_FAST x`, `JUMP 4`. */
export function instructionText(code: CodeObject, index: number): string {
  const name = OPCODE_NAMES[code.code[2 * index]];
  const arg = argumentText(code, OPCODES[name].arg, code.code[2 * index + 1]);
  return arg === "" ? name : `${name} ${arg}`;
}

function argumentText(code: CodeObject, kind: string, arg: number): string {
  switch (kind) {
    case "none":
      return "";
    case "const":
      return constText(code.consts[arg]);
    case "name":
      return code.names[arg];
    case "local":
      return code.varnames[arg];
    case "deref":
      return arg < code.cellvars.length ? code.cellvars[arg] : code.freevars[arg - code.cellvars.length];
    case "compare":
      return COMPARE_OPS[arg];
    case "call":
      return arg >> 8 === 0 ? String(arg) : `${arg & 0xff}+${arg >> 8}`;
    default:
      return String(arg);
  }
}

function jumpTargets(code: CodeObject): Set<number> {
  const targets = new Set(code.exceptionTable.map((entry) => entry.handler));
  for (let i = 0; i < code.code.length; i += 2) {
    if (OPCODES[OPCODE_NAMES[code.code[i]]].arg === "jump") targets.add(code.code[i + 1]);
  }
  return targets;
}

/** A constant as Python would write it, nearly. */
export function constText(value: PyConst): string {
  switch (value.kind) {
    case "none":
      return "None";
    case "ellipsis":
      return "Ellipsis";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return String(value.value);
    case "long":
      return `${value.value}L`;
    case "float":
      return Object.is(value.value, -0) ? "-0.0" : Number.isInteger(value.value) && Math.abs(value.value) < 1e16 ? `${value.value}.0` : String(value.value);
    case "complex":
      return `${value.imag}j`;
    case "str":
      return JSON.stringify(value.value);
    case "unicode":
      return `u${JSON.stringify(value.value)}`;
    case "tuple":
      return `(${value.items.map(constText).join(", ")}${value.items.length === 1 ? "," : ""})`;
    case "code":
      return `<code ${value.code.name}>`;
  }
}
