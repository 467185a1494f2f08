// From trees to programs for the backtracking machine of sre-vm.ts: flat arrays of numbers. Instructions that take one character are all two numbers long,
// so that repeats of them find them behind their own.

import { assertNever, invariant } from "@rpyts/tool/assert-never";
import { FLAG_DOTALL, FLAG_IGNORECASE, FLAG_MULTILINE, FLAG_UNICODE, MAXREPEAT, widthOf, type Node, type ParsedPattern, type Sequence } from "./sre-ast.js";
import { CharSet, lower } from "./sre-charset.js";

export const OP_MATCH = 0;
/** One character: [op, argument]. */
export const OP_CHAR = 1;
export const OP_CHAR_FOLD = 2;
export const OP_ANY = 3;
export const OP_ANY_ALL = 4;
export const OP_SET = 5;
/** [op, where] */
export const OP_AT = 6;
/** [op, mark]: even marks begin groups, odd ones end them. */
export const OP_MARK = 7;
/** [op, other]: goes on here, and at `other` when that fails. */
export const OP_SPLIT = 8;
export const OP_JUMP = 9;
/** [op, register] */
export const OP_LOOP_BEGIN = 10;
/** [op, register, min, max, body]: decides between another round and what follows. */
export const OP_LOOP_GREEDY = 11;
export const OP_LOOP_LAZY = 12;
/** [op, min, max], then the instruction of one character. */
export const OP_ONE_GREEDY = 13;
export const OP_ONE_LAZY = 14;
/** [op, group] */
export const OP_BACKREF = 15;
export const OP_BACKREF_FOLD = 16;
/** [op, negate, width behind or -1, end], then the body up to OP_MATCH. */
export const OP_LOOK = 17;
/** [op, group, otherwise] */
export const OP_CONDITION = 18;

export const AT_BEGIN = 0;
export const AT_BEGIN_LINE = 1;
export const AT_END = 2;
export const AT_END_LINE = 3;
export const AT_END_STRING = 4;
export const AT_BOUNDARY = 5;
export const AT_NON_BOUNDARY = 6;

export interface Program {
  readonly code: readonly number[];
  readonly sets: readonly CharSet[];
  readonly groups: number;
  /** Loop registers, two for each loop: rounds, and where the last round began. */
  readonly registers: number;
  readonly unicode: boolean;
  readonly flags: number;
  readonly names: ReadonlyMap<string, number>;
  /** What every match begins with; "" where that is not known. */
  readonly prefix: string;
}

class Compiler {
  readonly code: number[] = [];
  readonly sets: CharSet[] = [];
  registers = 0;
  readonly fold: boolean;
  readonly unicode: boolean;
  private readonly parsed: ParsedPattern;

  constructor(parsed: ParsedPattern) {
    this.parsed = parsed;
    this.fold = (parsed.flags & FLAG_IGNORECASE) !== 0;
    this.unicode = (parsed.flags & FLAG_UNICODE) !== 0;
  }

  private emit(...numbers: number[]): number {
    this.code.push(...numbers);
    return this.code.length;
  }

  sequence(nodes: Sequence): void {
    for (const node of nodes) this.node(node);
  }

  private node(node: Node): void {
    switch (node.kind) {
      case "char": case "any": case "set": this.one(node); break;
      case "at": this.emit(OP_AT, this.where(node.where)); break;
      case "group": this.group(node.index, node.body); break;
      case "branch": this.branch(node.options); break;
      case "backref": this.emit(this.fold ? OP_BACKREF_FOLD : OP_BACKREF, node.group - 1); break;
      case "repeat": this.repeat(node.min, node.max, node.greedy, node.body); break;
      case "look": this.look(node.negate, node.behind, node.body); break;
      case "condition": this.condition(node.group, node.yes, node.no); break;
      default: assertNever(node);
    }
  }

  private one(node: Node): void {
    if (node.kind === "char") {
      if (this.fold) this.emit(OP_CHAR_FOLD, lower(node.code, this.unicode));
      else this.emit(OP_CHAR, node.code);
    } else if (node.kind === "any") {
      this.emit((this.parsed.flags & FLAG_DOTALL) !== 0 ? OP_ANY_ALL : OP_ANY, 0);
    } else {
      invariant(node.kind === "set", "an instruction of one character");
      this.sets.push(new CharSet(node.items, node.negate, this.fold, this.unicode));
      this.emit(OP_SET, this.sets.length - 1);
    }
  }

  private where(where: string): number {
    const multiline = (this.parsed.flags & FLAG_MULTILINE) !== 0;
    switch (where) {
      case "^": return multiline ? AT_BEGIN_LINE : AT_BEGIN;
      case "$": return multiline ? AT_END_LINE : AT_END;
      case "A": return AT_BEGIN;
      case "Z": return AT_END_STRING;
      case "b": return AT_BOUNDARY;
      default: return AT_NON_BOUNDARY;
    }
  }

  private group(index: number | null, body: Sequence): void {
    if (index !== null) this.emit(OP_MARK, (index - 1) * 2);
    this.sequence(body);
    if (index !== null) this.emit(OP_MARK, (index - 1) * 2 + 1);
  }

  private branch(options: readonly Sequence[]): void {
    const ends: number[] = [];
    options.forEach((option, i) => {
      const last = i === options.length - 1;
      const split = last ? -1 : this.emit(OP_SPLIT, 0) - 1;
      this.sequence(option);
      if (last) return;
      ends.push(this.emit(OP_JUMP, 0) - 1);
      this.code[split] = this.code.length;
    });
    for (const end of ends) this.code[end] = this.code.length;
  }

  private repeat(min: number, max: number, greedy: boolean, body: Sequence): void {
    const limit = max === MAXREPEAT ? Infinity : max;
    const only = body[0];
    if (body.length === 1 && (only.kind === "char" || only.kind === "any" || only.kind === "set")) {
      this.emit(greedy ? OP_ONE_GREEDY : OP_ONE_LAZY, min, limit);
      this.one(only);
      return;
    }
    const register = this.registers;
    this.registers += 2;
    this.emit(OP_LOOP_BEGIN, register);
    const jump = this.emit(OP_JUMP, 0) - 1;
    const start = this.code.length;
    this.sequence(body);
    this.code[jump] = this.code.length;
    this.emit(greedy ? OP_LOOP_GREEDY : OP_LOOP_LAZY, register, min, limit, start);
  }

  private look(negate: boolean, behind: boolean, body: Sequence): void {
    const width = behind ? widthOf(body)[0] : -1;
    const end = this.emit(OP_LOOK, negate ? 1 : 0, width, 0) - 1;
    this.sequence(body);
    this.emit(OP_MATCH);
    this.code[end] = this.code.length;
  }

  private condition(group: number, yes: Sequence, no: Sequence | null): void {
    const otherwise = this.emit(OP_CONDITION, group - 1, 0) - 1;
    this.sequence(yes);
    if (no === null) {
      this.code[otherwise] = this.code.length;
      return;
    }
    const end = this.emit(OP_JUMP, 0) - 1;
    this.code[otherwise] = this.code.length;
    this.sequence(no);
    this.code[end] = this.code.length;
  }
}

/** Literal characters at the start, for a quick search. */
function prefixOf(parsed: ParsedPattern): string {
  if ((parsed.flags & FLAG_IGNORECASE) !== 0) return "";
  let prefix = "";
  for (const node of parsed.body) {
    if (node.kind !== "char" || node.code > 0xffff) break;
    prefix += String.fromCharCode(node.code);
  }
  return prefix;
}

export function compileProgram(parsed: ParsedPattern): Program {
  const compiler = new Compiler(parsed);
  compiler.sequence(parsed.body);
  compiler.code.push(OP_MATCH);
  const { code, sets, registers, unicode } = compiler;
  return { code, sets, registers, unicode, groups: parsed.groups, flags: parsed.flags, names: parsed.names, prefix: prefixOf(parsed) };
}
