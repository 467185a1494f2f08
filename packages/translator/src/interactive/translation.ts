// The engine behind `Translation` of rpython.translator.interactive: one function with its types, and what was made of it for each backend so far.

import type { SomeObject } from "@rpyts/annotator/model";
import type { Host } from "@rpyts/pyhost/host";
import { PyList, PyTuple, type PyFunction, type PyObject } from "@rpyts/pyhost/object";
import { backendNamed } from "../backends.js";
import type { Environment } from "../environment.js";
import type { BackendName, GivenOptions } from "../options.js";
import { UsageFault } from "../result.js";
import { optionsFor } from "../settle-options.js";
import { FunctionTranslation, type Callable } from "./function-translation.js";
import { worldOf, type HostMaker } from "./world.js";

/** The backend whose type system annotate(), rtype() and interpret() are about where none is named. */
const DEFAULT_BACKEND: BackendName = "c";

export class TranslationEngine {
  private readonly env: Environment;
  private readonly makeHost: HostMaker;
  private readonly host: Host;
  private readonly fn: PyFunction;
  private readonly given: GivenOptions;
  private types: readonly PyObject[] | null;
  private readonly made = new Map<BackendName, FunctionTranslation>();

  constructor(env: Environment, makeHost: HostMaker, host: Host, fn: PyFunction, types: PyObject | null, given: GivenOptions) {
    this.env = env;
    this.makeHost = makeHost;
    this.host = host;
    this.fn = fn;
    this.given = given;
    this.types = types === null ? null : typeList(types);
  }

  /** Types that were not known at the beginning. */
  setTypes(types: PyObject): void {
    this.types = typeList(types);
    this.made.clear();
  }

  annotate(): SomeObject {
    return this.main.annotate();
  }

  rtype(): void {
    this.main.rtype();
  }

  backendopt(): void {
    this.main.backendopt();
  }

  interpret(args: readonly PyObject[]): PyObject {
    return this.main.interpret(args);
  }

  /** The text of the program for a backend, without what is the same for all programs. */
  source(backend: BackendName): string {
    return backendNamed(backend).text(this.on(backend).sources());
  }

  /** Builds the program for a backend; gives a function that calls a fresh process each time. */
  compile(backend: BackendName): Callable {
    return this.on(backend).compile();
  }

  private get main(): FunctionTranslation {
    return this.on(this.given.backend ?? DEFAULT_BACKEND);
  }

  private on(name: BackendName): FunctionTranslation {
    let made = this.made.get(name);
    if (made === undefined) {
      const backend = backendNamed(name);
      const world = worldOf(this.env, this.host, backend.machine, this.makeHost);
      // A program that is called from here runs on Node.
      const options = { ...optionsFor(backend, this.given), "js-target": "node" } as const;
      made = new FunctionTranslation(this.env, backend, options, world, { fn: this.fn, types: this.types });
      this.made.set(name, made);
    }
    return made;
  }
}

function typeList(types: PyObject): readonly PyObject[] {
  if (types instanceof PyList || types instanceof PyTuple) return types.items;
  throw new UsageFault("the types of the arguments are given as a list");
}
