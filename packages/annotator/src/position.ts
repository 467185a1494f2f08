// A place in the program that annotation may have to visit again: an operation of a block of a graph.
// Answers to upstream's position keys (graph, block, index). A position hangs on the operation itself, because transformations while
// annotating insert operations and would shift indexes.

import type { Block, FunctionGraph, SpaceOperation } from "@rpyts/flowmodel/model";
import type { ClashTracer } from "./clash-tracer.js";
import type { AnnotatorError } from "./errors.js";
import type { Span } from "@rpyts/tool/source-file";

export class Position {
  readonly graph: FunctionGraph;
  readonly block: Block;
  readonly op: SpaceOperation;

  constructor(graph: FunctionGraph, block: Block, op: SpaceOperation) {
    this.graph = graph;
    this.block = block;
    this.op = op;
  }

  get span(): Span | null {
    return this.op.span ?? this.graph.span;
  }
}

/** What containers and attributes need of the engine: to revisit the places that read them once they became more general. */
export interface Reflower {
  /** The operation being annotated; null outside (prebuilt objects found late, emulated calls). */
  currentPosition(): Position | null;
  reflowFromPosition(position: Position): void;
  /** Set while the program is gone through once more to learn where the values of clashing containers come from; null otherwise. */
  readonly tracer: ClashTracer | null;
  /** Notes that values met in a container that have no common annotation. */
  noteClash(cell: object, error: AnnotatorError): void;
}
