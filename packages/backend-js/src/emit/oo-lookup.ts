// Looking up a key that may be missing, where a handler waits: a test in place of an exception, which costs some 2 µs to throw.

import { Constant, type SpaceOperation } from "@rpyts/flowmodel/model";
import { asLowLevelType } from "@rpyts/lltype/types";
import * as n from "../nodes.js";
import { checked, type Emitter } from "./emitter.js";
import { argument } from "./oo-method.js";

/** `d[key]`: a Map gives undefined for what it does not hold, and no value of a program is that. */
const LOOKUP: Emitter = checked(
  "trees",
  (w, op) => {
    const found = n.call(n.member(argument(w, op, 1), "find"), [argument(w, op, 2)]);
    const value = w.type(op.result).kind === "void" ? w.temporary("found", found) : w.early(op, found);
    return { checks: [{ condition: w.compare("===", value, n.identifier("undefined")), exception: "KeyError" }], value };
  },
  undefined,
  ["KeyError"],
);

/** The emitter for an operation whose exceptions are caught; null where that of the table will do. A custom dictionary may raise whatever its functions do. */
export function caughtEmitter(op: SpaceOperation): Emitter | null {
  if (op.opname !== "oosend") return null;
  const [name, receiver] = op.args;
  const type = asLowLevelType(receiver!.concretetype);
  return type.kind === "dict" && !type.custom && name instanceof Constant && name.value === "ll_getitem" ? LOOKUP : null;
}
