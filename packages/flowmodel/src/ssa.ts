// From static single information form to static single assignment form and back. Answers to remove_identical_vars_SSA of upstream's simplify.py and
// to SSA_to_SSI of its translator/backendopt/ssa.py. In SSA form a variable may be used in every block that its definition dominates; inputs of
// blocks are only what differs by the way in. Final blocks and the start block keep their inputs.

import type { ConstantFacts } from "./facts.js";
import { type Block, Constant, type FunctionGraph, type Hlvalue, type Link, Variable } from "./model.js";

/** An input of a block as a choice between values by entry. */
class Phi {
  readonly result: Variable;
  readonly sources: readonly Hlvalue[];
  /** The one value found so far, and how many sources are known to be it (or the phi itself). */
  value: Hlvalue | null = null;
  checked = 0;

  constructor(result: Variable, sources: readonly Hlvalue[]) {
    this.result = result;
    this.sources = sources;
  }
}

class PhiRemover {
  private readonly graph: FunctionGraph;
  private readonly facts: ConstantFacts;
  private readonly replaced = new Map<Variable, Hlvalue>();
  private readonly users = new Map<Variable, Phi[]>();
  private readonly extra = new Set<Variable>();

  constructor(graph: FunctionGraph, facts: ConstantFacts) {
    this.graph = graph;
    this.facts = facts;
  }

  run(): void {
    const blocks = this.graph.blocks();
    const queue = this.collect(blocks);
    for (let phi = queue.pop(); phi !== undefined; phi = queue.pop()) {
      if (this.replaced.has(phi.result) || !this.isTrivial(phi)) continue;
      const { result, value } = phi;
      this.replaced.set(result, value!);
      if (value instanceof Variable && value.prefix === "v") value.prefix = result.prefix;
      this.moveUsers(result, value!, queue);
    }
    if (this.replaced.size > 0) this.rewrite(blocks);
  }

  /** The value that stands for another one, with path halving. */
  private rep(value: Hlvalue): Hlvalue {
    let at = value;
    while (at instanceof Variable) {
      const up = this.replaced.get(at);
      if (up === undefined) return at;
      const above = up instanceof Variable ? this.replaced.get(up) : undefined;
      if (above !== undefined) this.replaced.set(at, above);
      at = up;
    }
    return at;
  }

  private same(a: Hlvalue, b: Hlvalue): boolean {
    return a === b || (a instanceof Constant && b instanceof Constant && a.concretetype === b.concretetype && this.facts.sameValue(a.value, b.value));
  }

  /** Makes the phis; those of blocks with one entry come last, so that the queue takes them first. */
  private collect(blocks: readonly Block[]): Phi[] {
    const entries = new Map<Block, Link[]>();
    for (const block of blocks) {
      for (const link of block.exits) {
        for (const v of link.extraVariables()) this.extra.add(v);
        const known = entries.get(link.target);
        if (known === undefined) entries.set(link.target, [link]);
        else known.push(link);
      }
    }
    const joins: Phi[] = [];
    const copies: Phi[] = [];
    for (const block of blocks) {
      if (block === this.graph.startblock || block.isFinal) continue;
      const links = entries.get(block)!;
      block.inputargs.forEach((v, i) => {
        const phi = new Phi(v, links.map((link) => link.args[i]!));
        (links.length === 1 ? copies : joins).push(phi);
        for (const source of phi.sources) if (source instanceof Variable) this.watch(source, phi);
      });
    }
    return [...joins.reverse(), ...copies.reverse()];
  }

  private watch(source: Variable, phi: Phi): void {
    const known = this.users.get(source);
    if (known === undefined) this.users.set(source, [phi]);
    else known.push(phi);
  }

  private isTrivial(phi: Phi): boolean {
    const { sources } = phi;
    for (; phi.checked < sources.length; phi.checked++) {
      const source = this.rep(sources[phi.checked]!);
      if (source === phi.result) continue;
      if (source instanceof Variable && this.extra.has(source)) return false;
      if (phi.value === null) phi.value = source;
      else {
        phi.value = this.rep(phi.value);
        if (phi.value === phi.result) phi.value = source;
        else if (!this.same(phi.value, source)) return false;
      }
    }
    if (phi.value !== null) phi.value = this.rep(phi.value);
    return phi.value !== null && phi.value !== phi.result;
  }

  private moveUsers(from: Variable, to: Hlvalue, queue: Phi[]): void {
    const users = this.users.get(from);
    if (users === undefined) return;
    this.users.delete(from);
    for (const phi of users) queue.push(phi);
    if (!(to instanceof Variable)) return;
    const others = this.users.get(to);
    if (others === undefined) this.users.set(to, users);
    else for (const phi of users) others.push(phi);
  }

  private rewrite(blocks: readonly Block[]): void {
    const use = (value: Hlvalue): Hlvalue => this.rep(value);
    for (const block of blocks) {
      for (const op of block.operations) op.args = op.args.map(use);
      if (block.exitswitch instanceof Variable) block.exitswitch = use(block.exitswitch);
      for (const link of block.exits) {
        const { inputargs } = link.target;
        link.args = link.args.filter((_, i) => !this.replaced.has(inputargs[i]!)).map(use);
      }
    }
    for (const block of blocks) {
      if (block.inputargs.some((v) => this.replaced.has(v))) block.inputargs = block.inputargs.filter((v) => !this.replaced.has(v));
    }
  }
}

/** Removes inputs of blocks that are the same value whichever way the block is entered. The graph is in SSA form afterwards. */
export function removeIdenticalVars(graph: FunctionGraph, facts: ConstantFacts): void {
  new PhiRemover(graph, facts).run();
}

/** Makes every block get what it uses through its links. The graph must be in SSA form. */
export function ssaToSsi(graph: FunctionGraph): void {
  const blocks = graph.blocks();
  const needs = findNeeds(graph, blocks);
  for (const block of blocks) {
    const needed = needs.get(block);
    for (const link of block.exits) {
      const wanted = needs.get(link.target);
      if (wanted !== undefined) for (const v of wanted) link.args.push(v);
    }
    // The start block defines what it needs; a block nobody else needs anything from stays as it is.
    if (needed !== undefined) localise(block, needed);
  }
}

/** Which variables of other blocks each block must get, for itself or for those after it. */
function findNeeds(graph: FunctionGraph, blocks: readonly Block[]): Map<Block, Set<Variable>> {
  const home = new Map<Variable, Block>();
  const preds = new Map<Block, Block[]>();
  for (const block of blocks) {
    for (const v of block.inputargs) home.set(v, block);
    for (const op of block.operations) home.set(op.result, block);
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
  for (const block of blocks) forEachUse(block, (v) => home.get(v) !== block && need(block, v));
  return needs;
}

function forEachUse(block: Block, use: (v: Variable) => void): void {
  for (const op of block.operations) for (const arg of op.args) if (arg instanceof Variable) use(arg);
  if (block.exitswitch instanceof Variable) use(block.exitswitch);
  for (const link of block.exits) {
    for (const arg of link.args) if (arg instanceof Variable && arg !== link.lastException && arg !== link.lastExcValue) use(arg);
  }
}

/** Gives a block variables of its own for what it needs. */
function localise(block: Block, needed: ReadonlySet<Variable>): void {
  const own = new Map<Variable, Variable>();
  for (const v of needed) {
    const copy = v.copy();
    own.set(v, copy);
    block.inputargs.push(copy);
  }
  const use = (value: Hlvalue): Hlvalue => (value instanceof Variable ? (own.get(value) ?? value) : value);
  for (const op of block.operations) op.args = op.args.map(use);
  if (block.exitswitch instanceof Variable) block.exitswitch = use(block.exitswitch);
  for (const link of block.exits) link.args = link.args.map(use);
}
