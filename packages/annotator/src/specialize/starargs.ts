// Functions with *args: one graph per number of extra arguments, which takes them one by one. Answers to flatten_star_args of upstream's
// annotator/specialize.py.

import { Block, type FunctionGraph, Link, SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { InternalError } from "@rpyts/tool/assert-never";
import type { Bookkeeper } from "../bookkeeper.js";
import type { FunctionDesc, GraphBuilder } from "../functiondesc.js";
import { type SomeObject, SomeTuple } from "../model.js";
import { fixedSignature } from "../signature.js";

export interface Flattened {
  /** Annotations of the arguments one by one. */
  readonly cells: readonly SomeObject[];
  /** Part of the specialisation key; empty for functions without *args. */
  readonly key: string;
  readonly builder: GraphBuilder | null;
}

/** The arguments with those in *args one by one, and how to make a graph that takes them so. */
export function flattenStarArgs(desc: FunctionDesc, cells: readonly SomeObject[]): Flattened {
  if (desc.signature.varargname === null) return { cells, key: "", builder: null };
  const star = cells[cells.length - 1];
  if (!(star instanceof SomeTuple)) throw new InternalError(`${desc.name}: *args is no tuple`);
  const count = star.items.length;
  return { cells: [...cells.slice(0, -1), ...star.items], key: `*${count}`, builder: (bk, d) => buildFlattened(bk, d, count) };
}

function buildFlattened(bk: Bookkeeper, desc: FunctionDesc, count: number): FunctionGraph {
  const graph = bk.buildGraph(desc);
  const outer = graph.args.map((v) => v.copy());
  const tuple = outer[outer.length - 1]!;
  const extras = Array.from({ length: count }, (_, i) => new Variable(`stararg${i}`));
  const start = new Block([...outer.slice(0, -1), ...extras]);
  start.operations.push(new SpaceOperation("newtuple", extras, tuple, graph.span));
  start.closeblock(new Link(outer, graph.startblock));
  graph.startblock = start;
  const signature = fixedSignature([...desc.signature.argnames, ...extras.map((_, i) => `.star${i}`)]);
  bk.setGraphInfo(graph, { desc, signature, defaults: count > 0 ? [] : desc.defaults });
  return graph;
}
