// Collects instructions, labels and guarded stretches of one code object and lays them out. Answers to the block and assembly part of CPython's
// compile.c. Different on purpose: code is laid out in the order it is emitted; the depth of the stack is followed while emitting, so that
// handlers know it and what cannot be reached is never written.

import { InternalError, invariant } from "@rpyts/tool/assert-never";
import type { Node } from "./ast.js";
import type { ExceptionEntry } from "./code.js";
import { OP, OPCODES, OPCODE_NAMES } from "./opcode.js";
import { endsFlow, jumpEffect, stackEffect } from "./stack-effect.js";
import { enlarge } from "./token-stream.js";

/** A place to jump to: an index into the assembler's tables. */
export type Label = number;

/** Where exceptions of a stretch of code go. `depth` counts the items that stay on the stack below the exception. */
export interface HandlerTarget {
  readonly label: Label;
  readonly depth: number;
}

/** Finished code, with jumps resolved. */
export interface Assembled {
  readonly code: Int32Array;
  readonly positions: Int32Array;
  readonly stacksize: number;
  readonly exceptionTable: readonly ExceptionEntry[];
}

const IS_JUMP: Uint8Array = Uint8Array.from(OPCODE_NAMES, (name) => (OPCODES[name].arg === "jump" ? 1 : 0));
const UNKNOWN = -1;
const MAX_HOPS = 8;
const NO_ENTRIES: readonly ExceptionEntry[] = [];

export class Assembler {
  private code: Int32Array = new Int32Array(128);
  private positions: Int32Array = new Int32Array(128);
  private count = 0;
  /** Instruction index of each label; depth of the stack there, UNKNOWN until a jump to it or its placement tells. */
  private readonly labelAt: number[] = [];
  private readonly labelDepth: number[] = [];
  /** Items on the stack, or what would be there if this could be reached. */
  depth = 0;
  private maxDepth = 0;
  /** True where nothing leads: instructions are dropped. */
  dead = false;
  private handler: HandlerTarget | null = null;
  private guardedFrom = 0;
  private entries: ExceptionEntry[] = [];

  /** Empties it for the next code object. */
  reset(): void {
    this.count = 0;
    this.labelAt.length = 0;
    this.labelDepth.length = 0;
    this.depth = 0;
    this.maxDepth = 0;
    this.dead = false;
    this.handler = null;
    this.guardedFrom = 0;
    this.entries = [];
  }

  /** Instructions so far. */
  get size(): number {
    return this.count;
  }

  /** Emits an instruction that is no jump, at the place of `node`. */
  emit(op: number, arg: number, node: Node): void {
    if (!this.dead) this.append(op, arg, node);
    this.depth += stackEffect(op, arg);
    if (this.depth > this.maxDepth && !this.dead) this.maxDepth = this.depth;
    if (endsFlow(op)) this.dead = true;
  }

  /** Emits a jump. */
  jump(op: number, label: Label, node: Node): void {
    if (!this.dead) {
      this.append(op, label, node);
      this.meet(label, this.depth + jumpEffect(op));
    }
    this.depth += stackEffect(op, label);
    if (this.depth > this.maxDepth && !this.dead) this.maxDepth = this.depth;
    if (op === OP.JUMP) this.dead = true;
  }

  private append(op: number, arg: number, node: Node): void {
    const at = 2 * this.count++;
    if (at === this.code.length) {
      this.code = enlarge(this.code, at * 2);
      this.positions = enlarge(this.positions, at * 2);
    }
    this.code[at] = op;
    this.code[at + 1] = arg;
    this.positions[at] = node.start;
    this.positions[at + 1] = node.end;
  }

  newLabel(): Label {
    this.labelAt.push(UNKNOWN);
    return this.labelDepth.push(UNKNOWN) - 1;
  }

  private meet(label: Label, depth: number): void {
    const known = this.labelDepth[label];
    if (known === UNKNOWN) this.labelDepth[label] = depth;
    else invariant(known === depth, "jumps to one label find different depths of the stack");
  }

  /** Puts a label here. Where nothing leads here but jumps, their depth counts. */
  place(label: Label): void {
    this.labelAt[label] = this.count;
    if (!this.dead) return this.meet(label, this.depth);
    const depth = this.labelDepth[label];
    if (depth === UNKNOWN) return;
    this.dead = false;
    this.depth = depth;
  }

  /** From here on exceptions go to `handler` (null: out of the code object). Returns what was set before. */
  guard(handler: HandlerTarget | null): HandlerTarget | null {
    const before = this.handler;
    if (before === handler) return before;
    this.closeEntry();
    this.handler = handler;
    this.guardedFrom = this.count;
    return before;
  }

  /** Where exceptions go at the moment. */
  get currentGuard(): HandlerTarget | null {
    return this.handler;
  }

  private closeEntry(): void {
    const handler = this.handler;
    if (handler === null || this.guardedFrom === this.count) return;
    this.labelDepth[handler.label] = handler.depth + 1;
    this.entries.push({ start: this.guardedFrom, end: this.count, handler: handler.label, depth: handler.depth });
  }

  /** Begins the code of a handler; it is dead when nothing was guarded. The guard in force must be another one already. */
  placeHandler(handler: HandlerTarget): void {
    this.dead = true;
    this.depth = handler.depth + 1;
    this.place(handler.label);
    if (this.depth > this.maxDepth && !this.dead) this.maxDepth = this.depth;
  }

  /** The finished code. */
  finish(): Assembled {
    this.closeEntry();
    const code = this.code.slice(0, 2 * this.count);
    for (let i = 0; i < code.length; i += 2) {
      if (IS_JUMP[code[i]] === 1) code[i + 1] = this.resolve(this.code[i + 1]);
    }
    return { code, positions: this.positions.slice(0, 2 * this.count), stacksize: this.maxDepth, exceptionTable: this.resolveEntries() };
  }

  /** Where a jump to a label ends: jumps to jumps are followed. */
  private resolve(label: Label): number {
    let at = this.labelAt[label];
    for (let hops = 0; hops < MAX_HOPS && at < this.count && this.code[2 * at] === OP.JUMP; hops++) at = this.labelAt[this.code[2 * at + 1]];
    if (at === UNKNOWN || at >= this.count) throw new InternalError("a jump leads out of the code object");
    return at;
  }

  private resolveEntries(): readonly ExceptionEntry[] {
    if (this.entries.length === 0) return NO_ENTRIES;
    const merged: ExceptionEntry[] = [];
    for (const { start, end, handler, depth } of this.entries) {
      const entry = { start, end, handler: this.labelAt[handler], depth };
      const last = merged[merged.length - 1];
      if (last !== undefined && last.end === start && last.handler === entry.handler && last.depth === depth) merged[merged.length - 1] = { ...entry, start: last.start };
      else merged.push(entry);
    }
    return merged;
  }
}
