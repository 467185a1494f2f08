// What the phases of one translation share below the driver: the host, all graphs made so far, and who calls whom.
// Answers to upstream's TranslationContext (translator/translator.py).

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { PyFunction } from "@rpyts/pyhost/object";
import type { Host } from "@rpyts/pyhost/host";
import type { Position } from "./position.js";

/** Makes a fresh flow graph of a function: `makeFlowBuilder(host)` of packages/flowspace. */
export type FlowBuilder = (host: Host, fn: PyFunction) => FunctionGraph;

/** A call found while annotating. */
export interface CallEdge {
  readonly caller: FunctionGraph;
  readonly callee: FunctionGraph;
  readonly position: Position;
}

export class TranslationContext {
  readonly host: Host;
  /** All graphs, in order of creation. */
  readonly graphs: FunctionGraph[] = [];
  /** Calls by called graph, then by place. */
  private readonly callers: Map<FunctionGraph, Map<Position, CallEdge>> = new Map();
  /** Places that call a graph together with others; see SharedCalls. */
  private readonly sharedCallers = new Map<FunctionGraph, Set<ReadonlySet<Position>>>();
  private readonly flow: FlowBuilder;

  constructor(host: Host, flow: FlowBuilder) {
    this.host = host;
    this.flow = flow;
  }

  /** A fresh graph of a function; each specialisation has one of its own. */
  buildFlowGraph(fn: PyFunction): FunctionGraph {
    const graph = this.flow(this.host, fn);
    if (graph.func === null) graph.func = fn;
    this.graphs.push(graph);
    return graph;
  }

  noteCall(caller: FunctionGraph, callee: FunctionGraph, position: Position): void {
    let edges = this.callers.get(callee);
    if (edges === undefined) this.callers.set(callee, (edges = new Map()));
    if (!edges.has(position)) edges.set(position, { caller, callee, position });
  }

  /** Notes that all places of a set, which may grow, call a graph. */
  noteSharedCall(callee: FunctionGraph, positions: ReadonlySet<Position>): void {
    let sets = this.sharedCallers.get(callee);
    if (sets === undefined) this.sharedCallers.set(callee, (sets = new Set()));
    sets.add(positions);
  }

  /** The calls of a graph, each place once. */
  callsOf(callee: FunctionGraph): CallEdge[] {
    const edges = new Map(this.callers.get(callee));
    for (const positions of this.sharedCallers.get(callee) ?? []) {
      for (const position of positions) edges.set(position, { caller: position.graph, callee, position });
    }
    return [...edges.values()];
  }
}
