// The engine of `translate why`: how an entry point leads to a function. The program is annotated as far as its faults let it be.

import { type CallStep, isLibrary, shortestPath } from "@rpyts/annotator/callpath";
import { compareSpans } from "@rpyts/annotator/value-span";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { PyFunction } from "@rpyts/pyhost/object";
import { definitionSpan } from "@rpyts/pyparser/code";
import { similarNames } from "@rpyts/tool/similar-names";
import type { Span } from "@rpyts/tool/source-file";
import { collectFaults } from "./check.js";
import { answersTo, FunctionNames } from "./function-names.js";
import type { Pipeline } from "./pipeline.js";

/** A function that the program reaches, and the calls from an entry point to it. */
export interface WhyReached {
  /** With its module and class: `interpreter.Frame.run`. */
  readonly name: string;
  readonly span: Span | null;
  /** The shortest chain, the entry point's call first; empty for entry points. */
  readonly steps: readonly WhyStep[];
}

/** A call, with the full names of both functions. */
export interface WhyStep {
  readonly caller: string;
  readonly callee: string;
  readonly span: Span | null;
}

/** A function that the program has, and does not reach. */
export interface Unreached {
  readonly name: string;
  readonly span: Span | null;
}

export interface WhyAnswer {
  /** One for each function of the name, in the order of their full names. Copies that specialisation made count once, with the shortest way. */
  readonly reached: readonly WhyReached[];
  /** Functions of the name that are there, and that nothing reachable calls. */
  readonly unreached: readonly Unreached[];
  /** Where there are neither: names of functions that may have been meant. */
  readonly similar: readonly string[];
  /** How many faults the program has: what is behind them may not have been looked at. */
  readonly faults: number;
}

const MAX_SIMILAR = 5;

/** Looks for the functions of a name: `run`, `Frame.run` or `interpreter.Frame.run`. */
export function whyReached(pipeline: Pipeline, name: string): WhyAnswer {
  const faults = collectFaults(() => pipeline.annotate()).length;
  const names = new FunctionNames(pipeline.host, pipeline.annotator.bookkeeper);
  const reached = waysTo(pipeline, names, name);
  const unreached = unreachedOf(pipeline, names, name);
  const similar = reached.length + unreached.length > 0 ? [] : meantNames(pipeline, names, name);
  return { reached, unreached, similar, faults };
}

function waysTo(pipeline: Pipeline, names: FunctionNames, name: string): WhyReached[] {
  const found = new Map<unknown, WhyReached>();
  for (const graph of pipeline.context.graphs) {
    const full = names.ofGraph(graph);
    if (!answersTo(full, name) && graph.name !== name) continue;
    const path = shortestPath(pipeline.annotator, graph);
    if (path === null) continue;
    const steps = withoutStart(pipeline, path).map(({ caller, callee, span }) => ({ caller: names.ofGraph(caller), callee: names.ofGraph(callee), span }));
    const key = graph.func ?? graph;
    const known = found.get(key);
    if (known === undefined || steps.length < known.steps.length) found.set(key, { name: full, span: spanOf(graph), steps });
  }
  return [...found.values()].sort((a, b) => byName(a, b) || compareSpans(a.span, b.span));
}

const spanOf = ({ func, span }: FunctionGraph): Span | null => (func instanceof PyFunction ? definitionSpan(func.code.code) : span);

function unreachedOf(pipeline: Pipeline, names: FunctionNames, name: string): Unreached[] {
  const reached = new Set<unknown>(pipeline.context.graphs.map((graph) => graph.func));
  const rest = [...names.all()].filter(([fn, full]) => answersTo(full, name) && !reached.has(fn));
  return rest.map(([fn, full]) => ({ name: full, span: definitionSpan(fn.code.code) })).sort((a, b) => byName(a, b) || compareSpans(a.span, b.span));
}

/** Names of the program rather than those of our library. */
function meantNames(pipeline: Pipeline, names: FunctionNames, name: string): string[] {
  const own = [...names.all()].filter(([fn]) => isOwn(pipeline, fn)).map(([, full]) => full);
  const wanted = name.slice(name.lastIndexOf(".") + 1);
  const short = similarNames(wanted, new Set(own.map(lastPart)), MAX_SIMILAR);
  return short.flatMap((near) => own.filter((full) => lastPart(full) === near).sort()).slice(0, MAX_SIMILAR);
}

const lastPart = (full: string): string => full.slice(full.lastIndexOf(".") + 1);
const isOwn = (pipeline: Pipeline, fn: PyFunction): boolean => !isLibrary(pipeline.annotator, definitionSpan(fn.code.code));
const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Our own start-up code calls the program's entry point: that is no news. */
function withoutStart(pipeline: Pipeline, steps: readonly CallStep[]): readonly CallStep[] {
  const first = steps.findIndex(({ span }) => !isLibrary(pipeline.annotator, span));
  return first < 0 ? [] : steps.slice(first);
}
