// Makes all functions that one call may reach take the same arguments and give the same result, before anything is typed. Also classes: numbers, fields
// for attributes read through variable classes, functions that make instances. Answers to upstream's rtyper/normalizecalls.py.

import { Block, Constant, FunctionGraph, Link, SpaceOperation, type Hlvalue, type Variable } from "@rpyts/flowmodel/model";
import type { ClassDef } from "@rpyts/annotator/classdef";
import { ClassDesc } from "@rpyts/annotator/classdesc";
import type { CallFamily, CallTableRow } from "@rpyts/annotator/families";
import { sameAnnotation, sImpossibleValue, type SomeObject } from "@rpyts/annotator/model";
import { SomePBC } from "@rpyts/annotator/model-objects";
import { unionof } from "@rpyts/annotator/unions";
import { CallShape } from "@rpyts/flowmodel/operation";
import type { Desc } from "@rpyts/annotator/desc";
import type { Signature } from "@rpyts/annotator/signature";
import type { PyObject } from "@rpyts/pyhost/object";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { TyperError } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";

export function performNormalizations(rtyper: RPythonTyper): void {
  defineClassesOfValues(rtyper);
  createClassConstructors(rtyper);
  normalizeCallFamilies(rtyper);
  mergeClassAttributes(rtyper);
  assignInheritanceIds(rtyper);
}

// ---- calls

/** Normalises the families changed since; helpers annotated while typing may bring new ones. */
export function normalizeCallFamilies(rtyper: RPythonTyper): void {
  for (const family of rtyper.bookkeeper.callFamilies.infos()) {
    if (!family.modified) continue;
    normalizeFamily(rtyper, family);
    family.normalized = true;
    family.modified = false;
  }
}

function normalizeFamily(rtyper: RPythonTyper, family: CallFamily): void {
  // Where the functions are called in several ways, a graph can take the parameters of one of them only: the others get graphs of their own.
  const several = family.calltables.size > 1;
  // Adapters add rows of their own, which fit already.
  for (const { shape, rows } of Array.from(family.calltables.values())) {
    for (const row of rows.slice()) {
      if (sameSignatures(rtyper, row)) continue;
      if (several) adaptRow(rtyper, family, shape, row);
      else for (const graph of new Set(row.values())) reorder(rtyper, shape, graph);
    }
  }
  for (let progress = true; progress; ) {
    progress = false;
    for (const { rows } of family.calltables.values()) {
      for (const row of rows) progress = normalizeAnnotations(rtyper, rtyper.normalized.adaptedRow(row)) || progress;
    }
  }
}

/** Puts graphs in place of those of a row that take the parameters of the call and call the functions with all of theirs. */
function adaptRow(rtyper: RPythonTyper, family: CallFamily, shape: CallShape, row: CallTableRow): void {
  const adapted = new Map<Desc, FunctionGraph>();
  for (const [desc, graph] of row) adapted.set(desc, adapter(rtyper, family, shape, desc, graph));
  rtyper.normalized.adaptRow(row, adapted);
}

function adapter(rtyper: RPythonTyper, family: CallFamily, shape: CallShape, desc: Desc, target: FunctionGraph): FunctionGraph {
  const plan = planArguments(rtyper, shape, target);
  if (plan === null) return target;
  const block = new Block(plan.inputs);
  const graph = new FunctionGraph(`${target.name}__adapted`, block);
  const v = target.returnvar.copy();
  block.operations.push(new SpaceOperation("simple_call", [new Constant(desc.pyobj), ...plan.output], v, target.span));
  block.closeblock(new Link([v], graph.returnblock));
  graph.returnvar.annotation = target.returnvar.annotation;
  graph.inline = "try";
  graph.span = target.span;
  family.addRow(new CallShape(plan.output.length, [], false), new Map([[desc, target]]));
  rtyper.annotator.translator.graphs.push(graph);
  rtyper.annotator.noteNewBlock(graph, block);
  rtyper.bookkeeper.setGraphInfo(graph, { ...rtyper.bookkeeper.graphInfo(target), signature: plan.signature, defaults: plan.defaults });
  return graph;
}

/** Whether all graphs of a row have the same parameters and defaults. */
function sameSignatures(rtyper: RPythonTyper, row: CallTableRow): boolean {
  const infos = [...row.values()].map((graph) => rtyper.bookkeeper.graphInfo(graph));
  const first = infos[0]!;
  return infos.every(({ signature, defaults }) => {
    if (signature.varargname !== first.signature.varargname) return false;
    return sameNames(signature.argnames, first.signature.argnames) && sameValues(defaults, first.defaults);
  });
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((name, i) => name === b[i]);
const sameValues = (a: readonly PyObject[], b: readonly PyObject[]): boolean => a.length === b.length && a.every((value, i) => value === b[i]);

/** What a call gives, as new variables, and what a graph takes of it, with defaults filled in. */
interface ArgumentPlan {
  readonly inputs: Variable[];
  readonly output: Hlvalue[];
  readonly signature: Signature;
  readonly defaults: PyObject[];
}

/** Null when the call gives the graph's parameters in their order already. */
function planArguments(rtyper: RPythonTyper, shape: CallShape, graph: FunctionGraph): ArgumentPlan | null {
  const info = rtyper.bookkeeper.graphInfo(graph);
  const { argnames, varargname } = info.signature;
  if (varargname !== null || shape.star) throw starCall(graph);
  const order = Array.from({ length: shape.count }, (_, i) => i);
  for (const key of shape.keys) order.push(argnames.indexOf(key));
  const count = graph.args.length;
  if (order.length === count && order.every((at, i) => at === i)) return null;
  const firstDefault = count - info.defaults.length;
  const inputs = order.map((at) => graph.args[at]!.copy());
  const output = graph.args.map((_, j): Hlvalue => {
    const given = order.indexOf(j);
    if (given >= 0) return inputs[given]!;
    const value = info.defaults[j - firstDefault];
    if (value === undefined) throw new TyperError(`${graph.name}: the call gives no value for ${argnames[j]}`);
    return new Constant(value);
  });
  const defaults: PyObject[] = [];
  for (const at of [...order].reverse()) {
    const value = info.defaults[at - firstDefault];
    if (at < firstDefault || value === undefined) break;
    defaults.unshift(value);
  }
  return { inputs, output, signature: { argnames: order.map((at) => argnames[at]!), varargname: null, kwargname: null }, defaults };
}

/** Puts a start block in front of a graph that takes exactly what the call gives. */
function reorder(rtyper: RPythonTyper, shape: CallShape, graph: FunctionGraph): void {
  const plan = planArguments(rtyper, shape, graph);
  if (plan === null) return;
  prependBlock(rtyper, graph, plan.inputs, plan.output);
  const { desc } = rtyper.bookkeeper.graphInfo(graph);
  rtyper.bookkeeper.setGraphInfo(graph, { desc, signature: plan.signature, defaults: plan.defaults });
}

function starCall(graph: FunctionGraph): DiagnosticError {
  return new DiagnosticError({
    code: "rtyper/call-table",
    message: `${graph.name} takes or is given *args in a call of one of several functions`,
    span: graph.span,
    hint: "functions that are called through a variable take a fixed number of parameters",
  });
}

function prependBlock(rtyper: RPythonTyper, graph: FunctionGraph, inputs: Block["inputargs"], output: Hlvalue[]): void {
  const block = new Block(inputs);
  block.closeblock(new Link(output, graph.startblock));
  graph.startblock = block;
  rtyper.annotator.noteNewBlock(graph, block);
}

/** Gives all graphs of a row the same parameter and result annotations; true when that changed one. */
function normalizeAnnotations(rtyper: RPythonTyper, row: CallTableRow): boolean {
  const graphs = [...new Set(row.values())];
  if (graphs.length <= 1) return false;
  const count = graphs[0]!.args.length;
  if (graphs.some((graph) => graph.args.length !== count)) throw new TyperError(`different numbers of parameters: ${graphs.map((g) => g.name).join(", ")}`);
  const general = Array.from({ length: count }, (_, i) => unionAll(graphs.map((graph) => rtyper.bindingOr(graph.args[i]!, sImpossibleValue))));
  const sResult = unionAll(graphs.map((graph) => rtyper.bindingOr(graph.returnvar, sImpossibleValue)));
  let changed = false;
  for (const graph of graphs) {
    changed = generalizeArguments(rtyper, graph, general) || changed;
    changed = generalizeResult(rtyper, graph, sResult) || changed;
  }
  return changed;
}

function unionAll(list: readonly SomeObject[]): SomeObject {
  return list.reduce((a, b) => unionof(a, b), sImpossibleValue);
}

function generalizeArguments(rtyper: RPythonTyper, graph: FunctionGraph, general: readonly SomeObject[]): boolean {
  if (graph.args.every((v, i) => sameAnnotation(rtyper.bindingOr(v, sImpossibleValue), general[i]!))) return false;
  refuseTyped(rtyper, graph);
  const inputs = graph.args.map((v, i) => {
    const copy = v.copy();
    copy.annotation = general[i]!;
    return copy;
  });
  prependBlock(rtyper, graph, inputs, [...inputs]);
  return true;
}

function generalizeResult(rtyper: RPythonTyper, graph: FunctionGraph, sResult: SomeObject): boolean {
  const v = graph.returnvar;
  if (sameAnnotation(rtyper.bindingOr(v, sImpossibleValue), sResult)) return false;
  refuseTyped(rtyper, graph);
  v.annotation = sResult;
  return true;
}

/** A typed graph keeps its type. */
function refuseTyped(rtyper: RPythonTyper, graph: FunctionGraph): void {
  if (rtyper.isTyped(graph.startblock)) throw new TyperError(`${graph.name} is typed already and joins a family of functions of another type`);
}

// ---- classes

/** Classes that a variable may hold take part as classes, even where none is ever made an instance of: they need their place among the others. */
function defineClassesOfValues(rtyper: RPythonTyper): void {
  const sets = new Set<SomePBC>();
  const note = ({ annotation: s }: Variable): void => {
    if (s instanceof SomePBC && (s.descriptions.length > 1 || s.orNone)) sets.add(s);
  };
  for (const [block] of rtyper.annotator.annotatedBlocks()) {
    block.inputargs.forEach(note);
    for (const op of block.operations) note(op.result);
  }
  for (const s of sets) for (const desc of s.descriptions) if (desc instanceof ClassDesc) desc.getuniqueclassdef();
  rtyper.annotator.complete();
}

/** Classes called through a variable: their `__init__` functions are one attribute. */
function createClassConstructors(rtyper: RPythonTyper): void {
  for (const family of rtyper.bookkeeper.callFamilies.infos()) {
    const descs = [...family.descs];
    const first = descs[0]!;
    if (descs.length <= 1 || !(first instanceof ClassDesc)) continue;
    const classes = (descs as ClassDesc[]).sort((a, b) => a.id - b.id);
    const [head, ...rest] = classes as [ClassDesc, ...ClassDesc[]];
    head.mergeAttrFamilies(rest, "__init__");
    const attrFamily = head.getAttrFamily("__init__");
    const inits = classes.map((desc) => desc.readAttribute("__init__"));
    attrFamily.setValue("__init__", unionAll([attrFamily.value(), ...inits]));
  }
}

/** Attributes read through variable classes become vtable fields of the common base class. */
function mergeClassAttributes(rtyper: RPythonTyper): void {
  for (const [attr, families] of rtyper.bookkeeper.allClassAttrFamilies()) {
    for (const family of families.infos()) {
      const descs = [...family.descs];
      if (descs.length <= 1 || !(descs[0] instanceof ClassDesc)) continue;
      const classdefs = (descs as ClassDesc[]).map((desc) => desc.getuniqueclassdef());
      const base = classdefs.reduce<ClassDef | null>((a, b) => (a === null ? null : a.commonbase(b)), classdefs[0]!);
      if (base === null) throw new TyperError(`reading the attribute ${attr} of classes without a common base class: ${classdefs.map((c) => c.name).join(", ")}`);
      rtyper.normalized.addExtraAccess(base, family, attr);
    }
  }
}

/** Numbers the classes. */
export function assignInheritanceIds(rtyper: RPythonTyper): void {
  rtyper.classIds.assign(rtyper.bookkeeper.classdefs);
}
