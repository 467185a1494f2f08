// Runs a graph of high-level operations over values of the test's choice: the oracle for passes and for flow space.

import { type Block, Constant, DEFAULT_CASE, type FunctionGraph, type Hlvalue, type Link, type Value, type Variable } from "@rpyts/flowmodel/model";

/** What the values mean. */
export interface Machine {
  /** Performs an operation; throws what `caught` recognises where it raises. */
  operation(opname: string, args: Value[]): Value;
  /** The parts of a thrown exception; null for faults of the machine itself. */
  caught(thrown: unknown): { type: Value; value: Value } | null;
  isSubclass(type: Value, base: Value): boolean;
  truth(value: Value): boolean;
  same(a: Value, b: Value): boolean;
}

export type Outcome =
  | { readonly kind: "return"; readonly value: Value }
  | { readonly kind: "raise"; readonly type: Value; readonly value: Value }
  | { readonly kind: "fuel" };

type Env = Map<Variable, Value>;

const valueOf = (env: Env, v: Hlvalue): Value => {
  if (v instanceof Constant) return v.value;
  if (!env.has(v)) throw new Error(`${v.name} has no value`);
  return env.get(v);
};

/** Runs at most `fuel` blocks. */
export function evalGraph(graph: FunctionGraph, args: readonly Value[], machine: Machine, fuel = 100_000): Outcome {
  let block: Block = graph.startblock;
  let inputs: readonly Value[] = args;
  for (let steps = 0; steps < fuel; steps++) {
    if (block === graph.returnblock) return { kind: "return", value: inputs[0] };
    if (block === graph.exceptblock) return { kind: "raise", type: inputs[0], value: inputs[1] };
    const env: Env = new Map();
    block.inputargs.forEach((v, i) => env.set(v, inputs[i]));
    let link: Link;
    try {
      link = runBlock(block, env, machine);
    } catch (thrown) {
      const exc = machine.caught(thrown);
      if (exc === null) throw thrown;
      if (!(thrown instanceof Raising)) return { kind: "raise", ...exc };
      const found = thrown.last && block.canRaise ? block.exits.slice(1).find((exit) => machine.isSubclass(exc.type, exit.exitcase)) : undefined;
      if (found === undefined) return { kind: "raise", ...exc };
      const [type, value] = found.extraVariables().length === 2 ? found.extraVariables() : [null, found.extraVariables()[0]];
      if (type !== null && type !== undefined) env.set(type, exc.type);
      if (value !== undefined) env.set(value, exc.value);
      link = found;
    }
    inputs = link.args.map((arg) => valueOf(env, arg));
    block = link.target;
  }
  return { kind: "fuel" };
}

/** What an operation raised, and whether it was the block's last. */
export class Raising {
  readonly thrown: unknown;
  readonly last: boolean;
  constructor(thrown: unknown, last: boolean) {
    this.thrown = thrown;
    this.last = last;
  }
}

function runBlock(block: Block, env: Env, machine: Machine): Link {
  block.operations.forEach((op, i) => {
    const args = op.args.map((arg) => valueOf(env, arg));
    try {
      env.set(op.result, machine.operation(op.opname, args));
    } catch (thrown) {
      throw new Raising(thrown, i === block.operations.length - 1);
    }
  });
  if (block.exitswitch === null || block.canRaise) return block.exits[0]!;
  const value = valueOf(env, block.exitswitch as Hlvalue);
  const exit = block.exits.find(({ exitcase }) => {
    if (exitcase === DEFAULT_CASE) return true;
    return typeof exitcase === "boolean" ? machine.truth(value) === exitcase : machine.same(value, exitcase);
  });
  if (exit === undefined) throw new Error("no exit for the value of the switch");
  return exit;
}

/** `caught` for a machine that knows its own exceptions: unwraps what {@link evalGraph} wraps. */
export function unwrap(thrown: unknown): unknown {
  return thrown instanceof Raising ? thrown.thrown : thrown;
}
