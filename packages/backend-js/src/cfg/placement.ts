// Where each node is printed. A node with one way in stands at the end of that way; one with several stands behind the code of its immediate dominator,
// which jumps there by leaving a labelled block. What comes after a loop stands behind the loop, also where its dominator is inside.

import type { Analysis } from "./analysis.js";

/** A continuation with at least so many nodes stands behind the merge that it passes by. */
const LONG_REST = 6;
/** An exit of a loop with at most so many nodes is printed inside, where the loop is left, when something else comes after the loop. */
const SMALL_EXIT = 4;

export interface Placement {
  /** Nodes that stand behind a node's own code, inside its loop if it begins one. In the order of the text. */
  readonly merges: readonly (readonly number[])[];
  /** Nodes that stand behind the loop of a header. */
  readonly follows: readonly (readonly number[])[];
}

/** More than `most` nodes that stand behind one node: as many nested blocks. Null where there are none. No value that lives on the way to one of them is made behind another. */
export function crowd(analysis: Analysis, { merges, follows }: Placement, most: number): readonly number[] | null {
  for (let node = 0; node < merges.length; node++) {
    const behind = follows[node]!.length > most ? follows[node]! : merges[node]!.filter((merge) => analysis.idom[merge] === node);
    if (behind.length > most) return behind;
  }
  return null;
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
  merges.forEach((nodes, owner) => {
    if (nodes.length > 0) merges[owner] = withRests(analysis, { merges, follows }, owner, nodes);
  });
  return { merges, follows };
}

/** Header of the outermost loop around a node's immediate dominator that the node is not in; -1 where there is none. */
function loopLeft(analysis: Analysis, node: number): number {
  let left = -1;
  for (let at = analysis.loop[analysis.idom[node]!]!; at !== -1 && !analysis.inLoop(node, at); at = analysis.outer[at]!) left = at;
  return left;
}

/**
 * `if (a || b) { X } else if …`, where the tests are no single condition: what comes when neither holds would stand inside the block that is left for X, and
 * the next one inside that, and so on. It goes behind X, like `else`.
 */
function withRests(analysis: Analysis, placement: Placement, owner: number, nodes: readonly number[]): number[] {
  const placed: number[] = [];
  for (const node of nodes) {
    const rest = restBeside(analysis, owner, node);
    const jumpsBack = (to: number): boolean => analysis.preds[to]!.some((pred) => analysis.dominates(rest, pred));
    const isFree = rest !== -1 && !jumpsBack(node) && !placed.some((other) => other === rest || jumpsBack(other)) && !jumpsInside(analysis, placement, owner, rest);
    placed.push(node);
    if (isFree) placed.push(rest);
  }
  return placed;
}

/** Whether what a node dominates jumps to something that stands behind a node between it and its owner: from behind the owner's code that is out of reach. */
function jumpsInside(analysis: Analysis, { merges, follows }: Placement, owner: number, rest: number): boolean {
  const isTarget = (to: number): boolean => analysis.preds[to]!.some((pred) => analysis.dominates(rest, pred));
  for (let at = analysis.idom[rest]!; at !== owner; at = analysis.idom[at]!) if (merges[at]!.some(isTarget) || follows[at]!.some(isTarget)) return true;
  return false;
}

/** The longest continuation that a way into a merge has as its alternative; -1 where there is none worth the trouble. */
function restBeside(analysis: Analysis, owner: number, merge: number): number {
  let best = -1;
  let weight = Math.max(LONG_REST, analysis.weight(merge) + 1);
  for (const pred of analysis.preds[merge]!) {
    if (pred >= merge && analysis.dominates(merge, pred)) continue;
    if (analysis.loop[pred] !== analysis.loop[owner] || !analysis.dominates(owner, pred)) continue;
    for (const node of analysis.succs[pred]!) {
      const isOwn = node > pred && analysis.preds[node]!.every((from) => from === pred || from >= node);
      const isHere = analysis.loop[node] === analysis.loop[owner] || analysis.outer[node] === analysis.loop[owner];
      if (isOwn && isHere && node !== merge && pred !== owner && analysis.weight(node) >= weight) {
        best = node;
        weight = analysis.weight(node) + 1;
      }
    }
  }
  return best;
}
