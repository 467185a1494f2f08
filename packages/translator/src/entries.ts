// What the outside calls: the main function of a program that is run, or the functions that a module exports.

import { SomePtr } from "@rpyts/annotator/llannotation";
import { sNonNegInt, type SomeObject } from "@rpyts/annotator/model";
import { annotationOfType } from "@rpyts/annotator/typespec";
import { BareArray, Char, Ptr } from "@rpyts/lltype/types-make";
import { strType } from "@rpyts/pyhost/builtin-types";
import type { Host } from "@rpyts/pyhost/host";
import { PyFunction, PyList, PyModule, PyTuple, type PyObject } from "@rpyts/pyhost/object";
import { newList } from "@rpyts/pyhost/values";
import { instructionSpan } from "@rpyts/pyparser/code";
import { InternalError } from "@rpyts/tool/assert-never";
import { makeDiagnostic } from "@rpyts/tool/diagnostics";
import type { Pipeline } from "./pipeline.js";
import { ProgramFault } from "./result.js";
import type { LoadedTarget, TargetFile } from "./target.js";

const MAIN_MODULE = "rpython.translator.startup";
const EXPORT_MODULE = "rpython.rlib.entrypoint";

/** The main function around an entry point that takes the command line. Throws {@link ProgramFault} for one that does not. */
export function addMain(pipeline: Pipeline, file: TargetFile, loaded: LoadedTarget): void {
  if (loaded.argtypes !== null) throw notStandAlone(file);
  const { host } = pipeline;
  const maker = pipeline.typeSystem === "lltype" ? "make_main" : "make_main_oo";
  const main = host.call(host.getattr(host.importModule(MAIN_MODULE), maker), [loaded.entryPoint]);
  if (!(main instanceof PyFunction)) throw new InternalError(`${maker}() makes no function`);
  pipeline.addEntry("main", main, mainArguments(pipeline));
}

/** The annotations of a main function's arguments: C passes argc and argv, platforms with objects a list of strings. */
export function mainArguments(pipeline: Pipeline): SomeObject[] {
  return pipeline.typeSystem === "lltype" ? [sNonNegInt, new SomePtr(Ptr(BareArray(Ptr(BareArray(Char)))))] : [annotated(pipeline, newList([strType]))];
}

/**
 * The functions that the program declares with rpython.rlib.entrypoint, and the entry point when it has argument types or is all there is.
 * Throws {@link ProgramFault} where two have the same name.
 */
export function addExports(pipeline: Pipeline, loaded: LoadedTarget): void {
  const exported = new Map<string, { readonly fn: PyFunction; readonly inputs: SomeObject[] }>();
  const add = (name: string, fn: PyFunction, types: PyObject): void => {
    if (exported.get(name)?.fn === fn) return;
    if (exported.has(name)) throw fault(fn, "target/exported-twice", `two functions are exported as ${name}`);
    exported.set(name, { fn, inputs: itemsOf(types).map((type) => annotated(pipeline, type)) });
  };
  for (const { name, fn, types } of declaredExports(pipeline.host)) add(name, fn, types);
  const { entryPoint, argtypes } = loaded;
  if (argtypes !== null) add(entryPoint.name, entryPoint, argtypes);
  else if (exported.size === 0) add(entryPoint.name, entryPoint, newList([newList([strType])]));
  for (const [name, { fn, inputs }] of exported) pipeline.addEntry(name, fn, inputs);
}

/** The functions that the program declares for C code that it is linked with, beside its main function. Throws {@link ProgramFault} where two have the same name. */
export function addDeclared(pipeline: Pipeline): void {
  const known = new Map<string, PyFunction>();
  for (const { name, fn, types } of declaredExports(pipeline.host)) {
    if (known.get(name) === fn) continue;
    if (known.has(name) || name === "main") throw fault(fn, "target/exported-twice", `two functions are exported as ${name}`);
    known.set(name, fn);
    pipeline.addEntry(name, fn, itemsOf(types).map((type) => annotated(pipeline, type)));
  }
}

function annotated(pipeline: Pipeline, type: PyObject): SomeObject {
  return pipeline.guarded("entries", () => annotationOfType(pipeline.annotator.bookkeeper, type));
}

interface Export {
  readonly name: string;
  readonly fn: PyFunction;
  readonly types: PyObject;
}

function declaredExports(host: Host): Export[] {
  const module = host.modules.getStr(EXPORT_MODULE);
  if (!(module instanceof PyModule)) return [];
  const declared = host.call(host.getattr(module, "exported_functions"), []);
  return itemsOf(declared).map((entry) => {
    const [name, fn, types] = itemsOf(entry);
    if (!(fn instanceof PyFunction)) throw new InternalError("something else than a function is exported");
    return { name: host.str(name!), fn, types: types! };
  });
}

function itemsOf(list: PyObject): readonly PyObject[] {
  if (list instanceof PyList || list instanceof PyTuple) return list.items;
  throw new InternalError(`${list.cls.name} in place of a list`);
}

function notStandAlone(file: TargetFile): ProgramFault {
  return new ProgramFault([
    makeDiagnostic({
      code: "target/not-standalone",
      message: `${file.name}.target() returns argument types, but a stand-alone program takes the command line`,
      hint: "return entry_point, None",
    }),
  ]);
}

/** A fault shown at a function. */
function fault(fn: PyFunction, code: string, message: string): ProgramFault {
  return new ProgramFault([makeDiagnostic({ code, message, span: instructionSpan(fn.code.code, 0) })]);
}
