// What is known already is not computed again: repeated pure operations, repeated reads of fields that nobody wrote in between, reads of what was just
// written, tests that a branch has decided, checks that succeeded before. One walk over the dominator tree with scoped facts; where ways meet, facts about
// memory stay unless a block in between writes memory of that kind. C compilers can do little of it: they do not know that fields of different types are
// different places, nor what calls leave alone.

import { Constant, LAST_EXCEPTION, Variable, type Block, type FunctionGraph, type Hlvalue, type Link, type SpaceOperation } from "@rpyts/flowmodel/model";
import { Dominators } from "@rpyts/flowmodel/dominators";
import { removeExceptionExits } from "@rpyts/flowmodel/unsimplify";
import { opDesc } from "@rpyts/lltype/llop";
import { Bool } from "@rpyts/lltype/types-make";
import { asLowLevelType } from "@rpyts/lltype/types";
import { BlockWrites, type Writes } from "./block-writes.js";
import type { Context } from "./context.js";
import { isPureSend, methodName } from "./builtin-methods.js";
import { dereferenced, entryLink, givesReference } from "./dereferences.js";
import { FreshObjects, isStore } from "./fresh-objects.js";
import { placeOf, readsImmutable, ALL_MEMORY, NO_MEMORY } from "./memory-keys.js";
import { oppositeOf } from "./peephole.js";
import { Replacements } from "./replacements.js";
import { ScopedFacts } from "./scoped-facts.js";
import { ValueNumbers } from "./value-numbers.js";

/** Removes what is redundant in a graph in static single assignment form. True when something was. */
export function removeRedundancy(graph: FunctionGraph, context: Context): boolean {
  return new Redundancy(graph, context).run();
}

interface Visit {
  readonly block: Block;
  readonly mark: number;
  next: number;
}

class Redundancy {
  private readonly context: Context;
  private readonly dominators: Dominators;
  private readonly children = new Map<Block, Block[]>();
  private readonly writes: BlockWrites;
  private readonly facts = new ScopedFacts();
  private readonly replaced = new Replacements();
  private readonly numbers = new ValueNumbers();
  private readonly graph: FunctionGraph;
  private readonly defs = new Map<Variable, SpaceOperation>();
  private readonly fresh: FreshObjects;
  /** When each object was allocated. */
  private readonly allocated = new Map<Variable, number>();
  private changed = false;

  constructor(graph: FunctionGraph, context: Context) {
    this.graph = graph;
    this.context = context;
    this.dominators = new Dominators(graph);
    this.fresh = new FreshObjects(this.dominators.order);
    this.writes = new BlockWrites(context.effects, this.dominators);
    for (const block of this.dominators.order) {
      const parent = this.dominators.immediate(block);
      if (parent === null) continue;
      const known = this.children.get(parent);
      if (known === undefined) this.children.set(parent, [block]);
      else known.push(block);
    }
  }

  run(): boolean {
    const stack: Visit[] = [this.open(this.graph.startblock)];
    for (let top = stack[0]; top !== undefined; top = stack[stack.length - 1]) {
      const child = this.children.get(top.block)?.[top.next++];
      if (child !== undefined) stack.push(this.open(child));
      else {
        this.facts.leave(top.mark);
        stack.pop();
      }
    }
    this.replaced.apply(this.graph);
    return this.changed;
  }

  private open(block: Block): Visit {
    const mark = this.facts.enter();
    this.enterBlock(block);
    const { operations } = block;
    const raising = block.raisingOp;
    let kept = 0;
    for (const op of operations) {
      op.args = op.args.map(this.value);
      const known = this.known(op);
      if (known === null) {
        operations[kept++] = op;
        this.defs.set(op.result, op);
        this.learnWrites(op);
        // Whether an operation with exits succeeded is known on its normal exit only.
        if (op !== raising) this.learn(op);
        continue;
      }
      this.changed = true;
      this.replaced.set(op.result, known);
      if (op === raising) removeExceptionExits(block);
    }
    operations.length = kept;
    if (block.exitswitch !== null && block.exitswitch !== LAST_EXCEPTION) block.exitswitch = this.value(block.exitswitch);
    for (const link of block.exits) link.args = link.args.map(this.value);
    return { block, mark, next: 0 };
  }

  /** What stands for a value here. */
  private readonly value = (given: Hlvalue): Hlvalue => {
    const value = this.replaced.get(given);
    const known = value instanceof Variable ? this.facts.valueOf(value) : undefined;
    if (known === undefined) return value;
    this.changed = true;
    return known;
  };

  private enterBlock(block: Block): void {
    const link = entryLink(this.dominators, block);
    if (link !== null) this.learnBranch(link.prevblock!, link);
    if (link === null || this.dominators.predecessors(block).length > 1) this.forget(this.writes.before(block));
  }

  private forget(writes: Writes): void {
    if (writes === null) this.facts.forgetAll();
    else for (const kind of writes) this.facts.forget(kind);
  }

  /** What taking an exit says about values. */
  private learnBranch(block: Block, link: Link): void {
    const { exitswitch, raisingOp } = block;
    if (raisingOp !== null && link === block.exits[0]) this.learn(raisingOp);
    if (!(exitswitch instanceof Variable)) return;
    const value = link.llexitcase ?? link.exitcase;
    if (typeof value === "boolean") this.learnTruth(exitswitch, value);
    else if (typeof value !== "symbol") this.facts.learnValue(exitswitch, new Constant(value, exitswitch.concretetype));
  }

  private learnTruth(condition: Hlvalue, truth: boolean): void {
    for (let at = condition, value = truth; at instanceof Variable; ) {
      this.facts.learnValue(at, new Constant(value, Bool));
      const def = this.defs.get(at);
      if (def === undefined) return;
      if (def.opname === "bool_not") value = !value;
      else if (def.opname !== "likely" && def.opname !== "unlikely") {
        this.learnComparison(def, value);
        return;
      }
      at = def.args[0]!;
    }
  }

  /** The opposite comparison is known too, and what was found equal to a constant is that constant. */
  private learnComparison(def: SpaceOperation, truth: boolean): void {
    const opposite = oppositeOf(def.opname);
    if (opposite !== null) this.facts.learn(this.numbers.operation(opposite, def.args, Bool), new Constant(!truth, Bool));
    if (def.opname === "ptr_nonzero" || def.opname === "ptr_iszero") {
      this.learnNull(def.args[0]!, (def.opname === "ptr_iszero") === truth);
      return;
    }
    if (!(truth ? EQUAL : DIFFERENT).has(def.opname)) return;
    const [a, b] = def.args;
    if (a instanceof Variable && b instanceof Constant) this.facts.learnValue(a, b);
    else if (b instanceof Variable && a instanceof Constant) this.facts.learnValue(b, a);
  }

  private learnNull(pointer: Hlvalue, isNull: boolean): void {
    const args = [pointer];
    this.facts.learn(this.numbers.operation("ptr_iszero", args, Bool), new Constant(isNull, Bool));
    this.facts.learn(this.numbers.operation("ptr_nonzero", args, Bool), new Constant(!isNull, Bool));
  }

  /** Tests for null look through casts. */
  private uncast(pointer: Hlvalue): Hlvalue {
    let at = pointer;
    while (at instanceof Variable) {
      const def = this.defs.get(at);
      if (def === undefined || def.opname !== "cast_pointer") break;
      at = def.args[0]!;
    }
    return at;
  }

  /** The value that an operation would give, or null when it must run. */
  private known(op: SpaceOperation): Hlvalue | null {
    if (isRead(op)) return this.knownRead(op);
    if (!isRepeatable(op)) return null;
    return this.facts.computed(this.numbers.operation(op.opname, op.args, op.result.concretetype)) ?? null;
  }

  private knownRead(op: SpaceOperation): Hlvalue | null {
    if (this.context.effects.keys.read(op) === ALL_MEMORY) return null;
    const value = this.facts.held(this.numbers.place(placeOf(op, false)));
    return value === undefined || value.concretetype !== op.result.concretetype ? null : value;
  }

  /** What an operation that runs lets us know. */
  private learn(op: SpaceOperation): void {
    if (isRepeatable(op)) this.facts.learn(this.numbers.operation(op.opname, op.args, op.result.concretetype), op.result);
    const followed = dereferenced(op);
    if (followed !== null) this.learnNull(this.uncast(followed), false);
    if (givesReference(op)) this.learnNull(op.result, false);
    if (opDesc(op).canMallocGc && op.result.concretetype !== null) this.allocated.set(op.result, this.facts.now());
    if (!isRead(op)) return;
    const kind = this.context.effects.keys.read(op);
    if (kind !== ALL_MEMORY) this.facts.learnHeld(this.numbers.place(placeOf(op, false)), readsImmutable(op) ? -1 : kind, op.result);
  }

  private learnWrites(op: SpaceOperation): void {
    const written = this.context.effects.written(op);
    if (written === NO_MEMORY) return;
    if (written === ALL_MEMORY) this.facts.forgetAll();
    else {
      const allocation = this.fresh.stored(op);
      const since = allocation === null ? undefined : this.allocated.get(allocation.result);
      for (const kind of typeof written === "number" ? [written] : written) {
        if (since === undefined) this.facts.forget(kind);
        else this.facts.forgetSince(kind, since);
      }
      if (typeof written === "number" && isStore(op)) this.learnStore(op, written);
    }
  }

  private learnStore(op: SpaceOperation, kind: number): void {
    const place = placeOf(op, true);
    const value = op.args[op.args.length - 1]!;
    if (asLowLevelType(value.concretetype).kind === "void") return;
    this.facts.learnHeld(this.numbers.place(place), isVtableField(place) ? -1 : kind, value);
  }
}

/** The pointer to an instance's vtable: written once, when the instance is made. */
function isVtableField(place: readonly Hlvalue[]): boolean {
  const type = asLowLevelType(place[0]!.concretetype);
  return type.kind === "ptr" && type.TO.kind === "struct" && type.TO.hints.typeptr === true;
}

const READS: ReadonlySet<string> = new Set(["getfield", "getarrayitem", "getinteriorfield"]);
const EQUAL: ReadonlySet<string> = new Set(["int_eq", "uint_eq", "llong_eq", "ullong_eq", "char_eq", "unichar_eq", "ptr_eq"]);
const DIFFERENT: ReadonlySet<string> = new Set(["int_ne", "uint_ne", "llong_ne", "ullong_ne", "char_ne", "unichar_ne", "ptr_ne"]);

/** Methods of lists that read one cell. */
const LIST_READS: ReadonlySet<string> = new Set(["ll_length", "ll_getitem_fast"]);
/** Reads of what never changes. */
const CONSTANT_READS: ReadonlySet<string> = new Set(["getinteriorarraysize", "classof", "oogetconst", "ooclassconst"]);

function isRead(op: SpaceOperation): boolean {
  return op.opname === "oosend" ? LIST_READS.has(methodName(op)) && !isPureSend(op) : READS.has(op.opname);
}

/** Operations that give the same for the same operands; a check that succeeded once succeeds again. */
function isRepeatable(op: SpaceOperation): boolean {
  if (op.opname === "oosend") return isPureSend(op);
  const desc = opDesc(op);
  return desc.canFold || desc.tryFold || CONSTANT_READS.has(op.opname);
}
