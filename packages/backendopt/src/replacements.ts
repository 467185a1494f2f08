// Values in place of variables, collected while a pass runs and applied to a graph in static single assignment form in one go.

import { LAST_EXCEPTION, Variable, type FunctionGraph, type Hlvalue, type SpaceOperation } from "@rpyts/flowmodel/model";

export class Replacements {
  private readonly map = new Map<Variable, Hlvalue>();

  get size(): number {
    return this.map.size;
  }

  /** From now on, `value` stands for `v`. */
  set(v: Variable, value: Hlvalue): void {
    this.map.set(v, value);
  }

  /** What stands for a value, with path halving. */
  readonly get = (value: Hlvalue): Hlvalue => {
    let at = value;
    while (at instanceof Variable) {
      const up = this.map.get(at);
      if (up === undefined) return at;
      if (up instanceof Variable) {
        const above = this.map.get(up);
        if (above !== undefined) this.map.set(at, above);
      }
      at = up;
    }
    return at;
  };

  /** Renames the operands of one operation. */
  rename(op: SpaceOperation): void {
    if (this.map.size === 0) return;
    const { args } = op;
    for (let i = 0; i < args.length; i++) {
      const arg = args[i]!;
      if (arg instanceof Variable) args[i] = this.get(arg);
    }
  }

  /** Renames every use in a graph. */
  apply(graph: FunctionGraph): void {
    if (this.map.size === 0) return;
    for (const block of graph.blocks()) {
      for (const op of block.operations) this.rename(op);
      if (block.exitswitch !== null && block.exitswitch !== LAST_EXCEPTION) block.exitswitch = this.get(block.exitswitch);
      for (const link of block.exits) link.args = link.args.map(this.get);
    }
  }
}
