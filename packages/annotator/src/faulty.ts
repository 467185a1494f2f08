// Whether an annotation has to do with a fault.

import { type SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { hlopOf } from "@rpyts/flowmodel/operation";
import { sFaulty, SomeFaulty, SomeImpossibleValue, type SomeObject, SomeTuple } from "./model.js";
import { SomeBuiltinMethod } from "./model-builtin.js";
import { SomeDict, SomeIterator, SomeList } from "./model-objects.js";

const MAX_DEPTH = 6;

/** True for what a fault has left, also inside of containers. */
export function isFaulty(s: SomeObject, depth = 0): boolean {
  if (s instanceof SomeFaulty) return true;
  if (depth > MAX_DEPTH) return false;
  if (s instanceof SomeList) return isFaulty(s.listdef.listitem.sValue, depth + 1);
  if (s instanceof SomeDict) return isFaulty(s.dictdef.dictkey.sValue, depth + 1) || isFaulty(s.dictdef.dictvalue.sValue, depth + 1);
  if (s instanceof SomeTuple) return s.items.some((item) => isFaulty(item, depth + 1));
  if (s instanceof SomeIterator) return isFaulty(s.sContainer, depth + 1);
  return s instanceof SomeBuiltinMethod && isFaulty(s.sSelf, depth + 1);
}

/**
 * What stands in the way of annotating an operation: an operand that no value reaches ("impossible"), what it works on is at fault ("lost"),
 * another operand is ("faulty").
 */
export function operandsOf(op: SpaceOperation): "impossible" | "lost" | "faulty" | "fine" {
  let faulty = false;
  for (const arg of op.args) {
    if (arg.annotation instanceof SomeImpossibleValue && arg instanceof Variable) return "impossible";
    if (arg.annotation === sFaulty) faulty = true;
  }
  if (!faulty) return "fine";
  return op.args[0]!.annotation === sFaulty && hlopOf(op).dispatch > 0 ? "lost" : "faulty";
}
