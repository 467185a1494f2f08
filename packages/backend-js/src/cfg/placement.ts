// Where each node is printed. A node with one way in stands at the end of that way; one with several stands behind the code of its immediate dominator,
// which jumps there by leaving a labelled block. What comes after a loop stands behind the loop, also where its dominator is inside.

import type { Analysis } from "./analysis.js";

/** An exit of a loop with at most so many nodes is printed inside, where the loop is left, when something else comes after the loop. */
const SMALL_EXIT = 4;

export interface Placement {
  /** Nodes that stand behind a node's own code, inside its loop if it begins one. In the order of the text. */
  readonly merges: readonly (readonly number[])[];
  /** Nodes that stand behind the loop of a header. */
  readonly follows: readonly (readonly number[])[];
}

export function placeNodes(analysis: Analysis): Placement {
  const size = analysis.order.length;
  const merges: number[][] = Array.from({ length: size }, () => []);
  const follows: number[][] = Array.from({ length: size }, () => []);
  const exits: number[][] = Array.from({ length: size }, () => []);
  for (let node = 1; node < size; node++) {
    const ways = analysis.preds[node]!.reduce((sum, pred) => (pred < node ? sum + 1 : sum), 0);
    const left = loopLeft(analysis, node);
    if (ways > 1) (left === -1 ? merges[analysis.idom[node]!]! : follows[left]!).push(node);
    else if (left !== -1) exits[left]!.push(node);
  }
  exits.forEach((nodes, header) => {
    const only = nodes.length === 1 && follows[header]!.length === 0;
    const behind = nodes.filter((node) => only || analysis.idom[node] === header || analysis.weight(node) > SMALL_EXIT);
    follows[header] = follows[header]!.concat(behind).sort((a, b) => a - b);
  });
  return { merges, follows };
}

/** Header of the outermost loop around a node's immediate dominator that the node is not in; -1 where there is none. */
function loopLeft(analysis: Analysis, node: number): number {
  let left = -1;
  for (let at = analysis.loop[analysis.idom[node]!]!; at !== -1 && !analysis.inLoop(node, at); at = analysis.outer[at]!) left = at;
  return left;
}
