// Redirects links around blocks that hold nothing, in static single assignment form: a block may go when nobody but its own exit uses its inputs.

import { LAST_EXCEPTION, Variable, type Block, type FunctionGraph, type Hlvalue } from "@rpyts/flowmodel/model";
import { forwardLink, linkRenaming } from "@rpyts/flowmodel/simplify-blocks";

const isEmpty = (block: Block): boolean => block.operations.length === 0 && block.exitswitch === null && block.exits.length === 1;

/** True when a link was sent elsewhere. An endless empty loop stays. */
export function skipEmptyBlocks(graph: FunctionGraph): boolean {
  const blocks = graph.blocks();
  const empty = removableBlocks(graph, blocks);
  if (empty.size === 0) return false;
  let changed = false;
  for (const block of blocks) {
    if (empty.has(block)) continue;
    for (const link of block.exits) {
      const passed = new Set<Block>();
      while (empty.has(link.target) && !passed.has(link.target)) {
        passed.add(link.target);
        forwardLink(link, link.target.exits[0]!, linkRenaming(link));
        changed = true;
      }
    }
  }
  return changed;
}

function removableBlocks(graph: FunctionGraph, blocks: readonly Block[]): Set<Block> {
  const empty = new Set<Block>();
  const home = new Map<Variable, Block>();
  for (const block of blocks) {
    if (!isEmpty(block) || block === graph.startblock) continue;
    empty.add(block);
    for (const v of block.inputargs) home.set(v, block);
  }
  if (home.size === 0) return empty;
  for (const block of blocks) {
    const use = (value: Hlvalue): void => {
      const defined = value instanceof Variable ? home.get(value) : undefined;
      if (defined !== undefined && defined !== block) empty.delete(defined);
    };
    for (const op of block.operations) op.args.forEach(use);
    if (block.exitswitch !== null && block.exitswitch !== LAST_EXCEPTION) use(block.exitswitch);
    for (const link of block.exits) link.args.forEach(use);
  }
  return empty;
}
