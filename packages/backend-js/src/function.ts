// From a graph to a JavaScript function: the steps in order.

import type * as t from "@babel/types";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { asLowLevelType } from "@rpyts/lltype/types";
import { Analysis } from "./cfg/analysis.js";
import { buildCfg, type CfgNode } from "./cfg/graph.js";
import { insertDispatcher, makeReducible } from "./cfg/irreducible.js";
import { crowd, placeNodes, type Placement } from "./cfg/placement.js";
import { Structurer } from "./cfg/structure.js";
import { tidy } from "./cfg/tidy.js";
import { JS_EMITTERS, type EmitterTable } from "./emit/table.js";
import { Scope } from "./function-scope.js";
import { FunctionShape, type BlockPlan } from "./function-shape.js";
import { planTrees } from "./function-trees.js";
import { planVariables } from "./function-variables.js";
import { FunctionWriter } from "./function-writer.js";
import type { ProgramNames } from "./names.js";
import * as n from "./nodes.js";
import type { SourceLocations } from "./source-location.js";

/** Deeper nesting than this gives is too deep for printers and parsers. */
const MOST_BEHIND = 50;

export interface FunctionOptions {
  /** The first argument is JavaScript's `this`, and no parameter. */
  readonly isMethod?: boolean;
  readonly emitters?: EmitterTable;
  /** How many nodes may stand behind one, each with a labelled block around all before it. */
  readonly mostBehind?: number;
}

/** Parameters and body; the caller makes a function or a method of them. */
export interface JsFunction {
  readonly params: t.Identifier[];
  readonly body: t.BlockStatement;
}

/**
 * Prints a low-level graph that still has its exceptions. Void arguments are left out, of the parameters and of every call. Throws DiagnosticError
 * `js/unsupported-operation` for operations that JavaScript cannot do, InternalError for graphs that are wrong. The graph stays as it is.
 */
export function printFunction(graph: FunctionGraph, names: ProgramNames, locations: SourceLocations, options: FunctionOptions = {}): JsFunction {
  const isMethod = options.isMethod ?? false;
  const shape = new FunctionShape(graph, options.emitters ?? JS_EMITTERS);
  for (const plan of shape.blocks) planTrees(plan);
  const cfg = makeReducible(buildCfg(shape, names));
  planVariables(shape, depths(cfg.analysis), isMethod);
  const { analysis, placement } = place(cfg.start, tidy(cfg.start, cfg.analysis), options.mostBehind ?? MOST_BEHIND);
  const parameters = shape.start.inputs.filter((_, i) => asLowLevelType(graph.args[i]!.concretetype).kind !== "void").map((value) => value.variable!);
  if (isMethod) parameters[0]!.isThis = true;
  const top = new Scope(null);
  const writer = new FunctionWriter(names, shape, locations, top);
  const structurer = new Structurer(writer, analysis, placement, asLowLevelType(graph.returnvar.concretetype).kind === "void");
  structurer.run(top);
  const named = isMethod ? parameters.slice(1) : parameters;
  writer.finish(named);
  structurer.dropBraces();
  return { params: named.map((parameter) => parameter.node), body: n.block(top.body) };
}

/** The place of every node. Where dozens of nodes have one place to stand behind, a dispatcher takes the place of as many nested blocks. */
function place(start: CfgNode, analysis: Analysis, most: number): { analysis: Analysis; placement: Placement } {
  let placement = placeNodes(analysis);
  for (let nodes = crowd(analysis, placement, most); nodes !== null; nodes = crowd(analysis, placement, most)) {
    start = insertDispatcher(analysis, nodes, start);
    analysis = new Analysis(start);
    placement = placeNodes(analysis);
  }
  return { analysis, placement };
}

function depths(analysis: Analysis): (block: BlockPlan) => number {
  const byBlock = new Map<BlockPlan, number>();
  analysis.order.forEach((node, i) => {
    if (node.plan !== null) byBlock.set(node.plan, analysis.depth(i));
  });
  return (block) => byBlock.get(block) ?? 0;
}
