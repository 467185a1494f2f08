// Values of the types of objects that expressions begin with.

import { bitsOf } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import * as n from "../nodes.js";

/** What fresh fields and items of a type have. */
export function zeroOf(type: LowLevelType): n.Expression {
  switch (type.kind) {
    case "number":
      return bitsOf(type, 32) > 32 ? n.bigint(0n) : n.number(0);
    case "float":
    case "singlefloat":
    case "longfloat":
    case "char":
    case "unichar":
      return n.number(0);
    case "bool":
      return n.bool(false);
    default:
      return n.nullValue();
  }
}
