// Who calls whom. Nodes are graphs, and lists of candidates of indirect and virtual calls: a list that many calls share is one node, so that the count of
// edges stays near that of the calls. Components come by Tarjan's algorithm, without recursion.

import { Constant, type FunctionGraph, type SpaceOperation } from "@rpyts/flowmodel/model";
import { isLowLevelType } from "@rpyts/lltype/types";
import { LLFunc, LLPtr } from "@rpyts/lltype/values";
import { builtinSend, callsProgram, methodName } from "./builtin-methods.js";
import type { Classes } from "./classes.js";

export type Candidates = readonly FunctionGraph[];
export type CallNode = FunctionGraph | Candidates;

/** Whom an operation calls: a node; "anything" when nobody knows; an external function; null when it is no call. */
export type Callee = CallNode | "anything" | LLFunc | null;

export function isCandidates(node: CallNode): node is Candidates {
  return Array.isArray(node);
}

/** Whom an operation calls: in the program, so that methods of built-in types count only where they run code of the program. */
export function calleeOf(op: SpaceOperation, classes: Classes): Callee {
  if (op.opname === "direct_call") {
    const callee = op.args[0];
    if (!(callee instanceof Constant) || !(callee.value instanceof LLPtr) || !(callee.value.obj instanceof LLFunc)) return "anything";
    return callee.value.obj.graph ?? callee.value.obj;
  }
  if (op.opname === "indirect_call") {
    const last = op.args[op.args.length - 1];
    return last instanceof Constant && Array.isArray(last.value) ? (last.value as Candidates) : "anything";
  }
  return op.opname === "oosend" ? methodsCalled(op, classes) : null;
}

function methodsCalled(op: SpaceOperation, classes: Classes): Callee {
  const self = op.args[1]!.concretetype;
  if (!isLowLevelType(self)) return "anything";
  if (self.kind === "instance") return classes.targets(self, methodName(op));
  const send = builtinSend(op);
  if (send === null) return "anything";
  return self.kind === "dict" && callsProgram(send) ? classes.dictFunctions(self) : null;
}

/** The graph that a direct call runs, or null. */
export function directCallee(op: SpaceOperation): FunctionGraph | null {
  if (op.opname !== "direct_call") return null;
  const callee = op.args[0];
  return callee instanceof Constant && callee.value instanceof LLPtr && callee.value.obj instanceof LLFunc ? callee.value.obj.graph : null;
}

/** The nodes that a graph calls, each once. */
export function calledNodes(graph: FunctionGraph, classes: Classes): CallNode[] {
  const found = new Set<CallNode>();
  for (const block of graph.blocks()) {
    for (const op of block.operations) {
      const callee = calleeOf(op, classes);
      if (callee !== null && callee !== "anything" && !(callee instanceof LLFunc)) found.add(callee);
    }
  }
  return [...found];
}

/** Strongly connected components: callees before callers; within a component, in the order in which a depth-first walk ends with them. */
export function components(graphs: readonly FunctionGraph[], callees: (node: CallNode) => readonly CallNode[]): CallNode[][] {
  return new Tarjan(callees).run(graphs);
}

class Visit {
  readonly node: CallNode;
  readonly edges: readonly CallNode[];
  next = 0;
  readonly index: number;
  low: number;
  open = true;

  constructor(node: CallNode, edges: readonly CallNode[], index: number) {
    this.node = node;
    this.edges = edges;
    this.index = index;
    this.low = index;
  }
}

class Tarjan {
  private readonly callees: (node: CallNode) => readonly CallNode[];
  private readonly visits = new Map<CallNode, Visit>();
  /** Nodes that are done but whose component is not, in the order in which they were done. */
  private readonly done: Visit[] = [];
  private readonly found: CallNode[][] = [];

  constructor(callees: (node: CallNode) => readonly CallNode[]) {
    this.callees = callees;
  }

  run(roots: readonly CallNode[]): CallNode[][] {
    for (const root of roots) if (!this.visits.has(root)) this.walk(this.visit(root));
    return this.found;
  }

  private visit(node: CallNode): Visit {
    const visit = new Visit(node, this.callees(node), this.visits.size);
    this.visits.set(node, visit);
    return visit;
  }

  private walk(root: Visit): void {
    const path = [root];
    for (let top: Visit | undefined = root; top !== undefined; top = path[path.length - 1]) {
      const callee = top.edges[top.next++];
      if (callee === undefined) {
        path.pop();
        this.close(top);
        const above = path[path.length - 1];
        if (above !== undefined && top.open && top.low < above.low) above.low = top.low;
        continue;
      }
      const seen = this.visits.get(callee);
      if (seen === undefined) path.push(this.visit(callee));
      else if (seen.open && seen.index < top.low) top.low = seen.index;
    }
  }

  private close(visit: Visit): void {
    this.done.push(visit);
    if (visit.low !== visit.index) return;
    let first = this.done.length;
    while (first > 0 && this.done[first - 1]!.index >= visit.index) first--;
    const component = this.done.splice(first);
    for (const member of component) member.open = false;
    this.found.push(component.map((member) => member.node));
  }
}
