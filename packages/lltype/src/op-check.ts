// Types of operations: what a result must be, and whether a typed operation keeps to the table. llinterp checks every operation once, when it
// prepares a graph, so that running needs fewer checks.

import { Constant, Variable, type Hlvalue, type SpaceOperation } from "@rpyts/flowmodel/model";
import { InternalError } from "@rpyts/tool/assert-never";
import { descOf, type ArgPattern, type LLOpName } from "./llop.js";
import { ooResults } from "./oo-check.js";
import { isReference, OOClass, OOObject, OOWeakReference } from "./ootype.js";
import { Ptr, WeakRefPtr, bitsOf } from "./types-make.js";
import { asLowLevelType, isContainerType, isLowLevelType, resolved, type ContainerType, type LowLevelType, type WordBits } from "./types.js";

/** Width and signedness of the words that name numbers; null bits for a machine word. */
const NUMBER_WORDS: ReadonlyMap<string, readonly [bits: number | null, signed: boolean]> = new Map([
  ["Signed", [null, true]],
  ["Unsigned", [null, false]],
  ["SignedLongLong", [64, true]],
  ["UnsignedLongLong", [64, false]],
  ["SignedLongLongLong", [128, true]],
  ["UnsignedLongLongLong", [128, false]],
]);

const PRIMITIVE_WORDS: ReadonlySet<string> = new Set(["Bool", "Char", "UniChar", "Float", "SingleFloat", "LongFloat", "Address"]);

/** Whether a value of a type may stand where a pattern is. Numbers match by width: SignedLongLong is as good as Signed on 64 bits. */
function matches(pattern: ArgPattern, type: LowLevelType, wordBits: WordBits): boolean {
  const number = NUMBER_WORDS.get(pattern.word);
  if (number !== undefined) return type.kind === "number" && bitsOf(type, wordBits) === (number[0] ?? wordBits) && type.signed === number[1];
  if (PRIMITIVE_WORDS.has(pattern.word)) return type.kind !== "number" && type.kind === pattern.word.toLowerCase();
  switch (pattern.word) {
    case "Void":
      return type.kind === "void";
    case "Ptr":
      return type.kind === "ptr";
    case "Ref":
      return isReference(type);
    case "Class":
      return type === OOClass;
    case "Object":
      return type === OOObject;
    case "WeakReference":
      return type === OOWeakReference;
    case "GcPtr":
      return type.kind === "ptr" && type.gckind === "gc";
    case "WeakRefPtr":
      return type === WeakRefPtr;
    case "Num":
      return !isReference(type) && type.kind !== "void" && type.kind !== "address" && !isContainerType(type);
    default:
      return !isContainerType(type);
  }
}

function patternAt(patterns: readonly ArgPattern[], i: number, count: number): ArgPattern {
  const star = patterns.findIndex((p) => p.repeated);
  if (star < 0 || i < star) return patterns[i]!;
  const after = patterns.length - star - 1;
  return i < count - after ? patterns[star]! : patterns[patterns.length - (count - i)]!;
}

/** What is wrong with a typed operation; null when nothing is. */
export function checkOperation(op: SpaceOperation, wordBits: WordBits): string | null {
  const desc = descOf(op.opname);
  const n = op.args.length;
  if (n < desc.minArgs || n > desc.maxArgs) return `${desc.name} takes ${desc.sig}, not ${n} arguments`;
  let same: LowLevelType | null = null;
  for (let i = 0; i < n; i++) {
    const pattern = patternAt(desc.args, i, n);
    const type = typeOfValue(op.args[i]!);
    if (type === null) return `${desc.name}: argument ${i} has no type`;
    if (!matches(pattern, type, wordBits)) return `${desc.name} takes ${desc.sig}; argument ${i} is ${type.shortName()}`;
    if (pattern.word === "T") {
      if (same !== null && same !== type) return `${desc.name}: ${same.shortName()} and ${type.shortName()} differ`;
      same = type;
    }
  }
  const result = typeOfValue(op.result);
  if (result === null) return `${desc.name}: the result has no type`;
  const expected = desc.result.word === "T" ? same : resultType(op);
  if (expected !== null ? expected !== result : !matches(desc.result, result, wordBits)) {
    return `${desc.name}: the result is ${result.shortName()}, not ${expected?.shortName() ?? desc.result.word}`;
  }
  return storedValueFault(op);
}

function typeOfValue(value: Hlvalue): LowLevelType | null {
  return isLowLevelType(value.concretetype) ? value.concretetype : null;
}

/** Stores: the value must have the type of the cell. */
function storedValueFault(op: SpaceOperation): string | null {
  const cell = STORE_CELLS.get(op.opname)?.(op);
  if (cell === undefined) return null;
  const given = asLowLevelType(op.args[op.args.length - 1]!.concretetype);
  return given === cell ? null : `${op.opname}: ${given.shortName()} is stored where ${cell.shortName()} belongs`;
}

/** The type of the result of an operation; throws InternalError when its arguments make no sense together. */
export type TypeRule = (op: SpaceOperation) => LowLevelType;

const target = (op: SpaceOperation, i = 0): ContainerType => {
  const type = asLowLevelType(op.args[i]!.concretetype);
  if (type.kind !== "ptr") throw new InternalError(`${op.opname}: ${type.shortName()} is no pointer`);
  return resolved(type.TO);
};

const constantValue = (op: SpaceOperation, i: number): unknown => {
  const arg = op.args[i];
  if (!(arg instanceof Constant)) throw new InternalError(`${op.opname}: argument ${i} must be constant`);
  return arg.value;
};

/** The type of a field, or of the items; `step` is a field name or null. */
function cellType(op: SpaceOperation, type: LowLevelType, step: unknown): LowLevelType {
  if (type.kind === "struct" && typeof step === "string") return type.fieldType(step);
  if (type.kind === "array" || type.kind === "fixedarray") return type.OF;
  throw new InternalError(`${op.opname} on ${type.shortName()}`);
}

const fieldType: TypeRule = (op) => {
  const type = asLowLevelType(op.args[0]!.concretetype);
  const name = constantValue(op, 1);
  if ((type.kind === "instance" || type.kind === "record") && typeof name === "string") return type.fieldType(name);
  return cellType(op, target(op), name);
};
const itemType: TypeRule = (op) => cellType(op, target(op), null);

const pathType = (op: SpaceOperation, until: number): LowLevelType => {
  let type: LowLevelType = target(op);
  for (let i = 1; i < until; i++) {
    const step = op.args[i]!;
    type = cellType(op, type, step instanceof Variable || typeof step.value !== "string" ? null : step.value);
    if (isContainerType(type)) type = resolved(type);
  }
  return type;
};

const pointerTo = (type: LowLevelType): LowLevelType => {
  if (!isContainerType(type)) throw new InternalError(`${type.shortName()} is not inlined`);
  return Ptr(type);
};

const storedPath: TypeRule = (op) => pathType(op, op.args.length - 1);

const STORE_CELLS: ReadonlyMap<string, TypeRule> = new Map([
  ["setfield", fieldType],
  ["bare_setfield", fieldType],
  ["setarrayitem", itemType],
  ["bare_setarrayitem", itemType],
  ["setinteriorfield", storedPath],
  ["bare_setinteriorfield", storedPath],
]);

const callResult: TypeRule = (op) => {
  const type = target(op);
  if (type.kind !== "func") throw new InternalError(`${op.opname} of ${type.shortName()}`);
  const given = op.args.slice(1, op.opname === "indirect_call" ? -1 : undefined).map((a) => asLowLevelType(a.concretetype));
  if (given.length !== type.ARGS.length || given.some((g, i) => g !== type.ARGS[i])) {
    throw new InternalError(`${op.opname} of ${type.shortName()} with (${given.map((g) => g.shortName()).join(", ")})`);
  }
  return type.RESULT;
};

const allocated: TypeRule = (op) => {
  const type = constantValue(op, 0);
  if (!isLowLevelType(type) || !isContainerType(type)) throw new InternalError(`${op.opname} of ${String(type)}`);
  return Ptr(type);
};

const RESULTS: { readonly [K in LLOpName]?: TypeRule } = {
  direct_call: callResult,
  indirect_call: callResult,
  getfield: fieldType,
  getarrayitem: itemType,
  getsubstruct: (op) => pointerTo(fieldType(op)),
  getarraysubstruct: (op) => pointerTo(itemType(op)),
  getinteriorfield: (op) => pathType(op, op.args.length),
  malloc: allocated,
  malloc_varsize: allocated,
  malloc_nonmovable: allocated,
  malloc_nonmovable_varsize: allocated,
  zero_malloc: allocated,
  zero_malloc_varsize: allocated,
  ...ooResults,
};

/**
 * The type of an operation's result where arguments decide it, null where the table or the result variable itself does. Throws InternalError
 * when the arguments make no sense together.
 */
export function resultType(op: SpaceOperation): LowLevelType | null {
  return RESULTS[descOf(op.opname).name]?.(op) ?? null;
}
