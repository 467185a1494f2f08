// Where several ways meet and end with the same operation, it is done once, behind the point where they meet: less code; and a loop that reads before it
// and at its end what it tests at its head becomes a loop that reads at its head, which needs no first round of its own. C compilers merge little of it:
// their own passes for stores stop after one or two, and those for machine code come after the decisions about loops. Upstream leaves it to them.
// An operand that differs costs an input of the block; none is added but for what is stored, or in place of the operation's result.

import { Block, Constant, LAST_EXCEPTION, Link, mkentrymap, SpaceOperation, Variable, type FunctionGraph, type Hlvalue } from "@rpyts/flowmodel/model";
import { isLLOp, opDesc } from "@rpyts/lltype/llop";
import { asLowLevelType } from "@rpyts/lltype/types";
import { ValueNumbers } from "./value-numbers.js";

/** Merges the ends of ways that meet in a graph in static single assignment form. True when there were some. */
export function mergeTails(graph: FunctionGraph): boolean {
  const uses = countUses(graph);
  const shapes = new Shapes();
  let changed = false;
  for (const [block, links] of mkentrymap(graph)) {
    if (block === graph.startblock || links.length < 2) continue;
    for (const group of alikeEnds(block, links, shapes)) {
      const all = group.length === links.length && !block.isFinal;
      if (all ? new Meeting(block, group, uses, shapes).merge() : mergeSome(block, group, uses, shapes)) changed = true;
    }
  }
  return changed;
}

/** Links from blocks that lead nowhere else and end with operations of one shape: two at least. */
function alikeEnds(block: Block, links: readonly Link[], shapes: Shapes): Link[][] {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    const from = link.prevblock!;
    const op = from.operations[from.operations.length - 1];
    if (from === block || from.exitswitch !== null || from.exits.length !== 1 || op === undefined || !isMergeable(op)) continue;
    const shape = shapes.of(op);
    const known = groups.get(shape);
    if (known === undefined) groups.set(shape, [link]);
    else known.push(link);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Some of the ways into a block meet in a new block before it. */
function mergeSome(block: Block, links: readonly Link[], uses: Map<Variable, number>, shapes: Shapes): boolean {
  // An input that becomes the result of an operation stays the same variable: all of them go on to the block.
  const given = block.inputargs.map((v) => v.copy());
  const before = new Block([...given]);
  if (!new Meeting(before, links, uses, shapes).merge()) return false;
  for (const link of links) link.target = before;
  before.closeblock(new Link(given, block));
  for (const v of given) addUses(uses, v, 1);
  return true;
}

/** How often each variable is used. */
function countUses(graph: FunctionGraph): Map<Variable, number> {
  const uses = new Map<Variable, number>();
  for (const block of graph.blocks()) {
    for (const op of block.operations) for (const arg of op.args) addUses(uses, arg, 1);
    if (block.exitswitch !== null && block.exitswitch !== LAST_EXCEPTION) addUses(uses, block.exitswitch, 1);
    for (const link of block.exits) for (const arg of link.args) addUses(uses, arg, 1);
  }
  return uses;
}

function addUses(uses: Map<Variable, number>, value: Hlvalue, count: number): void {
  if (value instanceof Variable) uses.set(value, (uses.get(value) ?? 0) + count);
}

const STORES: ReadonlySet<string> = new Set(["setfield", "setarrayitem", "setinteriorfield", "bare_setfield", "bare_setarrayitem", "bare_setinteriorfield"]);
const READS: ReadonlySet<string> = new Set(["getfield", "getarrayitem", "getinteriorfield", "cast_pointer"]);

/** Cheap operations. Calls and allocations stay apart: there, what is known of one way is worth more than the text of two. */
function isMergeable(op: SpaceOperation): boolean {
  return STORES.has(op.opname) || READS.has(op.opname) || (isLLOp(op.opname) && opDesc(op).canFold);
}

/** Names of fields are no values. */
function canBeInput(value: Hlvalue): boolean {
  return value.concretetype !== null && asLowLevelType(value.concretetype).kind !== "void";
}

/** Texts for what operations must have in common to be merged: the operation, the types of its operands, the names of fields. */
class Shapes {
  private readonly numbers = new ValueNumbers();

  of(op: SpaceOperation): string {
    const operands = op.args.map((arg) => (canBeInput(arg) ? asLowLevelType(arg.concretetype).id : this.numbers.place([arg])));
    return `${this.numbers.operation(op.opname, [], op.result.concretetype)}/${operands.join()}`;
  }

  isSame(a: Hlvalue, b: Hlvalue): boolean {
    return a === b || (a instanceof Constant && b instanceof Constant && this.numbers.place([a]) === this.numbers.place([b]));
  }
}

/** An operand behind the meeting: a value that all ways agree on, an input by its position, or null for the input that is still to be made. */
type Operand = Hlvalue | number | null;

/** A block, and ways into it that lead nowhere else: all there are. */
class Meeting {
  private readonly block: Block;
  private readonly links: readonly Link[];
  private readonly uses: Map<Variable, number>;
  private readonly shapes: Shapes;
  /** What was merged, the last operation first. */
  private readonly merged: SpaceOperation[] = [];

  constructor(block: Block, links: readonly Link[], uses: Map<Variable, number>, shapes: Shapes) {
    this.block = block;
    this.links = links;
    this.uses = uses;
    this.shapes = shapes;
  }

  /** True when something was merged; else nothing has changed. */
  merge(): boolean {
    while (this.mergeLast());
    if (this.merged.length === 0) return false;
    this.block.operations.unshift(...this.merged.reverse());
    return true;
  }

  private mergeLast(): boolean {
    const ops = this.lastOperations();
    const result = ops === null ? null : this.resultOf(ops);
    if (ops === null || result === null) return false;
    const [first] = ops;
    const operands = first!.args.map((_, i) => this.operand(ops.map((op) => op.args[i]!)));
    const missing = operands.flatMap((operand, i) => (operand === null ? [i] : []));
    const allowed = STORES.has(first!.opname) || result >= 0;
    if (missing.length > 0 && !(allowed && missing.every((i) => this.agree(ops, i, missing[0]!)))) return false;
    this.take(ops, operands, result);
    return true;
  }

  private lastOperations(): SpaceOperation[] | null {
    const ops: SpaceOperation[] = [];
    for (const { prevblock } of this.links) {
      const op = prevblock!.operations[prevblock!.operations.length - 1];
      if (op === undefined || !isMergeable(op)) return null;
      ops.push(op);
    }
    const shape = this.shapes.of(ops[0]!);
    return ops.every((op) => this.shapes.of(op) === shape) ? ops : null;
  }

  /** The position of the only input that the results become; -1 when nobody uses them; null when they have other uses. */
  private resultOf(ops: readonly SpaceOperation[]): number | null {
    const used = this.uses.get(ops[0]!.result) ?? 0;
    if (used > 1 || !ops.every((op) => (this.uses.get(op.result) ?? 0) === used)) return null;
    if (used === 0) return -1;
    const position = this.inputFor(ops.map((op) => op.result));
    return position === -1 ? null : position;
  }

  /** The position of the input that gets these values, way by way, or -1. */
  private inputFor(values: readonly Hlvalue[]): number {
    return this.block.inputargs.findIndex((_, k) => this.links.every((link, i) => this.shapes.isSame(link.args[k]!, values[i]!)));
  }

  private operand(values: readonly Hlvalue[]): Operand {
    if (values.every((value) => this.shapes.isSame(value, values[0]!))) return values[0]!;
    const position = this.inputFor(values);
    return position === -1 ? null : position;
  }

  /** Whether two operands are the same on each way. */
  private agree(ops: readonly SpaceOperation[], i: number, j: number): boolean {
    return ops.every((op) => this.shapes.isSame(op.args[i]!, op.args[j]!));
  }

  private take(ops: readonly SpaceOperation[], operands: readonly Operand[], result: number): void {
    const { block, links } = this;
    let input: Variable | null = null;
    const args = operands.map((operand, i) => {
      if (operand === null) return (input ??= this.newInput(ops.map((op) => op.args[i]!)));
      return typeof operand === "number" ? block.inputargs[operand]! : operand;
    });
    links.forEach((link, i) => {
      link.prevblock!.operations.pop();
      for (const arg of ops[i]!.args) addUses(this.uses, arg, -1);
    });
    for (const arg of args) addUses(this.uses, arg, 1);
    const v = result === -1 ? ops[0]!.result : block.inputargs[result]!;
    if (result !== -1) {
      block.inputargs.splice(result, 1);
      for (const link of links) link.args.splice(result, 1);
    }
    this.merged.push(new SpaceOperation(ops[0]!.opname, args, v, ops[0]!.span));
  }

  private newInput(values: readonly Hlvalue[]): Variable {
    const first = values[0]!;
    const v = new Variable(first instanceof Variable ? first.prefix : "v", first.concretetype);
    this.block.inputargs.push(v);
    this.links.forEach((link, i) => {
      link.args.push(values[i]!);
      addUses(this.uses, values[i]!, 1);
    });
    return v;
  }
}
