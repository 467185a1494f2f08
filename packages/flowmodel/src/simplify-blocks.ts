// Simplifications of the shape of a graph: blocks that only pass on, tests whose outcome is known, chains of blocks. Answers to
// eliminate_empty_blocks, coalesce_bool, constfold_exitswitch and join_blocks of upstream's translator/simplify.py.

import type { ConstantFacts } from "./facts.js";
import { type Block, Constant, DEFAULT_CASE, type FunctionGraph, type Hlvalue, LAST_EXCEPTION, type Link, Variable, mkentrymap } from "./model.js";
import { rename } from "./unsimplify.js";

/** What a target's inputs are on a link. */
export function linkRenaming(link: Link): Map<Variable, Hlvalue> {
  const renaming = new Map<Variable, Hlvalue>();
  link.target.inputargs.forEach((v, i) => renaming.set(v, link.args[i]!));
  return renaming;
}

/** Sends a link on to where an exit of its target leads; `renaming` holds what the target defines. */
export function forwardLink(link: Link, exit: Link, renaming: ReadonlyMap<Variable, Hlvalue>): void {
  link.args = exit.args.map((arg) => rename(renaming, arg));
  link.target = exit.target;
  link.span ??= exit.span;
}

const isEmpty = (block: Block): boolean => block.operations.length === 0 && block.exitswitch === null && block.exits.length === 1;

/** Redirects links around blocks that hold nothing. An endless empty loop stays. */
export function eliminateEmptyBlocks(graph: FunctionGraph): void {
  for (const link of graph.links()) {
    if (!isEmpty(link.target)) continue;
    const passed = new Set<Block>();
    while (isEmpty(link.target) && !passed.has(link.target)) {
      passed.add(link.target);
      forwardLink(link, link.target.exits[0]!, linkRenaming(link));
    }
  }
}

/** Replaces a switch on a constant by the exit it takes. True when there was one. */
export function constfoldExitswitch(graph: FunctionGraph, facts: ConstantFacts): boolean {
  let folded = false;
  for (const block of graph.blocks()) {
    const { exitswitch } = block;
    if (!(exitswitch instanceof Constant)) continue;
    const exit = chooseExit(block.exits, exitswitch.value, facts);
    if (exit === null) continue;
    block.exitswitch = null;
    exit.exitcase = null;
    exit.llexitcase = null;
    block.recloseblock(exit);
    folded = true;
  }
  return folded;
}

function chooseExit(exits: readonly Link[], value: unknown, facts: ConstantFacts): Link | null {
  for (const exit of exits) {
    const { exitcase } = exit;
    if (exitcase === DEFAULT_CASE) return exit;
    if (typeof exitcase === "boolean" ? facts.truth(value) === exitcase : facts.sameValue(value, exitcase)) return exit;
  }
  return null;
}

/**
 * Sends links directly to the right exit of a block that does nothing but test a value whose truth the link knows: a constant, or what the
 * link's own block has tested. `x and y` in a condition leaves such tests.
 */
export function coalesceBool(graph: FunctionGraph, facts: ConstantFacts): void {
  for (const block of graph.blocks()) {
    for (const link of block.exits) {
      const tested = new Set<Block>();
      while (!tested.has(link.target)) {
        tested.add(link.target);
        if (!skipTest(block, link, facts)) break;
      }
    }
  }
}

function skipTest(block: Block, link: Link, facts: ConstantFacts): boolean {
  const { target } = link;
  const { exitswitch, operations } = target;
  if (!(exitswitch instanceof Variable) || operations.length > 1 || !target.exits.every((exit) => typeof exit.exitcase === "boolean")) return false;
  const op = operations[0];
  if (op !== undefined && (op.opname !== "bool" || op.result !== exitswitch)) return false;
  const tested = op === undefined ? exitswitch : op.args[0]!;
  const renaming = linkRenaming(link);
  const truth = truthOnLink(block, link, rename(renaming, tested), facts);
  const exit = truth === null ? undefined : target.exits.find(({ exitcase }) => exitcase === truth);
  if (truth === null || exit === undefined) return false;
  if (op !== undefined) renaming.set(op.result, new Constant(facts.bool(truth)));
  forwardLink(link, exit, renaming);
  return true;
}

function truthOnLink(block: Block, link: Link, value: Hlvalue, facts: ConstantFacts): boolean | null {
  if (value instanceof Constant) return facts.truth(value.value);
  if (typeof link.exitcase !== "boolean" || block.exitswitch === null || block.exitswitch === LAST_EXCEPTION) return null;
  if (value === block.exitswitch) return link.exitcase;
  const last = block.operations[block.operations.length - 1];
  return last !== undefined && last.opname === "bool" && last.result === block.exitswitch && last.args[0] === value ? link.exitcase : null;
}

/** A switch whose exits all lead to the same place with the same values decides nothing. */
export function mergeSameExits(graph: FunctionGraph, facts: ConstantFacts): void {
  for (const block of graph.blocks()) {
    const [first, ...others] = block.exits;
    if (first === undefined || others.length === 0 || block.exitswitch === null || block.canRaise) continue;
    if (!others.every((link) => link.target === first.target && link.args.every((arg, i) => sameValue(arg, first.args[i]!, facts)))) continue;
    block.exitswitch = null;
    first.exitcase = null;
    first.llexitcase = null;
    block.recloseblock(first);
  }
}

function sameValue(a: Hlvalue, b: Hlvalue, facts: ConstantFacts): boolean {
  return a === b || (a instanceof Constant && b instanceof Constant && a.concretetype === b.concretetype && facts.sameValue(a.value, b.value));
}

/** Joins each block with the only block that follows it where it is the only way there. */
export function joinBlocks(graph: FunctionGraph): void {
  const entries = mkentrymap(graph);
  const gone = new Set<Block>();
  for (const block of graph.blocks()) {
    if (gone.has(block)) continue;
    const renaming = new Map<Variable, Hlvalue>();
    for (let next = joinable(graph, block, entries); next !== null; next = joinable(graph, block, entries)) {
      gone.add(next);
      append(block, next, renaming);
    }
  }
}

function joinable(graph: FunctionGraph, block: Block, entries: ReadonlyMap<Block, readonly Link[]>): Block | null {
  if (block.exitswitch !== null || block.exits.length !== 1) return null;
  const { target } = block.exits[0]!;
  if (target === block || target.isFinal || target === graph.startblock) return null;
  return entries.get(target)!.length === 1 ? target : null;
}

/** Takes over operations and exits. `renaming` collects over a chain of joins: values of `block` in place of what the later blocks define. */
function append(block: Block, next: Block, renaming: Map<Variable, Hlvalue>): void {
  const link = block.exits[0]!;
  next.inputargs.forEach((v, i) => renaming.set(v, link.args[i]!));
  const use = (value: Hlvalue): Hlvalue => rename(renaming, value);
  for (const op of next.operations) {
    if (renaming.size > 0) op.args = op.args.map(use);
    block.operations.push(op);
  }
  block.exitswitch = next.exitswitch instanceof Variable ? use(next.exitswitch) : next.exitswitch;
  for (const exit of next.exits) exit.args = exit.args.map(use);
  block.recloseblock(...next.exits);
}
