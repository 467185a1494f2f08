// The built-in functions that run code or touch the world: eval, compile, execfile, __import__, reload, open, input, namespaces.

import { compileText, evalObject, inheritedFlags, runCode, sourceOf } from "../eval/exec.js";
import { localsOf, storeLocals } from "../eval/frame-locals.js";
import { str, strObject, toInt } from "../convert.js";
import { callObject } from "../call.js";
import { builtinFunctionType, fileType } from "../builtin-types.js";
import { EOFError, RuntimeError, TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { importModuleLevel, reloadModule } from "../import.js";
import { PyBuiltin, PyCode, PyStr, PyUnicode, type NativeImpl, type PyObject } from "../object.js";
import { PyDict } from "../pydict.js";
import { pyError } from "../pyerror.js";
import { byName } from "../types/builder.js";
import { PyFile } from "../types/file-object.js";
import { newInt, newStr, newUnicode, None } from "../values.js";
import { CO_FUTURE_MASK, PyCF_DONT_IMPLY_DEDENT } from "@rpyts/pyparser/compile";
import { getattr, hasattr } from "../attribute.js";
import type { ModuleBuilder } from "./module-builder.js";

/** compile() shall give a syntax tree (lib/ast.py). */
const PyCF_ONLY_AST = 0x400;

export function addCodeFunctions(m: ModuleBuilder): void {
  m.fn("globals", 0, 0, (host) => frameOf(host).globals)
    .fn("locals", 0, 0, (host) => localsOf(frameOf(host)))
    .fn("eval", 1, 3, (host, args) => {
      const [globals, locals] = namespaces(host, args[1], args[2], "eval");
      return evalObject(host, args[0], globals, locals);
    })
    .fn("execfile", 1, 3, (host, args) => {
      const path = args[0];
      if (!(path instanceof PyStr) && !(path instanceof PyUnicode)) throw pyError(TypeError, `execfile() argument 1 must be string, not ${path.cls.name}`);
      const [globals, locals] = namespaces(host, args[1], args[2], "execfile");
      runCode(host, compileText(host, host.readSource(path.value), path.value, "exec", inheritedFlags(host)), globals, locals);
      if (args.length === 1) storeLocals(frameOf(host), locals);
      return None;
    })
    .keywordFn("compile", ["source", "filename", "mode", "flags", "dont_inherit"], 3, (host, args) => compileObject(host, args))
    .keywordFn("__import__", ["name", "globals", "locals", "fromlist", "level"], 1, (host, [name, globals, , fromlist, level]) => {
      if (!(name instanceof PyStr) && !(name instanceof PyUnicode)) throw pyError(TypeError, `__import__() argument 1 must be string, not ${name?.cls.name ?? "None"}`);
      return importModuleLevel(host, str(host, name), globals instanceof PyDict ? globals : null, fromlist ?? None, level === null ? -1 : toInt(host, level));
    })
    .fn("reload", 1, 1, (host, args) => reloadModule(host, args[0]))
    .keywordFn("open", ["name", "mode", "buffering"], 1, (host, args) => {
      const given = args.flatMap((arg) => (arg === null ? [] : [arg]));
      return callObject(host, fileType, given, null);
    })
    .fn("raw_input", 0, 1, (host, args) => newStr(readLine(host, args[0])))
    .fn("input", 0, 1, (host, args) => {
      const frame = frameOf(host);
      return evalObject(host, newStr(readLine(host, args[0])), frame.globals, localsOf(frame));
    })
    .value("print", new PyBuiltin(builtinFunctionType, "print", "__builtin__.print", printFunction, null))
    .fn("apply", 1, 3, (host, args) => {
    const kwargs = args[2] instanceof PyDict ? new Map([...args[2].map].flatMap(([k, v]) => (typeof k === "string" ? [[k, v] as const] : []))) : null;
    return callObject(host, args[0], args.length > 1 ? host.listOf(args[1]) : [], kwargs === null || kwargs.size === 0 ? null : kwargs);
  });
}

function frameOf(host: Host): NonNullable<Host["frame"]> {
  if (host.frame === null) throw pyError(RuntimeError, "no Python code is running");
  return host.frame;
}

function namespaces(host: Host, globals: PyObject | undefined, locals: PyObject | undefined, func: string): [PyDict, PyDict] {
  if (globals === undefined || globals === None) {
    const frame = frameOf(host);
    const scope = locals === undefined || locals === None ? localsOf(frame) : locals;
    if (!(scope instanceof PyDict)) throw pyError(TypeError, "locals must be a mapping");
    return [frame.globals, scope];
  }
  if (!(globals instanceof PyDict)) throw pyError(TypeError, func === "eval" ? "globals must be a dict" : `${func}() argument 2 must be dict, not ${globals.cls.name}`);
  if (locals === undefined || locals === None) return [globals, globals];
  if (!(locals instanceof PyDict)) throw pyError(TypeError, "locals must be a mapping");
  return [globals, locals];
}

function compileObject(host: Host, [source, filename, mode, flags, dontInherit]: (PyObject | null)[]): PyObject {
  if (!(filename instanceof PyStr)) throw pyError(TypeError, "compile() argument 2 must be string");
  if (!(mode instanceof PyStr)) throw pyError(TypeError, "compile() argument 3 must be string");
  if (mode.value !== "exec" && mode.value !== "eval" && mode.value !== "single") throw pyError(ValueError, "compile() arg 3 must be 'exec', 'eval' or 'single'");
  const given = flags === null ? 0 : toInt(host, flags);
  if ((given & ~(CO_FUTURE_MASK | 0x10 | 0x200 | PyCF_ONLY_AST)) !== 0) throw pyError(ValueError, "compile(): unrecognised flags");
  const inherited = dontInherit !== null && toInt(host, dontInherit) !== 0 ? 0 : inheritedFlags(host);
  if (source instanceof PyCode) return source;
  const found = source === null ? null : sourceOf(source);
  const kept = (given & (CO_FUTURE_MASK | PyCF_DONT_IMPLY_DEDENT)) | inherited;
  const treeFunction = found !== null && (given & PyCF_ONLY_AST) !== 0 ? "_tree" : source !== null && found === null && hasattr(host, source, "_fields") ? "_code" : null;
  if (treeFunction !== null && source !== null) {
    if (treeFunction === "_code" && (given & PyCF_ONLY_AST) !== 0) return source;
    return host.call(getattr(host, host.importModule("ast"), treeFunction), [source, filename, mode, newInt(kept)]);
  }
  if (found === null) throw pyError(TypeError, "expected a readable buffer object");
  return compileText(host, found.text, filename.value, mode.value, kept | found.flags);
}

function readLine(host: Host, prompt: PyObject | undefined): string {
  const stdin = host.sysModule.dict.getStr("stdin");
  const stdout = host.sysModule.dict.getStr("stdout");
  if (stdin === undefined) throw pyError(RuntimeError, "[raw_]input: lost sys.stdin");
  if (stdout === undefined) throw pyError(RuntimeError, "[raw_]input: lost sys.stdout");
  if (prompt !== undefined) callObject(host, getattr(host, stdout, "write"), [newStr(str(host, prompt))], null);
  if (stdout instanceof PyFile) stdout.flush(host);
  const line = stdin instanceof PyFile ? stdin.readLine(host, -1) : str(host, callObject(host, getattr(host, stdin, "readline"), [], null));
  if (line === "") throw pyError(EOFError, "EOF when reading a line");
  return line.endsWith("\n") ? line.slice(0, -1) : line;
}

/** print as a function: what `from __future__ import print_function` calls. */
const printFunction: NativeImpl = (host, args, kwargs) => {
  const [sep, end, file] = byName("print", ["sep", "end", "file"], 0, [], 0, kwargs);
  const text = (obj: PyObject | null, missing: string, what: string): PyObject => {
    if (obj === null || obj === None) return newStr(missing);
    if (!(obj instanceof PyStr) && !(obj instanceof PyUnicode)) throw pyError(TypeError, `${what} must be None, str or unicode, not ${obj.cls.name}`);
    return obj;
  };
  const isUnicode = [sep, end, ...args].some((arg) => arg instanceof PyUnicode);
  const between = isUnicode && sep === null ? newUnicode(" ") : text(sep, " ", "sep");
  const last = isUnicode && end === null ? newUnicode("\n") : text(end, "\n", "end");
  const target = file === null || file === None ? host.sysModule.dict.getStr("stdout") : file;
  if (target === undefined || target === None) return None;
  const write = getattr(host, target, "write");
  args.forEach((arg, i) => {
    if (i > 0) callObject(host, write, [between], null);
    callObject(host, write, [arg instanceof PyUnicode ? arg : strObject(host, arg)], null);
  });
  callObject(host, write, [last], null);
  return None;
};
