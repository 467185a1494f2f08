// Faults that stand in their own way: in a loop the result of an operation comes back as its operand, and is at fault then because of the operation itself. Such a
// fault is in doubt like the consequence of another one; here the two are told apart, by going back from the operands through the graph.

import { type Block, type FunctionGraph, type Link, type SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import type { FaultLog, OpFault } from "./faultlog.js";
import { isFaulty } from "./faulty.js";
import { SomeObject } from "./model.js";
import { compareSpans } from "./value-span.js";

/** A fault in doubt, and the faults within its function that its operands come of. */
interface Suspect {
  readonly fault: OpFault;
  readonly op: SpaceOperation;
  readonly sources: ReadonlySet<SpaceOperation>;
}

/** Takes back the doubt in faults that come of nothing but themselves; of several that come of each other only, the first in the source. */
export function clearSelfInflicted(faults: FaultLog): void {
  let suspects = suspectsOf(faults);
  while (suspects.length > 0) {
    suspects = withoutConsequences(suspects);
    const first = suspects.sort((a, b) => compareSpans(a.op.span, b.op.span)).shift();
    if (first !== undefined) first.fault.doubtful = false;
  }
}

/** Those whose sources are suspects themselves, and nothing else. */
function withoutConsequences(suspects: readonly Suspect[]): Suspect[] {
  let left = [...suspects];
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const ops = new Set(left.map(({ op }) => op));
    left = left.filter(({ sources }) => [...sources].every((source) => ops.has(source)));
  }
  return left;
}

function suspectsOf(faults: FaultLog): Suspect[] {
  const entries = new Map<FunctionGraph, ReadonlyMap<Block, readonly Link[]>>();
  const found: Suspect[] = [];
  for (const fault of faults.atOps.values()) {
    const { graph, block, op } = fault;
    if (!fault.doubtful || op === null || !op.args.some(isLost)) continue;
    let into = entries.get(graph);
    if (into === undefined) entries.set(graph, (into = linksByTarget(graph)));
    const sources = sourcesOf(faults, block, op, graph, into);
    if (sources !== null) found.push({ fault, op, sources });
  }
  return found;
}

function linksByTarget(graph: FunctionGraph): ReadonlyMap<Block, readonly Link[]> {
  const found = new Map<Block, Link[]>();
  for (const link of graph.links()) {
    const known = found.get(link.target);
    if (known === undefined) found.set(link.target, [link]);
    else known.push(link);
  }
  return found;
}

const isLost = (v: { readonly annotation: unknown }): boolean => v.annotation instanceof SomeObject && isFaulty(v.annotation);

/** The faulty operations that the operands come of; null where something else is at fault: a parameter, a call, a variable in which types meet. */
function sourcesOf(faults: FaultLog, block: Block, op: SpaceOperation, graph: FunctionGraph, into: ReadonlyMap<Block, readonly Link[]>): Set<SpaceOperation> | null {
  const sources = new Set<SpaceOperation>();
  const seen = new Set<Variable>();
  const open: { readonly block: Block; readonly v: Variable }[] = [];
  const push = (at: Block, args: SpaceOperation["args"]): boolean => {
    for (const v of args) {
      if (!isLost(v)) continue;
      if (!(v instanceof Variable) || faults.inputs.has(v)) return false;
      if (seen.has(v)) continue;
      seen.add(v);
      open.push({ block: at, v });
    }
    return true;
  };
  if (!push(block, op.args)) return null;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { block: at, v } = next;
    const maker = at.operations.find((candidate) => candidate.result === v);
    if (maker !== undefined) {
      if (faults.atOps.has(maker)) sources.add(maker);
      else if (!maker.args.some(isLost) || !push(at, maker.args)) return null;
      continue;
    }
    const index = at.inputargs.indexOf(v);
    if (index < 0 || at === graph.startblock) return null;
    for (const link of into.get(at) ?? []) if (link.prevblock === null || !push(link.prevblock, [link.args[index]!])) return null;
  }
  return sources;
}
