// What inference finds out about a program, as text: to compare runs.

import { SomeObject } from "@rpyts/annotator/model";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { formatPlace } from "@rpyts/tool/source-file";
import { backendNamed } from "@rpyts/translator/backends";
import { loadProgram } from "@rpyts/translator/load-program";
import { defaultOptions } from "@rpyts/translator/options";
import { optionsFor } from "@rpyts/translator/settle-options";
import { CapturedIO } from "./captured-io.js";
import { makeEnvironment } from "./engines.js";

/**
 * A line per graph with its signature, per input of a block and per operation with the annotation of the result, per attribute of a class, sorted. Copies of a
 * function that specialisation made have the same lines: how many there are counts.
 */
export function inferred(path: string, seed: number | null): string[] {
  const pipeline = loadProgram(makeEnvironment(new CapturedIO()), optionsFor(backendNamed("c"), { ...defaultOptions(), seed }), path, []);
  pipeline.annotate();
  const lines = pipeline.context.graphs.flatMap(linesOf);
  for (const cdef of pipeline.annotator.bookkeeper.classdefs) {
    lines.push(`class ${cdef.name}`);
    for (const [name, attribute] of cdef.attrs) lines.push(`${cdef.name}.${name}: ${String(attribute.sValue)}${attribute.readonly ? ", never set" : ""}`);
  }
  return lines.sort();
}

function linesOf(graph: FunctionGraph): string[] {
  const place = graph.span === null ? "nowhere" : formatPlace(graph.span);
  const lines = [`${graph.name} at ${place}: (${graph.args.map(annotationOf).join(", ")}) -> ${annotationOf(graph.returnvar)}`];
  for (const block of graph.blocks()) {
    const at = block.span === null ? place : formatPlace(block.span);
    lines.push(`${graph.name}, block at ${at}: ${block.inputargs.map((v) => `${v.prefix} ${annotationOf(v)}`).join(", ")}`);
    for (const op of block.operations) lines.push(`${graph.name}, ${op.opname} at ${op.span === null ? at : formatPlace(op.span)}: ${annotationOf(op.result)}`);
  }
  return lines;
}

const annotationOf = (v: { readonly annotation: unknown }): string => (v.annotation instanceof SomeObject ? v.annotation.toString() : "nothing");
