// What is known at a place of a graph, in scopes: entering a block of the dominator tree opens one, leaving it takes everything back that was learnt
// inside. Facts about memory carry the number of the state of their kind of memory when they were learnt; a write gives the kind a new number, so that
// forgetting costs nothing.

import type { Hlvalue, Variable } from "@rpyts/flowmodel/model";

interface MemoryFact {
  readonly value: Hlvalue;
  /** -1 for memory that never changes. */
  readonly kind: number;
  readonly kindState: number;
  readonly worldState: number;
}

interface Learnt {
  readonly key: string;
  readonly time: number;
}

type Undo = () => void;

export class ScopedFacts {
  private readonly pure = new Map<string, Hlvalue>();
  private readonly memory = new Map<string, MemoryFact>();
  private readonly values = new Map<Variable, Hlvalue>();
  private readonly states = new Map<number, number>();
  private world = 0;
  private lastState = 0;
  /** Facts by kind, in the order in which they were learnt. */
  private readonly log = new Map<number, Learnt[]>();
  private readonly undo: Undo[] = [];

  /** Opens a scope; {@link leave} with the result closes it. */
  enter(): number {
    return this.undo.length;
  }

  leave(mark: number): void {
    while (this.undo.length > mark) this.undo.pop()!();
  }

  private put<K, V>(map: Map<K, V>, key: K, value: V): void {
    const old = map.get(key);
    map.set(key, value);
    this.undo.push(old === undefined ? () => map.delete(key) : () => map.set(key, old));
  }

  /** The value of a pure operation that was computed before. */
  computed(key: string): Hlvalue | undefined {
    return this.pure.get(key);
  }

  learn(key: string, value: Hlvalue): void {
    this.put(this.pure, key, value);
  }

  /** What a variable is known to be here: a constant it was compared with, or the outcome of the branch. */
  valueOf(v: Variable): Hlvalue | undefined {
    return this.values.get(v);
  }

  learnValue(v: Variable, value: Hlvalue): void {
    this.put(this.values, v, value);
  }

  /** What a place in memory holds. */
  held(key: string): Hlvalue | undefined {
    const fact = this.memory.get(key);
    if (fact === undefined) return undefined;
    if (fact.kind >= 0 && (fact.worldState !== this.world || fact.kindState !== (this.states.get(fact.kind) ?? 0))) return undefined;
    return fact.value;
  }

  /** A moment, for {@link forgetSince}. */
  now(): number {
    return ++this.lastState;
  }

  /** A place in memory of a kind (-1: one that never changes) holds a value. */
  learnHeld(key: string, kind: number, value: Hlvalue): void {
    this.note(key, kind);
    this.put(this.memory, key, { value, kind, kindState: this.states.get(kind) ?? 0, worldState: this.world });
  }

  private note(key: string, kind: number): void {
    if (kind < 0) return;
    let log = this.log.get(kind);
    if (log === undefined) this.log.set(kind, (log = []));
    log.push({ key, time: this.now() });
    this.undo.push(() => log.pop());
  }

  /** Somebody may have written to memory of a kind, but not to places that were known before a moment. */
  forgetSince(kind: number, moment: number): void {
    const log = this.log.get(kind) ?? [];
    for (let i = log.length - 1; i >= 0 && log[i]!.time > moment; i--) {
      const fact = this.memory.get(log[i]!.key);
      if (fact !== undefined && fact.kindState >= 0) this.put(this.memory, log[i]!.key, { ...fact, kindState: -1 });
    }
  }

  /** Somebody may have written to memory of a kind. */
  forget(kind: number): void {
    this.put(this.states, kind, ++this.lastState);
  }

  /** Somebody may have written anywhere. */
  forgetAll(): void {
    const old = this.world;
    this.world = ++this.lastState;
    this.undo.push(() => (this.world = old));
  }
}
