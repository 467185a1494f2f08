// Sends links around tests whose outcome they know: a function that returned True or False, copied into `if f():`, leaves a block that tests what each
// way in has just decided. Answers to coalesce_bool of upstream's simplify.py, which upstream runs again after inlining.

import { Constant, LAST_EXCEPTION, Variable, type Block, type FunctionGraph, type Hlvalue, type Link, SpaceOperation } from "@rpyts/flowmodel/model";
import { forwardLink, linkRenaming } from "@rpyts/flowmodel/simplify-blocks";
import { rename } from "@rpyts/flowmodel/unsimplify";
import { opDesc } from "@rpyts/lltype/llop";
import { foldOperation } from "@rpyts/lltype/fold";
import { chooseExit } from "./constfold.js";
import type { Context } from "./context.js";
import { localise } from "./localise.js";

/** A block may compute that much before its test; each way around computes it at translation time. */
const MAX_OPERATIONS = 2;

/** Threads links through tests. True when a link was sent elsewhere; identical variables are to be removed then. */
export function threadJumps(graph: FunctionGraph, context: Context): boolean {
  const plans = findPlans(graph, context);
  if (plans.length === 0) return false;
  const defined = new Set<Variable>();
  for (const target of new Set(plans)) {
    for (const v of target.inputargs) defined.add(v);
    for (const op of target.operations) defined.add(op.result);
  }
  localise(graph, defined);
  const targets = new Set(plans);
  for (const block of graph.blocks()) {
    for (const link of block.exits) {
      // A chain of tests, each known: every one is passed at most once.
      const passed = new Set<Block>();
      while (targets.has(link.target) && !passed.has(link.target)) {
        passed.add(link.target);
        if (!skip(block, link, context)) break;
      }
    }
  }
  return true;
}

/** Blocks that some link should go around. */
function findPlans(graph: FunctionGraph, context: Context): Block[] {
  const found: Block[] = [];
  for (const block of graph.blocks()) {
    for (const link of block.exits) {
      if (isTest(graph, link.target) && knownExit(block, link, context) !== null) found.push(link.target);
    }
  }
  return found;
}

/** A block that computes a little from its inputs and switches on that. */
function isTest(graph: FunctionGraph, block: Block): boolean {
  const { exitswitch, operations } = block;
  if (!(exitswitch instanceof Variable) || block === graph.startblock || block.inputargs.length === 0 || operations.length > MAX_OPERATIONS) return false;
  if (operations.length === 0) return block.inputargs.includes(exitswitch);
  return operations.some((op) => op.result === exitswitch) && operations.every((op) => opDesc(op).canFold && op.args.some((arg) => arg instanceof Constant || isInput(block, arg)));
}

function isInput(block: Block, value: Hlvalue): boolean {
  return value instanceof Variable && (block.inputargs.includes(value) || block.operations.some((op) => op.result === value));
}

interface Known {
  readonly exit: Link;
  readonly renaming: Map<Variable, Hlvalue>;
}

/** The exit that a link's arguments decide on, or null. */
function knownExit(block: Block, link: Link, context: Context): Known | null {
  const { target } = link;
  const renaming = linkRenaming(link);
  // An exceptional link's own variables live on it alone, and constants come without exceptions.
  for (const op of target.operations) {
    const value = compute(op, renaming, context);
    if (value === null) return null;
    renaming.set(op.result, value);
  }
  const value = rename(renaming, target.exitswitch as Variable);
  const known = value instanceof Constant ? value.value : tested(block, link, value);
  const exit = known === undefined ? null : chooseExit(target.exits, known);
  if (exit === null || exit.target === target) return null;
  if (!(value instanceof Constant)) renaming.set(target.exitswitch as Variable, new Constant(known, value.concretetype));
  return { exit, renaming };
}

/** What the block that a link leaves has tested just now. */
function tested(block: Block, link: Link, value: Hlvalue): unknown {
  if (block.exitswitch === LAST_EXCEPTION || block.exitswitch !== value || typeof link.exitcase !== "boolean") return undefined;
  return link.exitcase;
}

function compute(op: SpaceOperation, renaming: ReadonlyMap<Variable, Hlvalue>, context: Context): Constant | null {
  const args = op.args.map((arg) => rename(renaming, arg));
  if (!args.every((arg) => arg instanceof Constant)) return null;
  return foldOperation(new SpaceOperation(op.opname, args, op.result), context.options.wordBits);
}

function skip(block: Block, link: Link, context: Context): boolean {
  const known = knownExit(block, link, context);
  if (known === null) return false;
  forwardLink(link, known.exit, known.renaming);
  return true;
}
