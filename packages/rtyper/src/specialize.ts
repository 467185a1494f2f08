// Typing one block: its operations through the tables' rules, then the conversions on its exits. Answers to specialize_block,
// insert_link_conversions and translate_hl_to_ll of upstream's RPythonTyper.

import { Constant, LAST_EXCEPTION, DEFAULT_CASE, Variable, type Block, type FunctionGraph, type Hlvalue, type Link, SpaceOperation } from "@rpyts/flowmodel/model";
import { hlop, hlopOf, type HLOpDesc } from "@rpyts/flowmodel/operation";
import { insertEmptyBlock } from "@rpyts/flowmodel/unsimplify";
import { Bool, Void } from "@rpyts/lltype/types-make";
import { isLLOp } from "@rpyts/lltype/llop";
import { PyBool, PyObject } from "@rpyts/pyhost/object";
import { InternalError } from "@rpyts/tool/assert-never";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { sImpossibleValue } from "@rpyts/annotator/model";
import { formatPlace } from "@rpyts/tool/source-file";
import { HighLevelOp, NO_LINKS } from "./hlop.js";
import { LowLevelOpList } from "./llops.js";
import { inputconst, TyperError, type Repr } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";
import { BinaryTable, UnaryTable, type RtypeResult } from "./tables.js";

/** Types a block. Faults name the graph, the operation and its place. */
export function specializeBlock(rtyper: RPythonTyper, graph: FunctionGraph, block: Block): void {
  try {
    setupBlockEntry(rtyper, graph, block);
  } catch (error) {
    throw located(error, graph, block.operations[0] ?? null);
  }
  if (block.isFinal) return;
  const llops = new LowLevelOpList(rtyper, block);
  const last = block.operations.length - 1;
  const links = block.canRaise ? block.exits.slice(1) : NO_LINKS;
  block.operations.forEach((op, i) => {
    try {
      specializeOperation(rtyper, op, llops, i === last ? links : NO_LINKS);
    } catch (error) {
      throw located(error, graph, op);
    }
  });
  try {
    closeBlock(rtyper, graph, block, llops);
  } catch (error) {
    throw located(error, graph, null);
  }
}

/** A diagnostic that has no place gets that of the operation. */
function placed(error: DiagnosticError, op: SpaceOperation | null): DiagnosticError {
  const span = error.diagnostic.span ?? op?.span ?? null;
  return span === error.diagnostic.span ? error : new DiagnosticError({ ...error.diagnostic, span });
}

/** A fault with the place where it happened; located faults pass. */
function located(error: unknown, graph: FunctionGraph, op: SpaceOperation | null): unknown {
  if (error instanceof DiagnosticError) return placed(error, op);
  if (error instanceof InternalError && error.graph !== null) return error;
  if (!(error instanceof Error)) return error;
  const where = op === null ? "on the exits of a block" : `${op.opname} at ${op.span === null ? "?" : formatPlace(op.span)}`;
  const fault = new TyperError(`typing ${graph.name}: ${where}: ${error.message}`, { cause: error });
  fault.graph = graph.name;
  fault.pass = "rtype";
  return fault;
}

function specializeOperation(rtyper: RPythonTyper, op: SpaceOperation, llops: LowLevelOpList, links: readonly Link[]): void {
  llops.span = op.span;
  const start = llops.ops.length;
  if (isLLOp(op.opname) && op.result.concretetype !== null) {
    llops.ops.push(op);
    return;
  }
  const hop = HighLevelOp.of(rtyper, op, llops, links);
  const result = constantResult(hop) ?? dispatch(hop);
  if (links.length > 0 && llops.raising === null) throw new TyperError("its exceptions are caught, but the typing rule says nothing of exceptions");
  finishResult(hop, result, start);
}

/** Operations that cannot raise and have no effect need no code when the annotator knows their result: `d[key]` may be a constant, and yet a KeyError. */
function constantResult(hop: HighLevelOp): Constant | null {
  const desc = hlopOf(hop.spaceop);
  if (desc.canRaise.length > 0 || !desc.pure || !hop.sResult.isImmutableConstant()) return null;
  return hop.inputconst(hop.rResult, hop.rtyper.constantOf(hop.sResult));
}

/** Finds and applies the rule for an operation. Rules hand operations on to each other through this; `desc` says as which operation to type it. */
export function dispatch(hop: HighLevelOp, desc: HLOpDesc = hlopOf(hop.spaceop)): RtypeResult {
  const result = tryRule(hop, desc.id);
  if (result !== undefined) return result;
  if (desc.plain !== null) {
    const plain = tryRule(hop, hlop[desc.plain].id);
    if (plain !== undefined) return plain;
  }
  throw new TyperError(`no typing rule for ${desc.name} of ${hop.argsR.map(String).join(", ")}`);
}

function tryRule(hop: HighLevelOp, id: number): RtypeResult | undefined {
  const table = hop.rtyper.tables.byId[id]!;
  if (table instanceof UnaryTable) return table.lookup(hop.argsR[0]!)?.(hop.argsR[0]!, hop);
  if (table instanceof BinaryTable) return table.lookup(hop.argsR[0]!, hop.argsR[1]!)?.(hop.argsR[0]!, hop.argsR[1]!, hop);
  return table.lookup()?.(hop);
}

/** Makes the variable of the high-level operation hold the result. */
function finishResult(hop: HighLevelOp, result: RtypeResult, start: number): void {
  const vOld = hop.spaceop.result;
  const type = hop.rResult.lowleveltype;
  vOld.concretetype = type;
  // Void results need no operation that defines them: whoever uses one takes a constant.
  if (type === Void) return;
  if (result === null) throw new TyperError(`the annotator does not agree that it returns None: ${hop.sResult.toString()}`);
  if (result.concretetype !== type) {
    throw new TyperError(`inconsistent type for the result: the annotator says ${hop.sResult.toString()} → ${type.toString()}, the typing rule gives ${String(result.concretetype)}`);
  }
  if (result === vOld) return;
  if (!(result instanceof Variable) || !renameFresh(hop.llops.ops, start, result, vOld)) {
    hop.llops.ops.push(new SpaceOperation("same_as", [result], vOld, hop.llops.span));
  }
}

/** Renames a variable made since `start`; false when it was not made there. */
function renameFresh(ops: readonly SpaceOperation[], start: number, vFresh: Variable, vOld: Variable): boolean {
  let made = ops.length - 1;
  while (made >= start && ops[made]!.result !== vFresh) made--;
  if (made < start) return false;
  ops[made]!.result = vOld;
  for (let i = made + 1; i < ops.length; i++) {
    const { args } = ops[i]!;
    for (let j = 0; j < args.length; j++) if (args[j] === vFresh) args[j] = vOld;
  }
  return true;
}

/** Operations of a block that come after its raising one move to a block of their own on the normal exit. */
function closeBlock(rtyper: RPythonTyper, graph: FunctionGraph, block: Block, llops: LowLevelOpList): void {
  if (llops.virtuals.size > 0) materializeOutgoing(block, llops);
  const ops = llops.ops;
  block.operations = ops;
  const raising = llops.raising;
  if (raising === "removed") {
    block.exitswitch = null;
    block.recloseblock(block.exits[0]!);
  } else if (raising !== null && raising !== ops.length - 1) {
    const after = ops.splice(raising + 1);
    const extra = insertEmptyBlock(block.exits[0]!, after);
    rtyper.noteTyped(extra);
    convertLinks(rtyper, graph, block, 1);
    convertLinks(rtyper, graph, extra, 0);
    return;
  }
  convertLinks(rtyper, graph, block, 0);
}

/** Places that go on to other blocks must be objects there. They are made before the operation whose exceptions the exits catch. */
function materializeOutgoing(block: Block, llops: LowLevelOpList): void {
  const held = typeof llops.raising === "number" ? llops.ops.splice(llops.raising) : [];
  for (const link of block.exits) for (const arg of link.args) llops.materialize(arg);
  if (held.length === 0) return;
  llops.raising = llops.ops.length;
  llops.ops.push(...held);
}

/** Gives the variables at the entry of a block their types. */
function setupBlockEntry(rtyper: RPythonTyper, graph: FunctionGraph, block: Block): readonly Repr[] {
  if (block === graph.exceptblock) {
    const { rExceptionType, rExceptionValue } = rtyper.exceptiondata;
    block.inputargs[0]!.concretetype = rExceptionType.lowleveltype;
    block.inputargs[1]!.concretetype = rExceptionValue.lowleveltype;
    return [rExceptionType, rExceptionValue];
  }
  return block.inputargs.map((v) => rtyper.setconcretetype(v));
}

/** Converts the arguments of links to what their targets take. */
function convertLinks(rtyper: RPythonTyper, graph: FunctionGraph, block: Block, skip: number): void {
  for (const link of block.exits.slice(skip)) {
    convertLink(rtyper, block, link);
    const reprs = setupBlockEntry(rtyper, graph, link.target);
    const llops = new LowLevelOpList(rtyper, null);
    llops.span = block.operations[block.operations.length - 1]?.span ?? null;
    link.args = link.args.map((a, i) => convertLinkArgument(rtyper, link, a, reprs[i]!, llops));
    if (llops.ops.length > 0) placeConversions(rtyper, block, link, llops.ops);
  }
}

/** Where the conversions of a link stand: at the end of its block when it is the only exit, else in a block of their own. */
function placeConversions(rtyper: RPythonTyper, block: Block, link: Link, ops: SpaceOperation[]): void {
  if (block.exits.length === 1 && !block.canRaise) block.operations.push(...ops);
  else rtyper.noteTyped(insertEmptyBlock(link, ops));
}

function convertLinkArgument(rtyper: RPythonTyper, link: Link, a: Hlvalue, rTo: Repr, llops: LowLevelOpList): Hlvalue {
  if (rTo.lowleveltype === Void) return new Constant(a instanceof Constant ? a.value : rtyper.bindingOr(a, sImpossibleValue).const, Void);
  if (a instanceof Constant) return a.concretetype !== null ? a : inputconst(rTo, a.value as PyObject);
  const data = rtyper.exceptiondata;
  const rFrom = a === link.lastException ? data.rExceptionType : a === link.lastExcValue ? data.rExceptionValue : rtyper.getrepr(rtyper.bindingOr(a, sImpossibleValue));
  return llops.convertvar(a, rFrom, rTo);
}

/** The low-level exit case, and types for the variables that hold the exception. */
function convertLink(rtyper: RPythonTyper, block: Block, link: Link): void {
  link.llexitcase = null;
  if (link.exitcase !== null && link.exitcase !== DEFAULT_CASE) link.llexitcase = lowLevelCase(rtyper, block, link);
  const data = rtyper.exceptiondata;
  link.lastException = typedExtra(link.lastException, data.rExceptionType);
  link.lastExcValue = typedExtra(link.lastExcValue, data.rExceptionValue);
}

function lowLevelCase(rtyper: RPythonTyper, block: Block, link: Link): unknown {
  const value = link.exitcase;
  if (block.exitswitch === LAST_EXCEPTION) return rtyper.exceptiondata.rExceptionType.convertConst(value as PyObject);
  if (typeof value === "boolean") return value;
  if (value instanceof PyBool) return value.value;
  const v = block.exitswitch;
  if (v === null) return null;
  return v.concretetype === Bool ? value : rtyper.bindingrepr(v).convertConst(value as PyObject);
}

function typedExtra(a: Hlvalue | null, repr: Repr): Hlvalue | null {
  if (a instanceof Variable) a.concretetype = repr.lowleveltype;
  else if (a instanceof Constant && a.concretetype === null) return inputconst(repr, a.value as PyObject);
  return a;
}
