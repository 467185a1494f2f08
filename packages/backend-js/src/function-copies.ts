// What a link passes arrives at one moment: assignments in an order that overwrites nothing which is still to be read. Cycles go through a temporary.

import type { JsVariable } from "./function-variables.js";
import type { Expression } from "./nodes.js";

/** An assignment to make. `reads`: the variables that the value reads. */
export interface Move {
  readonly to: JsVariable;
  value: Expression;
  reads: ReadonlySet<JsVariable>;
}

const NOTHING: ReadonlySet<JsVariable> = new Set();

/** Makes the assignments through `assign`, in order; `save` keeps a value for later and gives what reads it. */
export function sequentialise(moves: readonly Move[], assign: (to: JsVariable, value: Expression) => void, save: (move: Move) => Expression): void {
  if (moves.length === 1) return assign(moves[0]!.to, moves[0]!.value);
  const readers = new Map<JsVariable, number>();
  const writer = new Map(moves.map((move) => [move.to, move]));
  const done = new Set<Move>();
  const count = (move: Move, by: number): void => {
    for (const variable of move.reads) if (variable !== move.to) readers.set(variable, (readers.get(variable) ?? 0) + by);
  };
  for (const move of moves) count(move, 1);
  const isFree = (move: Move): boolean => (readers.get(move.to) ?? 0) === 0;
  const ready = moves.filter(isFree).reverse();
  /** A move has read what it reads: others may overwrite that now. */
  const release = (move: Move): void => {
    count(move, -1);
    for (const variable of move.reads) {
      const waiting = writer.get(variable);
      if (waiting !== undefined && waiting !== move && isFree(waiting)) ready.push(waiting);
    }
  };
  const drain = (): void => {
    for (let move = ready.pop(); move !== undefined; move = ready.pop()) {
      if (done.has(move)) continue;
      done.add(move);
      assign(move.to, move.value);
      release(move);
    }
  };
  drain();
  for (const move of moves) {
    if (done.has(move)) continue;
    // Part of a cycle: its value is taken before anything is overwritten, so that what waits for it can go on. It is assigned when nobody reads its target.
    move.value = save(move);
    release(move);
    move.reads = NOTHING;
    drain();
  }
}
