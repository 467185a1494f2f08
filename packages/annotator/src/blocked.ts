// Blocks that stay stuck: an operation that can never succeed, because nothing it works on is ever there. Answers to the "blocked block" errors of upstream.

import { type Block, Constant, type FunctionGraph, type SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { PyFunction, PyStr } from "@rpyts/pyhost/object";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import type { RPythonAnnotator } from "./annrpython.js";
import type { ClassDef } from "./classdef.js";
import { AnnotatorError, type FaultInit } from "./errors.js";
import { SomeImpossibleValue, SomeNone, SomeObject } from "./model.js";
import { SomeInstance } from "./model-objects.js";
import type { BlockState } from "./pending.js";
import { plain } from "./plain.js";
import { isGeneratorClass } from "@rpyts/flowspace/generator";
import { similarName } from "@rpyts/tool/similar-names";
import { nameOfOperand } from "./value-span.js";

/** An operation that stays stuck, and why. */
export interface BlockedOp {
  readonly state: BlockState;
  readonly op: SpaceOperation;
  readonly error: AnnotatorError;
}

/**
 * The operations at which blocks stay stuck. Where functions could not be entered because of faults, only those that have nothing to do
 * with that.
 */
export function blockedFaults(ann: RPythonAnnotator, blocked: ReadonlySet<BlockState>, all: Iterable<BlockState>): BlockedOp[] {
  if (blocked.size === 0) return [];
  const unentered = [...ann.faults.atOps.values()].some(({ error }) => error instanceof DiagnosticError && error.diagnostic.span !== null);
  const states = unentered ? unknownAttributes(ann, blocked, all) : [...blocked].filter((state) => ann.faults.isEmpty || !mayComeOfFault(ann, state));
  return states.map((state) => {
    const op = state.block.operations[state.blockedAt]!;
    return { state, op, error: new AnnotatorError(whyBlocked(ann, state.block, op)) };
  });
}

function whyBlocked(ann: RPythonAnnotator, block: Block, op: SpaceOperation): FaultInit {
  const v = op.args[0];
  const s = v === undefined ? null : annotationOrNull(ann, v);
  const name = v === undefined ? null : nameOfOperand(block, op, v);
  const subject = name === null ? "the value here" : `'${name}'`;
  if (op.opname === "getattr" && s instanceof SomeInstance && /^__\w+__$/.test(attributeOf(op))) {
    return { code: "annotator/unknown-attribute", message: `${plain(s)} has no method ${attributeOf(op)}(), which is called here`, hint: `define ${attributeOf(op)}() in the class` };
  }
  if (op.opname === "getattr" && s instanceof SomeInstance) {
    return {
      code: "annotator/unknown-attribute",
      message: `${plain(s)} has no attribute '${attributeOf(op)}': nothing in the program sets it`,
      hint: s.classdef !== null && isGeneratorClass(s.classdef.classdesc.pyobj) ? "a generator is looped over, or gives its next value by next(): nothing else" : near(s, attributeOf(op)),
    };
  }
  if (s instanceof SomeNone) {
    return {
      code: "annotator/blocked-block",
      message: `${subject} is always None, and the operation ${op.opname} does not work on None`,
      hint: "nothing in the program gives it another value: is the code that should do so reached?",
    };
  }
  const lost = op.args.find((arg) => annotationOrNull(ann, arg) instanceof SomeImpossibleValue);
  if (lost !== undefined) {
    const what = nameOfOperand(block, op, lost);
    return {
      code: "annotator/blocked-block",
      message: `${what === null ? `an operand of ${op.opname}` : `'${what}'`} has no value: the operation that makes it never succeeds`,
      hint: null,
    };
  }
  return {
    code: "annotator/blocked-block",
    message: `the operation ${op.opname} never succeeds here`,
    hint: op.opname.startsWith("getitem") ? `nothing is ever put into ${name === null ? "the container" : subject}` : null,
  };
}

/** A name that is there and may have been meant. */
function near(s: SomeInstance, name: string): string | null {
  const known = (s.classdef?.mro ?? []).flatMap((cdef) => Array.from(cdef.attrs.keys()).concat(Array.from(cdef.classdesc.pyobj.dict.keys())));
  const found = similarName(name, known);
  return found === null ? null : `did you mean '${found}'?`;
}

function annotationOrNull(ann: RPythonAnnotator, v: Variable | Constant): SomeObject | null {
  if (v instanceof Variable) return v.annotation instanceof SomeObject ? v.annotation : null;
  return ann.annotation(v);
}

/** True for attributes that methods of the class set which other faults may keep from being called. */
function mayComeOfFault(ann: RPythonAnnotator, state: BlockState): boolean {
  const op = state.block.operations[state.blockedAt]!;
  const s = op.opname === "getattr" ? annotationOrNull(ann, op.args[0]!) : null;
  return s instanceof SomeInstance && s.classdef !== null && mentions(s.classdef, attributeOf(op));
}

/**
 * Of the blocks that are stuck beside other faults, those stuck at an attribute that no code sets, not even code that a fault kept from being
 * visited: they are faults of their own. The others may be stuck because of the faults.
 */
function unknownAttributes(ann: RPythonAnnotator, blocked: ReadonlySet<BlockState>, all: Iterable<BlockState>): BlockState[] {
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
