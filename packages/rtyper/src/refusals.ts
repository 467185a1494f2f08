// Faults of the program that typing finds: what a type system cannot do. Collected, so that one run tells of all functions that have one.

import { isLibrary, callPath, shortestPath } from "@rpyts/annotator/callpath";
import type { RPythonAnnotator } from "@rpyts/annotator/annrpython";
import { oncePerPlace, outsideLibrary } from "@rpyts/annotator/diagnose";
import { compareSpans, lastSpan } from "@rpyts/annotator/value-span";
import type { Block, FunctionGraph } from "@rpyts/flowmodel/model";
import { type Diagnostic, makeDiagnostic } from "@rpyts/tool/diagnostics";

export class Refusals {
  private readonly annotator: RPythonAnnotator;
  /** The first of each function of the program, by place: what follows in it may come of that one. */
  private readonly byFunction = new Map<FunctionGraph, Diagnostic>();

  constructor(annotator: RPythonAnnotator) {
    this.annotator = annotator;
  }

  get isEmpty(): boolean {
    return this.byFunction.size === 0;
  }

  note(graph: FunctionGraph, block: Block, d: Diagnostic): void {
    const span = d.span ?? lastSpan(block) ?? graph.span;
    const told = outsideLibrary(this.annotator, makeDiagnostic({ ...d, span, notes: [...d.notes, ...callPath(this.annotator, graph)] }));
    const home = this.functionOfProgram(graph);
    const known = this.byFunction.get(home);
    if (known === undefined || compareSpans(told.span, known.span) < 0) this.byFunction.set(home, told);
  }

  /** All of them, sorted by place. */
  take(): Diagnostic[] {
    const all = oncePerPlace([...this.byFunction.values()]);
    this.byFunction.clear();
    return all;
  }

  /** The function of the program that leads to a function of the library; the function itself outside of it. */
  private functionOfProgram(graph: FunctionGraph): FunctionGraph {
    if (!isLibrary(this.annotator, graph.span)) return graph;
    const steps = shortestPath(this.annotator, graph) ?? [];
    return steps.findLast(({ caller }) => !isLibrary(this.annotator, caller.span))?.caller ?? graph;
  }
}
