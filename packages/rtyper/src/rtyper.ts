// The rtyper: replaces the high-level operations of annotated graphs by low-level ones, block by block. Answers to upstream's RPythonTyper. This
// class holds the state; what is done to a block is in specialize.ts, what is done for an operation in the tables' rules.

import { Constant, type Block, type FunctionGraph, type Hlvalue, type Value, type Variable } from "@rpyts/flowmodel/model";
import { funcOf, functionptr } from "@rpyts/lltype/lltype";
import { Func, Void } from "@rpyts/lltype/types-make";
import { asLowLevelType, type FuncType, type LowLevelType, type PtrType, type WordBits } from "@rpyts/lltype/types";
import type { LLFunc, LLPtr } from "@rpyts/lltype/values";
import type { RPythonAnnotator } from "@rpyts/annotator/annrpython";
import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import type { ClassDef } from "@rpyts/annotator/classdef";
import type { Desc } from "@rpyts/annotator/desc";
import { FunctionDesc } from "@rpyts/annotator/functiondesc";
import { MethodDesc } from "@rpyts/annotator/methoddesc";
import { tryLltypeToAnnotation } from "@rpyts/annotator/llannotation";
import { sImpossibleValue, SomeNone, SomeObject, sNone } from "@rpyts/annotator/model";
import { PyObject, PyOldClass, PyType } from "@rpyts/pyhost/object";
import { CallShape, type ExceptionName } from "@rpyts/flowmodel/operation";
import { None } from "@rpyts/pyhost/values";
import { AnnotationFailure } from "@rpyts/annotator/fault";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { ClassIds } from "./class-ids.js";
import { NormalizedProgram } from "./normalized.js";
import type { ExceptionData } from "./exceptiondata.js";
import { HelperLibrary, type HelperHost, type LLHelper } from "./helper.js";
import { IMPLICIT_EXCEPTIONS } from "./implicit-exceptions.js";
import { normalizeCallFamilies, performNormalizations } from "./normalizecalls.js";
import type { ClassReprBase, InstanceReprBase } from "./rclass.js";
import { PrebuiltQueue } from "./prebuilt-queue.js";
import { inputconst, TyperError, type Repr } from "./rmodel.js";
import { Refusals } from "./refusals.js";
import { specializeBlock } from "./specialize.js";
import { makeTables, type RtypeTables } from "./tables.js";
import type { TypeSystem } from "./typesystem.js";
import { voidArgument } from "./void-argument.js";

export class RPythonTyper {
  readonly annotator: RPythonAnnotator;
  readonly bookkeeper: Bookkeeper;
  readonly host: HelperHost;
  readonly wordBits: WordBits;
  readonly typeSystem: TypeSystem;
  readonly tables: RtypeTables;
  readonly helpers: HelperLibrary;
  readonly exceptiondata: ExceptionData;
  readonly normalized: NormalizedProgram = new NormalizedProgram();
  readonly classIds: ClassIds = new ClassIds();
  readonly prebuilt: PrebuiltQueue = new PrebuiltQueue();

  private readonly byAnnotation = new Map<SomeObject, Repr>();
  private readonly byKey = new Map<object | string, Repr>();
  private readonly keyIds = new Map<object | string, number>();
  private readonly byPrimitive = new Map<LowLevelType, Repr>();
  private readonly pendingSetups: Repr[] = [];
  private readonly allReprs: Repr[] = [];
  private finished = 0;
  private settingUp = false;

  private readonly seen = new Set<Block>();
  private readonly refusals: Refusals;
  private readonly callables = new Map<FunctionGraph, LLPtr>();
  /** Functions behind prebuilt pointers that have their graphs. */
  private readonly prebuiltDone = new Set<LLFunc>();
  private readonly helperPointers = new Map<LLHelper, Map<string, Constant>>();
  private readonly objectIds = new Map<unknown, number>();
  private readonly instanceReprs = new Map<ClassDef | null, Map<string, InstanceReprBase>>();
  private readonly classReprs = new Map<ClassDef | null, ClassReprBase>();
  /** Results that families of Reprs keep for the whole typing, by the object that owns the key. */
  private readonly caches = new Map<object, unknown>();

  /** `annotator` is done; `host` holds the program and can import the helpers. */
  constructor(annotator: RPythonAnnotator, typeSystem: TypeSystem, host: HelperHost) {
    this.annotator = annotator;
    this.refusals = new Refusals(annotator);
    this.bookkeeper = annotator.bookkeeper;
    this.host = host;
    this.wordBits = annotator.bookkeeper.wordBits;
    this.typeSystem = typeSystem;
    this.tables = makeTables();
    typeSystem.register(this.tables);
    this.helpers = new HelperLibrary(this.host);
    this.exceptiondata = typeSystem.makeExceptionData(this);
  }

  // ---- annotations and constants

  binding(v: Hlvalue): SomeObject {
    // The shape of a call stands among its operands and is no value of the program.
    if (v instanceof Constant && v.value instanceof CallShape) return sNone;
    return this.annotator.binding(v);
  }

  /** The annotation, or `otherwise` for variables that no value reaches. */
  bindingOr(v: Hlvalue, otherwise: SomeObject): SomeObject {
    return this.annotator.annotation(v) ?? otherwise;
  }

  /** The host object that an annotation says a value is. */
  constantOf(s: SomeObject): PyObject {
    if (s.const !== null) return s.const;
    if (s instanceof SomeNone) return None;
    throw new TyperError(`not a constant: ${s.toString()}`);
  }

  // ---- Reprs

  /** The Repr of an annotation. Its setup may still be pending: see {@link callAllSetups}. */
  getrepr(s: SomeObject): Repr {
    const known = this.byAnnotation.get(s);
    if (known !== undefined) return known;
    const key = this.makekey(s);
    let repr = this.byKey.get(key);
    if (repr === undefined) {
      repr = this.rule(s).repr(s, this);
      this.byKey.set(key, repr);
      this.addPendingsetup(repr);
    }
    this.byAnnotation.set(s, repr);
    return repr;
  }

  private rule(s: SomeObject): NonNullable<ReturnType<RtypeTables["annotation"]["lookup"]>> {
    const rule = this.tables.annotation.lookup(s);
    if (rule === null) throw new TyperError(`no representation for ${s.toString()}`);
    return rule;
  }

  /** What annotations with one Repr have in common. */
  makekey(s: SomeObject): object | string {
    return this.rule(s).key(s, this);
  }

  /** A short number for the key of an annotation, to build keys of compound annotations from. */
  keyId(s: SomeObject): number {
    const key = this.makekey(s);
    let id = this.keyIds.get(key);
    if (id === undefined) this.keyIds.set(key, (id = this.keyIds.size));
    return id;
  }

  /** A number for any object, the same each time. */
  idOf(value: unknown): number {
    let id = this.objectIds.get(value);
    if (id === undefined) this.objectIds.set(value, (id = this.objectIds.size));
    return id;
  }

  bindingrepr(v: Hlvalue): Repr {
    return this.getrepr(this.binding(v));
  }

  /** The Repr of plain low-level values of a type. */
  getprimitiverepr(type: LowLevelType): Repr {
    let repr = this.byPrimitive.get(type);
    if (repr === undefined) {
      const s = type === Void ? sNone : tryLltypeToAnnotation(type, this.wordBits);
      if (s === null) throw new TyperError(`no primitive representation for ${type.toString()}`);
      repr = this.getrepr(s);
      this.byPrimitive.set(type, repr);
    }
    return repr;
  }

  get rImpossible(): Repr {
    return this.getrepr(sImpossibleValue);
  }

  /** Queues the setup of a Repr: no Repr sets up another one itself. */
  addPendingsetup(repr: Repr): void {
    this.allReprs.push(repr);
    if (repr.state === "new") this.pendingSetups.push(repr);
  }

  /** Sets up all Reprs made so far, and those that this makes. A call from within a setup leaves the work to the outer one. */
  callAllSetups(): void {
    if (this.settingUp || (this.finished >= this.allReprs.length && this.pendingSetups.length === 0)) return;
    this.settingUp = true;
    try {
      while (this.finished < this.allReprs.length || this.pendingSetups.length > 0) {
        for (let r = this.pendingSetups.pop(); r !== undefined; r = this.pendingSetups.pop()) if (r.state === "new") r.setup();
        if (this.finished < this.allReprs.length) this.allReprs[this.finished++]!.finishSetup();
      }
    } finally {
      this.settingUp = false;
    }
  }

  /** The Repr of a class's instances; null stands for the root of all instances. */
  getInstanceRepr(classdef: ClassDef | null, gcflavor: "gc" | "raw" = "gc"): InstanceReprBase {
    let row = this.instanceReprs.get(classdef);
    if (row === undefined) this.instanceReprs.set(classdef, (row = new Map()));
    let repr = row.get(gcflavor);
    if (repr === undefined) {
      row.set(gcflavor, (repr = this.typeSystem.makeInstanceRepr(this, classdef, gcflavor)));
      this.addPendingsetup(repr);
    }
    return repr;
  }

  /** The Repr of a class as a value; null stands for the root of all classes. */
  getClassRepr(classdef: ClassDef | null): ClassReprBase {
    let repr = this.classReprs.get(classdef);
    if (repr === undefined) {
      this.classReprs.set(classdef, (repr = this.typeSystem.makeClassRepr(this, classdef)));
      this.addPendingsetup(repr);
    }
    return repr;
  }

  /** A value kept for the whole typing, made when first asked for; `owner` is a class or other unique object. */
  cached<T>(owner: object, make: () => T): T {
    if (!this.caches.has(owner)) this.caches.set(owner, make());
    return this.caches.get(owner) as T;
  }

  // ---- typing

  /** Types all annotated graphs. */
  specialize(): void {
    performNormalizations(this);
    this.exceptiondata.finish();
    this.specializeMoreBlocks();
    this.exceptiondata.makeHelpers();
    this.specializeMoreBlocks();
  }

  /** Types the blocks annotated since; typing them may annotate more (helpers). */
  specializeMoreBlocks(): void {
    for (let pending = this.unseenBlocks(); pending.length > 0; pending = this.unseenBlocks()) {
      normalizeCallFamilies(this);
      for (const [block, graph] of pending) {
        this.seen.add(block);
        this.specializeOrRefuse(graph, block);
      }
    }
    if (!this.refusals.isEmpty) throw new AnnotationFailure(this.refusals.take());
    this.callAllSetups();
    for (const graph of this.annotator.translator.graphs) this.settleGraph(graph);
  }

  /** What the type system cannot do is told of all blocks in one go. An error of ours after such a fault may come of it. */
  private specializeOrRefuse(graph: FunctionGraph, block: Block): void {
    try {
      this.callAllSetups();
      specializeBlock(this, graph, block);
    } catch (error) {
      if (error instanceof DiagnosticError) this.refusals.note(graph, block, error.diagnostic);
      else if (this.refusals.isEmpty) throw error;
    }
  }

  private unseenBlocks(): [Block, FunctionGraph][] {
    const found: [Block, FunctionGraph][] = [];
    for (const entry of this.annotator.annotatedBlocks()) if (!this.seen.has(entry[0])) found.push(entry);
    return found;
  }

  /** Return variables that no value reaches get a type too. */
  private settleGraph(graph: FunctionGraph): void {
    if (graph.level !== "flow") return;
    this.setconcretetype(graph.returnvar);
    graph.level = this.typeSystem.level;
  }

  /** True when the block has been typed already: its annotations are history. */
  isTyped(block: Block): boolean {
    return this.seen.has(block);
  }

  /** A block that typing made: there is nothing to do for it. */
  noteTyped(block: Block): void {
    this.seen.add(block);
  }

  /** Gives a variable the low-level type of its annotation. */
  setconcretetype(v: Variable): Repr {
    const repr = this.getrepr(this.bindingOr(v, sImpossibleValue));
    v.concretetype = repr.lowleveltype;
    return repr;
  }

  // ---- functions

  /** The pointer to the function of a graph. */
  getcallable(graph: FunctionGraph): LLPtr {
    let ptr = this.callables.get(graph);
    if (ptr === undefined) {
      const args = graph.args.map((v) => this.getrepr(this.bindingOr(v, sImpossibleValue)).lowleveltype);
      const result = this.getrepr(this.bindingOr(graph.returnvar, sImpossibleValue)).lowleveltype;
      ptr = functionptr(Func(args, result), graph.name, { graph, callable: graph.func });
      this.callables.set(graph, ptr);
    }
    return ptr;
  }

  /** Prebuilt pointers to functions of the program get their graphs: they were made before there were any. */
  givePrebuiltGraphs(): void {
    const { found } = this.bookkeeper.prebuiltFunctions;
    if (found.size === this.prebuiltDone.size) return;
    for (const [func, desc] of found) {
      if (this.prebuiltDone.has(func)) continue;
      this.prebuiltDone.add(func);
      const made = this.getcallable(desc.getUniqueGraph());
      if (made.type !== func.ptr?.type) throw new TyperError(`llhelper(): ${func.name} is used with other types elsewhere: it is ${made.type.shortName()}, and not ${String(func.ptr?.type.shortName())}`);
      func.graph = funcOf(made).graph;
    }
  }

  /** A pointer that is different from null and from every function, and is never called. */
  uncallable(type: PtrType, name: string): LLPtr {
    return functionptr(type.TO as FuncType, `uncallable_${name}`, { external: "rpy_uncallable" });
  }

  /** The graph of a function that is not specialised; null when it was never annotated. */
  uniqueGraphOf(desc: Desc): FunctionGraph | null {
    const graphs = desc instanceof FunctionDesc ? desc.getGraphs() : desc instanceof MethodDesc ? desc.funcdesc.getGraphs() : [];
    return graphs.length === 1 ? graphs[0]! : null;
  }

  /** A graph that is made at low level: it joins the program as it is. */
  addTypedGraph(graph: FunctionGraph): void {
    this.annotator.translator.graphs.push(graph);
    for (const block of graph.blocks()) this.seen.add(block);
  }

  /** The type of the function of a graph. */
  functionType(graph: FunctionGraph): FuncType {
    return this.getcallable(graph).type.TO as FuncType;
  }

  /** The graph of a helper for arguments of these annotations. */
  annotateHelper(h: LLHelper, argsS: readonly SomeObject[]): FunctionGraph {
    return this.annotator.annotateHelper(this.helpers.resolve(h), argsS);
  }

  /** A pointer to a helper for arguments of these low-level types, as a value of its own: what tables of functions hold. */
  helperFunctionPointer(h: LLHelper, argtypes: readonly LowLevelType[]): LLPtr {
    const argsS = argtypes.map((type) => tryLltypeToAnnotation(type, this.wordBits) ?? sNone);
    return this.getcallable(this.annotateHelper(h, argsS));
  }

  /** The function pointer of a helper for a call with these arguments. */
  helperPointer(h: LLHelper, vArgs: readonly Hlvalue[]): Constant {
    let row = this.helperPointers.get(h);
    if (row === undefined) this.helperPointers.set(h, (row = new Map()));
    const key = vArgs.map((v) => this.argumentKey(v)).join(",");
    let cFunc = row.get(key);
    if (cFunc === undefined) {
      const graph = this.annotateHelper(h, vArgs.map((v) => this.argumentAnnotation(v, h)));
      const ptr = this.getcallable(graph);
      row.set(key, (cFunc = inputconst(ptr.type as PtrType, ptr)));
    }
    return cFunc;
  }

  private argumentKey(v: Hlvalue): string {
    const type = asLowLevelType(v.concretetype);
    if (type !== Void) return String(type.id);
    return v instanceof Constant ? `=${this.idOf(v.value)}` : `v${this.keyId(this.binding(v))}`;
  }

  private argumentAnnotation(v: Hlvalue, h: LLHelper): SomeObject {
    const type = asLowLevelType(v.concretetype);
    if (type === Void) return voidArgument(this, v, h);
    const s = tryLltypeToAnnotation(type, this.wordBits);
    if (s === null) throw new TyperError(`${h.toString()} is called with a ${type.toString()}`);
    return s;
  }

  // ---- exceptions

  /** Whether an exceptional exit for this class catches the built-in exception. */
  exceptionCaseCatches(exitcase: Value, name: ExceptionName): boolean {
    const raised = IMPLICIT_EXCEPTIONS[name];
    return exitcase instanceof PyType && raised.mro.includes(exitcase);
  }

  /** The name of a built-in exception that operations raise implicitly, when this is its very class. */
  implicitExceptionName(exitcase: Value): ExceptionName | null {
    if (exitcase instanceof PyOldClass) return null;
    for (const name of Object.keys(IMPLICIT_EXCEPTIONS) as ExceptionName[]) if (IMPLICIT_EXCEPTIONS[name] === exitcase && name !== "Exception") return name;
    return null;
  }
}
