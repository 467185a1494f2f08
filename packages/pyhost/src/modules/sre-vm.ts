// The backtracking machine. It keeps a stack of its own: choices, and a trail of what to put back when a choice is taken up again. JavaScript's stack
// grows with the nesting of lookarounds only.

import { InternalError } from "@rpyts/tool/assert-never";
import { isWord, lower } from "./sre-charset.js";
import {
  AT_BEGIN, AT_BEGIN_LINE, AT_BOUNDARY, AT_END, AT_END_LINE, AT_END_STRING, OP_ANY, OP_ANY_ALL, OP_AT, OP_BACKREF, OP_BACKREF_FOLD, OP_CHAR, OP_CHAR_FOLD, OP_CONDITION, OP_JUMP,
  OP_LOOK, OP_LOOP_BEGIN, OP_LOOP_GREEDY, OP_LOOP_LAZY, OP_MARK, OP_MATCH, OP_ONE_GREEDY, OP_ONE_LAZY, OP_SET, OP_SPLIT, type Program,
} from "./sre-compile.js";

/** The text that is searched: characters by number. */
export abstract class Subject {
  abstract readonly length: number;
  abstract at(index: number): number;
  abstract slice(start: number, end: number): string;
  /** Where `part` begins at or after `from`, within `end`; -1 where it does not. */
  abstract find(part: string, from: number, end: number): number;
}

/** Byte strings, and unicode strings without characters beyond the basic plane. */
export class TextSubject extends Subject {
  private readonly text: string;
  readonly length: number;
  constructor(text: string) {
    super();
    this.text = text;
    this.length = text.length;
  }

  at(index: number): number {
    return this.text.charCodeAt(index);
  }

  slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  find(part: string, from: number, end: number): number {
    const at = this.text.indexOf(part, from);
    return at + part.length <= end ? at : -1;
  }
}

/** Unicode strings with wide characters, by code points. */
export class PointSubject extends Subject {
  private readonly points: readonly string[];
  readonly length: number;
  constructor(text: string) {
    super();
    this.points = Array.from(text);
    this.length = this.points.length;
  }

  at(index: number): number {
    return this.points[index].codePointAt(0) ?? 0;
  }

  slice(start: number, end: number): string {
    return this.points.slice(start, end).join("");
  }

  find(part: string, from: number, end: number): number {
    for (let i = from; i + part.length <= end; i++) if (this.slice(i, i + part.length) === part) return i;
    return -1;
  }
}

// Stack entries are four numbers: kind and three more.
const CHOICE = 0;
const MARK = 1;
const REGISTER = 2;
const LAST_INDEX = 3;
const ONE_GREEDY = 4;
const ONE_LAZY = 5;
const LAZY_ROUND = 6;

export class Machine {
  private readonly program: Program;
  private readonly subject: Subject;
  private readonly end: number;
  /** Begin and end of each group; -1 where unset. */
  readonly marks: number[];
  /** The group that was closed last, from 1; 0 for none. */
  lastIndex: number;
  /** Where the match ends. */
  position: number;
  private readonly registers: number[];
  private readonly stack: number[];

  constructor(program: Program, subject: Subject, end: number) {
    this.program = program;
    this.subject = subject;
    this.end = end;
    this.marks = new Array<number>(program.groups * 2).fill(-1);
    this.lastIndex = 0;
    this.position = 0;
    this.registers = new Array<number>(program.registers).fill(0);
    this.stack = [];
  }

  /** Matches at one place. */
  match(start: number): boolean {
    this.marks.fill(-1);
    this.lastIndex = 0;
    this.stack.length = 0;
    return this.run(0, start);
  }

  /** The first place from `start` on where the pattern matches, or -1. */
  search(start: number): number {
    const { prefix } = this.program;
    for (let at = start; at <= this.end; at++) {
      if (prefix !== "") {
        at = this.subject.find(prefix, at, this.end);
        if (at < 0) return -1;
      }
      if (this.match(at)) return at;
    }
    return -1;
  }

  private push(kind: number, a: number, b: number, c: number): void {
    this.stack.push(kind, a, b, c);
  }

  private setRegister(index: number, value: number): void {
    this.push(REGISTER, index, this.registers[index], 0);
    this.registers[index] = value;
  }

  private setMark(mark: number, at: number): void {
    this.push(MARK, mark, this.marks[mark], 0);
    this.marks[mark] = at;
    if ((mark & 1) === 1) {
      this.push(LAST_INDEX, this.lastIndex, 0, 0);
      this.lastIndex = (mark >> 1) + 1;
    }
  }

  private run(startPc: number, startAt: number): boolean {
    const code = this.program.code;
    const base = this.stack.length;
    let pc = startPc;
    let at = startAt;
    for (;;) {
      let ok = true;
      const op = code[pc];
      switch (op) {
        case OP_MATCH:
          this.position = at;
          return true;
        case OP_CHAR: case OP_CHAR_FOLD: case OP_ANY: case OP_ANY_ALL: case OP_SET:
          ok = at < this.end && this.accepts(op, code[pc + 1], at);
          at++;
          pc += 2;
          break;
        case OP_AT:
          ok = this.stands(code[pc + 1], at);
          pc += 2;
          break;
        case OP_MARK:
          this.setMark(code[pc + 1], at);
          pc += 2;
          break;
        case OP_SPLIT:
          this.push(CHOICE, code[pc + 1], at, 0);
          pc += 2;
          break;
        case OP_JUMP:
          pc = code[pc + 1];
          break;
        case OP_LOOP_BEGIN:
          this.setRegister(code[pc + 1], 0);
          this.setRegister(code[pc + 1] + 1, -1);
          pc += 2;
          break;
        case OP_LOOP_GREEDY: case OP_LOOP_LAZY:
          pc = this.loop(op, pc, at);
          break;
        case OP_ONE_GREEDY: case OP_ONE_LAZY: {
          const to = this.repeatOne(op, pc, at);
          ok = to >= 0;
          at = to;
          pc += 5;
          break;
        }
        case OP_BACKREF: case OP_BACKREF_FOLD: {
          const to = this.backref(op, code[pc + 1], at);
          ok = to >= 0;
          at = to;
          pc += 2;
          break;
        }
        case OP_LOOK:
          ok = this.look(pc, at);
          pc = code[pc + 3];
          break;
        case OP_CONDITION: {
          const group = code[pc + 1] * 2;
          pc = this.marks[group] >= 0 && this.marks[group + 1] >= this.marks[group] ? pc + 3 : code[pc + 2];
          break;
        }
        default:
          throw new InternalError(`regular expression instruction ${op}`);
      }
      if (ok) continue;
      pc = this.backtrack(base);
      if (pc < 0) return false;
      at = this.position;
    }
  }

  /** Goes back to the latest choice above `base`: gives where to go on, with the place in `position`; -1 when there is none. */
  private backtrack(base: number): number {
    const stack = this.stack;
    while (stack.length > base) {
      const c = stack.pop() ?? 0;
      const b = stack.pop() ?? 0;
      const a = stack.pop() ?? 0;
      switch (stack.pop()) {
        case CHOICE:
          this.position = b;
          return a;
        case MARK: this.marks[a] = b; break;
        case REGISTER: this.registers[a] = b; break;
        case LAST_INDEX: this.lastIndex = a; break;
        case LAZY_ROUND:
          this.setRegister(this.program.code[a + 1], c + 1);
          this.setRegister(this.program.code[a + 1] + 1, b);
          this.position = b;
          return this.program.code[a + 4];
        case ONE_GREEDY:
          // a: what follows; b: the least end; c: the end tried last.
          if (c - 1 > b) this.push(ONE_GREEDY, a, b, c - 1);
          this.position = c - 1;
          return a;
        default: {
          // a: the instruction; b: where the repeat began; c: the end tried last.
          const code = this.program.code;
          if (c >= this.end || c - b >= code[a + 2] || !this.accepts(code[a + 3], code[a + 4], c)) break;
          this.push(ONE_LAZY, a, b, c + 1);
          this.position = c + 1;
          return a + 5;
        }
      }
    }
    return -1;
  }

  private accepts(op: number, arg: number, at: number): boolean {
    const c = this.subject.at(at);
    switch (op) {
      case OP_CHAR: return c === arg;
      case OP_SET: return this.program.sets[arg].has(c);
      case OP_ANY: return c !== 10;
      case OP_ANY_ALL: return true;
      default: return lower(c, this.program.unicode) === arg;
    }
  }

  private loop(op: number, pc: number, at: number): number {
    const code = this.program.code;
    const register = code[pc + 1];
    const count = this.registers[register];
    const after = pc + 5;
    const body = code[pc + 4];
    if (count < code[pc + 2]) {
      this.setRegister(register, count + 1);
      return body;
    }
    // An empty round is not followed by another.
    const more = count < code[pc + 3] && this.registers[register + 1] !== at;
    if (!more) return after;
    if (op === OP_LOOP_LAZY) {
      this.push(LAZY_ROUND, pc, at, count);
      return after;
    }
    this.push(CHOICE, after, at, 0);
    this.setRegister(register, count + 1);
    this.setRegister(register + 1, at);
    return body;
  }

  private repeatOne(op: number, pc: number, at: number): number {
    const code = this.program.code;
    const min = code[pc + 1];
    const limit = op === OP_ONE_GREEDY ? Math.min(this.end, at + code[pc + 2]) : at + min;
    let to = at;
    while (to < limit && to < this.end && this.accepts(code[pc + 3], code[pc + 4], to)) to++;
    if (to - at < min) return -1;
    if (op === OP_ONE_LAZY) this.push(ONE_LAZY, pc, at, to);
    else if (to > at + min) this.push(ONE_GREEDY, pc + 5, at + min, to);
    return to;
  }

  private backref(op: number, group: number, at: number): number {
    const from = this.marks[group * 2];
    const to = this.marks[group * 2 + 1];
    if (from < 0 || to < from || at + to - from > this.end) return -1;
    for (let i = from, j = at; i < to; i++, j++) {
      const a = this.subject.at(i);
      const b = this.subject.at(j);
      if (a !== b && (op === OP_BACKREF || lower(a, this.program.unicode) !== lower(b, this.program.unicode))) return -1;
    }
    return at + to - from;
  }

  private look(pc: number, at: number): boolean {
    const code = this.program.code;
    const width = code[pc + 2];
    const negate = code[pc + 1] === 1;
    const from = width < 0 ? at : at - width;
    const base = this.stack.length;
    const found = from >= 0 && this.run(pc + 4, from);
    if (!found) return negate;
    if (negate) {
      // What the body captured is put back.
      this.keepTrail(base);
      this.backtrack(base);
      return false;
    }
    this.keepTrail(base);
    return true;
  }

  /** Drops the choices above `base`; the trail stays. */
  private keepTrail(base: number): void {
    const stack = this.stack;
    let to = base;
    for (let i = base; i < stack.length; i += 4) {
      const kind = stack[i];
      if (kind !== MARK && kind !== REGISTER && kind !== LAST_INDEX) continue;
      for (let k = 0; k < 4; k++) stack[to + k] = stack[i + k];
      to += 4;
    }
    stack.length = to;
  }

  private stands(where: number, at: number): boolean {
    switch (where) {
      case AT_BEGIN: return at === 0;
      case AT_BEGIN_LINE: return at === 0 || this.subject.at(at - 1) === 10;
      case AT_END: return at === this.end || (at === this.end - 1 && this.subject.at(at) === 10);
      case AT_END_LINE: return at === this.end || this.subject.at(at) === 10;
      case AT_END_STRING: return at === this.end;
      default: return this.atBoundary(where === AT_BOUNDARY, at);
    }
  }

  private atBoundary(wanted: boolean, at: number): boolean {
    // An empty text has neither boundaries nor places that are none.
    if (this.end === 0) return false;
    const before = at > 0 && isWord(this.subject.at(at - 1), this.program.unicode);
    const after = at < this.end && isWord(this.subject.at(at), this.program.unicode);
    return (before !== after) === wanted;
  }
}
