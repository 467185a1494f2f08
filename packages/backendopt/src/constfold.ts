// Constant folding: operations on constants, switches on constants, exits for exceptions that cannot come, calls through known pointers. One walk in
// reverse postorder, so that operands are known before their users. Answers to upstream's backendopt/constfold.py and finalizer of its all.py.

import { Constant, DEFAULT_CASE, LAST_EXCEPTION, Variable, type Block, type FunctionGraph, type Hlvalue, type Link, SpaceOperation } from "@rpyts/flowmodel/model";
import { reversePostorder } from "@rpyts/flowmodel/dominators";
import { removeExceptionExits } from "@rpyts/flowmodel/unsimplify";
import { opDesc } from "@rpyts/lltype/llop";
import { foldOperation } from "@rpyts/lltype/fold";
import { Symbolic } from "@rpyts/lltype/symbolic";
import type { Context } from "./context.js";
import { devirtualise } from "./devirtualise.js";
import { exceptionClass, isSubclass } from "./exception-classes.js";
import { foldObjects } from "./fold-objects.js";
import { PEEPHOLES } from "./peephole.js";
import { Replacements } from "./replacements.js";

/** Folds what is constant in a graph in static single assignment form. True when exits went, so that blocks may have fewer ways in. */
export function foldConstants(graph: FunctionGraph, context: Context): boolean {
  return new Folder(graph, context).run();
}

class Folder {
  private readonly graph: FunctionGraph;
  private readonly context: Context;
  private readonly replaced = new Replacements();
  private readonly defs = new Map<Variable, SpaceOperation>();
  private exitsWent = false;

  constructor(graph: FunctionGraph, context: Context) {
    this.graph = graph;
    this.context = context;
  }

  run(): boolean {
    for (const block of reversePostorder(this.graph)) {
      this.foldOperations(block);
      this.foldSwitch(block);
    }
    this.replaced.apply(this.graph);
    return this.exitsWent;
  }

  private foldOperations(block: Block): void {
    const raising = block.raisingOp;
    const kept: SpaceOperation[] = [];
    const keep = (op: SpaceOperation): void => {
      kept.push(op);
      this.defs.set(op.result, op);
    };
    for (const op of block.operations) {
      this.replaced.rename(op);
      const cast = devirtualise(op, this.defs, this.context);
      if (cast !== null) keep(cast);
      const value = this.valueOf(op);
      if (value === null) keep(op);
      else this.replaced.set(op.result, value);
      if (op === raising && (value !== null || !this.context.effects.canRaise(op))) this.dropExits(block);
    }
    block.operations = kept;
    if (block.exitswitch === LAST_EXCEPTION) this.dropUselessExits(block);
  }

  private dropExits(block: Block): void {
    if (block.exits.length > 1) this.exitsWent = true;
    removeExceptionExits(block);
  }

  /** The value that stands for the result of an operation, or null. */
  private valueOf(op: SpaceOperation): Hlvalue | null {
    const object = foldObjects(op, this.defs, this.context.classes);
    if (object !== null) return object;
    const desc = opDesc(op);
    const rule = PEEPHOLES.get(op.opname);
    // Simplifying may give another operation that has its own simplification.
    const simpler = rule === undefined ? null : (rule(op, this.defs) ?? PEEPHOLES.get(op.opname)?.(op, this.defs) ?? null);
    if (simpler !== null) return this.replaced.get(simpler);
    if (op.args.length === 0 || (!desc.canFold && !desc.tryFold && desc.sideEffects)) return null;
    for (const arg of op.args) if (!(arg instanceof Constant)) return null;
    return foldOperation(op, this.context.options.wordBits);
  }

  /** Exits behind one that takes everything they would take, and a last exit that only raises again. */
  private dropUselessExits(block: Block): void {
    const { exits } = block;
    let kept = exits.filter((link, i) => i === 0 || !exits.slice(1, i).some((other) => isSubclass(exceptionClass(link.llexitcase), exceptionClass(other.llexitcase))));
    while (kept.length > 1 && raisesAgain(this.graph, kept[kept.length - 1]!)) kept = kept.slice(0, -1);
    if (kept.length === exits.length) return;
    this.exitsWent = true;
    if (kept.length === 1) removeExceptionExits(block);
    else block.recloseblock(...kept);
  }

  private foldSwitch(block: Block): void {
    if (block.exitswitch === null || block.exitswitch === LAST_EXCEPTION) return;
    let value = this.replaced.get(block.exitswitch);
    for (let not = this.inverted(value); not !== null; not = this.inverted(value)) {
      value = not;
      swapCases(block);
    }
    block.exitswitch = value;
    if (!(value instanceof Constant)) return;
    const exit = chooseExit(block.exits, value.value);
    if (exit === null) {
      this.keepSwitch(block, value);
      return;
    }
    exit.exitcase = null;
    exit.llexitcase = null;
    block.exitswitch = null;
    if (block.exits.length > 1) this.exitsWent = true;
    block.recloseblock(exit);
  }

  /** A number that only the backend knows is switched on at run time. */
  private keepSwitch(block: Block, value: Constant): void {
    const v = new Variable("v", value.concretetype);
    block.operations.push(new SpaceOperation("same_as", [value], v));
    block.exitswitch = v;
  }

  /** What a value is the negation of. */
  private inverted(value: Hlvalue): Hlvalue | null {
    const def = value instanceof Variable ? this.defs.get(value) : undefined;
    return def?.opname === "bool_not" ? this.replaced.get(def.args[0]!) : null;
  }
}

function swapCases(block: Block): void {
  for (const link of block.exits) {
    link.exitcase = link.exitcase === false;
    link.llexitcase = link.exitcase;
  }
  block.recloseblock(...block.exits.toReversed());
}

/** The exit that a switch takes for a value; null for a number that only the backend knows. */
export function chooseExit(exits: readonly Link[], value: unknown): Link | null {
  if (value instanceof Symbolic) return null;
  for (const exit of exits) {
    if (exit.exitcase === DEFAULT_CASE || Object.is(exit.llexitcase ?? exit.exitcase, value)) return exit;
  }
  return null;
}

function raisesAgain(graph: FunctionGraph, link: Link): boolean {
  return link.target === graph.exceptblock && link.args[0] === link.lastException && link.args[1] === link.lastExcValue;
}
