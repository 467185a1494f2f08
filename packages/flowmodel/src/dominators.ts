// Dominators and loops of a graph, for backends that recover structured control flow. The iterative algorithm of Cooper, Harvey and Kennedy ("A Simple,
// Fast Dominance Algorithm", 2001) over the reverse postorder.

import { type Block, type FunctionGraph } from "./model.js";

/** Blocks in reverse postorder of a depth-first walk: before its successors, but for back edges. Without recursion. */
export function reversePostorder(graph: FunctionGraph): Block[] {
  const order: Block[] = [];
  const seen = new Set<Block>([graph.startblock]);
  const stack: { block: Block; next: number }[] = [{ block: graph.startblock, next: 0 }];
  for (let top = stack[0]; top !== undefined; top = stack[stack.length - 1]) {
    const link = top.block.exits[top.next++];
    if (link === undefined) {
      order.push(top.block);
      stack.pop();
    } else if (!seen.has(link.target)) {
      seen.add(link.target);
      stack.push({ block: link.target, next: 0 });
    }
  }
  return order.reverse();
}

/** A natural loop: its header and all blocks of its body, header included. */
export interface Loop {
  readonly header: Block;
  readonly body: ReadonlySet<Block>;
  /** The loop directly around this one. */
  parent: Loop | null;
  /** 1 for an outermost loop. */
  depth: number;
}

/** The dominator tree of a graph's reachable blocks. */
export class Dominators {
  /** Reverse postorder. */
  readonly order: readonly Block[];
  private readonly index = new Map<Block, number>();
  /** Immediate dominators by position in `order`; the start block is its own. */
  private readonly idom: Int32Array;
  private readonly preds: number[][];

  constructor(graph: FunctionGraph) {
    this.order = reversePostorder(graph);
    this.order.forEach((block, i) => this.index.set(block, i));
    this.preds = this.order.map(() => []);
    this.order.forEach((block, i) => {
      for (const link of block.exits) this.preds[this.index.get(link.target)!]!.push(i);
    });
    this.idom = new Int32Array(this.order.length).fill(-1);
    this.idom[0] = 0;
    this.solve();
  }

  private solve(): void {
    for (let changed = true; changed; ) {
      changed = false;
      for (let i = 1; i < this.order.length; i++) {
        let best = -1;
        for (const pred of this.preds[i]!) {
          if (this.idom[pred] === -1) continue;
          best = best === -1 ? pred : this.intersect(pred, best);
        }
        if (this.idom[i] !== best) {
          this.idom[i] = best;
          changed = true;
        }
      }
    }
  }

  private intersect(a: number, b: number): number {
    while (a !== b) {
      while (a > b) a = this.idom[a]!;
      while (b > a) b = this.idom[b]!;
    }
    return a;
  }

  /** The immediate dominator; null for the start block. */
  immediate(block: Block): Block | null {
    const i = this.index.get(block)!;
    return i === 0 ? null : this.order[this.idom[i]!]!;
  }

  /** True when every path from the start to `b` goes through `a` (a block dominates itself). */
  dominates(a: Block, b: Block): boolean {
    const goal = this.index.get(a)!;
    let at = this.index.get(b)!;
    while (at > goal) at = this.idom[at]!;
    return at === goal;
  }

  /** Position in reverse postorder. */
  position(block: Block): number {
    return this.index.get(block)!;
  }

  predecessors(block: Block): Block[] {
    return this.preds[this.index.get(block)!]!.map((i) => this.order[i]!);
  }

  /** True when each cycle has one entry: every edge back in reverse postorder goes to a dominator. */
  isReducible(): boolean {
    return this.order.every((block, i) => block.exits.every(({ target }) => this.index.get(target)! > i || this.dominates(target, block)));
  }

  /** The natural loops, outer ones before those inside; loops with one header are one loop. */
  loops(): Loop[] {
    const loops: Loop[] = [];
    const innermost = new Map<Block, Loop>();
    for (const header of this.order) {
      const latches = this.predecessors(header).filter((pred) => this.dominates(header, pred));
      if (latches.length === 0) continue;
      const parent = innermost.get(header) ?? null;
      const loop: Loop = { header, body: this.bodyOf(header, latches), parent, depth: parent === null ? 1 : parent.depth + 1 };
      for (const block of loop.body) innermost.set(block, loop);
      loops.push(loop);
    }
    return loops;
  }

  private bodyOf(header: Block, latches: readonly Block[]): Set<Block> {
    const body = new Set<Block>([header]);
    const todo = [...latches];
    for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
      if (body.has(block)) continue;
      body.add(block);
      todo.push(...this.predecessors(block));
    }
    return body;
  }
}
