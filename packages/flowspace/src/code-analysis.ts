// Static facts of a code object that the abstract interpretation goes by: where ways join, which handler guards an instruction, which locals are
// still needed. Upstream finds joins while it runs and carries dead locals along; here both are known before, which keeps graphs small.

import { type CodeObject } from "@rpyts/pyparser/code";
import { COMPARE_OPS, OP, OPCODE_NAMES, OPCODES } from "@rpyts/pyparser/opcode";

const IS_JUMP: readonly boolean[] = OPCODE_NAMES.map((name) => OPCODES[name].arg === "jump" || name === "JUMP_IF_NOT_EXC_MATCH");
const ENDS = new Set<number>([OP.JUMP, OP.RETURN_VALUE, OP.RAISE_VARARGS, OP.RERAISE]);
const NOT_IN = COMPARE_OPS.indexOf("not in");
const IS_NOT = COMPARE_OPS.indexOf("is not");

/** Instructions that an except clause runs before its body: they record nothing but the test of the class. */
const CHAIN_TESTS = new Set<number>([OP.JUMP_IF_NOT_EXC_MATCH, OP.POP_EXCEPT, OP.EXC_VALUE]);
const CHAIN_LOADS = new Set<number>([OP.LOAD_GLOBAL, OP.LOAD_CONST, OP.LOAD_ATTR, OP.LOAD_DEREF, OP.LOAD_FAST, OP.BUILD_TUPLE]);

export class CodeAnalysis {
  readonly code: CodeObject;
  readonly count: number;
  /** 1 where ways of control join: the interpretation ends its block there and merges states. */
  readonly isJoin: Uint8Array;
  /** Position in code.exceptionTable of the entry that guards an instruction, or -1. */
  readonly handlerOf: Int32Array;
  /** 1 at handlers that begin by testing classes: exceptions of known class are not merged there. */
  readonly isChain: Uint8Array;
  /** 32-bit words of live locals per instruction; the bit after the last local is the exception being handled. */
  readonly words: number;
  private readonly live: Int32Array;

  constructor(code: CodeObject) {
    this.code = code;
    this.count = code.code.length >> 1;
    this.isJoin = new Uint8Array(this.count + 1);
    this.handlerOf = new Int32Array(this.count).fill(-1);
    this.isChain = new Uint8Array(this.count);
    code.exceptionTable.forEach((entry, n) => this.handlerOf.fill(n, entry.start, entry.end));
    this.findJoins();
    this.words = (code.varnames.length + 32) >> 5;
    this.live = new Int32Array(this.count * this.words);
    this.findLive();
  }

  private findJoins(): void {
    const { code } = this.code;
    const entries = new Uint8Array(this.count + 1);
    for (let i = 0; i < this.count; i++) {
      const opcode = code[2 * i]!;
      if (IS_JUMP[opcode]) {
        const target = code[2 * i + 1]!;
        entries[target] = Math.min(2, entries[target]! + (target <= i ? 2 : 1));
      }
      if (!ENDS.has(opcode)) entries[i + 1] = Math.min(2, entries[i + 1]! + 1);
      if (opcode === OP.POP_EXCEPT || this.forks(i)) this.isJoin[i + 1] = 1;
    }
    for (let i = 0; i < this.count; i++) if (entries[i]! > 1) this.isJoin[i] = 1;
    for (const { handler } of this.code.exceptionTable) {
      this.isJoin[handler] = 1;
      if (this.startsChain(handler)) this.isChain[handler] = 1;
      else if (code[2 * handler] === OP.SET_EXC_INFO) this.isJoin[handler + 1] = 1;
    }
  }

  /** `not`, `not in` and `is not` take two ways to push False and True. Where a conditional jump follows, the ways need not join. */
  private forks(index: number): boolean {
    const { code } = this.code;
    const opcode = code[2 * index]!;
    const arg = code[2 * index + 1]!;
    if (opcode !== OP.UNARY_NOT && !(opcode === OP.COMPARE_OP && (arg === NOT_IN || arg === IS_NOT))) return false;
    const next = code[2 * index + 2];
    return next !== OP.POP_JUMP_IF_FALSE && next !== OP.POP_JUMP_IF_TRUE;
  }

  private startsChain(handler: number): boolean {
    const { code } = this.code;
    if (code[2 * handler] !== OP.SET_EXC_INFO) return false;
    let i = handler + 1;
    while (i < this.count && CHAIN_LOADS.has(code[2 * i]!)) i++;
    return CHAIN_TESTS.has(code[2 * i]!);
  }

  private findLive(): void {
    for (let changed = true; changed; ) {
      changed = false;
      for (let i = this.count - 1; i >= 0; i--) if (this.flowBack(i)) changed = true;
    }
  }

  private flowBack(i: number): boolean {
    const { code, exceptionTable, varnames } = this.code;
    const { words, live } = this;
    const opcode = code[2 * i]!;
    const arg = code[2 * i + 1]!;
    const kills = opcode === OP.STORE_FAST || opcode === OP.DELETE_FAST ? arg : opcode === OP.SET_EXC_INFO ? varnames.length : -1;
    const uses = opcode === OP.LOAD_FAST || opcode === OP.DELETE_FAST ? arg : opcode === OP.RAISE_VARARGS && arg === 0 ? varnames.length : -1;
    const guard = this.handlerOf[i]!;
    const handler = guard < 0 ? -1 : exceptionTable[guard]!.handler;
    let changed = false;
    for (let w = 0; w < words; w++) {
      let bits = 0;
      if (!ENDS.has(opcode)) bits |= live[(i + 1) * words + w] ?? 0;
      if (IS_JUMP[opcode]) bits |= live[arg * words + w]!;
      if (kills >> 5 === w && kills >= 0) bits &= ~(1 << (kills & 31));
      if (handler >= 0) bits |= live[handler * words + w]!;
      if (uses >> 5 === w && uses >= 0) bits |= 1 << (uses & 31);
      if (live[i * words + w] !== bits) {
        live[i * words + w] = bits;
        changed = true;
      }
    }
    return changed;
  }

  /** True when the local's value before an instruction may still be read. Number varnames.length is the exception being handled. */
  isLive(index: number, local: number): boolean {
    return (this.live[index * this.words + (local >> 5)]! & (1 << (local & 31))) !== 0;
  }
}
