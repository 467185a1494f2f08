// Code run from text or from code objects: the exec statement, eval, compile.

import { SourceFile } from "@rpyts/tool/source-file";
import { CO_FUTURE_MASK, COMPILE_FROM_STRING, compileSource, PyCF_SOURCE_IS_UTF8, type CompileMode } from "@rpyts/pyparser/compile";
import { PySyntaxError } from "@rpyts/pyparser/syntax-error";
import { TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyCode, PyStr, PyTuple, PyUnicode, type PyObject } from "../object.js";
import { PyBuffer } from "../object-more.js";
import { PyDict } from "../pydict.js";
import { pyError } from "../pyerror.js";
import { syntaxError } from "../syntax-error.js";
import { encodeUtf8 } from "../text/utf8.js";
import { PyFile } from "../types/file-object.js";
import { None } from "../values.js";
import { makeCells, PyFrame } from "./frame.js";
import { run } from "./evaluate.js";
import { localsOf, storeLocals } from "./frame-locals.js";
import { makeCode, prepare } from "./prepare.js";

/** Compiles source text; SyntaxError as a Python exception. */
export function compileText(host: Host, text: string, filename: string, mode: CompileMode, flags: number): PyCode {
  const source = new SourceFile(filename, text);
  try {
    return makeCode(host, compileSource(source, mode, flags));
  } catch (error) {
    if (error instanceof PySyntaxError) throw syntaxError(host, error);
    throw error;
  }
}

/** The __future__ flags of the code that is running: exec, eval and compile inherit them. */
export function inheritedFlags(host: Host): number {
  return host.frame === null ? 0 : host.frame.code.code.flags & CO_FUTURE_MASK;
}

/** Runs a code object in the given namespaces. */
export function runCode(host: Host, code: PyCode, globals: PyDict, locals: PyDict): PyObject {
  if (globals.getStr("__builtins__") === undefined) globals.setStr("__builtins__", host.builtinModule);
  const prepared = prepare(code);
  const frame = new PyFrame(code, prepared, globals, host.builtinsFor(globals), prepared.isOptimized ? null : locals);
  if (prepared.hasCells) makeCells(frame, []);
  return run(host, frame);
}

/** exec code in globals, locals. */
export function execStatement(host: Host, frame: PyFrame, given: PyObject, globals: PyObject, locals: PyObject): void {
  let code = given;
  let inGlobals = globals;
  let inLocals = locals;
  if (code instanceof PyTuple && globals === None && locals === None && (code.items.length === 2 || code.items.length === 3)) {
    [code, inGlobals] = code.items;
    inLocals = given instanceof PyTuple ? (given.items[2] ?? None) : None;
  }
  if (inGlobals !== None) {
    if (!(inGlobals instanceof PyDict)) throw pyError(TypeError, "exec: arg 2 must be a dictionary or None");
    const scope = inLocals === None ? inGlobals : inLocals;
    if (!(scope instanceof PyDict)) throw pyError(TypeError, "exec: arg 3 must be a mapping or None");
    runCode(host, execCode(host, code), inGlobals, scope);
    return;
  }
  const scope = localsOf(frame);
  runCode(host, execCode(host, code), frame.globals, scope);
  storeLocals(frame, scope);
}

function execCode(host: Host, code: PyObject): PyCode {
  if (code instanceof PyCode) {
    if (code.code.freevars.length > 0) throw pyError(TypeError, "code object passed to exec may not contain free variables");
    return code;
  }
  if (code instanceof PyFile) return compileText(host, code.readAll(host), code.name, "exec", inheritedFlags(host));
  const source = sourceOf(code);
  if (source === null) throw pyError(TypeError, "exec: arg 1 must be a string, file, or code object");
  return compileText(host, source.text, "<string>", "exec", inheritedFlags(host) | source.flags);
}

/** Source in a string, with the flags that say what it is; null for other objects. Unicode text goes to the compiler as UTF-8. */
export function sourceOf(obj: PyObject): { text: string; flags: number } | null {
  const bytes = obj instanceof PyBuffer && obj.base instanceof PyStr ? obj.base : obj;
  if (!(bytes instanceof PyStr) && !(bytes instanceof PyUnicode)) return null;
  if (bytes.value.includes("\0")) throw pyError(TypeError, "compile() expected string without null bytes");
  if (bytes instanceof PyStr) return { text: bytes.value, flags: COMPILE_FROM_STRING };
  return { text: encodeUtf8(bytes.value), flags: COMPILE_FROM_STRING | PyCF_SOURCE_IS_UTF8 };
}

/** eval(code, globals, locals). */
export function evalObject(host: Host, source: PyObject, globals: PyDict, locals: PyDict): PyObject {
  if (source instanceof PyCode) {
    if (source.code.freevars.length > 0) throw pyError(TypeError, "code object passed to eval() may not contain free variables");
    return runCode(host, source, globals, locals);
  }
  const found = sourceOf(source);
  if (found === null) throw pyError(TypeError, "eval() arg 1 must be a string or code object");
  const text = found.text.replace(/^[ \t]+/, "");
  return runCode(host, compileText(host, text, "<string>", "eval", inheritedFlags(host) | found.flags), globals, locals);
}
