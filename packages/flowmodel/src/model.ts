// Flow graphs in upstream's six nouns: FunctionGraph, Block, Link, SpaceOperation, Variable, Constant. A graph is in static
// single information form: variables are local to a block and pass to the next through links. The same nouns serve before and
// after typing; what differs is the operation table, and `concretetype` being set.

import { InternalError } from "@rpyts/tool/assert-never";
import type { Span } from "@rpyts/tool/source-file";

/** What the annotator knows of a value: the base of its SomeObject lattice. */
export abstract class Annotation {
  abstract toString(): string;
}

/** A low-level type: the base of the classes of the lltype package. */
export abstract class ConcreteType {
  abstract toString(): string;
}

/** A host object or a low-level value. flowmodel never looks inside. */
export type Value = unknown;

let nextVariable = 0;

/** A value made at run time. Identity is what counts; the name is for people. */
export class Variable {
  /** Prefix of the name as the programmer knows it (`x`, `self`), "v" where there is none. */
  prefix: string;
  readonly id: number;
  annotation: Annotation | null;
  concretetype: ConcreteType | null;

  constructor(prefix = "v", concretetype: ConcreteType | null = null) {
    this.prefix = prefix;
    this.id = nextVariable++;
    this.annotation = null;
    this.concretetype = concretetype;
  }

  get name(): string {
    return `${this.prefix}_${this.id}`;
  }

  /** A new variable with the same name prefix and type. */
  copy(): Variable {
    const v = new Variable(this.prefix, this.concretetype);
    v.annotation = this.annotation;
    return v;
  }

  toString(): string {
    return this.name;
  }
}

/** A value known at translation time. */
export class Constant {
  readonly value: Value;
  annotation: Annotation | null;
  concretetype: ConcreteType | null;
  /** Where the program says this; null for constants that no source line wrote. For diagnostics. */
  readonly span: Span | null;

  constructor(value: Value, concretetype: ConcreteType | null = null, span: Span | null = null) {
    this.value = value;
    this.span = span;
    this.annotation = null;
    this.concretetype = concretetype;
  }
}

export type Hlvalue = Variable | Constant;

/**
 * One operation. `opname` is a key of the operation table of the graph's level: high-level operations (operation.ts) before the
 * rtyper, low-level ones (lltype package) after.
 */
export class SpaceOperation {
  opname: string;
  args: Hlvalue[];
  result: Variable;
  /** Where the program says this; null for operations that no source line asked for. */
  span: Span | null;

  constructor(opname: string, args: Hlvalue[], result: Variable, span: Span | null = null) {
    this.opname = opname;
    this.args = args;
    this.result = result;
    this.span = span;
  }
}

/** The value of `exitswitch` of a block whose last operation may raise: exits[0] is the normal exit, the others match exception classes. */
export const LAST_EXCEPTION: unique symbol = Symbol("last_exception");

/** The exit case of the exit taken when no other case of a switch holds. */
export const DEFAULT_CASE: unique symbol = Symbol("default");

/**
 * An edge. `exitcase` is null on the only exit of a block and on the normal exit of a raising one; the exception class on exceptional exits;
 * the boolean or switch value otherwise, or DEFAULT_CASE. `llexitcase` is its low-level form once typed.
 */
export class Link {
  args: Hlvalue[];
  target: Block;
  exitcase: Value;
  llexitcase: Value;
  /** The block this link leaves. */
  prevblock: Block | null;
  /** On exceptional exits: the variables (or constants) that hold exception type and value, live only in `args`. */
  lastException: Hlvalue | null;
  lastExcValue: Hlvalue | null;
  /** The statement that goes this way: a return, the end of a branch. For diagnostics; null where nobody said. */
  span: Span | null;

  constructor(args: Hlvalue[], target: Block, exitcase: Value = null) {
    if (args.length !== target.inputargs.length) {
      throw new InternalError(`link with ${args.length} arguments to a block that takes ${target.inputargs.length}`);
    }
    this.args = args;
    this.target = target;
    this.exitcase = exitcase;
    this.llexitcase = null;
    this.prevblock = null;
    this.lastException = null;
    this.lastExcValue = null;
    this.span = null;
  }

  extravars(lastException: Hlvalue | null, lastExcValue: Hlvalue | null): void {
    this.lastException = lastException;
    this.lastExcValue = lastExcValue;
  }

  /** Variables that hold the exception on an exceptional exit. */
  extraVariables(): Variable[] {
    const found: Variable[] = [];
    if (this.lastException instanceof Variable) found.push(this.lastException);
    if (this.lastExcValue instanceof Variable) found.push(this.lastExcValue);
    return found;
  }
}

/** Which way out a block takes: a value to test, the exception of its last operation, or nothing (at most one exit). */
export type Exitswitch = Hlvalue | typeof LAST_EXCEPTION | null;

export class Block {
  inputargs: Variable[];
  operations: SpaceOperation[];
  exitswitch: Exitswitch;
  exits: Link[];
  /** True for the return and except blocks, which have no operations and no exits. */
  isFinal: boolean;
  /** Loop header by flowspace's reckoning, for people and for the order of output. */
  span: Span | null;

  constructor(inputargs: Variable[]) {
    this.inputargs = inputargs;
    this.operations = [];
    this.exitswitch = null;
    this.exits = [];
    this.isFinal = false;
    this.span = null;
  }

  /** Replaces the exits; each link's `prevblock` becomes this block. */
  closeblock(...exits: Link[]): void {
    this.recloseblock(...exits);
  }

  recloseblock(...exits: Link[]): void {
    for (const link of exits) link.prevblock = this;
    this.exits = exits;
  }

  get canRaise(): boolean {
    return this.exitswitch === LAST_EXCEPTION;
  }

  /** The operation whose exception the exits catch. */
  get raisingOp(): SpaceOperation | null {
    return this.canRaise ? (this.operations[this.operations.length - 1] ?? null) : null;
  }
}

/** What a graph is made of at the moment; checkgraph holds it to this. */
export type GraphLevel = "flow" | "lltype" | "ootype";

/** A function's flow graph. The return block takes the result; the except block takes exception type and value. */
export class FunctionGraph {
  name: string;
  startblock: Block;
  returnblock: Block;
  exceptblock: Block;
  level: GraphLevel;
  /** The host function it was made from; null for graphs that the toolchain builds. */
  func: Value;
  /** Where the function begins in the source. */
  span: Span | null;
  /** Marks for optimisation and code generation; upstream's function attributes `_always_inline_`, `_dont_inline_`, … land here. */
  inline: "always" | "try" | "never" | null;
  /** The toolchain may not give this graph exception checks or stack checks. */
  noStackCheck: boolean;

  constructor(name: string, startblock: Block, returnVar: Variable | null = null) {
    this.name = name;
    this.startblock = startblock;
    this.returnblock = new Block([returnVar ?? new Variable("result")]);
    this.returnblock.isFinal = true;
    this.exceptblock = new Block([new Variable("etype"), new Variable("evalue")]);
    this.exceptblock.isFinal = true;
    this.level = "flow";
    this.func = null;
    this.span = null;
    this.inline = null;
    this.noStackCheck = false;
  }

  get args(): Variable[] {
    return this.startblock.inputargs;
  }

  get returnvar(): Variable {
    return this.returnblock.inputargs[0]!;
  }

  /** All reachable blocks, depth first in the order of exits; the start block is the first. Without recursion. */
  blocks(): Block[] {
    const seen = new Set<Block>([this.startblock]);
    const order: Block[] = [];
    const stack: Block[] = [this.startblock];
    for (let block = stack.pop(); block !== undefined; block = stack.pop()) {
      order.push(block);
      for (let i = block.exits.length - 1; i >= 0; i--) {
        const target = block.exits[i]!.target;
        if (!seen.has(target)) {
          seen.add(target);
          stack.push(target);
        }
      }
    }
    return order;
  }

  /** All reachable links, in the order of {@link blocks}. */
  links(): Link[] {
    return this.blocks().flatMap((block) => block.exits);
  }
}

/** Links by target block. */
export function mkentrymap(graph: FunctionGraph): Map<Block, Link[]> {
  const map = new Map<Block, Link[]>();
  const entry = new Link([...graph.args], graph.startblock);
  map.set(graph.startblock, [entry]);
  for (const link of graph.links()) {
    const known = map.get(link.target);
    if (known === undefined) map.set(link.target, [link]);
    else known.push(link);
  }
  return map;
}
