// Rewriting annotated graphs before they are typed: ways that are never taken go away, operations become cheaper forms. Answers to upstream's
// translator/transform.py.

import { type Block, Constant, type FunctionGraph, Link, type Variable } from "@rpyts/flowmodel/model";
import { AssertionError, Exception } from "@rpyts/pyhost/exception-types";
import type { RPythonAnnotator } from "./annrpython.js";
import { removeDeadOps } from "./deadops.js";
import { SomeImpossibleValue, SomeObject, sImpossibleValue } from "./model.js";
import { SomeInstance, SomeTypeOf } from "./model-objects.js";
import { newStr } from "@rpyts/pyhost/values";

/** Applies all rewritings to annotated blocks, or to those in `subset`. */
export function simplifyAnnotated(ann: RPythonAnnotator, subset: ReadonlySet<Block> | null): void {
  const blocks = ann.annotatedIn(subset);
  const graphs = new Set<FunctionGraph>();
  for (const [block, graph] of blocks) {
    removeDeadExits(ann, block, graph);
    graphs.add(graph);
  }
  for (const graph of graphs) removeDeadOps(graph);
}

/** Drops links that were never followed; a block whose end is never reached raises there. */
function removeDeadExits(ann: RPythonAnnotator, block: Block, graph: FunctionGraph): void {
  if (block.exits.length === 0) return;
  const wasRaising = block.canRaise;
  const kept = block.exits.filter((link) => ann.linksFollowed.has(link));
  const unreachable = wasRaising ? kept.length > 0 && kept[0]!.exitcase !== null : false;
  if (kept.length === block.exits.length && !unreachable) return;
  block.recloseblock(...kept);
  if (kept.length === 0 || (wasRaising && kept[0]!.exitcase !== null)) {
    cutOff(ann, block, graph);
    return;
  }
  if (kept.length === 1) {
    block.exitswitch = null;
    kept[0]!.exitcase = null;
  }
}

/** Ends a block at the operation that never succeeds; a failing assertion stands for the normal way on. */
function cutOff(ann: RPythonAnnotator, block: Block, graph: FunctionGraph): void {
  const index = block.operations.findIndex((op) => op.result.annotation === null || op.result.annotation instanceof SomeImpossibleValue);
  if (index >= 0) {
    block.operations.length = index + 1;
    ann.setBinding(block.operations[index]!.result, sImpossibleValue);
  }
  const instance = ann.translator.host.call(AssertionError, [newStr(`the call in ${graph.name}() should have raised`)]);
  const link = new Link([new Constant(AssertionError), new Constant(instance)], graph.exceptblock);
  if (block.exits.length === 0) {
    block.exitswitch = null;
    block.recloseblock(link);
  } else {
    block.recloseblock(link, ...block.exits);
  }
  ann.linksFollowed.add(link);
  bindExceptBlock(ann, graph);
}

function bindExceptBlock(ann: RPythonAnnotator, graph: FunctionGraph): void {
  const [vType, vValue] = graph.exceptblock.inputargs as [Variable, Variable];
  if (!(vValue.annotation instanceof SomeObject)) vValue.annotation = new SomeInstance(ann.bookkeeper.getuniqueclassdef(Exception), false);
  if (!(vType.annotation instanceof SomeObject)) vType.annotation = new SomeTypeOf([vValue]);
  ann.noteNewBlock(graph, graph.exceptblock);
}
