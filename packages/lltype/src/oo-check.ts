// Types of the results of object-oriented operations, and whether their arguments fit.

import { Constant, type SpaceOperation } from "@rpyts/flowmodel/model";
import { InternalError } from "@rpyts/tool/assert-never";
import type { OO_OPERATIONS } from "./op-table-oo.js";
import { builtinMethods, type OOMethodSpec } from "./oo-methods.js";
import { DictItemsIterator, InstanceType, OOString, OOUnicode, StaticMethod, isOOReference, type DictType, type ListType, type OOArrayType, type OOType } from "./ootype.js";
import { Bool, Signed, Void } from "./types-make.js";
import { asLowLevelType, isLowLevelType, type LowLevelType } from "./types.js";
import type { TypeRule } from "./op-check.js";

/** A Void constant that is a type. */
function typeConstant(op: SpaceOperation, i: number): LowLevelType {
  const arg = op.args[i];
  if (!(arg instanceof Constant) || !isLowLevelType(arg.value)) throw new InternalError(`${op.opname}: argument ${i} must be a type`);
  return arg.value;
}

/** A Void constant that is a name. */
export function nameConstant(op: SpaceOperation, i: number): string {
  const arg = op.args[i];
  if (!(arg instanceof Constant) || typeof arg.value !== "string") throw new InternalError(`${op.opname}: argument ${i} must be a name`);
  return arg.value;
}

const argType = (op: SpaceOperation, i: number): LowLevelType => asLowLevelType(op.args[i]!.concretetype);

function made(op: SpaceOperation, ...kinds: readonly OOType["kind"][]): LowLevelType {
  const type = typeConstant(op, 0);
  if (!(kinds as readonly string[]).includes(type.kind)) throw new InternalError(`${op.opname} of ${type.shortName()}`);
  return type;
}

function madeEmpty(op: SpaceOperation): LowLevelType {
  const type = made(op, "instance", "record", "list", "dict", "builder");
  if (type.kind === "dict" && type.custom) throw new InternalError(`oonew of ${type.shortName()}, which needs its functions`);
  return type;
}

/** The functions take keys as they are, so that nothing need be converted at each comparison. */
function customDict(op: SpaceOperation): LowLevelType {
  const type = made(op, "dict") as DictType;
  if (!type.custom) throw new InternalError(`oonewcustomdict of ${type.shortName()}`);
  const wanted = [StaticMethod([type.KEY, type.KEY], Bool), StaticMethod([type.KEY], Signed)];
  wanted.forEach((func, i) => {
    const given = argType(op, i + 1);
    if (given !== func) throw new InternalError(`oonewcustomdict of ${type.shortName()} takes a ${func.shortName()}, not a ${given.shortName()}`);
  });
  return type;
}

function listOfItems(op: SpaceOperation): LowLevelType {
  const type = made(op, "list", "ooarray") as ListType | OOArrayType;
  for (const arg of op.args.slice(1)) {
    if (arg.concretetype !== type.ITEM) throw new InternalError(`oonewlist of ${type.shortName()} with a ${String(arg.concretetype)}`);
  }
  return type;
}

function constantOf(op: SpaceOperation): LowLevelType {
  const type = argType(op, 0);
  const found = type instanceof InstanceType ? type.lookup("constants", nameConstant(op, 1)) : null;
  if (found === null) throw new InternalError(`${op.opname}: ${type.shortName()} has no constant ${nameConstant(op, 1)}`);
  return found.entry.type;
}

/** The type that a word of a built-in method's signature is for a receiver; null where several types fit, and where the receiver has no such part. */
export function wordType(word: string, self: LowLevelType): LowLevelType | null {
  switch (word) {
    case "Self":
      return self;
    case "Signed":
      return Signed;
    case "Bool":
      return Bool;
    case "Void":
      return Void;
    case "String":
      return OOString;
    case "Unicode":
      return OOUnicode;
    case "Char":
      return self.kind === "text" ? self.charType : self.kind === "builder" ? self.text.charType : null;
    case "Text":
      return self.kind === "builder" ? self.text : null;
    case "Item":
      return self.kind === "list" || self.kind === "ooarray" ? self.ITEM : null;
    case "Key":
      return self.kind === "dict" ? self.KEY : self.kind === "dictiterator" ? self.DICT.KEY : null;
    case "Value":
      return self.kind === "dict" ? self.VALUE : self.kind === "dictiterator" ? self.DICT.VALUE : null;
    case "Iterator":
      return self.kind === "dict" ? DictItemsIterator(self) : null;
    default:
      return null;
  }
}

function wordFits(word: string, self: LowLevelType, given: LowLevelType): boolean {
  if (word === "Items") return (self.kind === "list" || self.kind === "ooarray") && (given.kind === "list" || given.kind === "ooarray") && given.ITEM === self.ITEM;
  if (word === "Texts") return (given.kind === "list" || given.kind === "ooarray") && given.ITEM === self;
  return wordType(word, self) === given;
}

/** Methods that only one of the string types has. */
const ONLY_OF: ReadonlyMap<string, LowLevelType> = new Map([
  ["ll_to_unicode", OOString],
  ["ll_to_string", OOUnicode],
]);

/** The result of a built-in method; throws when the arguments do not fit its signature. */
function builtinResult(op: SpaceOperation, name: string, spec: OOMethodSpec): LowLevelType {
  const self = argType(op, 1);
  if ((ONLY_OF.get(name) ?? self) !== self) throw new InternalError(`${self.shortName()} has no method ${name}`);
  const [left, right] = spec.sig.split("->") as [string, string];
  const words = left.split(" ").filter((word) => word !== "");
  const given = op.args.slice(2).map((arg) => asLowLevelType(arg.concretetype));
  if (words.length !== given.length || words.some((word, i) => !wordFits(word, self, given[i]!))) {
    throw new InternalError(`${self.shortName()}.${name} takes (${words.join(", ")}), not (${given.map((t) => t.shortName()).join(", ")})`);
  }
  const result = wordType(right.trim(), self);
  if (result === null) throw new InternalError(`${name} of ${self.shortName()} has no result`);
  return result;
}

function sendResult(op: SpaceOperation): LowLevelType {
  const name = nameConstant(op, 0);
  const self = argType(op, 1);
  if (!isOOReference(self)) throw new InternalError(`oosend to a ${self.shortName()}`);
  if (self.kind !== "instance") {
    const spec = builtinMethods(self)[name];
    if (spec === undefined) throw new InternalError(`${self.shortName()} has no method ${name}`);
    return builtinResult(op, name, spec);
  }
  const given = op.args.slice(2).map((arg) => asLowLevelType(arg.concretetype));
  const overloaded = self.lookup("overloads", name);
  const method = overloaded !== null ? overloaded.entry.resolve(given) : self.lookup("methods", name)?.entry;
  if (method === undefined) throw new InternalError(`${self.shortName()} has no method ${name}`);
  const { ARGS, RESULT } = method.type;
  if (overloaded === null && (ARGS.length !== given.length || ARGS.some((t, i) => t !== given[i]))) {
    throw new InternalError(`${self.shortName()}.${name} takes (${ARGS.map((t) => t.shortName()).join(", ")}), not (${given.map((t) => t.shortName()).join(", ")})`);
  }
  return RESULT;
}

/** The rules of the operations whose result depends on their arguments. */
export const ooResults: { readonly [K in keyof typeof OO_OPERATIONS]?: TypeRule } = {
  oonew: madeEmpty,
  oonewarray: (op) => made(op, "list", "ooarray"),
  oonewlist: listOfItems,
  oonewcustomdict: customDict,
  oosend: sendResult,
  oogetconst: constantOf,
};
