// From an error at an operation to a diagnostic: the place, what is known of the operands, and how the function is reached. Answers to gather_error and its
// kin in upstream's tool/error.py.

import { type Block, Constant, type FunctionGraph, type SpaceOperation } from "@rpyts/flowmodel/model";
import { PyError } from "@rpyts/pyhost/pyerror";
import { type Diagnostic, DiagnosticError, type DiagnosticNote, makeDiagnostic } from "@rpyts/tool/diagnostics";
import type { Span } from "@rpyts/tool/source-file";
import type { RPythonAnnotator } from "./annrpython.js";
import { callPath, displayName, isLibrary } from "./callpath.js";
import type { OpFault } from "./faultlog.js";
import { SomeFaulty, SomeObject } from "./model.js";
import { SomeBuiltin, SomeBuiltinMethod } from "./model-builtin.js";
import { SomePBC, SomeType } from "./model-objects.js";
import { plain } from "./plain.js";
import { lastSpan, nameOfOperand } from "./value-span.js";

/** Thrown at the end of a run: the faults found, sorted by place. The first stands as the diagnostic of the error itself. */
export class AnnotationFailure extends DiagnosticError {
  override readonly name = "AnnotationFailure";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]!);
    this.diagnostics = diagnostics;
  }
}

/** A diagnostic; `within` is the call that leads to it when it lies in a function that could not be entered. */
export interface PlacedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly within: Span | null;
}

/** The diagnostic for an operation that fails. */
export function describeFault(ann: RPythonAnnotator, fault: Omit<OpFault, "doubtful">): PlacedDiagnostic {
  const { error, graph, block, op } = fault;
  const d = asDiagnostic(ann, error);
  const here = op?.span ?? lastSpan(block) ?? graph.span;
  const path = callPath(ann, graph);
  if (d.span !== null) {
    // Our start-up code leads to the entry point: that is no news.
    const entered: DiagnosticNote[] = isLibrary(ann, here) ? [] : [{ message: `${displayName(graph)}() leads there from here`, span: here }];
    return { diagnostic: makeDiagnostic({ ...d, notes: [...d.notes, ...entered, ...path] }), within: here };
  }
  const known = op === null ? [] : operandNotes(block, op);
  return { diagnostic: makeDiagnostic({ ...d, span: here, notes: [...d.notes, ...known, ...path] }), within: null };
}

function asDiagnostic(ann: RPythonAnnotator, error: DiagnosticError | PyError): Diagnostic {
  if (error instanceof DiagnosticError) return error.diagnostic;
  return makeDiagnostic({
    code: "annotator/not-rpython",
    message: `code that runs at translation time raised ${error.message}`,
    traceback: ann.translator.host.formatTraceback(error),
  });
}

/** What is known of the operands, by the names that the program has for them. */
function operandNotes(block: Block, op: SpaceOperation): DiagnosticNote[] {
  const told: string[] = [];
  for (const v of op.args) {
    const s = v.annotation instanceof SomeObject ? v.annotation : null;
    if (s === null || s instanceof SomeFaulty || (v instanceof Constant && isName(s))) continue;
    const name = nameOfOperand(block, op, v);
    if (name === null || (v instanceof Constant && isLiteral(name))) continue;
    const text = `'${name}' is ${plain(s)}`;
    if (!told.includes(text)) told.push(text);
  }
  return told.length === 0 ? [] : [{ message: told.join(", "), span: null }];
}

/** A literal shows what it is. */
const isLiteral = (text: string): boolean => /^(?:[-+]?[\d.]|[uUrRbB]{0,2}["']|(?:None|True|False)$|\(\)$)/.test(text);

/** Functions, classes and modules that are named by the program: saying what they are tells nothing. */
const isName = (s: SomeObject): boolean => s instanceof SomePBC || s instanceof SomeBuiltin || s instanceof SomeBuiltinMethod || s instanceof SomeType;

/** Faults for functions that may raise None. */
export function noneRaisedFaults(ann: RPythonAnnotator, graphs: Iterable<FunctionGraph>): Diagnostic[] {
  const faults: Diagnostic[] = [];
  for (const graph of graphs) {
    const s = graph.exceptblock.inputargs[1]!.annotation;
    if (!(s instanceof SomeObject) || !s.canBeNone) continue;
    const link = graph.links().find((l) => l.target === graph.exceptblock && l.args[1]!.annotation instanceof SomeObject && l.args[1]!.annotation.canBeNone);
    const span = link?.prevblock == null ? graph.span : (lastSpan(link.prevblock) ?? graph.span);
    faults.push(
      makeDiagnostic({ code: "annotator/none-raised", message: `${displayName(graph)}() may raise None`, span, hint: "check the value before raising it", notes: callPath(ann, graph) }),
    );
  }
  return faults;
}
