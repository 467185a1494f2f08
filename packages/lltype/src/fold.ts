// Constant folding of one low-level operation. Answers to upstream's LLOp.fold and the constant half of backendopt/constfold.

import { Constant, type SpaceOperation } from "@rpyts/flowmodel/model";
import { InternalError } from "@rpyts/tool/assert-never";
import { inlined, interior, lengthOf } from "./fold-memory.js";
import { foldTable } from "./fold-table.js";
import { descOf, type FoldableOpName } from "./llop.js";
import { OpRaised, UndefinedResult } from "./machine-arith.js";
import { Symbolic } from "./symbolic.js";
import { asLowLevelType, isContainerType, resolved, type LowLevelType } from "./types.js";
import { LLPtr, type LLContainer, type LLValue } from "./values.js";

/**
 * The constant that an operation on constants gives; null where an argument is variable or symbolic, where the operation raises or has no
 * defined result, or where memory it reads may change.
 */
export function foldOperation(op: SpaceOperation, wordBits: 32 | 64): Constant | null {
  const desc = descOf(op.opname);
  const args: LLValue[] = [];
  for (const arg of op.args) {
    if (!(arg instanceof Constant) || arg.value instanceof Symbolic) return null;
    args.push(arg.value as LLValue);
  }
  const result = asLowLevelType(op.result.concretetype);
  if (!desc.canFold && !desc.tryFold) return foldRead(desc.name, args, result);
  const types = { args: op.args.map((arg) => asLowLevelType(arg.concretetype)), result };
  const compute = foldTable(wordBits)[desc.name as FoldableOpName];
  return attempt(() => compute(args[0], args[1], args[2], types), result);
}

function attempt(compute: () => LLValue, result: LowLevelType): Constant | null {
  try {
    return new Constant(compute(), result);
  } catch (error) {
    // An InternalError here is a fault of the program as it stands: a null dereference or a cast that cannot be. It happens, or not, at run time.
    if (error instanceof OpRaised || error instanceof UndefinedResult || error instanceof InternalError) return null;
    throw error;
  }
}

/** Reads of immutable memory. */
function foldRead(name: string, args: readonly LLValue[], result: LowLevelType): Constant | null {
  const [ptr, ...rest] = args;
  switch (name) {
    case "getfield":
    case "getarrayitem":
    case "getinteriorfield":
      return ptr instanceof LLPtr && ptr.obj !== null && readsImmutable(ptr.obj, rest) ? attempt(() => interior(ptr, rest), result) : null;
    case "getinteriorarraysize":
      return ptr instanceof LLPtr && ptr.obj !== null ? attempt(() => lengthOf(inlined(interior(ptr, rest))), result) : null;
    default:
      return null;
  }
}

/** Whether the last container on a path says that its cells never change, and the cell was written. */
function readsImmutable(start: LLContainer, path: readonly LLValue[]): boolean {
  let type: LowLevelType = resolved(start.type);
  let immutable = false;
  for (const step of path) {
    if (type.kind === "struct" && typeof step === "string" && type.indexOf(step) >= 0) {
      immutable = type.hints.immutable === true || isImmutableField(type.hints.immutable_fields, step);
      type = type.fieldType(step);
    } else if ((type.kind === "array" || type.kind === "fixedarray") && typeof step === "number") {
      immutable = type.hints.immutable === true;
      type = type.OF;
    } else return false;
    if (isContainerType(type)) type = resolved(type);
  }
  return immutable;
}

/** Ranks that promise the field itself: not the quasi-immutable ones, which may change now and then. */
function isImmutableField(fields: ReadonlyMap<string, string> | undefined, field: string): boolean {
  const rank = fields?.get(field);
  return rank === "immutable" || rank === "immutable_array";
}

