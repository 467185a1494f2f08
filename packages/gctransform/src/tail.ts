// Calls whose result goes straight out of the function. When such a call ends with an exception, its result is the zero that this function would
// return, too: nothing needs to be tested, and the C compiler can make a jump of the call.

import { Constant, type FunctionGraph, type Hlvalue, type Link, type SpaceOperation } from "@rpyts/flowmodel/model";
import { defaultValue } from "@rpyts/lltype/lltype";
import type { LLOpName } from "@rpyts/lltype/llop";
import { asLowLevelType } from "@rpyts/lltype/types";

/** Operations that give null for null. */
const KEEP_ZERO: ReadonlySet<string> = new Set<LLOpName>(["cast_pointer", "cast_opaque_ptr", "same_as"]);

/** True when all that happens on the way of `link` after the operation is that its result, or a zero, is returned. */
export function returnsAtOnce(graph: FunctionGraph, op: SpaceOperation, link: Link): boolean {
  let value: Hlvalue = op.result;
  const passed = new Set([link]);
  for (let at = link; ; ) {
    const { target } = at;
    const index = at.args.indexOf(value);
    if (target === graph.returnblock) return index === 0 || isZero(at.args[0]!);
    if (target.exitswitch !== null || target.exits.length !== 1) return false;
    if (index >= 0) value = target.inputargs[index]!;
    for (const next of target.operations) {
      if (!KEEP_ZERO.has(next.opname) || next.args[0] !== value) return false;
      value = next.result;
    }
    at = target.exits[0]!;
    if (passed.has(at)) return false;
    passed.add(at);
  }
}

function isZero(value: Hlvalue): boolean {
  const type = asLowLevelType(value.concretetype);
  return type.kind === "void" || (value instanceof Constant && Object.is(value.value, defaultValue(type)));
}
