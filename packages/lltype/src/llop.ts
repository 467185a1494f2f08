// The table of low-level operations and a descriptor for each. Answers to upstream's lltypesystem/lloperation.py.
// Upstream also looks up an operation's implementation for the folder here; ours is in fold.ts, a total table over the foldable ones.

import { InternalError } from "@rpyts/tool/assert-never";
import type { SpaceOperation } from "@rpyts/flowmodel/model";
import type { LLOpSpec } from "./op-spec.js";
import { LONGLONG_OPERATIONS } from "./op-table-longlong.js";
import { OO_OPERATIONS } from "./op-table-oo.js";
import { ADDRESS_OPERATIONS, ALLOCATION_OPERATIONS, CALL_OPERATIONS, POINTER_OPERATIONS } from "./op-table-memory.js";
import { BOOL_CHAR_OPERATIONS, CAST_OPERATIONS, FLOAT_OPERATIONS, INT_OPERATIONS } from "./op-table-numbers.js";
import { DEBUG_OPERATIONS, GC_OPERATIONS, GENERAL_OPERATIONS, JIT_OPERATIONS, STACKLESS_OPERATIONS } from "./op-table-runtime.js";

/** Every low-level operation. Consumers are total mapped types over its keys. */
export const LL_OPERATIONS = {
  ...CALL_OPERATIONS,
  ...GENERAL_OPERATIONS,
  ...BOOL_CHAR_OPERATIONS,
  ...INT_OPERATIONS,
  ...LONGLONG_OPERATIONS,
  ...FLOAT_OPERATIONS,
  ...CAST_OPERATIONS,
  ...POINTER_OPERATIONS,
  ...ALLOCATION_OPERATIONS,
  ...OO_OPERATIONS,
  ...ADDRESS_OPERATIONS,
  ...DEBUG_OPERATIONS,
  ...GC_OPERATIONS,
  ...STACKLESS_OPERATIONS,
  ...JIT_OPERATIONS,
} as const satisfies Record<string, LLOpSpec>;

type Table = typeof LL_OPERATIONS;
export type LLOpName = keyof Table;
/** Operations that give a constant for constants. */
export type FoldableOpName = { [K in LLOpName]: Table[K] extends LLOpSpec<true> ? K : never }[LLOpName];

/** What one argument or the result may be. */
export interface ArgPattern {
  /** A type's name, or Ptr, GcPtr, Num, Any, T, Void, WeakRefPtr. */
  readonly word: string;
  /** What a Void constant is; "" for others. */
  readonly role: string;
  readonly optional: boolean;
  readonly repeated: boolean;
}

/** An operation. One object per name; `id` is its position in the table, for arrays by operation. */
export class LLOp {
  readonly name: LLOpName;
  readonly id: number;
  readonly doc: string;
  readonly sig: string;
  readonly args: readonly ArgPattern[];
  readonly result: ArgPattern;
  readonly minArgs: number;
  readonly maxArgs: number;
  /** Gives a constant for constant arguments, always (`canFold`) or unless it raises (`tryFold`). */
  readonly canFold: boolean;
  readonly tryFold: boolean;
  readonly sideEffects: boolean;
  readonly canRaise: readonly string[];
  readonly canMallocGc: boolean;

  constructor(name: LLOpName, id: number, spec: LLOpSpec) {
    const [left, right] = spec.sig.split("->") as [string, string];
    this.name = name;
    this.id = id;
    this.doc = spec.doc;
    this.sig = spec.sig;
    this.args = left.split(" ").filter((word) => word !== "").map(parsePattern);
    this.result = parsePattern(right.trim());
    this.minArgs = this.args.filter((a) => !a.optional && !a.repeated).length;
    this.maxArgs = this.args.some((a) => a.repeated) ? Infinity : this.args.length;
    this.canFold = spec.folds && !spec.tryFold;
    this.tryFold = spec.folds && spec.tryFold;
    this.sideEffects = spec.sideEffects;
    this.canRaise = spec.canRaise;
    this.canMallocGc = spec.canMallocGc;
  }

  toString(): string {
    return this.name;
  }
}

function parsePattern(text: string): ArgPattern {
  const repeated = text.endsWith("*");
  const optional = text.endsWith("?");
  const [word, role] = (repeated || optional ? text.slice(0, -1) : text).split(":") as [string, string | undefined];
  return { word, role: role ?? "", optional, repeated };
}

export type LLOps = { readonly [K in LLOpName]: LLOp };

function defineOps(): LLOps {
  const entries = Object.entries(LL_OPERATIONS) as [LLOpName, LLOpSpec][];
  return Object.fromEntries(entries.map(([name, spec], id) => [name, new LLOp(name, id, spec)])) as unknown as LLOps;
}

/** The descriptors by name: `llop.int_add`. */
export const llop: LLOps = defineOps();

/** All descriptors, by id. */
export const ALL_LLOPS: readonly LLOp[] = Object.values(llop);

const BY_NAME: ReadonlyMap<string, LLOp> = new Map(ALL_LLOPS.map((op) => [op.name, op]));

export function isLLOp(name: string): name is LLOpName {
  return BY_NAME.has(name);
}

/** The descriptor of an operation in a low-level graph. */
export function opDesc(op: SpaceOperation): LLOp {
  return descOf(op.opname);
}

export function descOf(name: string): LLOp {
  const desc = BY_NAME.get(name);
  if (desc === undefined) throw new InternalError(`no low-level operation ${name}`);
  return desc;
}

/** Names of operations that may go when nobody uses their result; those that raise only when `raisingIsOk`. */
export function opsWithoutSideEffects(raisingIsOk = false): ReadonlySet<string> {
  return new Set(ALL_LLOPS.filter((op) => !op.sideEffects && (raisingIsOk || op.canRaise.length === 0)).map((op) => op.name));
}
