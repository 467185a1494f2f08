// Modules implemented here, by name. A host gets its table from its maker; nothing registers itself.

import type { Host } from "../host.js";
import type { PyModule, PyObject } from "../object.js";
import { newModule } from "../import.js";
import { newStr, None } from "../values.js";
import { makeBuiltin, makeKeywordBuiltin } from "../types/builder.js";
import type { NativeImpl } from "../object.js";
import { makeFuture } from "./future.js";
import { makeImp } from "./imp.js";
import { makeOperator } from "./operator.js";

/** Makes a module object; called once per host, at the first import. */
export type ModuleMaker = (host: Host) => PyModule;
export type ModuleRegistry = Map<string, ModuleMaker>;

/** The modules without which there is no host: beside `sys` and `__builtin__`, which it makes itself. */
export function registerCoreModules(registry: ModuleRegistry): void {
  registry.set("operator", makeOperator);
  registry.set("imp", makeImp);
  registry.set("__future__", makeFuture);
}

/** Builds a module of functions and values. */
export class ModuleBuilder {
  readonly module: PyModule;
  private readonly name: string;

  constructor(name: string, doc: string | null = null) {
    this.name = name;
    this.module = newModule(name, doc === null ? None : newStr(doc));
  }

  /** A function of `min` to `max` positional arguments. */
  fn(name: string, min: number, max: number, impl: NativeImpl, doc: string | null = null): this {
    return this.value(name, makeBuiltin(this.name, name, min, max, impl, doc));
  }

  /** A function whose arguments may be named; null where absent. */
  keywordFn(name: string, names: readonly string[], required: number, impl: (host: Host, args: (PyObject | null)[]) => PyObject, doc: string | null = null): this {
    return this.value(name, makeKeywordBuiltin(this.name, name, names, required, impl, doc));
  }

  value(name: string, value: PyObject): this {
    this.module.dict.setStr(name, value);
    return this;
  }
}
