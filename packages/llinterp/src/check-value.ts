// Whether a value belongs to a low-level type.

import { fitsInt } from "@rpyts/tool/machine-int";
import { LLAddress } from "@rpyts/lltype/address";
import { Symbolic } from "@rpyts/lltype/symbolic";
import { bitsOf } from "@rpyts/lltype/types-make";
import type { LowLevelType, WordBits } from "@rpyts/lltype/types";
import { isOOReference, OOClassValue, OOString, type OOType } from "@rpyts/lltype/ootype";
import { isOOObject, OOInstance, OOWeakRef } from "@rpyts/lltype/oovalues";
import { LLPtr, type LLValue } from "@rpyts/lltype/values";
import { shownValue } from "./show-value.js";

function belongs(value: LLValue, type: LowLevelType, wordBits: WordBits): boolean {
  switch (type.kind) {
    case "number":
      if (value instanceof Symbolic) return true;
      if (typeof value === "bigint") return fitsInt(value, bitsOf(type, wordBits), type.signed) && !Number.isSafeInteger(Number(value));
      return typeof value === "number" && Number.isSafeInteger(value) && !Object.is(value, -0) && fitsInt(value, bitsOf(type, wordBits), type.signed);
    case "float":
    case "longfloat":
      return typeof value === "number";
    case "singlefloat":
      return typeof value === "number" && Object.is(Math.fround(value), value);
    case "char":
      return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 0xff;
    case "unichar":
      return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 0xffffffff;
    case "bool":
      return typeof value === "boolean";
    case "void":
      return true;
    case "address":
      return value instanceof LLAddress;
    case "ptr":
      return value instanceof LLPtr && value.type === type;
    default:
      return isOOReference(type) && (value === null || isOfObjectType(value, type));
  }
}

/** Whether a value that is not null belongs to a type of the object-oriented type system. */
function isOfObjectType(value: LLValue, type: OOType): boolean {
  switch (type.kind) {
    case "instance":
      return value instanceof OOInstance && value.type.isSubclassOf(type);
    case "text":
      return typeof value === "string" && (type !== OOString || !BEYOND_A_BYTE.test(value));
    case "class":
      return value instanceof OOClassValue;
    case "object":
      return typeof value === "string" || isOOObject(value) || value instanceof OOClassValue || value instanceof LLPtr;
    case "ooweakref":
      return value instanceof OOWeakRef;
    default:
      return isOOObject(value) && value.type === type;
  }
}

const BEYOND_A_BYTE = /[\u0100-\uffff]/;

/** What is wrong with a value that should be of a type; null when nothing is. */
export function valueFault(value: LLValue, type: LowLevelType, wordBits: WordBits): string | null {
  if (belongs(value, type, wordBits)) return null;
  return `${shownValue(value)} is no ${type.shortName()}`;
}
