// Constants of the types that are no objects.

import { Symbolic } from "@rpyts/lltype/symbolic";
import { bitsOf } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import type { LLValue } from "@rpyts/lltype/values";
import * as n from "../nodes.js";

/** The literal of a number, character or boolean; null for values of other types, and for numbers that nobody knows. */
export function primitiveConstant(value: LLValue, type: LowLevelType): n.Expression | null {
  const known: LLValue = value instanceof Symbolic ? value.known() : value;
  if (typeof known === "boolean") return n.bool(known);
  if (typeof known !== "number" && typeof known !== "bigint") return null;
  switch (type.kind) {
    case "number":
      return bitsOf(type, 32) > 32 ? n.bigint(BigInt(known)) : n.number(Number(known));
    case "char":
    case "unichar":
    case "float":
    case "singlefloat":
    case "longfloat":
      return n.number(Number(known));
    case "bool":
      return n.bool(known !== 0);
    default:
      return null;
  }
}
