// Flow space: from a live function to its flow graph. One FlowSpace serves one host; it holds what outlives a single graph. Answers to objspace.py of
// upstream's flowspace.

import { Constant, type FunctionGraph, type Value } from "@rpyts/flowmodel/model";
import { simplifyGraph, simplifyListComprehensions } from "@rpyts/flowmodel/simplify";
import { typeType } from "@rpyts/pyhost/builtin-types";
import { PyBool, PyFloat, PyFunction, PyInt, PyList, PyLong, PyModule, PyObject, PyStr, PyType, type PyCode } from "@rpyts/pyhost/object";
import { PyError } from "@rpyts/pyhost/pyerror";
import { None, newDict, newInt, newStr, newTuple } from "@rpyts/pyhost/values";
import { CO_GENERATOR, CO_VARKEYWORDS, type CodeObject } from "@rpyts/pyparser/code";
import { OP } from "@rpyts/pyparser/opcode";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import type { Span } from "@rpyts/tool/source-file";
import { HOST_FACTS, Unroller, classAttribute, makeUnroller, sameConstant } from "./constants.js";
import { flowError } from "./errors.js";
import { FlowContext } from "./flowcontext.js";
import { generatorBodyOf, makeGeneratorEntry, makeGeneratorBody } from "./generator.js";
import type { HostAccess } from "./host-access.js";
import { parametersOf } from "./parameters.js";
import { FlowSpecials, registerStandardSpecials } from "./specials.js";

/** Where helpers of statements are found unless the program's set-up gives them. */
const PRINT_MODULE = "rpython.rlib.rprint";

export class FlowSpace {
  readonly host: HostAccess;
  readonly specials: FlowSpecials;
  readonly typeType: PyType = typeType;
  /** Checks every graph between passes; for tests. */
  verify = false;
  /** Marks lists that loops build with `hint` operations (flowmodel/listcomp.ts). */
  listComprehensions = true;
  private readonly helpers = new Map<string, PyObject>();
  private readonly library = new Map<string, PyObject | null>();
  private readonly unrollers = new Map<PyObject, Unroller>();
  private readonly inner = new Map<PyCode, PyFunction>();

  constructor(host: HostAccess) {
    this.host = host;
    this.specials = new FlowSpecials();
    registerStandardSpecials(this.specials);
  }

  /** Gives the function that a statement calls: `print_item`, `print_newline`. */
  setHelper(name: string, value: PyObject): void {
    this.helpers.set(name, value);
  }

  helper(name: string, ctx: FlowContext): PyObject {
    const known = this.helpers.get(name) ?? this.libraryFunction(PRINT_MODULE, name);
    return known ?? ctx.fail("missing-helper", `this statement needs the function ${name} of ${PRINT_MODULE}, which is not there`);
  }

  /** A function of a module that is imported when first asked for; null when it is not there. */
  libraryFunction(module: string, name: string): PyObject | null {
    const key = `${module}.${name}`;
    let found = this.library.get(key);
    if (found === undefined) this.library.set(key, (found = this.importFunction(module, name)));
    return found;
  }

  private importFunction(module: string, name: string): PyObject | null {
    try {
      const fromlist = newTuple([newStr(name)]);
      const found = this.host.importName(module, null, fromlist, newInt(0));
      return this.host.getattr(found, name);
    } catch (error) {
      if (error instanceof PyError) return null;
      throw error;
    }
  }

  /** The object of a qualified name; it exists, because a call of it is being looked at. */
  lookupQualified(qualname: string): PyObject {
    const dot = qualname.lastIndexOf(".");
    const module = qualname.slice(0, dot);
    const name = qualname.slice(dot + 1);
    const found = module === "__builtin__" ? this.host.builtin(name) : this.libraryFunction(module, name);
    return found ?? None;
  }

  /** A constant of a graph. Functions may name another one to stand for them. */
  constant(value: PyObject, span: Span | null = null): Constant {
    if (value instanceof PyFunction && value.dict !== null) {
      const instead = value.dict.getStr("_flowspace_rewrite_directly_as_");
      if (instead !== undefined) return new Constant(instead, null, span);
    }
    return new Constant(value, null, span);
  }

  str(text: string): PyObject {
    return newStr(text);
  }

  /** The first position of a loop over an unrolling_iterable (its class says `_flow_unroll_`, `_items` is a list); null for other objects. */
  unrollerOf(value: Value): Unroller | null {
    if (value instanceof Unroller) return value;
    if (!(value instanceof PyObject) || !value.cls.isHeap || classAttribute(value, "_flow_unroll_") === null) return null;
    let unroller = this.unrollers.get(value);
    if (unroller === undefined) {
      const items = this.host.getattr(value, "_items");
      this.unrollers.set(value, (unroller = makeUnroller(items instanceof PyList ? [...items.items] : [])));
    }
    return unroller;
  }

  /** The function that a def or lambda inside `outer` makes: one object for one piece of code. */
  innerFunction(code: PyCode, outer: PyFunction, defaults: readonly PyObject[]): PyFunction {
    const known = this.inner.get(code);
    if (known !== undefined && known.defaults.length === defaults.length && defaults.every((value, i) => sameConstant(value, known.defaults[i]))) return known;
    const made = this.host.makeFunction(code, outer.globals, defaults);
    this.inner.set(code, made);
    return made;
  }

  /** Sets an attribute of a function that the toolchain made. */
  markFunction(fn: PyFunction, name: string, value: PyObject): void {
    fn.dict ??= newDict();
    fn.dict.setStr(name, value);
  }

  /** A constant for people. Runs no code of the program. */
  describe(value: Value): string {
    if (value instanceof PyStr) return JSON.stringify(value.value);
    if (value instanceof PyInt || value instanceof PyLong || value instanceof PyFloat || value instanceof PyBool) return String(value.value);
    if (value instanceof PyFunction || value instanceof PyType || value instanceof PyModule) return `<${value.cls.name} ${value.name}>`;
    return value instanceof PyObject ? (value === None ? "None" : `<${value.cls.name} object>`) : String(value);
  }
}

function checkFunction(fn: PyFunction, span: Span): void {
  const marked = fn.doc instanceof PyStr && fn.doc.value.trimStart().startsWith("NOT_RPYTHON");
  if (marked || isSet(fn.dict?.getStr("_not_rpython_"))) {
    throw flowError("not-rpython", span, `${fn.name}() is marked NOT_RPYTHON, but the program reaches it`);
  }
  if ((fn.code.code.flags & CO_VARKEYWORDS) !== 0) {
    throw flowError("keyword-arguments", span, `${fn.name}() takes **keywords, which is not RPython`, "name the keywords, with default values");
  }
}

/** The first source stretch of a function. */
function headSpan(code: CodeObject): Span {
  return { file: code.source, start: code.positions[0] ?? 0, end: code.positions[1] ?? 0 };
}

/** Takes over upstream's marks on functions. */
function applyMarks(graph: FunctionGraph, fn: PyFunction): void {
  const always = fn.dict?.getStr("_always_inline_");
  if (always instanceof PyStr) graph.inline = "try";
  else if (isSet(always)) graph.inline = "always";
  if (isSet(fn.dict?.getStr("_dont_inline_"))) graph.inline = "never";
  if (isSet(fn.dict?.getStr("_dont_insert_stackcheck_"))) graph.noStackCheck = true;
}

const isSet = (mark: PyObject | undefined): boolean => mark instanceof PyBool && mark.value;

/**
 * The flow graph of a live function, simplified, in static single information form. Throws DiagnosticError `flowspace/…` where the function is not
 * RPython. The graph of a generator function makes its iterator object; the body is the graph of the function that the iterator's `next` calls.
 */
export function buildFlow(space: FlowSpace, fn: PyFunction): FunctionGraph {
  const { code } = fn.code;
  checkFunction(fn, headSpan(code));
  const body = generatorBodyOf(fn);
  if (body !== null) return finish(space, trustingExits(body.code.code, (exitMaySwallow) => makeGeneratorBody(space, fn, body, exitMaySwallow)), fn);
  if ((code.flags & CO_GENERATOR) !== 0) return finish(space, makeGeneratorEntry(space, fn), fn);
  const run = (exitMaySwallow: boolean): FunctionGraph => {
    const ctx = new FlowContext(space, fn, parametersOf(code));
    ctx.exitMaySwallow = exitMaySwallow;
    return ctx.run();
  };
  return finish(space, trustingExits(code, run), fn);
}

/**
 * An __exit__ that returns something true swallows the exception, as in Python; upstream's never does. Where that way leads to a variable without a value, the
 * program was written for upstream's rule, and it holds in the function.
 */
function trustingExits(code: CodeObject, build: (exitMaySwallow: boolean) => FunctionGraph): FunctionGraph {
  try {
    return build(true);
  } catch (error) {
    if (!(error instanceof DiagnosticError) || error.diagnostic.code !== "flowspace/unbound-local" || !hasWith(code)) throw error;
    return build(false);
  }
}

function hasWith({ code }: CodeObject): boolean {
  for (let i = 0; i < code.length; i += 2) if (code[i] === OP.WITH_EXIT_EXC) return true;
  return false;
}

function finish(space: FlowSpace, graph: FunctionGraph, fn: PyFunction): FunctionGraph {
  applyMarks(graph, fn);
  simplifyGraph(graph, HOST_FACTS, space.verify);
  if (space.listComprehensions) simplifyListComprehensions(graph, HOST_FACTS, (value) => value instanceof PyStr && value.value === "append");
  return graph;
}
