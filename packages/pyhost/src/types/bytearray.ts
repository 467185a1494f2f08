// The methods of bytearray: those of byte strings on a mutable value, and those of lists of small ints.

import { bytearrayIterType, bytearrayType, strType } from "../builtin-types.js";
import { holds, RICH_NAMES } from "../compare.js";
import { toInt, tryIndex } from "../convert.js";
import { IndexError, TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { forEach } from "../iterate.js";
import { PyList, PySlice, PyStr, PyTuple, PyUnicode, type PyObject } from "../object.js";
import { PyBuffer, PyByteArray, PyByteArraySub } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { sliceIndices } from "../subscript.js";
import { encodeObject } from "../text/codec-api.js";
import { reprStr } from "../text/repr-str.js";
import { newBool, newInt, newList, newStr, newTuple, newUnicode, None, NotImplemented } from "../values.js";
import { lookup } from "../lookup.js";
import { bufferBytes } from "./buffer.js";
import { byName, TypeBuilder, type Kwargs } from "./builder.js";
import { PyFunctionIter } from "./iterators.js";
import { position, repeatCount } from "./list.js";

/** One byte given as an int or a string of length one. */
function byteOf(host: Host, obj: PyObject): string {
  if (obj instanceof PyStr) {
    if (obj.value.length !== 1) throw pyError(ValueError, "string must be of size 1");
    return obj.value;
  }
  const value = tryIndex(host, obj);
  if (value === null) throw pyError(TypeError, "an integer or string of size 1 is required");
  if (value < 0 || value > 255) throw pyError(ValueError, "byte must be in range(0, 256)");
  return String.fromCharCode(Number(value));
}

/** The bytes of an object that has some; null for others. */
function rawBytes(obj: PyObject): string | null {
  if (obj instanceof PyStr || obj instanceof PyByteArray) return obj.value;
  return obj instanceof PyBuffer ? bufferBytes(obj) : null;
}

/** Bytes of anything a bytearray may be made of. */
function bytesFrom(host: Host, source: PyObject): string {
  const raw = rawBytes(source);
  if (raw !== null) return raw;
  let bytes = "";
  forEach(host, source, (item) => {
    bytes += byteOf(host, item);
  });
  return bytes;
}

function initial(host: Host, args: readonly PyObject[], kwargs: Kwargs): string {
  const [source, encoding, errors] = byName("bytearray", ["source", "encoding", "errors"], 0, args, 1, kwargs);
  if (source === null) return "";
  if (source instanceof PyUnicode) {
    if (!(encoding instanceof PyStr)) throw pyError(TypeError, "unicode argument without an encoding");
    const encoded = encodeObject(host, source, encoding.value, errors instanceof PyStr ? errors.value : "strict");
    return rawBytes(encoded) ?? "";
  }
  const count = source instanceof PyStr ? null : tryIndex(host, source);
  if (count === null) return bytesFrom(host, source);
  if (count < 0) throw pyError(ValueError, "negative count");
  return "\0".repeat(Number(count));
}

export function setupByteArray(): void {
  const builder = new TypeBuilder(bytearrayType, PyByteArray)
    .maker((_host, cls) => (cls === bytearrayType ? new PyByteArray(cls, "") : new PyByteArraySub(cls, "")))
    .slotRange("__init__", 0, 3, (host, self, args, kwargs) => {
      self.value = initial(host, args, kwargs);
      return None;
    })
    .slot("__len__", 0, (_host, self) => newInt(self.value.length))
    .slot("__repr__", 0, (_host, self) => newStr(`bytearray(b${reprStr(self.value)})`))
    .slot("__str__", 0, (_host, self) => newStr(self.value))
    .slot("__iter__", 0, (_host, self) => {
      let at = 0;
      return new PyFunctionIter(() => (at < self.value.length ? newInt(self.value.charCodeAt(at++)) : null), bytearrayIterType);
    })
    .slot("__contains__", 1, (host, self, args) => newBool(self.value.includes(args[1] instanceof PyByteArray ? args[1].value : args[1] instanceof PyStr ? args[1].value : byteOf(host, args[1]))))
    .slot("__getitem__", 1, (host, self, args) => {
      const key = args[1];
      if (key instanceof PySlice) return new PyByteArray(bytearrayType, sliced(host, self.value, key));
      return newInt(self.value.charCodeAt(position(host, key, self.value.length, "bytearray index out of range", "bytearray indices must be integers")));
    })
    .slot("__setitem__", 2, (host, self, args) => {
      setItem(host, self, args[1], args[2]);
      return None;
    })
    .slot("__delitem__", 1, (host, self, args) => {
      setItem(host, self, args[1], null);
      return None;
    })
    .slot("__add__", 1, (_host, self, args) => {
      const other = rawBytes(args[1]);
      if (other === null) throw pyError(TypeError, `can't concat bytearray to ${args[1].cls.name}`);
      return new PyByteArray(bytearrayType, self.value + other);
    })
    .slot("__iadd__", 1, (_host, self, args) => {
      const other = rawBytes(args[1]);
      if (other === null) throw pyError(TypeError, `can't concat ${args[1].cls.name} to bytearray`);
      self.value += other;
      return self;
    })
    .slot("__mul__", 1, (host, self, args) => new PyByteArray(bytearrayType, self.value.repeat(repeatCount(host, args[1]))))
    .slot("__rmul__", 1, (host, self, args) => new PyByteArray(bytearrayType, self.value.repeat(repeatCount(host, args[1]))))
    .slot("__imul__", 1, (host, self, args) => {
      self.value = self.value.repeat(repeatCount(host, args[1]));
      return self;
    })
    .constant("__hash__", None);
  RICH_NAMES.forEach((name, op) => {
    builder.slot(name, 1, (_host, self, args) => {
      const other = args[1] instanceof PyUnicode ? null : rawBytes(args[1]);
      return other === null ? NotImplemented : newBool(holds(op, self.value < other ? -1 : self.value > other ? 1 : 0));
    });
  });
  addListMethods(builder);
  addStrMethods(builder);
}

function sliced(host: Host, bytes: string, slice: PySlice): string {
  const { start, stop, step, count } = sliceIndices(host, slice, bytes.length);
  if (step === 1) return bytes.slice(start, Math.max(start, stop));
  let out = "";
  for (let i = 0, at = start; i < count; i++, at += step) out += bytes[at];
  return out;
}

/** Assigns, or deletes when `value` is null. */
function setItem(host: Host, self: PyByteArray, key: PyObject, value: PyObject | null): void {
  const bytes = self.value;
  if (!(key instanceof PySlice)) {
    const at = position(host, key, bytes.length, "bytearray index out of range", "bytearray indices must be integers");
    self.value = bytes.slice(0, at) + (value === null ? "" : byteOf(host, value)) + bytes.slice(at + 1);
    return;
  }
  const { start, stop, step, count } = sliceIndices(host, key, bytes.length);
  const by = value === null ? "" : bytesFrom(host, value);
  if (step === 1) {
    self.value = bytes.slice(0, start) + by + bytes.slice(Math.max(start, stop));
    return;
  }
  if (value !== null && by.length !== count) throw pyError(ValueError, `attempt to assign bytes of size ${by.length} to extended slice of size ${count}`);
  const cells: string[] = Array.from(bytes);
  for (let i = 0, at = start; i < count; i++, at += step) cells[at] = value === null ? "" : by[i];
  self.value = cells.join("");
}

function addListMethods(builder: TypeBuilder<PyByteArray>): void {
  builder
    .method("append", 1, 1, (host, self, args) => {
      self.value += byteOf(host, args[1]);
      return None;
    })
    .method("extend", 1, 1, (host, self, args) => {
      self.value += bytesFrom(host, args[1]);
      return None;
    })
    .method("insert", 2, 2, (host, self, args) => {
      const given = toInt(host, args[1]);
      const at = given < 0 ? Math.max(0, given + self.value.length) : given;
      self.value = self.value.slice(0, at) + byteOf(host, args[2]) + self.value.slice(at);
      return None;
    })
    .method("pop", 0, 1, (host, self, args) => {
      if (self.value === "") throw pyError(IndexError, "pop from empty bytearray");
      const given = args.length > 1 ? toInt(host, args[1]) : -1;
      const at = given < 0 ? given + self.value.length : given;
      if (at < 0 || at >= self.value.length) throw pyError(IndexError, "pop index out of range");
      const byte = self.value.charCodeAt(at);
      self.value = self.value.slice(0, at) + self.value.slice(at + 1);
      return newInt(byte);
    })
    .method("remove", 1, 1, (host, self, args) => {
      const at = self.value.indexOf(byteOf(host, args[1]));
      if (at < 0) throw pyError(ValueError, "value not found in bytearray");
      self.value = self.value.slice(0, at) + self.value.slice(at + 1);
      return None;
    })
    .method("reverse", 0, 0, (_host, self) => {
      self.value = Array.from(self.value).reverse().join("");
      return None;
    })
    .method("__reduce__", 0, 0, (_host, self) => newTuple([self.cls, newTuple([newUnicode(self.value), newStr("latin-1")]), None]))
    .method("join", 1, 1, (host, self, args) => {
      const parts = host.listOf(args[1]).map((item, i) => {
        if (!(item instanceof PyStr) && !(item instanceof PyByteArray)) throw pyError(TypeError, `sequence item ${i}: expected string or bytearray, ${item.cls.name} found`);
        return item.value;
      });
      return new PyByteArray(bytearrayType, parts.join(self.value));
    })
    .classMethod("fromhex", 1, 1, (_host, args) => {
      const text = args[1] instanceof PyStr || args[1] instanceof PyUnicode ? args[1].value.replaceAll(" ", "") : "?";
      if (!/^([0-9a-fA-F]{2})*$/.test(text)) throw pyError(ValueError, "non-hexadecimal number found in fromhex() arg");
      return new PyByteArray(bytearrayType, text.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))));
    });
}

const STR_METHODS = [
  "capitalize", "center", "count", "decode", "endswith", "expandtabs", "find", "index", "isalnum", "isalpha", "isdigit", "islower", "isspace", "istitle", "isupper", "ljust",
  "lower", "lstrip", "partition", "replace", "rfind", "rindex", "rjust", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title",
  "translate", "upper", "zfill",
];

/** str's methods; results that are byte strings become bytearrays. */
function addStrMethods(builder: TypeBuilder<PyByteArray>): void {
  for (const name of STR_METHODS) {
    builder.keywordMethod(name, (host, self, args, kwargs) => {
      const method = lookup(strType, name);
      if (method === null) throw pyError(TypeError, `str has no method ${name}`);
      const plain = args.slice(1).map((arg) => (arg instanceof PyByteArray ? newStr(arg.value) : arg));
      return asByteArray(host.call(method, [newStr(self.value), ...plain], kwargs));
    });
  }
}

function asByteArray(result: PyObject): PyObject {
  if (result instanceof PyStr) return new PyByteArray(bytearrayType, result.value);
  if (result instanceof PyList) return newList(result.items.map(asByteArray));
  return result instanceof PyTuple ? newTuple(result.items.map(asByteArray)) : result;
}
