// The function that makes an instance of a class, for vtables of classes that are called through variables. Answers to create_instantiate_function
// of upstream's rtyper/normalizecalls.py.

import { Block, FunctionGraph, Link, Variable } from "@rpyts/flowmodel/model";
import type { ClassDef } from "@rpyts/annotator/classdef";
import { SomeInstance } from "@rpyts/annotator/model-objects";
import { LowLevelOpList } from "../llops.js";
import type { RPythonTyper } from "../rtyper.js";
import type { ClassRepr } from "./class-repr.js";

/** The graph; made when first asked for. Its result is the root of instances. */
export function instantiateGraph(rtyper: RPythonTyper, classdef: ClassDef): FunctionGraph {
  const { instantiateGraphs } = rtyper.normalized;
  let graph = instantiateGraphs.get(classdef);
  if (graph !== undefined) return graph;
  const block = new Block([]);
  graph = new FunctionGraph(`instantiate_${classdef.shortname}`, block);
  instantiateGraphs.set(classdef, graph);
  const rInstance = rtyper.getInstanceRepr(classdef);
  const rRoot = rtyper.getInstanceRepr(null);
  rtyper.callAllSetups();
  graph.returnvar.annotation = new SomeInstance(null, false);
  graph.returnvar.concretetype = rRoot.lowleveltype;
  for (const v of graph.exceptblock.inputargs) v.annotation = null;
  typeExceptBlock(rtyper, graph.exceptblock.inputargs);
  graph.level = rtyper.typeSystem.level;
  graph.inline = "try";
  rtyper.addTypedGraph(graph);
  const llops = new LowLevelOpList(rtyper, block);
  const vResult = llops.convertvar(rInstance.newInstance(llops, null), rInstance, rRoot);
  block.operations = llops.ops;
  block.closeblock(new Link([vResult], graph.returnblock));
  (rtyper.getClassRepr(classdef) as ClassRepr).setInstantiate(rtyper.getcallable(graph));
  return graph;
}

function typeExceptBlock(rtyper: RPythonTyper, inputs: readonly Variable[]): void {
  inputs[0]!.concretetype = rtyper.exceptiondata.lltypeOfExceptionType;
  inputs[1]!.concretetype = rtyper.exceptiondata.lltypeOfExceptionValue;
}
