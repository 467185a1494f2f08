// Blocks waiting to be annotated. Blocks of one graph come in the order of the graph; a graph met for the first time comes before the ones
// that wait (a called function before the rest of its caller), which saves most repeated visits. What is only to be visited again, since something became
// more general, waits until nothing new is left: by then all of the news is there. A seed shuffles instead: results must not change.

import type { Block, FunctionGraph, Variable } from "@rpyts/flowmodel/model";
import { EndlessWidening } from "./errors.js";
import { SomeObject } from "./model.js";
import { plain } from "./plain.js";
import type { Position } from "./position.js";

/** Inputs of a block that change so often will not come to rest: real programs stay far below. */
const MAX_WIDENINGS = 20_000;

/** What the engine knows of a block. */
export class BlockState {
  readonly graph: FunctionGraph;
  readonly block: Block;
  /** Place in the order of the graph's blocks. */
  readonly order: number;
  /** Input arguments are bound. */
  bound = false;
  /** Visited to the end with the present bindings. */
  done = false;
  pending = false;
  /** How often an input became more general. */
  widenings = 0;
  /** Index of the first operation to visit again; Infinity while none is. */
  from = 0;
  /** Where the last visit got stuck: index of the operation, -1 when it did not. */
  blockedAt = -1;
  /** The last visit did not reach the end. */
  stuck = true;
  /** Who waits for the result: call places and callbacks, on return blocks. */
  notify: Set<Position | (() => void)> | null = null;

  constructor(graph: FunctionGraph, block: Block, order: number) {
    this.graph = graph;
    this.block = block;
    this.order = order;
  }

  /** Counts that an input became more general; throws when that does not end. */
  noteWidening(v: Variable): void {
    if (++this.widenings <= MAX_WIDENINGS) return;
    const type = v.annotation instanceof SomeObject ? plain(v.annotation) : "?";
    throw new EndlessWidening(
      `the type of '${v.prefix}' in ${this.graph.name}() keeps changing: it is ${type} after ${MAX_WIDENINGS} steps and does not come to rest`,
    );
  }
}

interface GraphQueue {
  readonly heap: BlockState[];
  /** It is on the stack. */
  waiting: boolean;
  /** It is among those that are only to be visited again. */
  again: boolean;
}

export class PendingBlocks {
  private readonly queues = new Map<FunctionGraph, GraphQueue>();
  private readonly stack: GraphQueue[] = [];
  private again: GraphQueue[] = [];
  /** Index of the next one in `again`. */
  private nextAgain = 0;
  private readonly shuffled: BlockState[] = [];
  private seed: number | null;

  constructor(seed: number | null) {
    this.seed = seed;
  }

  add(state: BlockState): void {
    if (state.pending) return;
    state.pending = true;
    if (this.seed !== null) {
      this.shuffled.push(state);
      return;
    }
    let queue = this.queues.get(state.graph);
    if (queue === undefined) this.queues.set(state.graph, (queue = { heap: [], waiting: false, again: false }));
    push(queue.heap, state);
    if (queue.waiting) return;
    if (state.stuck) {
      queue.waiting = true;
      this.stack.push(queue);
    } else if (!queue.again) {
      queue.again = true;
      this.again.push(queue);
    }
  }

  /** The next block, or null when none waits. */
  next(): BlockState | null {
    const state = this.seed !== null ? this.nextShuffled(this.seed) : this.nextInOrder();
    if (state !== null) state.pending = false;
    return state;
  }

  /** Forgets all that waits. */
  clear(): void {
    for (let state = this.next(); state !== null; state = this.next()) state.done = false;
  }

  private nextInOrder(): BlockState | null {
    for (let queue = this.topmost(); queue !== undefined; queue = this.topmost()) {
      const state = pop(queue.heap);
      if (state !== null) return state;
      queue.waiting = false;
      this.stack.pop();
    }
    return null;
  }

  private topmost(): GraphQueue | undefined {
    const top = this.stack.at(-1);
    if (top !== undefined || this.nextAgain === this.again.length) return top;
    const queue = this.again[this.nextAgain++]!;
    if (this.nextAgain === this.again.length) {
      this.again = [];
      this.nextAgain = 0;
    }
    queue.again = false;
    queue.waiting = true;
    this.stack.push(queue);
    return queue;
  }

  private nextShuffled(seed: number): BlockState | null {
    if (this.shuffled.length === 0) return null;
    // A linear congruential step (Numerical Recipes): quality does not matter here.
    this.seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const index = this.seed % this.shuffled.length;
    const state = this.shuffled[index]!;
    this.shuffled[index] = this.shuffled.at(-1)!;
    this.shuffled.pop();
    return state;
  }
}

function push(heap: BlockState[], state: BlockState): void {
  let i = heap.length;
  heap.push(state);
  while (i > 0) {
    const up = (i - 1) >> 1;
    if (heap[up]!.order <= state.order) break;
    heap[i] = heap[up]!;
    i = up;
  }
  heap[i] = state;
}

function pop(heap: BlockState[]): BlockState | null {
  const first = heap[0];
  if (first === undefined) return null;
  const last = heap.pop()!;
  if (heap.length > 0) sink(heap, last);
  return first;
}

function sink(heap: BlockState[], state: BlockState): void {
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]!.order < heap[child]!.order) child++;
    if (heap[child]!.order >= state.order) break;
    heap[i] = heap[child]!;
    i = child;
  }
  heap[i] = state;
}
