// Takes from the classes of a program what nobody asks for any more: methods that no call reaches become abstract ones, class-level constants that nobody
// reads go. Whoever prints the classes then comes to living functions only.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { InstanceType } from "@rpyts/lltype/ootype";
import { LLFunc, type LLPtr } from "@rpyts/lltype/values";
import type { Reachable } from "./program.js";

/** Prunes the classes that stand somewhere in a program by what was reached. */
export function pruneClasses({ graphs, mentioned, isRead }: Reachable): void {
  const live = new Set(graphs);
  for (const type of mentioned) {
    pruneMethods(type, live);
    for (const [name, constant] of type.constants) if (!isRead(constant)) type.constants.delete(name);
    if (type.finalizer !== null && !isLive(type.finalizer, live)) type.finalizer = null;
  }
}

function pruneMethods(type: InstanceType, live: ReadonlySet<FunctionGraph>): void {
  for (const [name, method] of type.methods) {
    if (method.func !== null && !isLive(method.func, live)) type.methods.set(name, { ...method, func: null });
  }
}

function isLive({ obj }: LLPtr, live: ReadonlySet<FunctionGraph>): boolean {
  return !(obj instanceof LLFunc) || obj.graph === null || live.has(obj.graph);
}
