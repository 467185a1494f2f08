// The types behind the signatures in oo-methods.ts and oo-externals.ts, for those who make calls: the annotator and the rtyper.

import { InternalError } from "@rpyts/tool/assert-never";
import { wordType } from "./oo-check.js";
import { OO_EXTERNALS, type OOExternalName } from "./oo-externals.js";
import { builtinMethods, type OOMethodSpec } from "./oo-methods.js";
import { List, OOString, OOUnicode } from "./ootype.js";
import { Bool, Char, Float, Func, Signed, SignedLongLong, UniChar, Unsigned, UnsignedLongLong, Void } from "./types-make.js";
import type { FuncType, LowLevelType } from "./types.js";

/** A built-in method of one receiver type. */
export interface BuiltinSignature {
  readonly spec: OOMethodSpec;
  /** Types of the arguments without the receiver; null where several types fit (`Items`, `Texts`). */
  readonly args: readonly (LowLevelType | null)[];
  readonly result: LowLevelType;
}

function words(sig: string): { readonly args: string[]; readonly result: string } {
  const [left, right] = sig.split("->") as [string, string];
  return { args: left.split(" ").filter((word) => word !== ""), result: right.trim() };
}

/** The signature of a built-in method of a type; null where the type has no such method. */
export function builtinSignature(self: LowLevelType, name: string): BuiltinSignature | null {
  const methods = builtinMethods(self);
  const spec = Object.hasOwn(methods, name) ? methods[name]! : null;
  if (spec === null) return null;
  const { args, result } = words(spec.sig);
  const type = wordType(result, self);
  if (type === null) throw new InternalError(`${name} of ${self.shortName()} has no result`);
  return { spec, args: args.map((word) => wordType(word, self)), result: type };
}

const EXTERNAL_WORDS: ReadonlyMap<string, LowLevelType> = new Map<string, LowLevelType>([
  ["Signed", Signed],
  ["Unsigned", Unsigned],
  ["SignedLongLong", SignedLongLong],
  ["UnsignedLongLong", UnsignedLongLong],
  ["Float", Float],
  ["Bool", Bool],
  ["Char", Char],
  ["UniChar", UniChar],
  ["Void", Void],
  ["String", OOString],
  ["Unicode", OOUnicode],
  ["Strings", List(OOString)],
]);

function externalWord(name: string, word: string): LowLevelType {
  const type = EXTERNAL_WORDS.get(word);
  if (type === undefined) throw new InternalError(`the signature of ${name} has the unknown word ${word}`);
  return type;
}

export function isOOExternal(name: string): name is OOExternalName {
  return Object.hasOwn(OO_EXTERNALS, name);
}

/** The type of a function that the platform provides. */
export function externalType(name: OOExternalName): FuncType {
  const { args, result } = words(OO_EXTERNALS[name].sig);
  return Func(args.map((word) => externalWord(name, word)), externalWord(name, result));
}
