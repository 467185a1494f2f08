// Chains of tests of one value against constants become one switch. Answers to upstream's backendopt/merge_if_blocks.py. Each block is looked at once as a
// head and once as a link of a chain.

import { Constant, DEFAULT_CASE, Variable, type Block, type FunctionGraph, type Hlvalue, type Link, mkentrymap } from "@rpyts/flowmodel/model";

const EQUALITIES: ReadonlySet<string> = new Set(["int_eq", "uint_eq", "llong_eq", "ullong_eq", "char_eq", "unichar_eq"]);
/** Shorter chains are as good as a switch. */
const MIN_CASES = 3;

/** One test of a chain. */
interface Test {
  readonly value: Variable;
  readonly constant: Constant;
  readonly equal: Link;
  readonly different: Link;
}

/** Merges chains of tests in a graph in static single assignment form. */
export function mergeIfBlocks(graph: FunctionGraph): true {
  const entries = mkentrymap(graph);
  const uses = countUses(graph);
  const merged = new Set<Block>();
  for (const block of graph.blocks()) {
    if (merged.has(block)) continue;
    const chain = chainFrom(block, entries, uses);
    if (chain.length === 0) continue;
    for (const { different } of chain) merged.add(different.target);
    if (chain.length >= MIN_CASES) toSwitch(block, chain);
  }
  return true;
}

function countUses(graph: FunctionGraph): Map<Variable, number> {
  const uses = new Map<Variable, number>();
  const use = (value: Hlvalue): void => {
    if (value instanceof Variable) uses.set(value, (uses.get(value) ?? 0) + 1);
  };
  for (const block of graph.blocks()) {
    for (const op of block.operations) op.args.forEach(use);
    if (block.exitswitch instanceof Variable) use(block.exitswitch);
    for (const link of block.exits) link.args.forEach(use);
  }
  return uses;
}

/** The test that a block ends with, when its outcome is used for nothing else. */
function testOf(block: Block, uses: ReadonlyMap<Variable, number>): Test | null {
  const op = block.operations[block.operations.length - 1];
  if (op === undefined || block.exitswitch !== op.result || !EQUALITIES.has(op.opname) || uses.get(op.result) !== 1) return null;
  const [a, b] = op.args as [Hlvalue, Hlvalue];
  const [value, constant] = a instanceof Variable ? [a, b] : [b, a];
  if (!(value instanceof Variable) || !(constant instanceof Constant) || (typeof constant.value !== "number" && typeof constant.value !== "bigint")) return null;
  const equal = block.exits.find((link) => link.exitcase === true);
  const different = block.exits.find((link) => link.exitcase === false);
  return equal === undefined || different === undefined ? null : { value, constant, equal, different };
}

function chainFrom(head: Block, entries: ReadonlyMap<Block, readonly Link[]>, uses: ReadonlyMap<Variable, number>): Test[] {
  const chain: Test[] = [];
  let at = head;
  for (let test = testOf(at, uses); test !== null && (chain.length === 0 || test.value === chain[0]!.value); test = testOf(at, uses)) {
    chain.push(test);
    const { target } = test.different;
    // Blocks after the head hold nothing but their test, and nobody else comes to them.
    if (target === head || target.operations.length !== 1 || target.inputargs.length > 0 || entries.get(target)!.length !== 1) break;
    at = target;
  }
  return chain;
}

function toSwitch(head: Block, chain: readonly Test[]): void {
  const seen = new Set<unknown>();
  const exits: Link[] = [];
  for (const { constant, equal } of chain) {
    // The first test of a constant decides.
    if (seen.has(constant.value)) continue;
    seen.add(constant.value);
    exits.push(asCase(equal, constant.value));
  }
  exits.push(asCase(chain[chain.length - 1]!.different, DEFAULT_CASE));
  head.operations.pop();
  head.exitswitch = chain[0]!.value;
  head.recloseblock(...exits);
}

function asCase(link: Link, exitcase: unknown): Link {
  link.exitcase = exitcase;
  link.llexitcase = exitcase === DEFAULT_CASE ? null : exitcase;
  return link;
}
