// Makes exceptions explicit, for targets without exceptions of their own. A pending exception stands in one global structure; a function that ends
// with an exception returns the zero of its type; after whatever may raise, a test of the structure decides where to go on. Answers to upstream's
// translator/exceptiontransform.py; overflow and division checks become tests of the operands here, before the operation, so that no exception is
// ever stored only to be tested at once.
// While it works, a graph is in static single assignment form: new blocks use variables of the blocks that dominate them.

import { Block, Constant, Link, Variable, type FunctionGraph, type Hlvalue, type SpaceOperation } from "@rpyts/flowmodel/model";
import { ssaToSsi } from "@rpyts/flowmodel/ssa";
import { NULL_ADDRESS } from "@rpyts/lltype/address";
import { castPointer, defaultValue, malloc } from "@rpyts/lltype/lltype";
import { Bool, Signed, Struct, Void } from "@rpyts/lltype/types-make";
import { asLowLevelType, PtrType, type WordBits } from "@rpyts/lltype/types";
import type { LLPtr } from "@rpyts/lltype/values";
import { CanRaise } from "./can-raise.js";
import { CHECKS, type Check } from "./checks.js";
import type { ExceptionTypes } from "./exception-data.js";
import { OpBuilder } from "./op-builder.js";
import { isSubclass, subclassRange } from "@rpyts/backendopt/exception-classes";
import { returnsAtOnce } from "./tail.js";

/** Transforms the graphs of one program. */
export class ExceptionTransformer {
  readonly exceptions: ExceptionTypes;
  readonly wordBits: WordBits;
  /** The global structure with the pending exception: fields `exc_type` and `exc_value`. */
  readonly excData: LLPtr;
  private readonly canRaise: CanRaise;

  /** `graphs` are all graphs of the program, not transformed yet. */
  constructor(graphs: readonly FunctionGraph[], exceptions: ExceptionTypes, wordBits: WordBits) {
    this.exceptions = exceptions;
    this.wordBits = wordBits;
    this.canRaise = new CanRaise(graphs, exceptions.baseClass);
    const fields = [["exc_type", exceptions.exceptionType], ["exc_value", exceptions.exceptionValue]] as const;
    this.excData = malloc(Struct("ExcData", fields, { nominal: true }), null, { immortal: true });
  }

  /** Leaves a graph whose except block cannot be reached and in which no block raises. */
  transform(graph: FunctionGraph): void {
    let changed = false;
    for (const block of graph.blocks()) changed = this.transformBlock(graph, block) || changed;
    changed = this.transformRaises(graph) || changed;
    if (changed) ssaToSsi(graph);
  }

  // From the end of the block to its beginning: what is split off has been done already.
  private transformBlock(graph: FunctionGraph, block: Block): boolean {
    let changed = false;
    for (let i = block.operations.length - 1; i >= 0; i--) {
      const op = block.operations[i]!;
      const guarded = block.canRaise && i === block.operations.length - 1;
      const check = CHECKS.get(op.opname);
      if (check === undefined && !this.canRaise.operation(op)) {
        if (guarded) plainExit(block);
        continue;
      }
      changed = true;
      if (!guarded) splitAfter(block, i);
      if (check !== undefined) this.checkBefore(graph, block, check);
      else if (isAllocation(op)) this.testMemory(graph, block, op);
      else this.testPending(graph, block, op);
    }
    return changed;
  }

  /** Tests the operands of the last operation; where they are wrong, the exception that is known goes to its handler. */
  private checkBefore(graph: FunctionGraph, block: Block, check: Check): void {
    const op = block.operations.pop()!;
    const [normal, ...handlers] = block.exits as [Link, ...Link[]];
    const { tests, plain } = check(op, this.wordBits);
    let at = block;
    for (const { ops, failed, exception } of tests) {
      at.operations.push(...ops);
      at.exitswitch = new OpBuilder(at.operations, op.span).op("unlikely", [failed], Bool);
      const next = new Block([]);
      at.recloseblock(branch(false, next, []), this.raiseLink(graph, handlers, exception));
      at = next;
    }
    at.operations.push(...plain);
    at.exitswitch = null;
    at.recloseblock(asCase(normal, null));
  }

  private testMemory(graph: FunctionGraph, block: Block, op: SpaceOperation): void {
    const [normal, ...handlers] = block.exits as [Link, ...Link[]];
    const builder = new OpBuilder(block.operations, op.span);
    const type = asLowLevelType(op.result.concretetype);
    const failed = type.kind === "ptr" ? builder.op("ptr_iszero", [op.result], Bool) : builder.op("adr_eq", [op.result, new Constant(NULL_ADDRESS, type)], Bool);
    block.exitswitch = builder.op("unlikely", [failed], Bool);
    block.recloseblock(asCase(normal, false), this.raiseLink(graph, handlers, "MemoryError"));
  }

  /** After the last operation the pending exception is tested. */
  private testPending(graph: FunctionGraph, block: Block, op: SpaceOperation): void {
    const [normal, ...handlers] = block.exits as [Link, ...Link[]];
    if (handlers.length === 0 && returnsAtOnce(graph, op, normal)) return;
    const testing = op.result.concretetype instanceof PtrType ? testOnlyNull(block, op, normal) : block;
    const builder = new OpBuilder(testing.operations, op.span);
    const excType = builder.getfield(this.excData, "exc_type", this.exceptions.exceptionType);
    testing.exitswitch = builder.op("unlikely", [builder.op("ptr_nonzero", [excType], Bool)], Bool);
    testing.recloseblock(asCase(normal, false), this.dispatch(graph, handlers, excType));
  }

  /** A branch for a failed test, to whoever handles an exception that is known here. */
  private raiseLink(graph: FunctionGraph, handlers: readonly Link[], name: string): Link {
    const { type, value } = this.exceptions.standard(name);
    const cType = new Constant(type, this.exceptions.exceptionType);
    const cValue = new Constant(value, this.exceptions.exceptionValue);
    const handler = handlers.find((link) => isSubclass(type, link.llexitcase as LLPtr));
    if (handler === undefined) return branch(true, graph.exceptblock, [cType, cValue]);
    return branch(true, handler.target, handlerArgs(handler, cType, cValue));
  }

  /** To the first handler that matches the pending exception, else out of the function with the exception still pending. */
  private dispatch(graph: FunctionGraph, handlers: readonly Link[], excType: Variable): Link {
    if (handlers.length === 0) return branch(true, graph.returnblock, [this.errorValue(graph)]);
    const first = new Block([]);
    let at = first;
    for (const handler of handlers) {
      const cls = handler.llexitcase as LLPtr;
      const caught = this.fetch(handler, excType);
      if (cls === this.exceptions.baseClass) {
        at.recloseblock(branch(null, caught, []));
        return branch(true, first, []);
      }
      const next = new Block([]);
      at.exitswitch = this.matches(new OpBuilder(at.operations, null), excType, cls);
      at.recloseblock(branch(false, next, []), branch(true, caught, []));
      at = next;
    }
    at.recloseblock(branch(null, graph.returnblock, [this.errorValue(graph)]));
    return branch(true, first, []);
  }

  private matches(builder: OpBuilder, excType: Variable, cls: LLPtr): Variable {
    const { min, max } = subclassRange(cls);
    const root = castPointer(this.exceptions.exceptionType, cls);
    if (max === min + 1) return builder.op("ptr_eq", [excType, new Constant(root, this.exceptions.exceptionType)], Bool);
    const number = builder.op("getfield", [excType, new Constant("subclassrange_min", Void)], Signed);
    return builder.op("int_between", [new Constant(min, Signed), number, new Constant(max, Signed)], Bool);
  }

  /** A block that takes the pending exception away and goes on with the handler. */
  private fetch(handler: Link, excType: Variable): Block {
    const block = new Block([]);
    const builder = new OpBuilder(block.operations, null);
    const excValue = builder.getfield(this.excData, "exc_value", this.exceptions.exceptionValue);
    this.storeException(builder, this.zero(this.exceptions.exceptionType), this.zero(this.exceptions.exceptionValue));
    block.recloseblock(branch(null, handler.target, handlerArgs(handler, excType, excValue)));
    return block;
  }

  /** Links to the except block store the exception and leave the function. */
  private transformRaises(graph: FunctionGraph): boolean {
    const raises = graph.links().filter((link) => link.target === graph.exceptblock);
    for (const link of raises) {
      const [etype, evalue] = link.args as [Hlvalue, Hlvalue];
      const store = new Block([]);
      this.storeException(new OpBuilder(store.operations, null), etype, evalue);
      store.recloseblock(branch(null, graph.returnblock, [this.errorValue(graph)]));
      link.args = [];
      link.target = store;
    }
    return raises.length > 0;
  }

  private storeException(builder: OpBuilder, etype: Hlvalue, evalue: Hlvalue): void {
    builder.setfield(this.excData, "exc_type", etype);
    builder.setfield(this.excData, "exc_value", evalue);
  }

  private errorValue(graph: FunctionGraph): Constant {
    const type = asLowLevelType(graph.returnvar.concretetype);
    return new Constant(defaultValue(type), type);
  }

  private zero(type: ExceptionTypes["exceptionType"]): Constant {
    return new Constant(defaultValue(type), type);
  }
}

function branch(exitcase: boolean | null, target: Block, args: Hlvalue[]): Link {
  return asCase(new Link(args, target), exitcase);
}

function asCase(link: Link, exitcase: boolean | null): Link {
  link.exitcase = exitcase;
  link.llexitcase = exitcase;
  return link;
}

/** What a handler gets when it is entered with this exception. */
function handlerArgs(handler: Link, etype: Hlvalue, evalue: Hlvalue): Hlvalue[] {
  return handler.args.map((arg) => (arg === handler.lastException ? etype : arg === handler.lastExcValue ? evalue : arg));
}

/** The last operation cannot raise after all. */
function plainExit(block: Block): void {
  block.exitswitch = null;
  block.recloseblock(block.exits[0]!);
}

/** Cuts the block behind an operation, which becomes its last; the only exit is the normal one. */
function splitAfter(block: Block, index: number): void {
  const rest = new Block([]);
  rest.operations = block.operations.splice(index + 1);
  rest.exitswitch = block.exitswitch;
  rest.recloseblock(...block.exits);
  block.exitswitch = null;
  block.recloseblock(branch(null, rest, []));
}

/** A function that ends with an exception returns null: where the result is a pointer, a test of a register spares most tests of memory. */
function testOnlyNull(block: Block, op: SpaceOperation, normal: Link): Block {
  const testing = new Block([]);
  block.exitswitch = new OpBuilder(block.operations, op.span).op("ptr_iszero", [op.result], Bool);
  block.recloseblock(branch(false, normal.target, [...normal.args]), branch(true, testing, []));
  return testing;
}

/** Allocations whose failure is an exception of the program. */
function isAllocation(op: SpaceOperation): boolean {
  return op.opname !== "raw_malloc_usage" && op.opname.includes("malloc");
}
