// Finds loops that build a list by one append per round, as list comprehensions do, and says so: answers to ListComprehensionDetector of upstream's
// translator/simplify.py. The list is hinted with what the loop runs over before the loop (its length is known then), and fenced after it (it does not grow
// any more). Works on graphs in SSA form. Not one of SIMPLIFY_PASSES: whoever types hints asks for it.

import { Dominators, type Loop } from "./dominators.js";
import type { ConstantFacts } from "./facts.js";
import { Block, Constant, type FunctionGraph, type Hlvalue, LAST_EXCEPTION, Link, SpaceOperation, type Value, Variable } from "./model.js";

/** The last operand of a `hint`: `maxlength` and `exactlength` have the iterable as second operand, `fence` has none. */
export class ListHint {
  readonly kind: "maxlength" | "exactlength" | "fence";

  constructor(kind: ListHint["kind"]) {
    this.kind = kind;
  }

  toString(): string {
    return `ListHint(${this.kind})`;
  }
}

/** True for the constant that names the method `append`. */
export type IsAppendName = (value: Value) => boolean;

/** A place where a variable is used. */
interface Use {
  readonly block: Block;
  readonly op: SpaceOperation | null;
}

interface ListLoop {
  readonly list: Variable;
  readonly iterable: Hlvalue;
  readonly header: Block;
  readonly entry: Link;
  readonly end: Link;
  readonly exact: boolean;
}

class Detector {
  private readonly isAppend: IsAppendName;
  private readonly dominators: Dominators;
  private readonly definitions = new Map<Variable, SpaceOperation>();
  private readonly uses = new Map<Variable, Use[]>();
  /** The exits of loops at their regular end; each leads to a block of its own. */
  private readonly ends = new Set<Link>();

  constructor(graph: FunctionGraph, isAppend: IsAppendName, stopIteration: Value) {
    this.isAppend = isAppend;
    for (const block of graph.blocks()) {
      if (block.raisingOp?.opname !== "next") continue;
      for (const link of block.exits) if (link.exitcase === stopIteration && splitEdge(link)) this.ends.add(link);
    }
    this.dominators = new Dominators(graph);
    for (const block of graph.blocks()) this.scan(block);
  }

  private scan(block: Block): void {
    for (const op of block.operations) {
      this.definitions.set(op.result, op);
      for (const arg of op.args) this.use(arg, block, op);
    }
    if (block.exitswitch instanceof Variable) this.use(block.exitswitch, block, null);
    for (const link of block.exits) for (const arg of link.args) this.use(arg, block, null);
  }

  private use(value: Hlvalue, block: Block, op: SpaceOperation | null): void {
    if (!(value instanceof Variable)) return;
    const known = this.uses.get(value);
    if (known === undefined) this.uses.set(value, [{ block, op }]);
    else known.push({ block, op });
  }

  /** Loops that build a list, found before anything changes. */
  find(): ListLoop[] {
    const loops = this.dominators.loops();
    const found: ListLoop[] = [];
    for (const [list, op] of this.definitions) {
      if (op.opname !== "newlist" || op.args.length > 0) continue;
      const match = this.match(list, loops);
      if (match !== null) found.push(match);
    }
    return found;
  }

  private match(list: Variable, loops: readonly Loop[]): ListLoop | null {
    const uses = this.uses.get(list) ?? [];
    const appends = uses.filter(({ op }) => op !== null && op.opname === "getattr" && op.args[1] instanceof Constant && this.isAppend(op.args[1].value));
    for (const append of appends) {
      const loop = innermost(loops, append.block);
      if (loop === null || uses.some((use) => use !== append && loop.body.has(use.block))) continue;
      const match = this.matchLoop(list, loop, append, uses);
      if (match !== null) return match;
    }
    return null;
  }

  private matchLoop(list: Variable, loop: Loop, append: Use, uses: readonly Use[]): ListLoop | null {
    const { header } = loop;
    const next = header.raisingOp;
    const iterator = next?.opname === "next" ? next.args[0] : undefined;
    const iterOp = iterator instanceof Variable ? this.definitions.get(iterator) : undefined;
    const entries = this.dominators.predecessors(header).filter((pred) => !loop.body.has(pred));
    const end = header.exits.find((link) => this.ends.has(link));
    if (iterOp?.opname !== "iter" || entries.length !== 1 || end === undefined || !this.onlyCalled(append.op!.result, append.block)) return null;
    // Everything else that sees the list must come after the regular end of the loop.
    if (!uses.every((use) => use === append || this.dominators.dominates(end.target, use.block))) return null;
    const latches = this.dominators.predecessors(header).filter((pred) => loop.body.has(pred));
    const exact = latches.every((latch) => this.dominators.dominates(append.block, latch));
    const entry = entries[0]!.exits.find((link) => link.target === header)!;
    return { list, iterable: iterOp.args[0]!, header, entry, end, exact };
  }

  private onlyCalled(method: Variable, block: Block): boolean {
    const uses = this.uses.get(method) ?? [];
    return uses.length === 1 && uses[0]!.block === block && uses[0]!.op?.opname === "simple_call" && uses[0]!.op.args[0] === method;
  }

  apply(found: ListLoop): void {
    const { list, iterable } = found;
    const hinted = list.copy();
    const fenced = list.copy();
    const kind = found.exact ? "exactlength" : "maxlength";
    const uses = this.uses.get(list) ?? [];
    const after = found.end.target;
    replaceUses(uses, list, (block) => (this.dominators.dominates(after, block) ? fenced : hinted));
    const before = new SpaceOperation("hint", [list, iterable, new Constant(new ListHint(kind))], hinted);
    const source = found.entry.prevblock!;
    if (source.exitswitch === null) source.operations.push(before);
    else edgeBlock(found.entry).operations.push(before);
    after.operations.unshift(new SpaceOperation("hint", [hinted, new Constant(new ListHint("fence"))], fenced));
  }
}

/** Puts a block of its own on a link of a graph in SSA form. */
function edgeBlock(link: Link): Block {
  const block = new Block([]);
  block.closeblock(new Link(link.args, link.target));
  link.args = [];
  link.target = block;
  return block;
}

/** As {@link edgeBlock}; false where the link passes the exception itself. */
function splitEdge(link: Link): boolean {
  if (link.args.some((arg) => arg === link.lastException || arg === link.lastExcValue)) return false;
  edgeBlock(link);
  return true;
}

function innermost(loops: readonly Loop[], block: Block): Loop | null {
  let found: Loop | null = null;
  for (const loop of loops) if (loop.body.has(block) && (found === null || loop.depth > found.depth)) found = loop;
  return found;
}

function replaceUses(uses: readonly Use[], list: Variable, by: (block: Block) => Variable): void {
  for (const { block, op } of uses) {
    const swap = (value: Hlvalue): Hlvalue => (value === list ? by(block) : value);
    if (op !== null) op.args = op.args.map(swap);
    else {
      if (block.exitswitch !== LAST_EXCEPTION && block.exitswitch !== null) block.exitswitch = swap(block.exitswitch);
      for (const link of block.exits) link.args = link.args.map(swap);
    }
  }
}

/** Marks the lists that loops build. The graph is in SSA form before and after. True when there was one. */
export function detectListComprehension(graph: FunctionGraph, facts: ConstantFacts, isAppend: IsAppendName): boolean {
  const detector = new Detector(graph, isAppend, facts.exception("StopIteration"));
  const found = detector.find();
  for (const loop of found) detector.apply(loop);
  return found.length > 0;
}
