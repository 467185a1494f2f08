// Loops with several entries cannot be said with structured statements. Each such part, and nothing around it, gets a dispatcher: a node that all edges
// to the entries go through, with a number that says which entry is meant. The dispatcher is then the only entry of the loop.

import { Analysis } from "./analysis.js";
import { CfgNode, Edge } from "./graph.js";

/** Inserts dispatchers until no loop has two entries. Gives the analysis of the result, and its start. */
export function makeReducible(start: CfgNode): { start: CfgNode; analysis: Analysis } {
  for (;;) {
    const analysis = new Analysis(start);
    const bad = analysis.irreducibleEdges();
    if (bad.length === 0) return { start, analysis };
    const done = new Set<number>();
    for (const [from, to] of bad) {
      if (done.has(from) || done.has(to)) continue;
      const part = component(analysis, to, commonLoop(analysis, from, to));
      for (const node of part) done.add(node);
      start = insertDispatcher(analysis, entriesOf(analysis, part), start);
    }
  }
}

/** Header of the innermost loop around two nodes, or -1. */
function commonLoop(analysis: Analysis, a: number, b: number): number {
  let at = analysis.loop[a]!;
  while (at !== -1 && !analysis.inLoop(b, at)) at = analysis.outer[at]!;
  return at;
}

/** The strongly connected component of a node within a loop without its header (-1: in the whole function). */
function component(analysis: Analysis, node: number, header: number): Set<number> {
  const inRegion = (i: number): boolean => i !== header && (header === -1 || analysis.inLoop(i, header));
  const forward = reachable(node, (i) => analysis.succs[i]!.filter(inRegion));
  return reachable(node, (i) => analysis.preds[i]!.filter((pred) => forward.has(pred)));
}

function reachable(from: number, next: (node: number) => readonly number[]): Set<number> {
  const seen = new Set<number>([from]);
  const todo = [from];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    for (const other of next(node)) {
      if (seen.has(other)) continue;
      seen.add(other);
      todo.push(other);
    }
  }
  return seen;
}

/** The nodes of a part that something outside leads to. */
function entriesOf(analysis: Analysis, part: ReadonlySet<number>): number[] {
  return [...part].filter((node) => node === 0 || analysis.preds[node]!.some((pred) => !part.has(pred))).sort((a, b) => a - b);
}

/** Makes all edges to some nodes go through a new dispatcher. Gives the start of the function, which may be one of them. */
export function insertDispatcher(analysis: Analysis, entries: readonly number[], start: CfgNode): CfgNode {
  const dispatcher = new CfgNode(null, { kind: "dispatch", entries: entries.map((entry) => new Edge(null, analysis.order[entry]!)) });
  const states = new Map(entries.map((entry, state) => [analysis.order[entry]!, state]));
  const sources = new Set(entries.flatMap((entry) => analysis.preds[entry]!));
  for (const source of sources) {
    for (const edge of analysis.order[source]!.edges()) {
      const state = edge.target === null ? undefined : states.get(edge.target);
      if (state === undefined) continue;
      edge.target = dispatcher;
      edge.states.push([dispatcher, state]);
    }
  }
  const first = states.get(start);
  if (first === undefined) return start;
  const enter = new Edge(null, dispatcher);
  enter.states.push([dispatcher, first]);
  return new CfgNode(null, { kind: "goto", edge: enter });
}
