// The native half of rpython.translator.interactive: engines as host objects, and annotations that can stand in lists of argument types.

import { PySomeObject } from "@rpyts/annotator/llbridge/annotations";
import { objectType, typeType } from "@rpyts/pyhost/builtin-types";
import { RuntimeError, TypeError, ValueError } from "@rpyts/pyhost/exception-types";
import type { Host } from "@rpyts/pyhost/host";
import { ModuleBuilder } from "@rpyts/pyhost/modules/registry";
import { PyException, PyFunction, PyList, PyNone, PyObject, PyType, type PyModule } from "@rpyts/pyhost/object";
import { PyDict } from "@rpyts/pyhost/pydict";
import { PyError, pyError } from "@rpyts/pyhost/pyerror";
import { encodeUtf8 } from "@rpyts/pyhost/text/utf8";
import { newList, newStr, newTuple, None } from "@rpyts/pyhost/values";
import { InternalError } from "@rpyts/tool/assert-never";
import { renderDiagnostic } from "@rpyts/tool/render-diagnostic";
import { ToolError, type Environment } from "../environment.js";
import { ProgramFault, UsageFault } from "../result.js";
import { BACKENDS, OPTIONS } from "../options.js";
import { optionsFrom } from "./options.js";
import { ProgramEngine } from "./program.js";
import { TranslationEngine } from "./translation.js";
import type { HostMaker } from "./world.js";

export const TRANSLATION_MODULE = "_rpython_translation";

function declare(name: string): PyType {
  const type = new PyType(typeType, name, [objectType], false);
  type.mro = [type, objectType];
  return type;
}

const engineType = declare("TranslationEngine");
const programType = declare("CompiledProgram");
const standaloneType = declare("StandaloneProgram");

/** An engine in the hands of Python code. */
class PyEngine extends PyObject {
  cls: PyType = engineType;
  readonly engine: TranslationEngine;
  constructor(engine: TranslationEngine) {
    super();
    this.engine = engine;
  }
}

/** A stand-alone program in the hands of Python code. */
class PyStandalone extends PyObject {
  cls: PyType = standaloneType;
  readonly engine: ProgramEngine;
  constructor(engine: ProgramEngine) {
    super();
    this.engine = engine;
  }
}

/** A compiled program in the hands of Python code. */
class PyProgram extends PyObject {
  cls: PyType = programType;
  readonly run: (args: readonly PyObject[]) => PyObject;
  constructor(run: (args: readonly PyObject[]) => PyObject) {
    super();
    this.run = run;
  }
}

/** `makeHost` makes hosts for programs whose machine is not that of the session. */
export function makeTranslationModule(env: Environment, makeHost: HostMaker): PyModule {
  const m = new ModuleBuilder(TRANSLATION_MODULE);
  const step = (name: string, work: (engine: TranslationEngine) => PyObject): void => {
    m.fn(name, 1, 1, (h, [e]) => asPython(h, () => work(engineOf(e))));
  };
  m.fn("create", 3, 3, (h, [fn, types, options]) => new PyEngine(makeEngine(env, makeHost, h, fn!, types!, options!)));
  m.fn("set_types", 2, 2, (h, [e, types]) => asPython(h, () => (engineOf(e).setTypes(types!), None)));
  step("annotate", (engine) => new PySomeObject(engine.annotate()));
  step("rtype", (engine) => (engine.rtype(), None));
  step("backendopt", (engine) => (engine.backendopt(), None));
  for (const backend of BACKENDS) {
    step(`source_${backend}`, (engine) => newStr(engine.source(backend)));
    step(`compile_${backend}`, (engine) => new PyProgram(engine.compile(backend)));
  }
  m.fn("interpret", 2, 2, (h, [e, args]) => asPython(h, () => engineOf(e).interpret(itemsOf(args))));
  m.fn("call", 2, 2, (h, [program, args]) => asPython(h, () => programOf(program).run(itemsOf(args))));
  m.value("option_names", newTuple(Object.keys(OPTIONS).map((name) => newStr(name.replaceAll("-", "_")))));
  addPrograms(m, env, makeHost);
  return m.module;
}

/** What TranslationDriver is made of: the steps of `translate`, one by one. */
function addPrograms(m: ModuleBuilder, env: Environment, makeHost: HostMaker): void {
  const step = (name: string, work: (engine: ProgramEngine) => PyObject): void => {
    m.fn(`program_${name}`, 1, 1, (h, [p]) => asPython(h, () => work(standaloneOf(p))));
  };
  m.fn("program", 2, 2, (h, [fn, options]) =>
    asPython(h, () => {
      if (!(fn instanceof PyFunction) || !(options instanceof PyDict)) throw pyError(TypeError, "a program is made from a function and a dict of options");
      return new PyStandalone(new ProgramEngine(env, makeHost, h, fn, optionsFrom(h, options)));
    }),
  );
  step("annotate", (engine) => (engine.annotate(), None));
  step("rtype", (engine) => (engine.rtype(), None));
  step("backendopt", (engine) => (engine.backendopt(), None));
  step("source", (engine) => newStr(engine.source()));
  step("compile", (engine) => newStr(engine.compile()));
  m.fn("program_install", 2, 2, (h, [p, name]) => asPython(h, () => newList(standaloneOf(p).install(h.str(name!)).map((file) => newStr(file)))));
}

function standaloneOf(obj: PyObject | undefined): ProgramEngine {
  if (!(obj instanceof PyStandalone)) throw pyError(TypeError, "not a program");
  return obj.engine;
}

function makeEngine(env: Environment, makeHost: HostMaker, host: Host, fn: PyObject, types: PyObject, options: PyObject): TranslationEngine {
  if (!(fn instanceof PyFunction)) throw pyError(TypeError, `Translation() takes a function, not ${fn.cls.name}`);
  const given = options instanceof PyDict ? optionsFrom(host, options) : null;
  if (given === null) throw pyError(TypeError, "options are given as keywords");
  return new TranslationEngine(env, makeHost, host, fn, types instanceof PyNone ? null : types, given);
}

function engineOf(obj: PyObject | undefined): TranslationEngine {
  if (!(obj instanceof PyEngine)) throw pyError(TypeError, "not a translation");
  return obj.engine;
}

function programOf(obj: PyObject | undefined): PyProgram {
  if (!(obj instanceof PyProgram)) throw pyError(TypeError, "not a compiled program");
  return obj;
}

function itemsOf(obj: PyObject | undefined): readonly PyObject[] {
  if (!(obj instanceof PyList)) throw pyError(TypeError, "arguments are given as a list");
  return obj.items;
}

/** Faults become the exceptions that host programs know: those of the program AnnotatorError or UnionError, ours TyperError. */
function asPython<T>(host: Host, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ProgramFault) throw programError(host, error);
    if (error instanceof UsageFault) throw pyError(ValueError, error.message);
    if (error instanceof ToolError) throw pyError(RuntimeError, `${error.message}\n${error.result?.output ?? ""}`);
    if (error instanceof InternalError) throw libraryError(host, "rpython.rtyper.error", "TyperError", error.message);
    throw error;
  }
}

function programError(host: Host, fault: ProgramFault): PyError {
  const text = encodeUtf8(fault.diagnostics.map((d) => renderDiagnostic(d)).join("\n"));
  const isUnion = fault.diagnostics[0]?.code === "annotator/union-error";
  return libraryError(host, "rpython.annotator.model", isUnion ? "UnionError" : "AnnotatorError", text);
}

function libraryError(host: Host, module: string, name: string, message: string): PyError {
  const cls = host.getattr(host.importModule(module), name);
  if (!(cls instanceof PyType)) throw new InternalError(`${module}.${name} is no class`);
  return new PyError(cls, new PyException(cls, [newStr(message)]), null);
}
