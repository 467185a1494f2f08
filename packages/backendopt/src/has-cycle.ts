// Whether a graph has a loop.

import type { Block, FunctionGraph } from "@rpyts/flowmodel/model";

/** True when some block can be reached from itself. Linear, without recursion. */
export function hasCycle(graph: FunctionGraph): boolean {
  const open = new Set<Block>();
  const seen = new Set<Block>([graph.startblock]);
  const stack: { readonly block: Block; next: number }[] = [{ block: graph.startblock, next: 0 }];
  open.add(graph.startblock);
  for (let top = stack[0]; top !== undefined; top = stack[stack.length - 1]) {
    const link = top.block.exits[top.next++];
    if (link === undefined) {
      open.delete(top.block);
      stack.pop();
    } else if (open.has(link.target)) return true;
    else if (!seen.has(link.target)) {
      seen.add(link.target);
      open.add(link.target);
      stack.push({ block: link.target, next: 0 });
    }
  }
  return false;
}
