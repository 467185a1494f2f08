// The faults found so far. What is kept of each is its place in the program, not its text: the text is made at the end, when annotations are final, so that it does
// not depend on the order of work. A fault at an operation is in doubt when a later visit of the operation succeeds, or
// finds an operand at fault: it is told if nothing else is.

import type { Block, FunctionGraph, SpaceOperation } from "@rpyts/flowmodel/model";
import { PyError } from "@rpyts/pyhost/pyerror";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import type { Span } from "@rpyts/tool/source-file";
import type { ClashTracer } from "./clash-tracer.js";
import type { AnnotatorError } from "./errors.js";
import type { Position } from "./position.js";

/** The graph, block and operation of a fault. */
export interface FaultPlace {
  readonly graph: FunctionGraph;
  readonly block: Block;
  readonly op: SpaceOperation | null;
}

/** An operation that failed at its last visit. */
export interface OpFault extends FaultPlace {
  readonly error: DiagnosticError | PyError;
  /** It did not fail again, or an operand has become faulty: a consequence of another fault, as a rule, or of itself in a loop. */
  doubtful: boolean;
}

/** A container, attribute or variable in which values met that have no common annotation: the first time that happened. */
export interface Clash {
  readonly error: AnnotatorError;
  readonly position: Position | null;
  /** The place of the value that came second. */
  readonly span: Span | null;
}

/** The variable that a clash at the entry of a block concerns. */
export interface ClashedInput {
  readonly graph: FunctionGraph;
  readonly block: Block;
  readonly index: number;
}

/** True for errors that are faults of the program, not of ours. */
export function isProgramFault(error: unknown): error is DiagnosticError | PyError {
  return error instanceof DiagnosticError || error instanceof PyError;
}

export class FaultLog {
  /** Set while the program is gone through once more to find where the values of clashing cells come from. */
  tracer: ClashTracer | null = null;
  readonly atOps: Map<SpaceOperation | Block, OpFault> = new Map();
  /** Per cell the clashes by code. */
  readonly clashes: Map<object, Map<string, Clash>> = new Map();
  /** What the cells are that are variables. */
  readonly inputs: Map<object, ClashedInput> = new Map();
  /** Faults that are told at other operations than they were found at. */
  readonly elsewhere: Map<string, OpFault> = new Map();
  /** Faults of errors that end everything. */
  readonly final: OpFault[] = [];

  get isEmpty(): boolean {
    return this.atOps.size === 0 && this.clashes.size === 0 && this.elsewhere.size === 0 && this.final.length === 0;
  }

  /** Notes that an operation fails. */
  noteOp(place: FaultPlace, error: DiagnosticError | PyError): void {
    this.atOps.set(place.op ?? place.block, { ...place, error, doubtful: false });
  }

  /** A fault that is told at an operation which may succeed by itself: it stays. The last one of a code is the most general. */
  noteElsewhere(place: FaultPlace, error: DiagnosticError): void {
    this.elsewhere.set(`${place.graph.name} ${error.diagnostic.code} ${place.op?.span?.start ?? -1}`, { ...place, error, doubtful: false });
  }

  /** The operation succeeds now, or an operand of it is faulty. It stays a fault if there is no other: what it left has spread. */
  doubtOp(op: SpaceOperation): void {
    if (this.atOps.size === 0) return;
    const known = this.atOps.get(op);
    if (known !== undefined) known.doubtful = true;
  }

  noteClash(cell: object, error: AnnotatorError, position: Position | null, span: Span | null = position?.span ?? null): void {
    let byCode = this.clashes.get(cell);
    if (byCode === undefined) this.clashes.set(cell, (byCode = new Map()));
    const { code } = error.diagnostic;
    if (!byCode.has(code)) byCode.set(code, { error, position, span });
  }

  noteInputClash(input: ClashedInput, error: AnnotatorError, span: Span | null): void {
    const v = input.block.inputargs[input.index]!;
    this.inputs.set(v, input);
    this.noteClash(v, error, null, span);
  }

  clear(): void {
    this.atOps.clear();
    this.clashes.clear();
    this.inputs.clear();
    this.elsewhere.clear();
    this.final.length = 0;
  }
}
