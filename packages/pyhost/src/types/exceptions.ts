// The methods and attributes of the exception classes.

import { attributesOf, ensureAttributes } from "../attribute.js";
import { repr, str, strObject, toInt } from "../convert.js";
import {
  BaseException, EnvironmentError, EXCEPTION_TYPES, KeyError, SyntaxError, SystemExit, TypeError, UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError,
} from "../exception-types.js";
import type { Host } from "../host.js";
import { listOf } from "../iterate.js";
import { isSubtype } from "../lookup.js";
import { PyException, PyInt, PyStr, PyTuple, PyUnicode, type PyObject, type PyType } from "../object.js";
import { PyDict } from "../pydict.js";
import { pyError } from "../pyerror.js";
import { hex } from "../text/repr-str.js";
import { newInt, newStr, newTuple, newUnicode, None } from "../values.js";
import { charsOf } from "../text/codepoints.js";
import { TypeBuilder } from "./builder.js";
import { toUnicode } from "./object.js";

export function setupExceptions(): void {
  for (const type of EXCEPTION_TYPES) type.dict.set("__module__", newStr("exceptions"));
  const builder = new TypeBuilder(BaseException, PyException)
    .doc("Common base class for all exceptions")
    .maker((_host, cls, args) => new PyException(cls, args.slice(1)))
    .slotRange("__init__", 0, Infinity, (_host, self, args, kwargs) => {
      if (kwargs !== null) throw pyError(TypeError, `${self.cls.name} does not take keyword arguments`);
      self.args = args.slice(1);
      return None;
    })
    .slot("__repr__", 0, (host, self) => newStr(self.cls.name + argsRepr(host, self.args)))
    .slot("__str__", 0, (host, self) => {
      if (self.args.length === 0) return newStr("");
      return self.args.length === 1 ? strObject(host, self.args[0]) : newStr(str(host, newTuple(self.args)));
    })
    .method("__unicode__", 0, 0, (host, self) => {
      if (self.args.length === 0) return newUnicode("");
      return toUnicode(host, self.args.length === 1 ? self.args[0] : newTuple(self.args));
    })
    .slot("__getitem__", 1, (host, self, args) => host.getitem(newTuple(self.args), args[1]))
    .slot("__getslice__", 2, (host, self, args) => newTuple(self.args.slice(toInt(host, args[1]), toInt(host, args[2]))))
    .method("__reduce__", 0, 0, (_host, self) => newTuple([self.cls, newTuple(self.args), ...(self.dict === null ? [] : [self.dict])]))
    .method("__setstate__", 1, 1, (host, self, args) => {
      if (args[1] instanceof PyDict) ensureAttributes(self).update(host, args[1]);
      return None;
    })
    .getset("args", (_host, self) => newTuple(self.args), (host, self, value) => {
      if (value === null) throw pyError(TypeError, "args may not be deleted");
      self.args = listOf(host, value);
    })
    .getset("message", (_host, self) => attributesOf(self)?.getStr("message") ?? (self.args.length === 1 ? self.args[0] : newStr("")), (_host, self, value) => {
      if (value === null) ensureAttributes(self).deleteStr("message");
      else ensureAttributes(self).setStr("message", value);
    });
  builder.getset("__dict__", (_host, self) => ensureAttributes(self), (_host, self, value) => {
    if (!(value instanceof PyDict)) throw pyError(TypeError, "__dict__ must be a dictionary");
    self.dict = value;
  });
  setupSystemExit();
  setupEnvironmentError();
  setupSyntaxError();
  setupUnicodeErrors();
  new TypeBuilder(KeyError, PyException).slot("__str__", 0, (host, self) => (self.args.length === 1 ? newStr(repr(host, self.args[0])) : newStr(baseStr(host, self))));
}

function argsRepr(host: Host, args: readonly PyObject[]): string {
  return args.length === 0 ? "()" : repr(host, newTuple(args));
}

function baseStr(host: Host, self: PyException): string {
  if (self.args.length === 0) return "";
  return self.args.length === 1 ? str(host, self.args[0]) : str(host, newTuple(self.args));
}

/** Attributes kept in `fields`; None while unset. */
function fields(type: PyType, names: readonly string[]): TypeBuilder<PyException> {
  const builder = new TypeBuilder(type, PyException);
  for (const name of names) {
    builder.member(name, (_host, self) => self.fields?.get(name) ?? None, (_host, self, value) => setField(self, name, value ?? None));
  }
  return builder;
}

function setField(self: PyException, name: string, value: PyObject): void {
  (self.fields ??= new Map()).set(name, value);
}

function field(self: PyException, name: string): PyObject {
  return self.fields?.get(name) ?? None;
}

function setupSystemExit(): void {
  fields(SystemExit, ["code"]).slotRange("__init__", 0, Infinity, (_host, self, args) => {
    self.args = args.slice(1);
    if (args.length > 1) setField(self, "code", args.length === 2 ? args[1] : newTuple(self.args));
    return None;
  });
}

function setupEnvironmentError(): void {
  fields(EnvironmentError, ["errno", "strerror", "filename"])
    .slotRange("__init__", 0, Infinity, (_host, self, args) => {
      const given = args.slice(1);
      self.args = given;
      if (given.length < 2 || given.length > 3) return None;
      ["errno", "strerror", "filename"].forEach((name, i) => setField(self, name, given[i] ?? None));
      // The file name is an attribute only: old programs unpack two values.
      self.args = given.slice(0, 2);
      return None;
    })
    .slot("__str__", 0, (host, self) => {
      const [errno, strerror, filename] = ["errno", "strerror", "filename"].map((name) => field(self, name));
      if (filename !== None) return newStr(`[Errno ${str(host, errno)}] ${str(host, strerror)}: ${repr(host, filename)}`);
      if (errno !== None && strerror !== None) return newStr(`[Errno ${str(host, errno)}] ${str(host, strerror)}`);
      return newStr(baseStr(host, self));
    })
    .method("__reduce__", 0, 0, (_host, self) => {
      const filename = field(self, "filename");
      const args = self.args.length === 2 && filename !== None ? [...self.args, filename] : self.args;
      return newTuple([self.cls, newTuple(args), ...(self.dict === null ? [] : [self.dict])]);
    });
}

function setupSyntaxError(): void {
  fields(SyntaxError, ["msg", "filename", "lineno", "offset", "text", "print_file_and_line"])
    .slotRange("__init__", 0, Infinity, (_host, self, args) => {
      self.args = args.slice(1);
      if (args.length > 1) setField(self, "msg", args[1]);
      const place = args[2];
      if (args.length === 3 && place instanceof PyTuple) ["filename", "lineno", "offset", "text"].forEach((name, i) => setField(self, name, place.items[i] ?? None));
      return None;
    })
    .slot("__str__", 0, (host, self) => {
      const text = str(host, field(self, "msg"));
      const filename = field(self, "filename");
      const lineno = field(self, "lineno");
      const file = filename instanceof PyStr ? filename.value.slice(filename.value.lastIndexOf("/") + 1) : null;
      const line = lineno instanceof PyInt ? String(lineno.value) : null;
      if (file !== null && line !== null) return newStr(`${text} (${file}, line ${line})`);
      if (file !== null) return newStr(`${text} (${file})`);
      return newStr(line === null ? text : `${text} (line ${line})`);
    });
}

function setupUnicodeErrors(): void {
  for (const type of [UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError]) {
    const names = type === UnicodeTranslateError ? ["object", "start", "end", "reason"] : ["encoding", "object", "start", "end", "reason"];
    fields(type, ["encoding", "object", "start", "end", "reason"])
      .slotRange("__init__", 0, Infinity, (_host, self, args) => {
        if (args.length - 1 !== names.length) throw pyError(TypeError, `function takes exactly ${names.length} arguments (${args.length - 1} given)`);
        self.args = args.slice(1);
        names.forEach((name, i) => setField(self, name, args[i + 1]));
        return None;
      })
      .slot("__str__", 0, (host, self) => newStr(unicodeErrorText(host, self)));
  }
}

function unicodeErrorText(host: Host, self: PyException): string {
  const object = field(self, "object");
  if (object === None) return "";
  const [start, end] = [Number(numberField(self, "start")), Number(numberField(self, "end"))];
  const reason = str(host, field(self, "reason"));
  const encoding = field(self, "encoding") === None ? "" : str(host, field(self, "encoding"));
  if (isSubtype(self.cls, UnicodeDecodeError)) {
    const byte = object instanceof PyStr ? object.value.charCodeAt(start) : 0;
    const what = end === start + 1 ? `byte 0x${hex(byte, 2)} in position ${start}` : `bytes in position ${start}-${end - 1}`;
    return `'${encoding}' codec can't decode ${what}: ${reason}`;
  }
  const points = object instanceof PyUnicode ? charsOf(host, object.value) : [];
  const what = end === start + 1 ? `character ${charName(points[start]?.codePointAt(0) ?? 0)} in position ${start}` : `characters in position ${start}-${end - 1}`;
  return isSubtype(self.cls, UnicodeTranslateError) ? `can't translate ${what}: ${reason}` : `'${encoding}' codec can't encode ${what}: ${reason}`;
}

function numberField(self: PyException, name: string): PyInt["value"] {
  const value = field(self, name);
  return value instanceof PyInt ? value.value : 0;
}

function charName(point: number): string {
  if (point <= 0xff) return `u'\\x${hex(point, 2)}'`;
  return point <= 0xffff ? `u'\\u${hex(point, 4)}'` : `u'\\U${hex(point, 8)}'`;
}

/** EnvironmentError's classes with errno and strerror, for faults of the system. */
export function environmentError(type: PyType, errno: number, message: string, path: string | null): ReturnType<typeof pyError> {
  const error = pyError(type, "");
  if (error.value instanceof PyException) {
    const value = error.value;
    value.args = [newInt(errno), newStr(message)];
    setField(value, "errno", newInt(errno));
    setField(value, "strerror", newStr(message));
    if (path !== null) setField(value, "filename", newStr(path));
  }
  return error;
}
