// Branches that can only end with an exception are marked as unlikely, so that the C compiler keeps them, and the registers they need, away from the
// way that is usually taken. Upstream leaves this to its exception transform, which knows only of its own tests.

import { SpaceOperation, Variable, type Block, type FunctionGraph, type Link } from "@rpyts/flowmodel/model";
import { Bool } from "@rpyts/lltype/types-make";

/** Marks tests in a graph in static single assignment form. */
export function markUnlikely(graph: FunctionGraph): true {
  const blocks = graph.blocks();
  const raising = blocksThatRaise(graph, blocks);
  for (const block of blocks) if (!raising.has(block)) mark(block, raising);
  return true;
}

/** Blocks from which every way leads to the except block, but for ways that never end. */
function blocksThatRaise(graph: FunctionGraph, blocks: readonly Block[]): Set<Block> {
  const found = new Set<Block>([graph.exceptblock]);
  const entries = new Map<Block, Block[]>();
  const open = new Map<Block, number>();
  for (const block of blocks) {
    open.set(block, block.exits.length);
    for (const { target } of block.exits) {
      const known = entries.get(target);
      if (known === undefined) entries.set(target, [block]);
      else known.push(block);
    }
  }
  const todo = [graph.exceptblock];
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    for (const pred of entries.get(block) ?? []) {
      const left = open.get(pred)! - 1;
      open.set(pred, left);
      if (left > 0 || found.has(pred)) continue;
      found.add(pred);
      todo.push(pred);
    }
  }
  return found;
}

function mark(block: Block, raising: ReadonlySet<Block>): void {
  const { exitswitch, exits } = block;
  if (!(exitswitch instanceof Variable) || exitswitch.concretetype !== Bool || exits.length !== 2) return;
  const rare = exits.find((link: Link) => raising.has(link.target));
  const last = block.operations[block.operations.length - 1];
  if (rare === undefined || (last?.result === exitswitch && (last.opname === "likely" || last.opname === "unlikely"))) return;
  const v = new Variable("v", Bool);
  block.operations.push(new SpaceOperation(rare.exitcase === true ? "unlikely" : "likely", [exitswitch], v, last?.span ?? null));
  block.exitswitch = v;
}
