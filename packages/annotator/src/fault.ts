// From an error at an operation to a diagnostic: the place, where conflicting annotations came from, and how the function is reached.
// Answers to gather_error and its kin in upstream's tool/error.py.

import { type Block, Constant, type FunctionGraph, type Link, type SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { PyError } from "@rpyts/pyhost/pyerror";
import { InternalError } from "@rpyts/tool/assert-never";
import { type Diagnostic, DiagnosticError, type DiagnosticNote, makeDiagnostic } from "@rpyts/tool/diagnostics";
import type { Span } from "@rpyts/tool/source-file";
import type { RPythonAnnotator } from "./annrpython.js";
import { UnionError } from "./errors.js";
import { PyFunction, PyStr } from "@rpyts/pyhost/object";
import type { ClassDef } from "./classdef.js";
import { SomeImpossibleValue, SomeNone, SomeObject } from "./model.js";
import { SomeInstance } from "./model-objects.js";
import type { BlockState } from "./pending.js";

/** Thrown at the end of a run: all faults found. The first stands as the diagnostic of the error itself. */
export class AnnotationFailure extends DiagnosticError {
  override readonly name = "AnnotationFailure";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]!);
    this.diagnostics = diagnostics;
  }
}

/** The diagnostic for an error met while visiting a block. Errors that are no fault of the program go on as they are. */
export function describeFault(ann: RPythonAnnotator, state: BlockState, op: SpaceOperation | null, error: unknown): Diagnostic {
  const d = asDiagnostic(ann, error, state.graph);
  const conflict = error instanceof UnionError ? error : null;
  const span = d.span ?? op?.span ?? conflictSpan(conflict) ?? lastSpan(state.block) ?? state.graph.span;
  const notes = [...d.notes];
  if (conflict !== null) notes.push(...originNotes(ann, conflict));
  notes.push(...callPath(ann, state.graph));
  return makeDiagnostic({ ...d, span, notes });
}

function asDiagnostic(ann: RPythonAnnotator, error: unknown, graph: FunctionGraph): Diagnostic {
  if (error instanceof DiagnosticError) return error.diagnostic;
  if (error instanceof PyError) {
    return makeDiagnostic({
      code: "annotator/not-rpython",
      message: `code that runs at translation time raised ${error.message}`,
      traceback: ann.translator.host.formatTraceback(error),
    });
  }
  if (error instanceof InternalError) error.graph ??= graph.name;
  throw error;
}

function lastSpan(block: Block): Span | null {
  return block.operations.at(-1)?.span ?? block.span;
}

function conflictSpan(conflict: UnionError | null): Span | null {
  const merge = conflict?.merge;
  return merge == null || merge.link === null ? null : spanOfValue(merge.link, merge.index);
}

/** The place that gives a link's argument its value. */
function spanOfValue(link: Link, index: number): Span | null {
  const block = link.prevblock;
  const v = link.args[index];
  if (block === null || v === undefined) return null;
  return block.operations.find((op) => op.result === v)?.span ?? lastSpan(block) ?? firstSpanBehind(link);
}

function firstSpanBehind(link: Link): Span | null {
  return link.target.operations[0]?.span ?? link.target.span;
}

function originNotes(ann: RPythonAnnotator, error: UnionError): DiagnosticNote[] {
  const notes: DiagnosticNote[] = error.origins.map((origin) => ({
    message: `${String(origin.annotation)} came from here`,
    span: origin.position?.span ?? null,
  }));
  if (error.merge !== null) notes.push(...mergeNotes(ann, error.merge.graph, error.merge.block, error.merge.index));
  return notes.filter((note) => note.span !== null).slice(0, 6);
}

/** What each way into a block gives an argument; for the start block, what each call passes. */
function mergeNotes(ann: RPythonAnnotator, graph: FunctionGraph, block: Block, index: number): DiagnosticNote[] {
  const name = block.inputargs[index]!.prefix;
  if (block === graph.startblock) return callNotes(ann, graph, index, name);
  return graph
    .links()
    .filter((link) => link.target === block && link.args[index]!.annotation !== null)
    .map((link) => ({ message: `'${name}' is ${String(link.args[index]!.annotation)} here`, span: spanOfValue(link, index) }));
}

function callNotes(ann: RPythonAnnotator, graph: FunctionGraph, index: number, name: string): DiagnosticNote[] {
  const notes: DiagnosticNote[] = [];
  for (const { position } of ann.translator.callers.get(graph)?.values() ?? []) {
    const given = givenArgument(position.op, graph, index);
    const s = given?.annotation;
    if (s != null) notes.push({ message: `the argument '${name}' is ${String(s)} in this call`, span: position.span });
  }
  return notes;
}

/** The operand of a simple call that binds a parameter, where it is plain to see. */
function givenArgument(op: SpaceOperation, graph: FunctionGraph, index: number): SpaceOperation["args"][number] | undefined {
  if (op.opname !== "simple_call") return undefined;
  const hidden = graph.args.length - (op.args.length - 1);
  return op.args[index + 1 - Math.max(0, hidden)];
}

/** How the function is reached: its callers up to an entry point, nearest first. */
export function callPath(ann: RPythonAnnotator, graph: FunctionGraph): DiagnosticNote[] {
  const cameFrom = new Map<FunctionGraph, { caller: FunctionGraph; span: Span | null } | null>();
  const entries = new Set(ann.entryGraphs);
  const queue: FunctionGraph[] = [graph];
  const back = new Map<FunctionGraph, { callee: FunctionGraph; span: Span | null }>();
  cameFrom.set(graph, null);
  for (let i = 0; i < queue.length; i++) {
    const at = queue[i]!;
    if (entries.has(at)) return pathNotes(graph, at, back);
    for (const { caller, position } of ann.translator.callers.get(at)?.values() ?? []) {
      if (cameFrom.has(caller)) continue;
      cameFrom.set(caller, null);
      back.set(caller, { callee: at, span: position.span });
      queue.push(caller);
    }
  }
  return [];
}

const MAX_PATH = 8;

function pathNotes(graph: FunctionGraph, entry: FunctionGraph, back: ReadonlyMap<FunctionGraph, { callee: FunctionGraph; span: Span | null }>): DiagnosticNote[] {
  const notes: DiagnosticNote[] = [];
  for (let at = entry; at !== graph; ) {
    const step = back.get(at)!;
    notes.push({ message: `${at.name}() calls ${step.callee.name}() here`, span: step.span });
    at = step.callee;
  }
  notes.reverse();
  return notes.length <= MAX_PATH ? notes : [...notes.slice(0, MAX_PATH - 1), { message: `… and ${notes.length - MAX_PATH + 1} calls above`, span: null }];
}

/** Faults for the blocks that stayed stuck at an operation that never succeeds. */
export function blockedFaults(ann: RPythonAnnotator, states: readonly BlockState[]): Diagnostic[] {
  return states.map((state) => {
    const op = state.block.operations[state.blockedAt]!;
    const notes = callPath(ann, state.graph);
    return makeDiagnostic({ ...whyBlocked(ann, op), span: op.span ?? state.graph.span, notes });
  });
}

function whyBlocked(ann: RPythonAnnotator, op: SpaceOperation): { code: string; message: string; hint: string | null } {
  const v = op.args[0];
  const s = v === undefined ? null : annotationOrNull(ann, v);
  const name = op.args.length > 1 ? attributeOf(op) : "?";
  if (op.opname === "getattr" && s instanceof SomeInstance) {
    return { code: "annotator/unknown-attribute", message: `${String(s)} has no attribute '${name}': nothing in the program sets it`, hint: null };
  }
  if (s instanceof SomeNone) {
    return { code: "annotator/blocked-block", message: `the value here is always None, and the operation ${op.opname} does not work on None`, hint: null };
  }
  if (op.args.some((arg) => annotationOrNull(ann, arg) instanceof SomeImpossibleValue)) {
    return { code: "annotator/blocked-block", message: `an operand of ${op.opname} has no value: the operation that makes it never succeeds`, hint: null };
  }
  return {
    code: "annotator/blocked-block",
    message: `the operation ${op.opname} never succeeds here`,
    hint: op.opname.startsWith("getitem") ? "nothing is ever put into the container" : null,
  };
}

function annotationOrNull(ann: RPythonAnnotator, v: Variable | Constant): SomeObject | null {
  if (v instanceof Variable) return v.annotation instanceof SomeObject ? v.annotation : null;
  return ann.annotation(v);
}

/** Faults for functions that may raise None. */
export function noneRaisedFaults(ann: RPythonAnnotator, graphs: Iterable<FunctionGraph>): Diagnostic[] {
  const faults: Diagnostic[] = [];
  for (const graph of graphs) {
    const s = graph.exceptblock.inputargs[1]!.annotation;
    if (!(s instanceof SomeObject) || !s.canBeNone) continue;
    const link = graph.links().find((l) => l.target === graph.exceptblock && l.args[1]!.annotation instanceof SomeObject && l.args[1]!.annotation.canBeNone);
    const span = link?.prevblock == null ? graph.span : (lastSpan(link.prevblock) ?? graph.span);
    faults.push(
      makeDiagnostic({ code: "annotator/none-raised", message: `${graph.name}() may raise None`, span, hint: "check the value before raising it", notes: callPath(ann, graph) }),
    );
  }
  return faults;
}

/**
 * Of the blocks that are stuck beside other faults, those stuck at an attribute that no code sets, not even code that a fault kept from being
 * visited: they are faults of their own. The others may be stuck because of the faults.
 */
export function unknownAttributes(ann: RPythonAnnotator, blocked: ReadonlySet<BlockState>, all: Iterable<BlockState>): BlockState[] {
  const set = new Set<string>();
  const graphs = new Set<FunctionGraph>();
  for (const state of all) if (!state.done) graphs.add(state.graph);
  for (const graph of graphs) {
    for (const block of graph.blocks()) for (const op of block.operations) if (op.opname === "setattr") set.add(attributeOf(op));
  }
  return [...blocked].filter((state) => {
    const op = state.block.operations[state.blockedAt]!;
    const s = op.opname === "getattr" ? annotationOrNull(ann, op.args[0]!) : null;
    const name = attributeOf(op);
    return s instanceof SomeInstance && s.classdef !== null && !set.has(name) && !mentions(s.classdef, name);
  });
}

/** Whether a method of the class, or of a class above or below it, has the name: it may set the attribute once it is reached. */
function mentions(classdef: ClassDef, name: string): boolean {
  return [...classdef.mro, ...classdef.allSubdefs()].some((cdef) =>
    [...cdef.classdesc.pyobj.dict.values()].some((value) => value instanceof PyFunction && value.code.code.names.includes(name)),
  );
}

function attributeOf(op: SpaceOperation): string {
  const name = op.args[1];
  return name instanceof Constant && name.value instanceof PyStr ? name.value.value : "?";
}
