// Checks a code object by running it abstractly: every instruction is met with one depth of the stack, within stacksize; jumps, constants and names
// exist; handlers cut the stack to no more than what is there; the exception table is sorted and disjoint. For tests and for debugging.

import { InternalError } from "@rpyts/tool/assert-never";
import { type CodeObject, findHandler } from "./code.js";
import { COMPARE_OPS, OP, OPCODES, OPCODE_NAMES } from "./opcode.js";
import { endsFlow, jumpEffect, stackEffect } from "./stack-effect.js";

/** Throws InternalError when `code`, or a code object among its constants, is not well formed. */
export function verifyCode(code: CodeObject): void {
  const pending = [code];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    new Verifier(next).run();
    for (const constant of next.consts) if (constant.kind === "code") pending.push(constant.code);
  }
}

const UNSEEN = -1;

class Verifier {
  private readonly code: CodeObject;
  private readonly count: number;
  /** Depth of the stack before each instruction. */
  private readonly depths: Int32Array;
  private readonly pending: number[] = [];
  private deepest = 0;

  constructor(code: CodeObject) {
    this.code = code;
    this.count = code.code.length / 2;
    this.depths = new Int32Array(this.count).fill(UNSEEN);
  }

  run(): void {
    this.checkTable();
    this.reach(0, 0, -1);
    for (let at = this.pending.pop(); at !== undefined; at = this.pending.pop()) this.step(at);
    if (this.deepest !== this.code.stacksize) this.fail(0, `stacksize is ${this.code.stacksize}, needed is ${this.deepest}`);
    this.depths.forEach((depth, at) => {
      // Jumps that were jumped to are left behind when the jumps to them were led on.
      if (depth === UNSEEN && this.code.code[2 * at] !== OP.JUMP) this.fail(at, "cannot be reached");
    });
  }

  private fail(at: number, what: string): never {
    throw new InternalError(`${this.code.source.name}: code of ${this.code.name}, instruction ${at}: ${what}`);
  }

  private checkTable(): void {
    let end = 0;
    for (const entry of this.code.exceptionTable) {
      if (entry.start < end || entry.end <= entry.start || entry.end > this.count) this.fail(entry.start, "exception table out of order");
      end = entry.end;
    }
    if (this.code.positions.length !== this.code.code.length) this.fail(0, "positions and code differ in length");
  }

  private reach(at: number, depth: number, from: number): void {
    if (at < 0 || at >= this.count) this.fail(from, `goes on at ${at}, outside of the code`);
    if (depth < 0) this.fail(from, "takes more from the stack than is there");
    this.deepest = Math.max(this.deepest, depth);
    const known = this.depths[at];
    if (known === depth) return;
    if (known !== UNSEEN) this.fail(at, `is reached with ${known} and with ${depth} items on the stack`);
    this.depths[at] = depth;
    this.pending.push(at);
  }

  private step(at: number): void {
    const op = this.code.code[2 * at];
    const arg = this.code.code[2 * at + 1];
    const depth = this.depths[at];
    this.checkArgument(at, op, arg);
    const handler = findHandler(this.code, at);
    if (handler !== null) {
      if (handler.depth > depth) this.fail(at, `its handler wants ${handler.depth} items, there are ${depth}`);
      this.reach(handler.handler, handler.depth + 1, at);
    }
    if (OPCODES[OPCODE_NAMES[op]].arg === "jump") this.reach(arg, depth + jumpEffect(op), at);
    if (!endsFlow(op)) this.reach(at + 1, depth + stackEffect(op, arg), at);
    else if (depth + stackEffect(op, arg) < 0) this.fail(at, "takes more from the stack than is there");
  }

  private checkArgument(at: number, op: number, arg: number): void {
    const limit = this.limitOf(op);
    if (arg < 0 || arg >= limit) this.fail(at, `${OPCODE_NAMES[op]} has the argument ${arg}, below ${limit} expected`);
    const [start, end] = [this.code.positions[2 * at], this.code.positions[2 * at + 1]];
    if (start < 0 || end < start || end > this.code.source.text.length) this.fail(at, "its position is outside of the source");
  }

  private limitOf(op: number): number {
    const { code } = this;
    switch (OPCODES[OPCODE_NAMES[op]].arg) {
      case "const":
        return code.consts.length;
      case "name":
        return code.names.length;
      case "local":
        return code.varnames.length;
      case "deref":
        return code.cellvars.length + code.freevars.length;
      case "jump":
        return this.count;
      case "compare":
        return COMPARE_OPS.length;
      case "flags":
        return 4;
      case "none":
        return 1;
      default:
        return Number.MAX_SAFE_INTEGER;
    }
  }
}
