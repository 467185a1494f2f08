// How heavy a function is: its size, and what a call costs on a path of middling luck. Answers to inlining_heuristic of upstream's backendopt/inline.py.
// What differs on purpose: the frequencies of blocks are approximated by a few sweeps in reverse postorder instead of by solving a linear system, and
// branches that raise count as rare.

import { LAST_EXCEPTION, type Block, type FunctionGraph, type Link, type SpaceOperation } from "@rpyts/flowmodel/model";
import { reversePostorder } from "@rpyts/flowmodel/dominators";
import { isLLOp } from "@rpyts/lltype/llop";
import { builtinSend } from "./builtin-methods.js";

const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ["same_as", 0],
  ["cast_pointer", 0],
  ["getsubstruct", 0],
  ["cast_opaque_ptr", 0],
  ["likely", 0],
  ["unlikely", 0],
  ["keepalive", 0],
  ["malloc", 2],
  ["malloc_varsize", 3],
  ["oonew", 2],
  ["oonewarray", 3],
  ["oonewlist", 3],
  ["instrument_count", 0],
  ["debug_assert", -1],
  ["jit_force_virtualizable", 0],
]);

function operationWeight(op: SpaceOperation): number {
  switch (op.opname) {
    case "direct_call":
      return 1.5 + (op.args.length - 1) / 2;
    case "indirect_call":
      return 2 + (op.args.length - 2) / 2;
    case "oosend":
      return builtinSend(op) === null ? 2 + (op.args.length - 2) / 2 : 1;
    default:
      return (isLLOp(op.opname) ? WEIGHTS.get(op.opname) : undefined) ?? 1;
  }
}

function blockWeight(block: Block): number {
  let weight = 0;
  for (const op of block.operations) weight += operationWeight(op);
  if (block.exitswitch !== null) weight += 1;
  return Math.max(0, weight);
}

/** Chances of the exits of a block. */
function chances(graph: FunctionGraph, block: Block): number[] {
  const { exits } = block;
  if (exits.length === 1) return [1];
  const rare = (link: Link, i: number): boolean => link.target === graph.exceptblock || (block.exitswitch === LAST_EXCEPTION && i > 0);
  const rareCount = exits.filter(rare).length;
  if (rareCount === 0 || rareCount === exits.length) return exits.map(() => 1 / exits.length);
  const usual = (1 - RARE) / (exits.length - rareCount);
  return exits.map((link, i) => (rare(link, i) ? RARE / rareCount : usual));
}

const RARE = 0.01;
const SWEEPS = 4;

/** What inlining a function costs. */
export interface InlineWeight {
  /** Operations, as copied. */
  readonly size: number;
  /** Size and cost of a call together: what the threshold is compared with. */
  readonly weight: number;
}

/** Weighs a graph. What is heavier than `limit` by its size alone is not looked at closely. */
export function inlineWeight(graph: FunctionGraph, limit: number): InlineWeight {
  const order = reversePostorder(graph);
  const weights = order.map(blockWeight);
  let size = 0;
  for (const weight of weights) size += weight;
  if (size > limit) return { size, weight: size };
  // The start block and the return block.
  if (order.length <= 2) return { size, weight: size * 1.9999 };
  const index = new Map(order.map((block, i) => [block, i]));
  const edges = order.map((block) => {
    const chance = chances(graph, block);
    return block.exits.map((link, i) => [index.get(link.target)!, chance[i]!] as const);
  });
  let frequency = new Float64Array(order.length);
  for (let sweep = 0; sweep < SWEEPS; sweep++) frequency = flow(edges, frequency);
  const cost = weights.reduce((sum, weight, i) => sum + weight * frequency[i]!, 0);
  return { size, weight: size + 0.9999 * cost };
}

/** One sweep: forward edges carry this sweep's frequencies, back edges those of the last one. */
function flow(edges: readonly (readonly (readonly [number, number])[])[], before: Float64Array): Float64Array<ArrayBuffer> {
  const now = new Float64Array(before.length);
  now[0] = 1;
  edges.forEach((exits, i) => {
    for (const [target, chance] of exits) if (target <= i) now[target]! += before[i]! * chance;
  });
  edges.forEach((exits, i) => {
    for (const [target, chance] of exits) if (target > i) now[target]! += now[i]! * chance;
  });
  return now;
}
