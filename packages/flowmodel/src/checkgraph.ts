// The invariants of a graph, checked. Answers to upstream's flowspace/model.py checkgraph. What differs on purpose: which operations are legal is
// a predicate given by the caller, so that one check serves every level; and the error names graph, block and operation.

import { InternalError } from "@rpyts/tool/assert-never";
import { Block, Constant, DEFAULT_CASE, type FunctionGraph, type Hlvalue, type Link, LAST_EXCEPTION, type SpaceOperation, Variable } from "./model.js";
import { findHLOp } from "./operation.js";

/** Says what is wrong with an operation at the graph's level, or null when it is legal. */
export type OperationCheck = (op: SpaceOperation) => string | null;

/** The check for graphs made of high-level operations: the name is known and the count of operands is right. */
export const checkHighLevel: OperationCheck = (op) => {
  const desc = findHLOp(op.opname);
  if (desc === undefined) return "is not a high-level operation";
  if (desc.arity !== null && desc.arity !== op.args.length) return `takes ${desc.arity} operands, has ${op.args.length}`;
  return null;
};

class Checker {
  private readonly graph: FunctionGraph;
  private readonly checkOp: OperationCheck;
  private readonly definedIn = new Map<Variable, Block>();
  private readonly reachable: Set<Block>;
  /** Stands as the home of variables that live on one link only. */
  private readonly nowhere = new Block([]);

  constructor(graph: FunctionGraph, checkOp: OperationCheck) {
    this.graph = graph;
    this.checkOp = checkOp;
    this.reachable = new Set(graph.blocks());
  }

  run(): void {
    const graph = this.graph;
    this.checkFinal(graph.returnblock, 1);
    this.checkFinal(graph.exceptblock, 2);
    for (const block of this.reachable) this.checkBlock(block);
  }

  private fail(block: Block, message: string): never {
    const index = [...this.reachable].indexOf(block);
    throw new InternalError(`graph ${this.graph.name}, block ${index}: ${message}`);
  }

  private checkFinal(block: Block, count: number): void {
    if (!block.isFinal || block.operations.length > 0 || block.exits.length > 0 || block.exitswitch !== null) this.fail(block, "final block that goes on");
    if (block.inputargs.length !== count) this.fail(block, `final block with ${block.inputargs.length} inputs`);
  }

  private checkBlock(block: Block): void {
    for (const v of block.inputargs) this.define(block, v);
    for (const op of block.operations) {
      for (const arg of op.args) this.use(block, arg, op.opname);
      const wrong = this.checkOp(op);
      if (wrong !== null) this.fail(block, `${op.opname} ${wrong}`);
      this.define(block, op.result);
    }
    if (block.isFinal) {
      if (block !== this.graph.returnblock && block !== this.graph.exceptblock) this.fail(block, "a final block that is neither return nor except block");
    } else if (block.exits.length === 0) this.fail(block, "no exits");
    this.checkSwitch(block);
    for (const link of block.exits) this.checkLink(block, link);
  }

  private define(block: Block, v: Variable): void {
    if (!(v instanceof Variable)) this.fail(block, "defines something that is no Variable");
    const known = this.definedIn.get(v);
    if (known !== undefined) this.fail(block, `${v.name} is defined twice${known === block ? "" : ", the other time in another block"}`);
    this.definedIn.set(v, block);
  }

  private use(block: Block, value: Hlvalue, by: string): void {
    if (value instanceof Constant) return;
    if (!(value instanceof Variable)) this.fail(block, `${by} has an operand that is neither Variable nor Constant`);
    if (this.definedIn.get(value) !== block) this.fail(block, `${by} uses ${value.name}, which is not defined before it in this block`);
  }

  private checkSwitch(block: Block): void {
    const { exitswitch, exits } = block;
    if (exitswitch === null) {
      if (exits.length > 1) this.fail(block, "several exits without exitswitch");
      if (exits.length === 1 && exits[0]!.exitcase !== null) this.fail(block, "an exit case without exitswitch");
    } else if (exitswitch === LAST_EXCEPTION) this.checkRaising(block);
    else this.checkCases(block, exitswitch);
  }

  private checkRaising(block: Block): void {
    const { exits } = block;
    if (block.operations.length === 0) this.fail(block, "catches exceptions of no operation");
    if (exits[0]!.exitcase !== null) this.fail(block, "the first exit of a raising block is the normal one, without case");
    const seen = new Set<unknown>();
    for (const link of exits.slice(1)) {
      if (link.exitcase === null) this.fail(block, "two normal exits");
      if (seen.has(link.exitcase)) this.fail(block, "two exits for one exception class");
      seen.add(link.exitcase);
      if (link.lastException === null || link.lastExcValue === null) this.fail(block, "an exceptional exit without extra variables");
    }
  }

  private checkCases(block: Block, exitswitch: Hlvalue): void {
    this.use(block, exitswitch, "exitswitch");
    if (exitswitch instanceof Constant) this.fail(block, "the exitswitch is a Constant");
    const cases = block.exits.map((link) => link.exitcase);
    if (cases.includes(null)) this.fail(block, "an exit of a switch without case");
    if (new Set(cases).size !== cases.length) this.fail(block, "two exits for one case");
    const at = cases.indexOf(DEFAULT_CASE);
    if (at >= 0 && at !== cases.length - 1) this.fail(block, "the default case is not the last");
    if (cases.length === 2 && cases[0] === true && cases[1] === false) this.fail(block, "a boolean switch has its false exit first");
  }

  private checkLink(block: Block, link: Link): void {
    if (link.prevblock !== block) this.fail(block, "an exit whose prevblock is another block");
    if (link.args.length !== link.target.inputargs.length) {
      this.fail(block, `a link with ${link.args.length} arguments to a block that takes ${link.target.inputargs.length}`);
    }
    const exceptional = block.exitswitch === LAST_EXCEPTION && link !== block.exits[0];
    if (!exceptional && (link.lastException !== null || link.lastExcValue !== null)) this.fail(block, "extra variables on a link that is not exceptional");
    const extra = link.extraVariables();
    for (const v of extra) this.define(block, v);
    // The result of an operation that raised does not exist.
    const lost = exceptional ? block.raisingOp!.result : null;
    for (const arg of link.args) {
      this.use(block, arg, "link");
      if (arg === lost) this.fail(block, `an exceptional exit passes ${lost!.toString()}, the result of the operation that raised`);
    }
    // Extra variables live on their own link only: forget them for the next one.
    for (const v of extra) this.definedIn.set(v, this.nowhere);
  }
}

/**
 * Checks every invariant of static single information form: each variable is defined once and used in its own block only, links carry what their
 * target takes, exits agree with the exitswitch, exceptional exits have their extra variables, operations are legal.
 * Throws InternalError. The default predicate is for graphs of high-level operations.
 */
export function checkgraph(graph: FunctionGraph, checkOp: OperationCheck = checkHighLevel): void {
  new Checker(graph, checkOp).run();
}
