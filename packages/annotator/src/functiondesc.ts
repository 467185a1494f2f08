// Descriptions of functions and of the functions called at translation time ("memo"). Answers to FunctionDesc and MemoDesc of upstream's description.py.

import type { FunctionGraph, SpaceOperation } from "@rpyts/flowmodel/model";
import type { CallShape } from "@rpyts/flowmodel/operation";
import type { PyFunction, PyObject } from "@rpyts/pyhost/object";
import { definitionSpan } from "@rpyts/pyparser/code";
import type { DiagnosticNote } from "@rpyts/tool/diagnostics";
import type { CallArguments } from "./argument.js";
import type { Bookkeeper } from "./bookkeeper.js";
import type { ClassDef } from "./classdef.js";
import { Desc, type DescKind, type Whence } from "./desc.js";
import { AnnotatorError, EndlessWidening } from "./errors.js";
import type { CallTableRow } from "./families.js";
import { sFaulty, SomeObject, sImpossibleValue } from "./model.js";
import { specializeDefault } from "./specialize/specialize.js";
import { functionAttribute } from "./hostview.js";
import { declaredSignature, type DeclaredSignature, enforceResult, enforceSignature } from "./specialize/signature.js";
import { type Signature } from "./signature.js";
import { unionof } from "./unions.js";

/** Chooses the graph for a call by its argument annotations, which it may change in place; memo functions answer with an annotation. */
export type Specializer = (desc: FunctionDesc, inputcells: SomeObject[], op: SpaceOperation | null) => FunctionGraph | SomeObject;

/** Makes the graph of a specialisation. */
export type GraphBuilder = (bookkeeper: Bookkeeper, desc: FunctionDesc) => FunctionGraph;

/** What is said of a function the toolchain makes, or overridden of a host function. */
export interface FunctionInit {
  readonly pyobj: PyFunction | null;
  readonly name: string;
  readonly signature: Signature;
  readonly defaults: readonly PyObject[];
  readonly specializer: Specializer;
}

/** More specialised copies of one function than any program needs. */
const MAX_COPIES = 3000;

function endlessCopies(name: string): EndlessWidening {
  return new EndlessWidening(`${name}() is specialised without end: there are ${MAX_COPIES} copies of it, and each asks for another one`);
}

export class FunctionDesc extends Desc {
  override readonly pyobj: PyFunction | null;
  readonly name: string;
  readonly signature: Signature;
  readonly defaults: readonly PyObject[];
  readonly specializer: Specializer;
  /** Graphs by specialisation key. */
  readonly graphs: Map<string, FunctionGraph> = new Map();
  /** What @signature says; undefined until it is asked for, null when nothing. */
  private declared: DeclaredSignature | null | undefined = undefined;

  constructor(bookkeeper: Bookkeeper, init: FunctionInit) {
    super(bookkeeper, init.pyobj);
    this.pyobj = init.pyobj;
    this.name = init.name;
    this.signature = init.signature;
    this.defaults = init.defaults;
    this.specializer = init.specializer;
  }

  get kind(): DescKind {
    return "function";
  }

  get label(): string {
    return this.name;
  }

  /** All graphs made so far. */
  getGraphs(): readonly FunctionGraph[] {
    return [...this.graphs.values()];
  }

  /** The only graph; for functions that are not specialised. */
  getUniqueGraph(): FunctionGraph {
    const graphs = this.getGraphs();
    if (graphs.length === 1) return graphs[0]!;
    return this.cachedGraph("");
  }

  /** The graph of a specialisation, made when it is first asked for. */
  cachedGraph(key: string, altName: string | null = null, builder: GraphBuilder | null = null): FunctionGraph {
    const known = this.graphs.get(key);
    if (known !== undefined) return known;
    if (this.graphs.size >= MAX_COPIES) throw endlessCopies(this.name);
    const graph = builder === null ? this.bookkeeper.buildGraph(this) : builder(this.bookkeeper, this);
    if (altName !== null) graph.name = altName;
    this.graphs.set(key, graph);
    this.bookkeeper.noteGraph(graph, this);
    return graph;
  }

  /** Annotations for the parameters: of a graph with a signature of its own, or of the function. */
  parseArguments(args: CallArguments, graph: FunctionGraph | null = null): SomeObject[] {
    const { signature, defaults } = graph === null ? this : this.bookkeeper.graphInfo(graph);
    const sDefaults = defaults.map((value) => this.bookkeeper.immutablevalue(value));
    try {
      return args.matchSignature(this.name, signature, sDefaults);
    } catch (error) {
      if (!(error instanceof AnnotatorError)) throw error;
      const { diagnostic } = error;
      throw new AnnotatorError({ ...diagnostic, code: "annotator/wrong-arguments", notes: [...diagnostic.notes, ...this.definitionNote()] });
    }
  }

  /** Where the function is defined, for messages. */
  definitionNote(): DiagnosticNote[] {
    return this.pyobj === null ? [] : [{ message: `${this.name}() is defined here`, span: definitionSpan(this.pyobj.code.code) }];
  }

  private declaredTypes(): DeclaredSignature | null {
    if (this.declared === undefined) {
      const given = this.pyobj === null ? null : functionAttribute(this.pyobj, "_signature_");
      this.declared = given === null ? null : declaredSignature(this.bookkeeper, given, this.name);
    }
    return this.declared;
  }

  specialize(inputcells: SomeObject[], op: SpaceOperation | null): FunctionGraph | SomeObject {
    const declared = this.declaredTypes();
    if (declared !== null) enforceSignature(this, declared, inputcells);
    // What a specialised function does depends on what it is given: nothing can be said of it.
    if (this.specializer !== specializeDefault && inputcells.includes(sFaulty)) return sFaulty;
    return this.specializer(this, inputcells, op);
  }

  pycall(whence: Whence, args: CallArguments, sPrevious: SomeObject, op: SpaceOperation | null): SomeObject {
    const inputcells = this.parseArguments(args);
    const graph = this.specialize(inputcells, op);
    if (graph instanceof SomeObject) return unionof(graph, sPrevious);
    const cells = this.parseArguments(args.unmatchSignature(this.signature, inputcells), graph);
    const sFound = this.bookkeeper.annotator.recursivecall(graph, whence, cells);
    const declared = this.declaredTypes();
    const sResult = declared === null ? sFound : enforceResult(this, declared, sFound);
    // A specialisation may choose another graph this time: results must still only grow.
    return unionof(sResult, sPrevious);
  }

  override bindUnder(classdef: ClassDef, name: string): Desc {
    return this.bookkeeper.getMethodDesc(this, classdef, null, name, []);
  }

  /** The description that stands for this one in call tables. */
  get rowkey(): Desc {
    return this;
  }

  /** The graph that a call site reaches. */
  variantForCallSite(args: CallArguments, op: SpaceOperation | null): FunctionGraph {
    const inputcells = this.parseArguments(args);
    const graph = this.specialize(inputcells, op);
    return graph instanceof SomeObject ? this.bookkeeper.memoGraph(this, inputcells) : graph;
  }

  considerCallSite(descs: readonly Desc[], args: CallArguments, _sResult: SomeObject, op: SpaceOperation | null): void {
    addCallSite(descs as readonly FunctionDesc[], args, args.rawShape(), op);
  }

  /** The annotations of parameters and result of every graph, for calls through a pointer. */
  signaturesOf(): { args: SomeObject[]; result: SomeObject }[] {
    const annotator = this.bookkeeper.annotator;
    return this.getGraphs().map((graph) => ({
      args: graph.args.map((v) => annotator.binding(v)),
      result: annotator.annotation(graph.returnvar) ?? sImpossibleValue,
    }));
  }
}

/** A function that is called while translating, for every combination of its constant arguments. */
export class MemoDesc extends FunctionDesc {}

/** The graph each description of a call reaches. */
export function rowToConsider(descs: readonly FunctionDesc[], args: CallArguments, op: SpaceOperation | null): CallTableRow {
  const row = new Map<Desc, FunctionGraph>();
  for (const desc of descs) row.set(desc.rowkey, desc.variantForCallSite(args, op));
  return row;
}

/** Enters a call site into the call tables. `args` and `shape` are as the functions see them, with self. */
export function addCallSite(descs: readonly FunctionDesc[], args: CallArguments, shape: CallShape, op: SpaceOperation | null): void {
  const row = rowToConsider(descs, args, op);
  const first = descs[0]!;
  first.mergeCallFamilies(descs.slice(1));
  first.getCallFamily().addRow(shape, row);
}
