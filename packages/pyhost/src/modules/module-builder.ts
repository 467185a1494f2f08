// Building a module of functions and values.

import type { Host } from "../host.js";
import { newModule } from "../module-object.js";
import type { NativeImpl, PyModule, PyObject } from "../object.js";
import { makeBuiltin, makeKeywordBuiltin } from "../types/builder.js";
import { newStr, None } from "../values.js";

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
