// Copies the graph of a function into its caller, in place of a call. Answers to the Inliner classes of upstream's backendopt/inline.py. Since graphs are
// in static single assignment form, the copy sees the caller's variables without links that carry them, and the block of the call is cut, not copied.
//
// Exceptions: where the caller guards the call, whatever may raise in the copy gets the caller's exits; an explicit raise goes to the handler at once
// when the class is known, else through tests of the class.

import { Block, Constant, LAST_EXCEPTION, Link, SpaceOperation, Variable, type FunctionGraph, type Hlvalue } from "@rpyts/flowmodel/model";
import { Bool, Signed, Void } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import { LLPtr } from "@rpyts/lltype/values";
import type { Classes } from "./classes.js";
import type { Context } from "./context.js";
import { exceptionClass, isSubclass, subclassRange, type ExceptionClass } from "./exception-classes.js";

/** Replaces the call at `index` of a block by the callee's blocks. What follows the call moves to a block of its own. */
export function inlineCall(caller: FunctionGraph, block: Block, index: number, callee: FunctionGraph, context: Context): void {
  const call = block.operations[index]!;
  const guarded = block.exitswitch === LAST_EXCEPTION && index === block.operations.length - 1;
  const handlers = guarded ? block.exits.slice(1) : [];
  const after = new Block([call.result]);
  after.operations = block.operations.splice(index).slice(1);
  after.exitswitch = guarded ? null : block.exitswitch;
  after.recloseblock(...(guarded ? block.exits.slice(0, 1) : block.exits));
  block.exitswitch = null;
  const start = new Copier(caller, callee, after, handlers, context).copy();
  block.recloseblock(new Link(call.args.slice(1), start));
}

class Copier {
  private readonly caller: FunctionGraph;
  private readonly callee: FunctionGraph;
  private readonly handlers: readonly Link[];
  private readonly context: Context;
  private readonly variables = new Map<Variable, Variable>();
  private readonly blocks = new Map<Block, Block>();
  private readonly after: Block;

  constructor(caller: FunctionGraph, callee: FunctionGraph, after: Block, handlers: readonly Link[], context: Context) {
    this.caller = caller;
    this.callee = callee;
    this.after = after;
    this.handlers = handlers;
    this.context = context;
  }

  copy(): Block {
    const { callee } = this;
    const order = callee.blocks().filter((block) => !block.isFinal);
    for (const block of order) {
      const copy = new Block(block.inputargs.map(this.variable));
      copy.span = block.span;
      this.blocks.set(block, copy);
    }
    this.blocks.set(callee.returnblock, this.after);
    for (const block of order) this.fill(block, this.blocks.get(block)!);
    return this.blocks.get(callee.startblock)!;
  }

  private readonly variable = (v: Variable): Variable => {
    let copy = this.variables.get(v);
    if (copy === undefined) this.variables.set(v, (copy = v.copy()));
    return copy;
  };

  private readonly value = (value: Hlvalue): Hlvalue => (value instanceof Variable ? this.variable(value) : value);

  /** Copies the operations; a block is cut behind each one whose exceptions the caller catches. */
  private fill(from: Block, copy: Block): void {
    let at = copy;
    const raising = from.raisingOp;
    for (const op of from.operations) {
      at.operations.push(new SpaceOperation(op.opname, op.args.map(this.value), this.variable(op.result), op.span));
      if (op === raising || this.handlers.length === 0 || !this.context.effects.canRaise(op)) continue;
      const next = new Block([]);
      at.exitswitch = LAST_EXCEPTION;
      at.recloseblock(new Link([], next), ...this.handlers.map(copyHandler));
      at = next;
    }
    at.exitswitch = from.exitswitch instanceof Variable ? this.variable(from.exitswitch) : from.exitswitch;
    const exits = from.exits.map((link) => this.link(link));
    if (raising !== null) this.addHandlers(exits);
    at.recloseblock(...exits);
  }

  /** Behind the callee's own exits come the caller's, but for classes that the callee's take. */
  private addHandlers(exits: Link[]): void {
    const own = exits.slice(1).map((link) => exceptionClass(link.llexitcase));
    for (const handler of this.handlers) {
      const cls = exceptionClass(handler.llexitcase);
      if (!own.some((base) => isSubclass(cls, base))) exits.push(copyHandler(handler));
    }
  }

  private link(from: Link): Link {
    const link = from.target === this.callee.exceptblock ? this.raise(from) : new Link(from.args.map(this.value), this.blocks.get(from.target)!);
    link.exitcase = from.exitcase;
    link.llexitcase = from.llexitcase;
    if (from.lastException !== null) link.extravars(this.value(from.lastException), this.value(from.lastExcValue!));
    return link;
  }

  /** A link that raised in the callee. */
  private raise(from: Link): Link {
    const [etype, evalue] = from.args.map(this.value) as [Hlvalue, Hlvalue];
    if (etype instanceof Constant) {
      const raised = exceptionClass(etype.value);
      const handler = this.handlers.find((link) => isSubclass(raised, exceptionClass(link.llexitcase)));
      return handler === undefined ? this.leave(etype, evalue) : enter(handler, etype, evalue);
    }
    if (this.handlers.length === 0) return this.leave(etype, evalue);
    return new Link([etype, evalue], this.dispatch(etype.concretetype as LowLevelType, evalue.concretetype as LowLevelType));
  }

  /** Out of the caller with an exception. A graph that could not raise before may have an except block without types. */
  private leave(etype: Hlvalue, evalue: Hlvalue): Link {
    const { exceptblock } = this.caller;
    exceptblock.inputargs[0]!.concretetype ??= etype.concretetype;
    exceptblock.inputargs[1]!.concretetype ??= evalue.concretetype;
    return new Link([etype, evalue], exceptblock);
  }

  /** Blocks that take an exception whose class is not known and go to the first handler that matches, or raise it again. */
  private dispatch(typeOfType: LowLevelType, typeOfValue: LowLevelType): Block {
    const etype = new Variable("etype", typeOfType);
    const evalue = new Variable("evalue", typeOfValue);
    const first = new Block([etype, evalue]);
    let at = first;
    for (const handler of this.handlers) {
      const cls = exceptionClass(handler.llexitcase);
      const caught = enter(handler, etype, evalue);
      if (cls === this.context.exceptionBase) {
        at.recloseblock(caught);
        return first;
      }
      const next = new Block([]);
      at.exitswitch = matches(at, etype, cls, this.context.classes);
      at.recloseblock(asCase(new Link([], next), false), asCase(caught, true));
      at = next;
    }
    at.recloseblock(this.leave(etype, evalue));
    return first;
  }
}

function asCase(link: Link, exitcase: boolean): Link {
  link.exitcase = exitcase;
  link.llexitcase = exitcase;
  return link;
}

/** The test whether a class is another or below it. */
function matches(block: Block, etype: Variable, cls: ExceptionClass, classes: Classes): Variable {
  const add = (opname: string, args: Hlvalue[], type: LowLevelType): Variable => {
    const v = new Variable("v", type);
    block.operations.push(new SpaceOperation(opname, args, v));
    return v;
  };
  if (!(cls instanceof LLPtr)) {
    const [only, ...others] = classes.under(cls.instance);
    return add(only === cls.instance && others.length === 0 ? "ptr_eq" : "subclassof", [etype, new Constant(cls, etype.concretetype)], Bool);
  }
  const { min, max } = subclassRange(cls);
  if (max === min + 1) return add("ptr_eq", [etype, new Constant(cls, etype.concretetype)], Bool);
  const number = add("getfield", [etype, new Constant("subclassrange_min", Void)], Signed);
  return add("int_between", [new Constant(min, Signed), number, new Constant(max, Signed)], Bool);
}

/** A handler's exit for one more operation. */
function copyHandler(handler: Link): Link {
  const etype = extra(handler.lastException!);
  const evalue = extra(handler.lastExcValue!);
  const link = enter(handler, etype, evalue);
  link.exitcase = handler.exitcase;
  link.llexitcase = handler.llexitcase;
  link.extravars(etype, evalue);
  return link;
}

function extra(value: Hlvalue): Hlvalue {
  return value instanceof Variable ? value.copy() : value;
}

/** A link into a handler with this exception. */
function enter(handler: Link, etype: Hlvalue, evalue: Hlvalue): Link {
  const args = handler.args.map((arg) => (arg === handler.lastException ? etype : arg === handler.lastExcValue ? evalue : arg));
  return new Link(args, handler.target);
}
