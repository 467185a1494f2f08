// Makes all functions that one call may reach take the same arguments and give the same result, before anything is typed. Also classes: numbers, fields
// for attributes read through variable classes, functions that make instances. Answers to upstream's rtyper/normalizecalls.py.

import { Block, Constant, Link, type FunctionGraph, type Hlvalue } from "@rpyts/flowmodel/model";
import type { ClassDef } from "@rpyts/annotator/classdef";
import { ClassDesc } from "@rpyts/annotator/classdesc";
import type { CallFamily, CallTableRow } from "@rpyts/annotator/families";
import { sameAnnotation, sImpossibleValue, type SomeObject } from "@rpyts/annotator/model";
import { unionof } from "@rpyts/annotator/unions";
import type { CallShape } from "@rpyts/flowmodel/operation";
import type { PyObject } from "@rpyts/pyhost/object";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { TyperError } from "./rmodel.js";
import type { RPythonTyper } from "./rtyper.js";

export function performNormalizations(rtyper: RPythonTyper): void {
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
  for (const { shape, rows } of family.calltables.values()) {
    for (const row of rows) {
      if (normalizeSignatures(rtyper, shape, row) && family.calltables.size > 1) {
        throw tooComplex(family);
      }
    }
  }
  for (let progress = true; progress; ) {
    progress = false;
    for (const { rows } of family.calltables.values()) for (const row of rows) progress = normalizeAnnotations(rtyper, row) || progress;
  }
}

function tooComplex(family: CallFamily): DiagnosticError {
  return new DiagnosticError({
    code: "rtyper/call-table",
    message: `functions with different parameters are called through variables in several ways: ${labels(family)}`,
    hint: "give the functions the same parameters and defaults, or call them with the same arguments everywhere",
  });
}

const labels = (family: CallFamily): string => [...family.descs].map((d) => d.label).sort().join(", ");

/** Gives all graphs of a row the parameters of the call; true when that changed one. */
function normalizeSignatures(rtyper: RPythonTyper, shape: CallShape, row: CallTableRow): boolean {
  const graphs = [...new Set(row.values())];
  const bk = rtyper.bookkeeper;
  const first = bk.graphInfo(graphs[0]!);
  const same = graphs.every((graph) => {
    const info = bk.graphInfo(graph);
    return sameNames(info.signature.argnames, first.signature.argnames) && info.signature.varargname === first.signature.varargname && sameValues(info.defaults, first.defaults);
  });
  if (same) return false;
  let changed = false;
  for (const graph of graphs) changed = reorder(rtyper, shape, graph) || changed;
  return changed;
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((name, i) => name === b[i]);
const sameValues = (a: readonly PyObject[], b: readonly PyObject[]): boolean => a.length === b.length && a.every((value, i) => value === b[i]);

/** Puts a start block in front of a graph that takes exactly what the call gives, in its order, and adds the defaults. */
function reorder(rtyper: RPythonTyper, shape: CallShape, graph: FunctionGraph): boolean {
  const bk = rtyper.bookkeeper;
  const info = bk.graphInfo(graph);
  const { argnames, varargname } = info.signature;
  if (varargname !== null || shape.star) throw new TyperError(`${graph.name} has *${varargname ?? "args"} and is called through a variable`);
  const order = Array.from({ length: shape.count }, (_, i) => i);
  for (const key of shape.keys) order.push(argnames.indexOf(key));
  const count = graph.args.length;
  if (order.length === count && order.every((at, i) => at === i)) return false;
  const firstDefault = count - info.defaults.length;
  const inputs = order.map((at) => graph.args[at]!.copy());
  const output = graph.args.map((_, j): Hlvalue => {
    const given = order.indexOf(j);
    if (given >= 0) return inputs[given]!;
    const value = info.defaults[j - firstDefault];
    if (value === undefined) throw new TyperError(`${graph.name}: the call gives no value for ${argnames[j]}`);
    return new Constant(value);
  });
  prependBlock(rtyper, graph, inputs, output);
  const defaults: PyObject[] = [];
  for (const at of [...order].reverse()) {
    const value = info.defaults[at - firstDefault];
    if (at < firstDefault || value === undefined) break;
    defaults.unshift(value);
  }
  const signature = { argnames: order.map((at) => argnames[at]!), varargname: null, kwargname: null };
  bk.setGraphInfo(graph, { desc: info.desc, signature, defaults });
  return true;
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
      rtyper.classInfo.addExtraAccess(base, family, attr);
    }
  }
}

/** Numbers the classes. */
export function assignInheritanceIds(rtyper: RPythonTyper): void {
  rtyper.classIds.assign(rtyper.bookkeeper.classdefs);
}
