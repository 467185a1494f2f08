// Simplifications of exceptional exits. Answers to simplify_exceptions, transform_xxxitem and remove_dead_exceptions of upstream's
// translator/simplify.py. Graphs must be in static single information form.

import type { ConstantFacts } from "./facts.js";
import { type Block, Constant, type FunctionGraph, type Hlvalue, Link, type Value, Variable } from "./model.js";
import { rename } from "./unsimplify.js";

/**
 * A raising block whose last exit takes any Exception to a chain of issubtype tests gets one exit per class tested: the tests go.
 */
export function simplifyExceptions(graph: FunctionGraph, facts: ConstantFacts): void {
  const all = facts.exception("Exception");
  for (const block of graph.blocks()) {
    if (!block.canRaise) continue;
    const last = block.exits[block.exits.length - 1]!;
    if (last.exitcase !== all || !(last.lastException instanceof Variable)) continue;
    const walk = new HandlerWalk(last, facts, block.exits.slice(1, -1).map((link) => link.exitcase));
    const cases = walk.run();
    if (cases !== null) block.recloseblock(...block.exits.slice(0, -1), ...cases);
  }
}

/** Follows the tests from the exit for any Exception. */
class HandlerWalk {
  private readonly from: Link;
  private readonly facts: ConstantFacts;
  /** Classes that earlier exits take. */
  private readonly covered: Value[];
  private target: Block;
  private args: Hlvalue[];
  private readonly links: Link[] = [];
  private readonly seen = new Set<Block>();

  constructor(from: Link, facts: ConstantFacts, covered: Value[]) {
    this.from = from;
    this.facts = facts;
    this.covered = covered;
    this.target = from.target;
    this.args = from.args;
  }

  run(): Link[] | null {
    const all = this.from.exitcase;
    let tests = 0;
    for (let test = this.findTest(); test !== null; test = this.findTest()) {
      tests++;
      const { cls, yes, no, renaming, result } = test;
      if (this.facts.isSubclass(all, cls)) {
        this.follow(yes, renaming, result, true);
        continue;
      }
      if (!this.isCovered(cls)) {
        this.links.push(this.makeLink(cls, yes.target, this.passed(yes, renaming, result, true)));
        this.covered.push(cls);
      }
      this.follow(no, renaming, result, false);
    }
    if (tests === 0) return null;
    return [...this.links, this.makeLink(all, this.target, this.args)];
  }

  private isCovered(cls: Value): boolean {
    return this.covered.some((known) => this.facts.isSubclass(cls, known));
  }

  private findTest() {
    const block = this.target;
    if (this.seen.has(block) || block.exits.length !== 2 || block.operations.length !== 1) return null;
    const op = block.operations[0]!;
    const [v, base] = op.args;
    if (op.opname !== "issubtype" || op.result !== block.exitswitch || !(base instanceof Constant)) return null;
    const renaming = new Map<Variable, Hlvalue>();
    block.inputargs.forEach((input, i) => renaming.set(input, this.args[i]!));
    if (rename(renaming, v!) !== this.from.lastException) return null;
    this.seen.add(block);
    const [no, yes] = block.exits;
    return { cls: base.value, yes: yes!, no: no!, renaming, result: op.result };
  }

  private passed(exit: Link, renaming: Map<Variable, Hlvalue>, result: Variable, truth: boolean): Hlvalue[] {
    return exit.args.map((arg) => (arg === result ? new Constant(this.facts.bool(truth)) : rename(renaming, arg)));
  }

  private follow(exit: Link, renaming: Map<Variable, Hlvalue>, result: Variable, truth: boolean): void {
    this.args = this.passed(exit, renaming, result, truth);
    this.target = exit.target;
  }

  /** An exit with extra variables of its own. */
  private makeLink(cls: Value, target: Block, args: readonly Hlvalue[]): Link {
    const { lastException, lastExcValue } = this.from;
    const own = new Map<Variable, Hlvalue>();
    for (const v of this.from.extraVariables()) own.set(v, v.copy());
    const link = new Link(args.map((arg) => rename(own, arg)), target, cls);
    link.extravars(lastException === null ? null : rename(own, lastException), lastExcValue === null ? null : rename(own, lastExcValue));
    return link;
  }
}

/** A getitem whose IndexError somebody wants becomes getitem_idx, which checks the index. */
export function transformXxxitem(graph: FunctionGraph, facts: ConstantFacts): void {
  const indexError = facts.exception("IndexError");
  for (const block of graph.blocks()) {
    const op = block.raisingOp;
    if (op !== null && op.opname === "getitem" && block.exits.some((link) => link.exitcase === indexError)) op.opname = "getitem_idx";
  }
}

/** Drops exits that an earlier one shadows, and exits that do the same as the wider one after them. */
export function removeDeadExceptions(graph: FunctionGraph, facts: ConstantFacts): void {
  for (const block of graph.blocks()) {
    if (!block.canRaise || block.exits.length < 3) continue;
    const kept: Link[] = [block.exits[0]!];
    const seen: Value[] = [];
    for (const link of block.exits.slice(1)) {
      if (seen.some((cls) => facts.isSubclass(link.exitcase, cls))) continue;
      while (kept.length > 1 && mergesInto(kept[kept.length - 1]!, link, facts)) kept.pop();
      kept.push(link);
      seen.push(link.exitcase);
    }
    if (kept.length < block.exits.length) block.recloseblock(...kept);
  }
}

function mergesInto(narrow: Link, wide: Link, facts: ConstantFacts): boolean {
  if (narrow.target !== wide.target || !facts.isSubclass(narrow.exitcase, wide.exitcase)) return false;
  return narrow.args.every((arg, i) => sameRole(arg, narrow, wide.args[i]!, wide, facts));
}

/** The same value on both links; extra variables count as the same when they hold the same half of the exception. */
function sameRole(a: Hlvalue, from: Link, b: Hlvalue, other: Link, facts: ConstantFacts): boolean {
  if (a instanceof Constant) return b instanceof Constant && facts.sameValue(a.value, b.value);
  if (a === from.lastException) return b === other.lastException;
  if (a === from.lastExcValue) return b === other.lastExcValue;
  return a === b;
}
