// The engine's memory of the program: descriptions of live objects, classes, the containers made at each place, families of things used alike.
// Answers to upstream's annotator/bookkeeper.py. Annotating a live value is in immutablevalue.ts, calls are in calling.ts.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { PyError } from "@rpyts/pyhost/pyerror";
import { AttributeError, BaseException, Exception } from "@rpyts/pyhost/exception-types";
import type { Host } from "@rpyts/pyhost/host";
import { PyBool, type PyClass, PyFunction, PyMethod, PyModule, type PyObject } from "@rpyts/pyhost/object";
import type { SpaceOperation } from "@rpyts/flowmodel/model";
import type { DiagnosticError } from "@rpyts/tool/diagnostics";
import { UnionFind } from "@rpyts/tool/union-find";
import type { WordBits } from "@rpyts/lltype/types";
import type { RPythonAnnotator } from "./annrpython.js";
import type { CallArguments } from "./argument.js";
import { callAnnotation, considerCall, type EmulatedCall, emulateCall } from "./calling.js";
import type { ClashTracer } from "./clash-tracer.js";
import type { ClassDef } from "./classdef.js";
import { ClassDesc } from "./classdesc.js";
import { constText } from "./constant.js";
import type { Desc, Whence } from "./desc.js";
import { DictDef, type RDictCaller } from "./dictdef.js";
import { AnnotatorError } from "./errors.js";
import { CallFamily, ClassAttrFamily, FrozenAttrFamily } from "./families.js";
import { FrozenDesc } from "./frozendesc.js";
import { FunctionDesc, type FunctionInit, MemoDesc } from "./functiondesc.js";
import { classLookup, classOf, isClass, isInstanceLike, mroOf } from "./hostview.js";
import { immutablevalue, isFrozen } from "./immutablevalue.js";
import { PrebuiltFunctions } from "./llhelper.js";
import { ListDef, type ListItemInit } from "./listdef.js";
import { MethodDesc, MethodOfFrozenDesc } from "./methoddesc.js";
import { sFaulty, type SomeObject, sImpossibleValue } from "./model.js";
import { type InstanceFlags, SomeDict, type SomeException, SomeInstance, SomeList, SomeOrderedDict } from "./model-objects.js";
import type { Position } from "./position.js";
import { type Signature, signatureOfCode } from "./signature.js";
import { specializerFor } from "./policy.js";
import { makeException } from "./unions/objects.js";
import { exceptionClass } from "./exceptions.js";
import { SharedCalls } from "./shared-calls.js";

/** What is known of a graph besides its blocks. */
export interface GraphInfo {
  readonly desc: FunctionDesc;
  /** The parameter list, which differs from the function's for specialisations that unpack *args. */
  readonly signature: Signature;
  readonly defaults: readonly PyObject[];
}

export class Bookkeeper implements RDictCaller {
  readonly annotator: RPythonAnnotator;
  readonly host: Host;
  readonly wordBits: WordBits;
  /** All classes of the program in order of appearance. */
  readonly classdefs: ClassDef[] = [];
  readonly sharedCalls: SharedCalls = new SharedCalls(this);
  readonly callFamilies: UnionFind<Desc, CallFamily> = new UnionFind((desc) => new CallFamily(desc));
  readonly frozenAttrFamilies: UnionFind<Desc, FrozenAttrFamily> = new UnionFind((desc) => new FrozenAttrFamily(desc));
  private readonly classFamilies = new Map<string, UnionFind<Desc, ClassAttrFamily>>();
  private readonly descs = new Map<PyObject, Desc>();
  private readonly methodDescs = new Map<FunctionDesc, MethodDesc[]>();
  private readonly frozenMethods = new Map<FrozenDesc, Map<FunctionDesc, MethodOfFrozenDesc>>();
  private readonly listdefs = new Map<Position, ListDef>();
  private readonly dictdefs = new Map<Position, DictDef>();
  private readonly graphInfos = new Map<FunctionGraph, GraphInfo>();
  /** Annotations of prebuilt values with identity. */
  readonly prebuilt: Map<PyObject, SomeObject> = new Map();
  /** Functions of the program behind prebuilt low-level pointers. */
  readonly prebuiltFunctions = new PrebuiltFunctions();
  /** Calls that no operation makes, by who needs them. */
  readonly emulatedCalls: Map<object, EmulatedCall> = new Map();
  private readonly todo: (() => void)[] = [];
  private draining = false;
  private ids = 0;
  private readonly objectIds = new Map<object, number>();

  constructor(annotator: RPythonAnnotator, host: Host, wordBits: WordBits) {
    this.annotator = annotator;
    this.host = host;
    this.wordBits = wordBits;
  }

  nextId(): number {
    return this.ids++;
  }

  /** A number for an object, for keys of specialisations. */
  idOf(object: object): number {
    let id = this.objectIds.get(object);
    if (id === undefined) this.objectIds.set(object, (id = this.objectIds.size));
    return id;
  }

  currentPosition(): Position | null {
    return this.annotator.currentPosition();
  }

  get tracer(): ClashTracer | null {
    return this.annotator.faults.tracer;
  }

  noteFault({ graph, block, op }: Position, error: DiagnosticError): void {
    this.annotator.faults.noteElsewhere({ graph, block, op }, error);
  }

  noteClash(cell: object, error: AnnotatorError): void {
    this.annotator.faults.noteClash(cell, error, this.currentPosition());
  }

  reflowFromPosition(position: Position): void {
    this.annotator.reflowFromPosition(position);
  }

  /** Runs work on prebuilt data without recursion: at once when none is under way, else when the work under way is done. */
  later(work: () => void): void {
    if (this.draining) this.todo.push(work);
    else this.drain(work);
  }

  /** Runs `start`, then everything it and its successors put off. */
  drain<T>(start: () => T): T {
    if (this.draining) return start();
    this.draining = true;
    try {
      const result = start();
      for (let i = 0; i < this.todo.length; i++) this.todo[i]!();
      return result;
    } finally {
      this.todo.length = 0;
      this.draining = false;
    }
  }

  // ---- descriptions

  /** The description of a live function, class, method or frozen object. */
  getDesc(obj: PyObject): Desc {
    // As in upstream, all exceptions hang below Exception.
    if (obj === BaseException) obj = Exception;
    const known = this.descs.get(obj);
    if (known !== undefined) return known;
    const desc = this.makeDesc(obj);
    // A class description may have come into being meanwhile, through its own methods.
    const raced = this.descs.get(obj);
    if (raced !== undefined) return raced;
    this.descs.set(obj, desc);
    return desc;
  }

  private makeDesc(obj: PyObject): Desc {
    const standIn = this.annotator.extRegistry.lookup(obj)?.standIn;
    if (standIn !== undefined) return this.getDesc(standIn(this));
    if (obj instanceof PyFunction) return this.newFunctionDesc(obj);
    if (isClass(obj)) return new ClassDesc(this, obj);
    if (obj instanceof PyMethod) return this.describeMethod(obj);
    if (obj instanceof PyModule) return new FrozenDesc(this, obj, (name) => obj.dict.getStr(name) ?? null);
    if (isFrozen(this, obj)) return new FrozenDesc(this, obj, (name) => this.computedAttribute(obj, name));
    throw new AnnotatorError({ code: "annotator/not-rpython", message: `${constText(obj)} cannot be described: it is no function, class, method or frozen object` });
  }

  getClassDesc(cls: PyClass): ClassDesc {
    return this.getDesc(cls) as ClassDesc;
  }

  getFunctionDesc(fn: PyFunction): FunctionDesc {
    return this.getDesc(fn) as FunctionDesc;
  }

  /** A description of a host function that is not shared: functions of mixins get one per class. */
  newFunctionDesc(fn: PyFunction): FunctionDesc {
    const { specializer, isMemo } = specializerFor(fn, this.annotator.policy);
    const init: FunctionInit = { pyobj: fn, name: fn.name, signature: signatureOfCode(fn.code.code), defaults: fn.defaults, specializer };
    return isMemo ? new MemoDesc(this, init) : new FunctionDesc(this, init);
  }

  private describeMethod(method: PyMethod): Desc {
    const { self, func } = method;
    if (self === null || !(func instanceof PyFunction)) return this.getDesc(func);
    if (isClass(self)) throw new AnnotatorError({ code: "annotator/not-rpython", message: `classmethods are not RPython: ${func.name}` });
    if (isFrozen(this, self) || !isInstanceLike(self)) return this.getMethodOfFrozenDesc(this.getFunctionDesc(func), this.getDesc(self) as FrozenDesc);
    const [origin, name] = originOfMethod(classOf(self), func);
    const classdef = this.getuniqueclassdef(classOf(self));
    classdef.seeInstance(self);
    // As if the program had read it from the instance: the attribute is placed.
    classdef.findAttribute(name);
    return this.getMethodDesc(this.getFunctionDesc(func), this.getuniqueclassdef(origin), classdef, name, []);
  }

  getMethodDesc(funcdesc: FunctionDesc, origin: ClassDef, self: ClassDef | null, name: string, flags: InstanceFlags): MethodDesc {
    let known = this.methodDescs.get(funcdesc);
    if (known === undefined) this.methodDescs.set(funcdesc, (known = []));
    const flagText = flags.join(",");
    for (const desc of known) {
      if (desc.originclassdef === origin && desc.selfclassdef === self && desc.name === name && desc.flags.join(",") === flagText) return desc;
    }
    const desc = new MethodDesc(this, funcdesc, origin, self, name, flags);
    known.push(desc);
    return desc;
  }

  getMethodOfFrozenDesc(funcdesc: FunctionDesc, frozendesc: FrozenDesc): MethodOfFrozenDesc {
    let methods = this.frozenMethods.get(frozendesc);
    if (methods === undefined) this.frozenMethods.set(frozendesc, (methods = new Map()));
    let desc = methods.get(funcdesc);
    if (desc === undefined) methods.set(funcdesc, (desc = new MethodOfFrozenDesc(this, funcdesc, frozendesc)));
    return desc;
  }

  getuniqueclassdef(cls: PyClass): ClassDef {
    return this.getClassDesc(cls).getuniqueclassdef();
  }

  /** All descriptions of host objects, in order of appearance. */
  allDescs(): IterableIterator<Desc> {
    return this.descs.values();
  }

  noteClassdef(classdef: ClassDef): void {
    this.classdefs.push(classdef);
  }

  /** The annotation of what an operation raises, by names of built-in exceptions. */
  newException(names: readonly string[]): SomeException {
    return makeException(names.map((name) => this.getuniqueclassdef(exceptionClass(name))));
  }

  /** An attribute as the host computes it; null where there is none. */
  computedAttribute(obj: PyObject, name: string): PyObject | null {
    try {
      return this.host.getattr(obj, name);
    } catch (error) {
      if (error instanceof PyError && error.type === AttributeError) return null;
      throw error;
    }
  }

  // ---- families

  classAttrFamilies(attr: string): UnionFind<Desc, ClassAttrFamily> {
    let families = this.classFamilies.get(attr);
    if (families === undefined) this.classFamilies.set(attr, (families = new UnionFind((desc) => new ClassAttrFamily(desc))));
    return families;
  }

  queryClassAttrFamilies(attr: string): UnionFind<Desc, ClassAttrFamily> | null {
    return this.classFamilies.get(attr) ?? null;
  }

  /** The partitions of the classes by attribute name, in order of appearance. */
  allClassAttrFamilies(): ReadonlyMap<string, UnionFind<Desc, ClassAttrFamily>> {
    return this.classFamilies;
  }

  // ---- containers

  /** The list that the current operation makes. */
  getListdef(init: ListItemInit = {}): ListDef {
    const position = this.currentPosition();
    if (position === null) return ListDef.make(this, sImpossibleValue, init);
    let listdef = this.listdefs.get(position);
    if (listdef === undefined) this.listdefs.set(position, (listdef = ListDef.make(this, sImpossibleValue, init)));
    return listdef;
  }

  /** A list made here that holds these items. */
  newlist(items: readonly SomeObject[], init: ListItemInit = {}): SomeList {
    const listdef = this.getListdef(init);
    for (const s of items) listdef.generalize(s);
    const step = init.rangeStep ?? null;
    if (step !== null && listdef.listitem.rangeStep !== null && listdef.listitem.rangeStep !== step) listdef.listitem.setRangeStep(0);
    return new SomeList(listdef);
  }

  /** A list made here whose items agree with those of another list, which stays another object. */
  offspring(...lists: readonly SomeList[]): SomeList {
    const sItems = lists.map((s) => s.listdef.readItem());
    const fresh = this.newlist(sItems);
    for (const s of lists) for (const sOther of sItems) this.tracer?.note(s.listdef.listitem, sOther);
    const sItem = fresh.listdef.readItem();
    if (sItem !== sFaulty) for (const s of lists) s.listdef.generalize(sItem);
    return fresh;
  }

  getDictdef(isRDict = false): DictDef {
    const position = this.currentPosition();
    if (position === null) return DictDef.make(this, sImpossibleValue, sImpossibleValue, isRDict);
    let dictdef = this.dictdefs.get(position);
    if (dictdef === undefined) this.dictdefs.set(position, (dictdef = DictDef.make(this, sImpossibleValue, sImpossibleValue, isRDict)));
    return dictdef;
  }

  newdict(ordered = false): SomeDict {
    const dictdef = this.getDictdef();
    return ordered ? new SomeOrderedDict(dictdef) : new SomeDict(dictdef);
  }

  // ---- values and calls

  /** The annotation of a live value. */
  immutablevalue(value: PyObject): SomeObject {
    return this.drain(() => immutablevalue(this, value));
  }

  /** The annotation of calling something from the current operation. */
  callValue(s: SomeObject, args: CallArguments, sPrevious: SomeObject, op: SpaceOperation | null): SomeObject {
    return callAnnotation(this, this.currentPosition(), s, args, sPrevious, op);
  }

  callFrom(whence: Whence, s: SomeObject, args: CallArguments, op: SpaceOperation | null): SomeObject {
    return callAnnotation(this, whence, s, args, sImpossibleValue, op);
  }

  emulateCall(key: object, sFunc: SomeObject, args: readonly SomeObject[], revisit: () => void): SomeObject {
    return emulateCall(this, key, sFunc, args, revisit);
  }

  considerCall(s: SomeObject, args: CallArguments, sResult: SomeObject, op: SpaceOperation | null): void {
    considerCall(this, s, args, sResult, op);
  }

  // ---- graphs

  /** A fresh graph of a function. */
  buildGraph(desc: FunctionDesc): FunctionGraph {
    if (desc.pyobj === null) throw new AnnotatorError({ code: "annotator/not-rpython", message: `${desc.name} has no body` });
    return this.annotator.translator.buildFlowGraph(desc.pyobj);
  }

  noteGraph(graph: FunctionGraph, desc: FunctionDesc): void {
    if (!this.graphInfos.has(graph)) this.graphInfos.set(graph, { desc, signature: desc.signature, defaults: desc.defaults });
  }

  setGraphInfo(graph: FunctionGraph, info: GraphInfo): void {
    this.graphInfos.set(graph, info);
  }

  graphInfo(graph: FunctionGraph): GraphInfo {
    const info = this.graphInfos.get(graph);
    if (info === undefined) throw new AnnotatorError({ code: "annotator/not-rpython", message: `nothing is known of the graph ${graph.name}` });
    return info;
  }

  findGraphInfo(graph: FunctionGraph): GraphInfo | null {
    return this.graphInfos.get(graph) ?? null;
  }

  /** The graph that answers calls of a memo function with arguments of these annotations at run time. */
  memoGraph(desc: FunctionDesc, cells: readonly SomeObject[]): FunctionGraph {
    return this.annotator.memoGraph(desc, cells);
  }

  /** True for objects whose attributes never change. */
  isFrozen(value: PyObject): boolean {
    return !(value instanceof PyBool) && isFrozen(this, value);
  }

  instanceOf(cls: PyClass): SomeInstance {
    return new SomeInstance(this.getuniqueclassdef(cls), false);
  }
}

/** The class whose dictionary holds the function of a method, and its name there. */
function originOfMethod(cls: PyClass, func: PyFunction): [PyClass, string] {
  const byName = classLookup(cls, func.name);
  for (const c of mroOf(cls)) {
    if (byName === func && c.dict.get(func.name) === func) return [c, func.name];
    if (byName !== func) for (const [name, value] of c.dict) if (value === func) return [c, name];
  }
  throw new AnnotatorError({ code: "annotator/not-rpython", message: `the method ${func.name} is not found on ${cls.name}` });
}
