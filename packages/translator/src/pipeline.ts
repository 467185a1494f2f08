// One program on its way from live functions to optimised low-level graphs. Each step implies the steps before it.

import { RPythonAnnotator } from "@rpyts/annotator/annrpython";
import { TranslationContext } from "@rpyts/annotator/context";
import { ExtRegistry } from "@rpyts/annotator/extregistry";
import { AnnotationFailure } from "@rpyts/annotator/fault";
import type { SomeObject } from "@rpyts/annotator/model";
import { optimise } from "@rpyts/backendopt/backendopt";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { makeFlowBuilder } from "@rpyts/flowspace/host-adapter";
import { ExceptionTransformer } from "@rpyts/gctransform/exception-transform";
import { callGraph } from "@rpyts/gctransform/calls";
import { insertStackChecks } from "@rpyts/gctransform/stack-check";
import type { WordBits } from "@rpyts/lltype/types";
import type { LLPtr } from "@rpyts/lltype/values";
import type { Host } from "@rpyts/pyhost/host";
import type { PyFunction } from "@rpyts/pyhost/object";
import { registerLibraryAnnotations, registerLibraryTypings } from "@rpyts/rlib/register";
import { STANDARD_EXCEPTIONS, type ExceptionData } from "@rpyts/rtyper/exceptiondata";
import { LLTypeSystem } from "@rpyts/rtyper/lltypesystem/typesystem";
import { OOTypeSystem } from "@rpyts/rtyper/ootypesystem/typesystem";
import { RPythonTyper } from "@rpyts/rtyper/rtyper";
import { InternalError } from "@rpyts/tool/assert-never";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { exceptionTypes, memoryExceptions } from "./exception-types.js";
import type { TranslationOptions } from "./options.js";
import { optimisationLevel } from "./optimisation-level.js";
import { ProgramFault } from "./result.js";

export type PipelineOptions = Pick<TranslationOptions, "seed" | "opt" | "inline-threshold" | "verify-each" | "lldebug">;

/** What graphs are lowered to: memory, for C and LLVM, or the platform's objects. */
export type TypeSystemName = "lltype" | "ootype";

type Stage = "new" | "annotated" | "rtyped" | "optimised" | "lowered";

export class Pipeline {
  readonly name: string;
  readonly host: Host;
  readonly wordBits: WordBits;
  readonly typeSystem: TypeSystemName;
  readonly context: TranslationContext;
  readonly annotator: RPythonAnnotator;
  private readonly options: PipelineOptions;
  private stage: Stage = "new";
  private typer: RPythonTyper | null = null;
  private readonly entries: { readonly name: string; readonly fn: PyFunction; readonly inputs: readonly SomeObject[] }[] = [];
  private readonly entryGraphs: FunctionGraph[] = [];
  private reachable: readonly FunctionGraph[] = [];
  private excData: LLPtr | null = null;

  /** `name` is what the program is called: the target's name, or the function's. */
  constructor(name: string, host: Host, options: PipelineOptions, typeSystem: TypeSystemName) {
    this.name = name;
    this.host = host;
    this.typeSystem = typeSystem;
    this.options = options;
    this.wordBits = host.wordBits;
    this.context = new TranslationContext(host, makeFlowBuilder(host));
    const extRegistry = new ExtRegistry();
    registerLibraryAnnotations(extRegistry);
    extRegistry.attach(host);
    this.annotator = new RPythonAnnotator(this.context, { wordBits: this.wordBits, seed: options.seed, extRegistry });
  }

  /** A function that the outside calls by a name, with annotations of its arguments. Before annotate(). */
  addEntry(name: string, fn: PyFunction, inputs: readonly SomeObject[]): void {
    if (this.stage !== "new") throw new InternalError("an entry point is added after annotation");
    this.entries.push({ name, fn, inputs });
  }

  /** Infers the types. Throws {@link ProgramFault}. */
  annotate(): void {
    if (this.stage !== "new") return;
    this.guarded("annotate", () => {
      for (const { fn, inputs } of this.entries) this.entryGraphs.push(this.annotator.pendFunction(fn, inputs));
      this.annotator.complete();
      this.annotator.simplify();
    });
    this.stage = "annotated";
  }

  /** Lowers the graphs to the type system. */
  rtype(): void {
    this.annotate();
    if (this.stage !== "annotated") return;
    this.guarded("rtype", () => {
      this.typer = new RPythonTyper(this.annotator, this.typeSystem === "lltype" ? new LLTypeSystem() : new OOTypeSystem(), this.host);
      registerLibraryTypings(this.typer.tables);
      this.typer.specialize();
    });
    this.reachable = this.context.graphs;
    this.stage = "rtyped";
  }

  /** Optimises the graphs, as the level says. */
  backendopt(): void {
    this.rtype();
    if (this.stage !== "rtyped") return;
    const level = optimisationLevel(this.options.opt);
    this.guarded("backendopt", () => {
      const exceptions = exceptionTypes(this.rtyper);
      // Engines raise the standard exceptions by themselves: what their classes refer to belongs to the program. Platforms with objects notice by
      // themselves too that the stack is full; elsewhere that is left to later transforms.
      const own = this.typeSystem === "ootype" ? ["StackOverflow"] : [];
      const raised = [...STANDARD_EXCEPTIONS, ...own].map((name) => exceptions.standard(name).value);
      const program = { entryPoints: [...this.entryPointers(), ...raised], exceptionBase: exceptions.baseClass, assertionError: exceptions.standard("AssertionError").type };
      const done = optimise(program, {
        wordBits: this.wordBits,
        inlineThreshold: level.inline ? this.options["inline-threshold"] * level.inlineFactor : 0,
        mallocs: level.mallocRemoval,
        redundancy: level.redundancy,
        removeAsserts: !this.options.lldebug,
        removeAssertionErrors: level.removeAssertionErrors && !this.options.lldebug,
        verify: this.options["verify-each"],
      });
      this.reachable = done.graphs;
    });
    this.stage = "optimised";
  }

  /** Makes exceptions and stack checks explicit, for targets that have neither. The graphs are no use to the low-level interpreter's exceptions after this. */
  lower(): void {
    this.backendopt();
    if (this.stage !== "optimised") return;
    this.guarded("exceptions", () => {
      const exceptions = memoryExceptions(this.rtyper);
      insertStackChecks(this.reachable, callGraph(this.reachable), exceptions);
      const transformer = new ExceptionTransformer(this.reachable, exceptions, this.wordBits);
      for (const graph of this.reachable) transformer.transform(graph);
      this.excData = transformer.excData;
    });
    this.stage = "lowered";
  }

  /** The typer, once rtype() was called. */
  get rtyper(): RPythonTyper {
    if (this.typer === null) throw new InternalError("the program has not been typed");
    return this.typer;
  }

  /** The graph of entry point `index`, after annotation. */
  entryGraph(index: number): FunctionGraph {
    return this.entryGraphs[index]!;
  }

  /** The pointers to the entry points, after typing. */
  entryPointers(): LLPtr[] {
    return this.entryGraphs.map((graph) => this.rtyper.getcallable(graph));
  }

  /** The entry points by the names that they are called by outside, after typing. */
  entryPoints(): ReadonlyMap<string, LLPtr> {
    const pointers = this.entryPointers();
    return new Map(this.entries.map(({ name }, i) => [name, pointers[i]!]));
  }

  /** All graphs of the program as it is now. */
  graphs(): readonly FunctionGraph[] {
    return this.stage === "new" || this.stage === "annotated" ? this.context.graphs : this.reachable;
  }

  /** The structure with the pending exception, once the program is lowered. */
  get exceptionData(): LLPtr | null {
    return this.excData;
  }

  exceptions(): ExceptionData {
    return this.rtyper.exceptiondata;
  }

  /** Faults of the program become a ProgramFault, faults of ours name the pass. */
  guarded<T>(pass: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof AnnotationFailure) throw new ProgramFault(error.diagnostics);
      if (error instanceof DiagnosticError) throw new ProgramFault([error.diagnostic]);
      if (error instanceof InternalError) error.pass ??= pass;
      throw error;
    }
  }
}
