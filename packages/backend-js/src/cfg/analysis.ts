// Dominators and loops over the nodes of a function. flowmodel/src/dominators.ts answers the same questions for graphs; here are nodes that no graph has
// (dispatchers), and everything is an array by position in reverse postorder: functions have up to many thousands of blocks.

import type { CfgNode } from "./graph.js";

export class Analysis {
  /** Nodes in reverse postorder. */
  readonly order: readonly CfgNode[];
  private readonly index = new Map<CfgNode, number>();
  /** Predecessors by position; one entry per edge, in ascending order. */
  readonly preds: readonly number[][];
  readonly succs: readonly number[][];
  /** Immediate dominators; the start is its own. */
  readonly idom: Int32Array;
  /** Preorder of the dominator tree, and its end for each subtree. */
  private readonly pre: Int32Array;
  private readonly end: Int32Array;
  /** Header of the innermost loop around a node, the node itself for a header; -1 outside loops. */
  readonly loop: Int32Array;
  /** For headers: the header of the loop around theirs, or -1. */
  readonly outer: Int32Array;

  constructor(start: CfgNode) {
    this.order = reversePostorder(start);
    const size = this.order.length;
    this.order.forEach((node, i) => this.index.set(node, i));
    this.succs = this.order.map((node) => node.edges().flatMap(({ target }) => (target === null ? [] : [this.index.get(target)!])));
    const preds: number[][] = this.order.map(() => []);
    this.succs.forEach((targets, i) => targets.forEach((target) => preds[target]!.push(i)));
    this.preds = preds;
    this.idom = dominators(preds);
    this.pre = new Int32Array(size);
    this.end = new Int32Array(size);
    this.number();
    this.loop = new Int32Array(size).fill(-1);
    this.outer = new Int32Array(size).fill(-1);
    this.findLoops();
  }

  at(node: CfgNode): number {
    return this.index.get(node)!;
  }

  dominates(a: number, b: number): boolean {
    return this.pre[a]! <= this.pre[b]! && this.pre[b]! < this.end[a]!;
  }

  /** Number of nodes that a node dominates, itself included. */
  weight(node: number): number {
    return this.end[node]! - this.pre[node]!;
  }

  isHeader(node: number): boolean {
    return this.loop[node] === node;
  }

  /** Whether a node is in the loop of a header. */
  inLoop(node: number, header: number): boolean {
    for (let at = this.loop[node]!; at !== -1; at = this.outer[at]!) if (at === header) return true;
    return false;
  }

  /** Number of loops around a node. */
  depth(node: number): number {
    let depth = 0;
    for (let at = this.loop[node]!; at !== -1; at = this.outer[at]!) depth++;
    return depth;
  }

  /** Edges into a loop that has another entry, too: from a node, back to one that does not dominate it. */
  irreducibleEdges(): [from: number, to: number][] {
    const found: [number, number][] = [];
    this.preds.forEach((preds, to) => {
      for (const from of preds) if (from >= to && !this.dominates(to, from)) found.push([from, to]);
    });
    return found;
  }

  private number(): void {
    const size = this.order.length;
    const sizes = new Int32Array(size).fill(1);
    for (let i = size - 1; i > 0; i--) sizes[this.idom[i]!]! += sizes[i]!;
    // A node comes after its dominator in reverse postorder: each takes the next free stretch of its dominator's.
    const free = new Int32Array(size);
    for (let i = 0; i < size; i++) {
      const up = this.idom[i]!;
      this.pre[i] = i === 0 ? 0 : free[up]!;
      if (i !== 0) free[up]! += sizes[i]!;
      free[i] = this.pre[i]! + 1;
      this.end[i] = this.pre[i]! + sizes[i]!;
    }
  }

  // Inner loops first; a loop that is found stands for all its nodes, so that each node is visited once.
  private findLoops(): void {
    const size = this.order.length;
    const top = Int32Array.from({ length: size }, (_, i) => i);
    const find = (i: number): number => {
      while (top[i] !== i) {
        top[i] = top[top[i]!]!;
        i = top[i]!;
      }
      return i;
    };
    for (let header = size - 1; header >= 0; header--) {
      const latches = this.preds[header]!.filter((pred) => this.dominates(header, pred));
      if (latches.length === 0) continue;
      this.loop[header] = header;
      const todo = latches.map(find);
      for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
        node = find(node);
        if (node === header) continue;
        if (this.loop[node] === node) this.outer[node] = header;
        else this.loop[node] = header;
        top[node] = header;
        for (const pred of this.preds[node]!) todo.push(pred);
      }
    }
  }
}

/** The nodes that can be reached, each before its successors but for edges back. Without recursion. */
function reversePostorder(start: CfgNode): CfgNode[] {
  const order: CfgNode[] = [];
  const seen = new Set<CfgNode>([start]);
  const stack: { node: CfgNode; targets: (CfgNode | null)[]; next: number }[] = [];
  const push = (node: CfgNode): void => {
    stack.push({ node, targets: node.edges().map((edge) => edge.target), next: 0 });
  };
  push(start);
  for (let top = stack[0]; top !== undefined; top = stack[stack.length - 1]) {
    if (top.next === top.targets.length) {
      order.push(top.node);
      stack.pop();
      continue;
    }
    const target = top.targets[top.next++]!;
    if (target === null || seen.has(target)) continue;
    seen.add(target);
    push(target);
  }
  return order.reverse();
}

/**
 * Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001). Predecessors are taken from the last to the first, so that a block with
 * thousands of them (a handler, the end of a long chain) costs one walk and not one walk each.
 */
function dominators(preds: readonly (readonly number[])[]): Int32Array {
  const idom = new Int32Array(preds.length).fill(-1);
  idom[0] = 0;
  const meet = (a: number, b: number): number => {
    while (a !== b) {
      while (a > b) a = idom[a]!;
      while (b > a) b = idom[b]!;
    }
    return a;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 1; i < preds.length; i++) {
      let best = -1;
      for (let k = preds[i]!.length - 1; k >= 0; k--) {
        const pred = preds[i]![k]!;
        if (idom[pred] !== -1) best = best === -1 ? pred : meet(pred, best);
      }
      if (idom[i] !== best) {
        idom[i] = best;
        changed = true;
      }
    }
  }
  return idom;
}
