// Removes operations whose result nobody uses, and inputs of blocks that nobody uses. Answers to transform_dead_op_vars of upstream's simplify.py.
// Works on graphs in either form; which operations may go is a predicate, so that typed graphs use it too.

import { type Block, type FunctionGraph, type Hlvalue, type SpaceOperation, Variable } from "./model.js";
import { findHLOp } from "./operation.js";

/** True when an operation may go if its result is not used. */
export type Removable = (op: SpaceOperation) => boolean;

export const removableHighLevel: Removable = (op) => findHLOp(op.opname)?.removable === true;

class DeadCode {
  private readonly graph: FunctionGraph;
  private readonly blocks: readonly Block[];
  private readonly removable: Removable;
  private readonly live = new Set<Variable>();
  private readonly todo: Variable[] = [];
  /** Operations that go unless their result is used; values that flow into inputs. */
  private readonly maybe = new Map<Variable, SpaceOperation>();
  private readonly flows = new Map<Variable, Hlvalue[]>();

  constructor(graph: FunctionGraph, removable: Removable) {
    this.graph = graph;
    this.blocks = graph.blocks();
    this.removable = removable;
  }

  run(): void {
    for (const block of this.blocks) this.scan(block);
    for (const v of this.graph.returnblock.inputargs) this.use(v);
    for (const v of this.graph.exceptblock.inputargs) this.use(v);
    for (const v of this.graph.startblock.inputargs) this.use(v);
    for (let v = this.todo.pop(); v !== undefined; v = this.todo.pop()) {
      for (const value of this.flows.get(v) ?? []) this.use(value);
      const op = this.maybe.get(v);
      if (op !== undefined) for (const arg of op.args) this.use(arg);
    }
    for (const block of this.blocks) this.sweep(block);
    for (const block of this.blocks) {
      if (!block.inputargs.every((v) => this.live.has(v))) block.inputargs = block.inputargs.filter((v) => this.live.has(v));
    }
  }

  private use(value: Hlvalue): void {
    if (!(value instanceof Variable) || this.live.has(value)) return;
    this.live.add(value);
    this.todo.push(value);
  }

  private scan(block: Block): void {
    const raising = block.raisingOp;
    for (const op of block.operations) {
      if (op !== raising && this.removable(op)) this.maybe.set(op.result, op);
      else for (const arg of op.args) this.use(arg);
    }
    if (block.exitswitch instanceof Variable) this.use(block.exitswitch);
    for (const link of block.exits) {
      link.target.inputargs.forEach((v, i) => {
        const known = this.flows.get(v);
        if (known === undefined) this.flows.set(v, [link.args[i]!]);
        else known.push(link.args[i]!);
      });
    }
  }

  private sweep(block: Block): void {
    const dead = (op: SpaceOperation): boolean => !this.live.has(op.result) && this.maybe.has(op.result);
    if (block.operations.some(dead)) block.operations = block.operations.filter((op) => !dead(op));
    for (const link of block.exits) {
      const { inputargs } = link.target;
      if (inputargs.every((v) => this.live.has(v))) continue;
      link.args = link.args.filter((_, i) => this.live.has(inputargs[i]!));
    }
  }
}

/** Removes dead operations and inputs. Arguments of the graph stay. */
export function removeDeadOpVars(graph: FunctionGraph, removable: Removable = removableHighLevel): void {
  new DeadCode(graph, removable).run();
}
