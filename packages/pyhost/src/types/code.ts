// The attributes of code objects, frames, tracebacks, generators and modules.

import { instructionLine, type CodeObject, type PyConst } from "@rpyts/pyparser/code";
import { SourceFile } from "@rpyts/tool/source-file";
import { codeType, frameType, generatorType, moduleType, strType, tracebackType } from "../builtin-types.js";
import { PyFrame, PyGenerator, PyTraceback } from "../eval/frame.js";
import { localsOf } from "../eval/frame-locals.js";
import { closeGenerator, resumeGenerator, sendToGenerator, stopIteration, throwIntoGenerator } from "../eval/generator.js";
import { makeError } from "../eval/raise.js";
import { toInt } from "../convert.js";
import { AttributeError, TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyCode, PyModule, PyStr, PyTuple, type PyObject, type PyType } from "../object.js";
import { PyModuleSub } from "../module-object.js";
import { pyError } from "../pyerror.js";
import { newBool, newDict, newInt, newStr, newTuple, None } from "../values.js";
import { byName, TypeBuilder } from "./builder.js";
import { equal } from "../compare.js";

const strings = (names: readonly string[]): PyObject => newTuple(names.map(newStr));

export function setupCode(): void {
  new TypeBuilder(codeType, PyCode)
    .maker((host, _cls, args) => newCode(host, args))
    .slot("__repr__", 0, (host, self) => newStr(`<code object ${self.code.name} at ${host.address(self)}, file "${self.code.source.name}", line ${self.code.firstlineno}>`))
    .slot("__eq__", 1, (host, self, args) => newBool(args[1] instanceof PyCode && sameCode(host, self, args[1])))
    .slot("__ne__", 1, (host, self, args) => newBool(!(args[1] instanceof PyCode) || !sameCode(host, self, args[1])))
    .slot("__hash__", 0, (_host, self) => newInt((Math.imul(self.code.firstlineno, 1000003) + self.code.code.length) | 0))
    .member("co_name", (_host, self) => newStr(self.code.name))
    .member("co_filename", (_host, self) => newStr(self.code.source.name))
    .member("co_firstlineno", (_host, self) => newInt(self.code.firstlineno))
    .member("co_argcount", (_host, self) => newInt(self.code.argcount))
    .member("co_nlocals", (_host, self) => newInt(self.code.varnames.length))
    .member("co_stacksize", (_host, self) => newInt(self.code.stacksize))
    .member("co_flags", (_host, self) => newInt(self.code.flags))
    .member("co_varnames", (_host, self) => strings(self.code.varnames))
    .member("co_names", (_host, self) => strings(self.code.names))
    .member("co_cellvars", (_host, self) => strings(self.code.cellvars))
    .member("co_freevars", (_host, self) => strings(self.code.freevars))
    .member("co_consts", (_host, self) => newTuple(self.consts))
    .member("co_code", codeString)
    .member("co_lnotab", () => newStr(""));
}

/** co_code. types.CodeType finds the code a string came from by its identity: instructions alone do not make a code object here. */
function codeString(host: Host, self: PyCode): PyObject {
  const text = new PyStr(strType, codeBytes(self.code));
  host.codeStrings.set(text, self);
  return text;
}

/** The instructions as some string: four bytes each, enough to tell bodies apart. */
function codeBytes(code: CodeObject): string {
  let bytes = "";
  for (let i = 0; i < code.code.length; i += 2) {
    const arg = code.code[i + 1];
    bytes += String.fromCharCode(code.code[i] & 0xff, arg & 0xff, (arg >> 8) & 0xff, (arg >> 16) & 0xff);
  }
  return bytes;
}

function sameCode(host: Host, a: PyCode, b: PyCode): boolean {
  if (a === b) return true;
  const x = a.code;
  const y = b.code;
  return (
    x.name === y.name && x.argcount === y.argcount && x.flags === y.flags && x.firstlineno === y.firstlineno && codeBytes(x) === codeBytes(y) &&
    x.names.join() === y.names.join() && x.varnames.join() === y.varnames.join() && a.consts.length === b.consts.length &&
    a.consts.every((c, i) => c.cls === b.consts[i].cls && equal(host, c, b.consts[i]))
  );
}

/** types.CodeType(argcount, nlocals, stacksize, flags, codestring, constants, names, varnames, filename, name, firstlineno, lnotab[, freevars, cellvars]). */
function newCode(host: Host, args: readonly PyObject[]): PyCode {
  if (args.length < 13) throw pyError(TypeError, `code() takes at least 12 arguments (${args.length - 1} given)`);
  const source = host.codeStrings.get(args[5]);
  if (source === undefined) throw pyError(ValueError, "code: the code string must come from an existing code object");
  const names = (obj: PyObject | undefined): string[] => (obj instanceof PyTuple ? obj.items.map((item) => (item instanceof PyStr ? item.value : "")) : []);
  const text = (obj: PyObject): string => {
    if (!(obj instanceof PyStr)) throw pyError(TypeError, `code: expected str, not ${obj.cls.name}`);
    return obj.value;
  };
  const consts = args[6];
  if (!(consts instanceof PyTuple)) throw pyError(TypeError, `code: constants must be tuple, not ${consts.cls.name}`);
  const filename = text(args[9]);
  const original = source.code;
  const code: CodeObject = {
    ...original,
    argcount: toInt(host, args[1]),
    flags: toInt(host, args[4]),
    names: names(args[7]),
    varnames: names(args[8]),
    source: filename === original.source.name ? original.source : new SourceFile(filename, original.source.text),
    name: text(args[10]),
    firstlineno: toInt(host, args[11]),
    freevars: names(args[13]),
    cellvars: names(args[14]),
    consts: consts.items.map((_, i) => original.consts[i] ?? NONE_CONST),
  };
  return new PyCode(codeType, code, consts.items);
}

const NONE_CONST: PyConst = { kind: "none" };

export function setupFrames(): void {
  new TypeBuilder(frameType, PyFrame)
    .member("f_code", (_host, self) => self.code)
    .member("f_globals", (_host, self) => self.globals)
    .member("f_builtins", (_host, self) => self.builtins)
    .getset("f_locals", (_host, self) => localsOf(self))
    .member("f_back", (_host, self) => self.back ?? None)
    .getset("f_lineno", (_host, self) => newInt(lineAt(self.code, self.pc)))
    .member("f_lasti", (_host, self) => newInt(self.pc))
    .getset("f_trace", () => None, () => undefined)
    .getset("f_restricted", () => newBool(false))
    .getset("f_exc_type", () => None)
    .getset("f_exc_value", () => None)
    .getset("f_exc_traceback", () => None);
  new TypeBuilder(tracebackType, PyTraceback)
    .member("tb_frame", (_host, self) => self.frame)
    .member("tb_next", (_host, self) => self.next ?? None)
    .member("tb_lasti", (_host, self) => newInt(self.index))
    .member("tb_lineno", (_host, self) => newInt(lineAt(self.frame.code, self.index)));
}

/** The line of an instruction; before the first one, the function's own. */
export function lineAt(code: PyCode, index: number): number {
  return index < 0 ? code.code.firstlineno : instructionLine(code.code, index);
}

export function setupGenerator(): void {
  new TypeBuilder(generatorType, PyGenerator)
    .slot("__iter__", 0, (_host, self) => self)
    .slot("__repr__", 0, (host, self) => newStr(`<generator object ${self.code.code.name} at ${host.address(self)}>`))
    .slot("next", 0, (host, self) => {
      const value = resumeGenerator(host, self, null, null);
      if (value === null) throw stopIteration();
      return value;
    })
    .method("send", 1, 1, (host, self, args) => sendToGenerator(host, self, args[1]))
    .method("throw", 1, 3, (host, self, args) => {
      const error = makeError(host, args[1], args[2] ?? null);
      const traceback = args[3];
      if (traceback !== undefined && traceback !== None) {
        if (!(traceback instanceof PyTraceback)) throw pyError(TypeError, "throw() third argument must be a traceback object");
        error.traceback = traceback;
      }
      return throwIntoGenerator(host, self, error);
    })
    .method("close", 0, 0, (host, self) => {
      closeGenerator(host, self);
      return None;
    })
    .member("gi_frame", (_host, self) => self.frame ?? None)
    .member("gi_running", (_host, self) => newInt(self.running ? 1 : 0))
    .member("gi_code", (_host, self) => self.code)
    .getset("__name__", (_host, self) => newStr(self.code.code.name));
}

export function setupModule(): void {
  moduleType.hasDict = true;
  new TypeBuilder(moduleType, PyModule)
    .maker((_host, cls) => makeModuleObject(cls))
    .slotRange("__init__", 0, 2, (_host, self, args, kwargs) => {
      const [name, doc] = byName("module", ["name", "doc"], 1, args, 1, kwargs);
      if (!(name instanceof PyStr)) throw pyError(TypeError, `module.__init__() argument 1 must be string, not ${name === null ? "None" : name.cls.name}`);
      self.name = name.value;
      self.dict.setStr("__name__", name);
      self.dict.setStr("__doc__", doc ?? None);
      return None;
    })
    .getset("__dict__", (_host, self) => self.dict)
    .slot("__repr__", 0, (_host, self) => newStr(reprModule(self)))
    .slot("__delattr__", 1, (_host, self, args) => {
      const name = args[1];
      if (!(name instanceof PyStr) || !self.dict.deleteStr(name.value)) throw pyError(AttributeError, name instanceof PyStr ? name.value : "?");
      return None;
    });
}

function makeModuleObject(cls: PyType): PyModule {
  return cls === moduleType ? new PyModule(cls, "?", newDict()) : new PyModuleSub(cls, "?", newDict());
}

function reprModule(module: PyModule): string {
  const name = module.dict.getStr("__name__");
  const file = module.dict.getStr("__file__");
  const shown = name instanceof PyStr ? name.value : "?";
  return file instanceof PyStr ? `<module '${shown}' from '${file.value}'>` : `<module '${shown}' (built-in)>`;
}

