// How a function is reached from an entry point: the shortest chain of calls. Answers to the "called from" part of upstream's gather_error.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { DiagnosticNote } from "@rpyts/tool/diagnostics";
import type { Span } from "@rpyts/tool/source-file";
import type { RPythonAnnotator } from "./annrpython.js";
import { PyFunction } from "@rpyts/pyhost/object";
import { SomeInstance } from "./model-objects.js";
import { compareSpans } from "./value-span.js";

/** One call on the way from an entry point. */
export interface CallStep {
  readonly caller: FunctionGraph;
  readonly callee: FunctionGraph;
  readonly span: Span | null;
}

/** The shortest chain of calls from an entry point to a graph, the entry point's call first; null when no entry point leads there. */
export function shortestPath(ann: RPythonAnnotator, graph: FunctionGraph): CallStep[] | null {
  const entries = new Set(ann.entryGraphs);
  const towards = new Map<FunctionGraph, CallStep | null>([[graph, null]]);
  const queue: FunctionGraph[] = [graph];
  for (let i = 0; i < queue.length; i++) {
    const at = queue[i]!;
    if (entries.has(at)) return stepsFrom(at, towards);
    for (const step of callsOf(ann, at)) {
      if (towards.has(step.caller)) continue;
      towards.set(step.caller, step);
      queue.push(step.caller);
    }
  }
  return null;
}

/** The calls of a graph, in the order of the source. */
function callsOf(ann: RPythonAnnotator, graph: FunctionGraph): CallStep[] {
  const edges = ann.translator.callsOf(graph);
  return edges.map(({ caller, position }) => ({ caller, callee: graph, span: position.span })).sort((a, b) => compareSpans(a.span, b.span));
}

function stepsFrom(entry: FunctionGraph, towards: ReadonlyMap<FunctionGraph, CallStep | null>): CallStep[] {
  const steps: CallStep[] = [];
  for (let step = towards.get(entry) ?? null; step !== null; step = towards.get(step.callee) ?? null) steps.push(step);
  return steps;
}

/** True for places in our own library and start-up code. */
export function isLibrary(ann: RPythonAnnotator, span: Span | null): boolean {
  return span !== null && ann.translator.host.libraryRoots.some((root) => span.file.name.startsWith(root));
}

/** The program begins at its own entry point: what our start-up code calls before is left out. */
function withoutStart(ann: RPythonAnnotator, steps: readonly CallStep[]): readonly CallStep[] {
  const first = steps.findIndex(({ span }) => !isLibrary(ann, span));
  return first < 0 ? [] : steps.slice(first);
}

/** What messages call the function of a graph: methods with their class. */
export function displayName(graph: FunctionGraph): string {
  const s = graph.startblock.inputargs[0]?.annotation;
  if (!(s instanceof SomeInstance) || s.classdef === null) return graph.name;
  const { func } = graph;
  const home = func instanceof PyFunction ? s.classdef.mro.find((cdef) => cdef.classdesc.pyobj.dict.get(func.name) === func) : undefined;
  return home === undefined ? graph.name : `${home.shortname}.${graph.name}`;
}

const MAX_PATH = 8;

/** The path to a graph as notes, the nearest call first. */
export function callPath(ann: RPythonAnnotator, graph: FunctionGraph): DiagnosticNote[] {
  const steps = withoutStart(ann, shortestPath(ann, graph) ?? []);
  const notes = steps.map(({ caller, callee, span }): DiagnosticNote => ({ message: `${displayName(caller)}() calls ${displayName(callee)}() here`, span }));
  notes.reverse();
  return notes.length <= MAX_PATH ? notes : [...notes.slice(0, MAX_PATH - 1), { message: `… and ${notes.length - MAX_PATH + 1} calls above`, span: null }];
}
