// Brings some variables of a graph in static single assignment form into single information form: every block that uses one of them, or leads to one that
// does, gets it through its links under a name of its own. Passes that follow values along links, or that send links elsewhere, ask for it.

import { LAST_EXCEPTION, Variable, type Block, type FunctionGraph, type Hlvalue } from "@rpyts/flowmodel/model";

/** Localises variables; gives the new names and what they stand for. */
export function localise(graph: FunctionGraph, chosen: ReadonlySet<Variable>): Map<Variable, Variable> {
  const copies = new Map<Variable, Variable>();
  if (chosen.size === 0) return copies;
  const blocks = graph.blocks();
  const needs = findNeeds(graph, blocks, chosen);
  for (const block of blocks) {
    for (const link of block.exits) {
      const wanted = needs.get(link.target);
      if (wanted !== undefined) for (const v of wanted) link.args.push(v);
    }
  }
  for (const [block, needed] of needs) {
    const own = new Map<Variable, Variable>();
    for (const v of needed) {
      const copy = v.copy();
      own.set(v, copy);
      copies.set(copy, v);
      block.inputargs.push(copy);
    }
    renameIn(block, own);
  }
  return copies;
}

function findNeeds(graph: FunctionGraph, blocks: readonly Block[], chosen: ReadonlySet<Variable>): Map<Block, Set<Variable>> {
  const home = new Map<Variable, Block>();
  const preds = new Map<Block, Block[]>();
  for (const block of blocks) {
    for (const v of block.inputargs) if (chosen.has(v)) home.set(v, block);
    for (const op of block.operations) if (chosen.has(op.result)) home.set(op.result, block);
    for (const link of block.exits) {
      const known = preds.get(link.target);
      if (known === undefined) preds.set(link.target, [block]);
      else known.push(block);
    }
  }
  const needs = new Map<Block, Set<Variable>>();
  const todo: Block[] = [];
  const need = (start: Block, v: Variable): void => {
    const defined = home.get(v);
    if (defined === undefined || start === defined) return;
    todo.push(start);
    for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
      if (block === defined || block === graph.startblock) continue;
      let set = needs.get(block);
      if (set === undefined) needs.set(block, (set = new Set()));
      if (set.has(v)) continue;
      set.add(v);
      for (const pred of preds.get(block)!) todo.push(pred);
    }
  };
  for (const block of blocks) forEachUse(block, (v) => chosen.has(v) && need(block, v));
  return needs;
}

function forEachUse(block: Block, use: (v: Variable) => void): void {
  for (const op of block.operations) for (const arg of op.args) if (arg instanceof Variable) use(arg);
  if (block.exitswitch instanceof Variable) use(block.exitswitch);
  for (const link of block.exits) for (const arg of link.args) if (arg instanceof Variable) use(arg);
}

function renameIn(block: Block, own: ReadonlyMap<Variable, Variable>): void {
  const use = (value: Hlvalue): Hlvalue => (value instanceof Variable ? (own.get(value) ?? value) : value);
  for (const op of block.operations) op.args = op.args.map(use);
  if (block.exitswitch !== null && block.exitswitch !== LAST_EXCEPTION) block.exitswitch = use(block.exitswitch);
  for (const link of block.exits) link.args = link.args.map(use);
}
