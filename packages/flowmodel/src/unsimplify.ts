// Small surgery on graphs. Answers to upstream's translator/unsimplify.py.

import { invariant } from "@rpyts/tool/assert-never";
import { Block, Constant, type FunctionGraph, type Hlvalue, LAST_EXCEPTION, Link, SpaceOperation, Variable } from "./model.js";

/** New variables in place of old ones; everything else is itself. */
export type Renaming = ReadonlyMap<Variable, Hlvalue>;

/** A value under a renaming. */
export function rename(renaming: Renaming, value: Hlvalue): Hlvalue {
  return value instanceof Variable ? (renaming.get(value) ?? value) : value;
}

/** A variable under a renaming of variables by variables. */
export function renameVariable(renaming: ReadonlyMap<Variable, Variable>, v: Variable): Variable {
  return renaming.get(v) ?? v;
}

/** Puts a new block with the given operations on a link and returns it. What the link passed goes through it. */
export function insertEmptyBlock(link: Link, operations: SpaceOperation[] = []): Block {
  const passed = new Map<Variable, Variable>();
  for (const arg of link.args) if (arg instanceof Variable && !passed.has(arg)) passed.set(arg, arg.copy());
  const defined = new Set(operations.map((op) => op.result));
  for (const op of operations) {
    for (const arg of op.args) if (arg instanceof Variable && !passed.has(arg) && !defined.has(arg)) passed.set(arg, arg.copy());
  }
  for (const result of defined) passed.delete(result);
  const block = new Block([...passed.values()]);
  block.operations = operations;
  for (const op of operations) op.args = op.args.map((arg) => rename(passed, arg));
  block.closeblock(new Link(link.args.map((arg) => rename(passed, arg)), link.target));
  link.target = block;
  link.args = [...passed.keys()];
  return block;
}

/**
 * Cuts a block before operation `index`; the block keeps the first part and goes on to a new one, which holds the rest and the exits.
 * `order` gives inputs of the new block that must come first. Returns the link between both.
 */
export function splitBlock(block: Block, index: number, order: readonly Variable[] = []): Link {
  invariant(index >= 0 && index <= block.operations.length, "split outside the block");
  invariant(!block.canRaise || index < block.operations.length, "split between a raising operation and its exits");
  const rest = block.operations.slice(index);
  const passed = new Map<Variable, Variable>();
  const local = new Set<Variable>();
  const pass = (value: Hlvalue): Hlvalue => {
    if (value instanceof Constant || local.has(value)) return value;
    let inner = passed.get(value);
    if (inner === undefined) passed.set(value, (inner = value.copy()));
    return inner;
  };
  for (const v of order) pass(v);
  for (const op of rest) {
    op.args = op.args.map(pass);
    local.add(op.result);
  }
  for (const link of block.exits) {
    const extra = new Set(link.extraVariables());
    link.args = link.args.map((arg) => (arg instanceof Variable && extra.has(arg) ? arg : pass(arg)));
  }
  const { exitswitch } = block;
  const newSwitch = exitswitch instanceof Variable ? pass(exitswitch) : exitswitch;
  const second = new Block([...passed.values()]);
  second.operations = rest;
  second.exitswitch = newSwitch;
  second.closeblock(...block.exits);
  block.operations = block.operations.slice(0, index);
  block.exitswitch = null;
  const link = new Link([...passed.keys()], second);
  block.closeblock(link);
  return link;
}

/** Gives a graph a start block of its own that nobody jumps to and that has no operations; returns the link out of it. */
export function freshStartBlock(graph: FunctionGraph): Link {
  const old = graph.startblock;
  const start = new Block(old.inputargs.map((v) => v.copy()));
  const link = new Link([...start.inputargs], old);
  start.closeblock(link);
  graph.startblock = start;
  return link;
}

/** Puts an operation at the very beginning of a graph; its operands are constants or arguments of the graph. */
export function callInitial(graph: FunctionGraph, op: SpaceOperation): void {
  const args = graph.startblock.inputargs;
  const link = freshStartBlock(graph);
  const start = link.prevblock!;
  const renaming = new Map(args.map((v, i) => [v, start.inputargs[i]!]));
  op.args = op.args.map((arg) => rename(renaming, arg));
  start.operations.push(op);
}

/** Puts an operation before every return; it runs with constants and, when `withResult`, the value returned as its last operand. */
export function callFinal(graph: FunctionGraph, makeOp: (result: Hlvalue) => SpaceOperation): void {
  for (const link of graph.links()) {
    if (link.target !== graph.returnblock) continue;
    const block = insertEmptyBlock(link);
    block.operations.push(makeOp(block.exits[0]!.args[0]!));
  }
}

/** Makes the exits of a raising block those of a block that does not raise: only the normal one stays. */
export function removeExceptionExits(block: Block): void {
  if (block.exitswitch !== LAST_EXCEPTION) return;
  block.exitswitch = null;
  block.recloseblock(block.exits[0]!);
}
