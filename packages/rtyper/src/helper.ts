// Low-level helpers: functions of the modules in ll/*.py, written in RPython over low-level types. TypeScript names them by handles; the
// function is fetched from the host when a rule first calls it. Answers to upstream's ll_* functions as passed to gendirectcall.

import { PyException, PyFunction, PyStr, type PyObject } from "@rpyts/pyhost/object";
import { PyError } from "@rpyts/pyhost/pyerror";
import { InternalError } from "@rpyts/tool/assert-never";

/** The package of the helper modules, as the host imports them. */
export const HELPER_PACKAGE = "rpython.rtyper.ll";

/** Names a helper. Handles may be module-level constants: what they resolve to is kept per typer. */
export class LLHelper {
  readonly module: string;
  readonly name: string;
  /** The function itself, for helpers that a factory made; null for those fetched by name. */
  readonly func: PyFunction | null;

  constructor(module: string, name: string, func: PyFunction | null) {
    this.module = module;
    this.name = name;
    this.func = func;
  }

  toString(): string {
    return `${this.module}.${this.name}`;
  }
}

/** The helper `name` of `ll/<module>.py`. */
export function helper(module: string, name: string): LLHelper {
  return new LLHelper(module, name, null);
}

/** What is asked of the host: the real one has it all. */
export interface HelperHost {
  /** Whether unicode strings consist of 16-bit units. */
  readonly narrow: boolean;
  importModule(name: string): PyObject;
  getattr(obj: PyObject, name: string): PyObject;
  setattr(obj: PyObject, name: string, value: PyObject): void;
  call(fn: PyObject, args: PyObject[]): PyObject;
}

/** The helpers of one typer. */
export class HelperLibrary {
  private readonly host: HelperHost;
  private readonly functions = new Map<LLHelper, PyFunction>();
  private readonly byName = new Map<string, PyObject>();

  constructor(host: HelperHost) {
    this.host = host;
  }

  /** The host function of a helper. */
  resolve(h: LLHelper): PyFunction {
    if (h.func !== null) return h.func;
    let func = this.functions.get(h);
    if (func === undefined) {
      const found = this.attribute(h.module, h.name);
      if (!(found instanceof PyFunction)) throw new InternalError(`the helper ${h.toString()} is not a function`);
      this.functions.set(h, (func = found));
    }
    return func;
  }

  /** Any attribute of a helper module. */
  attribute(module: string, name: string): PyObject {
    const key = `${module}.${name}`;
    let found = this.byName.get(key);
    if (found === undefined) {
      found = this.load(module, name);
      this.byName.set(key, found);
    }
    return found;
  }

  /** Helpers that do not load are a fault of ours, with what the host says of it. */
  private load(module: string, name: string): PyObject {
    try {
      return this.host.getattr(this.host.importModule(`${HELPER_PACKAGE}.${module}`), name);
    } catch (error) {
      if (!(error instanceof PyError)) throw error;
      const text = error.value instanceof PyException ? error.value.args.map((arg) => (arg instanceof PyStr ? arg.value : "…")).join(", ") : "";
      throw new InternalError(`the helper ${module}.${name} does not load: ${"name" in error.type ? String(error.type.name) : "error"}: ${text}`);
    }
  }

  /**
   * A helper made by a factory of a helper module, called on the host: how one text serves many item types (`make_eq([eq0, eq1])`).
   * The caller keeps the result; each call makes a new function.
   */
  make(module: string, factory: string, args: readonly PyObject[]): LLHelper {
    const func = this.host.call(this.attribute(module, factory), [...args]);
    if (!(func instanceof PyFunction)) throw new InternalError(`the factory ${module}.${factory} did not make a function`);
    return new LLHelper(module, func.name, func);
  }
}
