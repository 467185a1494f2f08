// Prebuilt data as it was before a run on the low-level interpreter. Engines share graphs, so that a program is typed once for all of them; what a run
// did to prebuilt objects must not be seen by the next one.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { Constant } from "@rpyts/flowmodel/model";
import { InstanceType, OOClassValue } from "@rpyts/lltype/ootype";
import { OOBuilder, OODict, OOInstance, OOList, OORecord } from "@rpyts/lltype/oovalues";
import { LLArray, LLFunc, LLOpaque, LLPtr, LLStruct, LLSubArray } from "@rpyts/lltype/values";

const CONTAINERS = [LLStruct, LLArray, LLSubArray, LLOpaque, LLPtr, OOBuilder, OODict, OOInstance, OOList, OORecord];

type Fields = Record<string, unknown>;

/** Remembers all that the constants of the graphs lead to; the function that is returned puts it back. */
export function snapshot(graphs: readonly FunctionGraph[]): () => void {
  const restores: (() => void)[] = [];
  const seen = new Set<unknown>();
  const pending: unknown[] = [...constantsOf(graphs)];
  for (let value = pending.pop(); pending.length > 0 || value !== undefined; value = pending.pop()) {
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    pending.push(...visit(value, restores).filter((part) => typeof part === "object" && part !== null));
  }
  return () => restores.forEach((restore) => restore());
}

function constantsOf(graphs: readonly FunctionGraph[]): object[] {
  const found: object[] = [];
  const add = (value: unknown): void => {
    if (value instanceof Constant && typeof value.value === "object" && value.value !== null) found.push(value.value);
  };
  for (const graph of graphs) {
    for (const block of graph.blocks()) {
      for (const operation of block.operations) operation.args.forEach(add);
      for (const link of block.exits) link.args.forEach(add);
    }
  }
  return found;
}

/** How one object is put back is added to the list; gives what it leads to. */
function visit(value: object, restores: (() => void)[]): unknown[] {
  if (Array.isArray(value)) {
    const items: unknown[] = [...(value as unknown[])];
    restores.push(() => value.splice(0, value.length, ...items));
    return items;
  }
  if (value instanceof Map) {
    const entries: (readonly [unknown, unknown])[] = [...(value as Map<unknown, unknown>)];
    restores.push(() => {
      value.clear();
      for (const [key, item] of entries) value.set(key, item);
    });
    return entries.flat();
  }
  if (value instanceof OOClassValue) return Object.values(value);
  if (value instanceof InstanceType) return [value.superclass, ...[...value.fields.values(), ...value.constants.values()].flatMap((entry) => Object.values(entry) as unknown[])];
  if (value instanceof LLFunc || !CONTAINERS.some((kind) => value instanceof kind)) return [];
  const fields = { ...(value as Fields) };
  restores.push(() => {
    Object.assign(value, fields);
    // Found again by the engine.
    if (value instanceof OODict) value.index = null;
  });
  return Object.entries(fields).flatMap(([name, part]) => (name === "index" ? [] : [part]));
}
