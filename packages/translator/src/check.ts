// The engine of `translate check` and `translate why`: annotates and types a program, and gives the faults found, or the way to a function.

import { type CallStep, isLibrary, shortestPath } from "@rpyts/annotator/callpath";
import { compareSpans } from "@rpyts/annotator/value-span";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { PyFunction, PyStr } from "@rpyts/pyhost/object";
import type { Diagnostic } from "@rpyts/tool/diagnostics";
import type { Pipeline } from "./pipeline.js";
import { ProgramFault } from "./result.js";

/** What a check found. */
export interface CheckResult {
  /** Sorted by place: files in order of their names, then from top to bottom. Empty for a good program. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many more there are than were asked for. */
  readonly omitted: number;
}

/** Runs the work of a check and gives the faults of the program that end it: at most `maxErrors`. Faults of ours go on as errors. */
export function collectFaults(work: () => void, maxErrors = Infinity): CheckResult {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ProgramFault)) throw error;
    const sorted = [...error.diagnostics].sort((a, b) => compareSpans(a.span, b.span));
    return { diagnostics: sorted.slice(0, maxErrors), omitted: Math.max(0, sorted.length - maxErrors) };
  }
  return { diagnostics: [], omitted: 0 };
}

/** A function that the program reaches, and the calls from an entry point to it. */
export interface WhyReached {
  /** With its module: `interpreter.execute`. */
  readonly name: string;
  readonly graph: FunctionGraph;
  /** The shortest chain, the entry point's call first; empty for entry points. */
  readonly steps: readonly CallStep[];
}

/**
 * The functions of a name (`execute`, `interpreter.execute`) that the program reaches, with the way to each. The program is annotated as far as its faults let it be.
 * Specialised copies of a function count once, with the shortest way.
 */
export function whyReached(pipeline: Pipeline, name: string): WhyReached[] {
  collectFaults(() => pipeline.annotate());
  const found = new Map<unknown, WhyReached>();
  for (const graph of pipeline.context.graphs) {
    const full = qualifiedName(graph);
    if (full !== name && graph.name !== name && !full.endsWith(`.${name}`)) continue;
    const steps = shortestPath(pipeline.annotator, graph);
    if (steps === null) continue;
    const own = withoutStart(pipeline, steps);
    const key = graph.func ?? graph;
    const known = found.get(key);
    if (known === undefined || own.length < known.steps.length) found.set(key, { name: full, graph, steps: own });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : compareSpans(a.graph.span, b.graph.span)));
}

function qualifiedName(graph: FunctionGraph): string {
  const { func } = graph;
  if (!(func instanceof PyFunction)) return graph.name;
  const module = func.globals.getStr("__name__");
  return module instanceof PyStr ? `${module.value}.${func.name}` : func.name;
}

/** Our own start-up code calls the program's entry point: that is no news. */
function withoutStart(pipeline: Pipeline, steps: readonly CallStep[]): readonly CallStep[] {
  const first = steps.findIndex(({ span }) => !isLibrary(pipeline.annotator, span));
  return first < 0 ? [] : steps.slice(first);
}
