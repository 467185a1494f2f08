// The module array.

import { getIter, iterNext } from "../iterate.js";
import { richCompare, RICH_NAMES, equal } from "../compare.js";
import { repr, toInt, tryIndex } from "../convert.js";
import { EOFError, IndexError, TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyList, PySlice, PyStr, PyUnicode, type PyModule, type PyObject, type PyType } from "../object.js";
import { PyIterator } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { sliceIndices } from "../subscript.js";
import { TypeBuilder } from "../types/builder.js";
import { repeatCount } from "../types/list.js";
import { newBool, newInt, newList, newStr, newTuple, newUnicode, None, NotImplemented } from "../values.js";
import { charsOf } from "../text/codepoints.js";
import { reprStr, reprUnicode } from "../text/repr-str.js";
import { cellObject, cellsOfBytes, elementTypes, objectCell, PyArray, type Cell, type ElementType } from "./array-object.js";
import { bytesArg } from "./posix-calls.js";
import { newNativeType, setupIterator } from "./native-type.js";
import { ModuleBuilder } from "./registry.js";

class PyArrayIter extends PyIterator {
  cls: PyType;
  private readonly array: PyArray;
  private at: number;
  constructor(cls: PyType, array: PyArray) {
    super();
    this.cls = cls;
    this.array = array;
    this.at = 0;
  }

  next(host: Host): PyObject | null {
    return this.at < this.array.cells.length ? cellObject(host, this.array.element, this.array.cells[this.at++]) : null;
  }
}

function elementOf(types: ReadonlyMap<string, ElementType>, obj: PyObject | undefined): ElementType {
  if (obj === undefined) throw pyError(TypeError, "array() takes at least 1 argument (0 given)");
  if (!(obj instanceof PyStr) || obj.value.length !== 1) throw pyError(TypeError, `must be char, not ${obj.cls.name}`);
  const type = types.get(obj.value);
  if (type === undefined) throw pyError(ValueError, "bad typecode (must be c, b, B, u, h, H, i, I, l, L, f or d)");
  return type;
}

function initialCells(host: Host, type: ElementType, source: PyObject | undefined): Cell[] {
  if (source === undefined) return [];
  if (source instanceof PyStr) return fromBytes(type, source.value);
  if (source instanceof PyUnicode) {
    if (type.kind !== "unicode") throw pyError(TypeError, `cannot use a unicode string to initialize an array with typecode '${type.code}'`);
    return Array.from(charsOf(host, source.value));
  }
  return cellsFrom(host, type, source);
}

function fromBytes(type: ElementType, bytes: string): Cell[] {
  if (bytes.length % type.size !== 0) throw pyError(ValueError, "string length not a multiple of item size");
  return cellsOfBytes(type, bytes);
}

function cellsFrom(host: Host, type: ElementType, source: PyObject): Cell[] {
  if (source instanceof PyArray && source.element === type) return source.cells.slice();
  const cells: Cell[] = [];
  const iter = getIter(host, source);
  for (let item = iterNext(host, iter); item !== null; item = iterNext(host, iter)) cells.push(objectCell(host, type, item));
  return cells;
}

function position(host: Host, array: PyArray, key: PyObject, what: string): number {
  const index = tryIndex(host, key);
  if (index === null) throw pyError(TypeError, "array indices must be integers");
  const at = Number(index) < 0 ? Number(index) + array.cells.length : Number(index);
  if (at < 0 || at >= array.cells.length) throw pyError(IndexError, what);
  return at;
}

function reprArray(host: Host, self: PyArray): string {
  const type = self.element;
  if (self.cells.length === 0) return `array('${type.code}')`;
  if (type.kind === "char") return `array('c', ${reprStr(self.cells.join(""))})`;
  if (type.kind === "unicode") return `array('u', ${reprUnicode(self.cells.join(""))})`;
  return `array('${type.code}', [${self.cells.map((cell) => repr(host, cellObject(host, type, cell))).join(", ")}])`;
}

export function makeArray(host: Host): PyModule {
  const types = elementTypes(host.wordBits, host.narrow);
  const m = new ModuleBuilder("array", "Arrays of basic values: characters, integers, floating point numbers.");
  const type = newNativeType("array.array");
  const iterType = setupIterator(newNativeType("arrayiterator"));
  const builder = new TypeBuilder(type, PyArray)
    .maker((inner, cls, args) => {
      const elementType = elementOf(types, args[1]);
      return new PyArray(cls, elementType, initialCells(inner, elementType, args[2]));
    })
    .slotRange("__init__", 0, 2, () => None)
    .slot("__iter__", 0, (_host, self) => new PyArrayIter(iterType, self))
    .slot("__repr__", 0, (inner, self) => newStr(reprArray(inner, self)))
    .constant("__hash__", None)
    .member("typecode", (_host, self) => newStr(self.element.code))
    .member("itemsize", (_host, self) => newInt(self.element.size));
  addSequence(builder, type);
  addMutation(builder);
  addBytes(builder);
  return m.value("array", type).value("ArrayType", type).module;
}

function addSequence(builder: TypeBuilder<PyArray>, type: PyType): void {
  const like = (self: PyArray, cells: Cell[]): PyArray => new PyArray(type, self.element, cells);
  builder
    .slot("__len__", 0, (_host, self) => newInt(self.cells.length))
    .slot("__getitem__", 1, (host, self, args) => {
      const key = args[1];
      if (!(key instanceof PySlice)) return cellObject(host, self.element, self.cells[position(host, self, key, "array index out of range")]);
      const { start, step, count } = sliceIndices(host, key, self.cells.length);
      return like(self, Array.from({ length: count }, (_, i) => self.cells[start + i * step]));
    })
    .slot("__contains__", 1, (host, self, args) => newBool(self.cells.some((cell) => equal(host, cellObject(host, self.element, cell), args[1]))))
    .slot("__add__", 1, (_host, self, args) => {
      const other = args[1];
      if (!(other instanceof PyArray)) throw pyError(TypeError, `can only append array (not "${other.cls.name}") to array`);
      if (other.element !== self.element) throw pyError(TypeError, "bad argument type for built-in operation");
      return like(self, [...self.cells, ...other.cells]);
    })
    .slot("__mul__", 1, (host, self, args) => like(self, repeated(self.cells, repeatCount(host, args[1]))))
    .slot("__rmul__", 1, (host, self, args) => like(self, repeated(self.cells, repeatCount(host, args[1]))))
    .method("index", 1, 1, (host, self, args) => {
      const at = self.cells.findIndex((cell) => equal(host, cellObject(host, self.element, cell), args[1]));
      if (at < 0) throw pyError(ValueError, "array.index(x): x not in list");
      return newInt(at);
    })
    .method("count", 1, 1, (host, self, args) => newInt(self.cells.filter((cell) => equal(host, cellObject(host, self.element, cell), args[1])).length))
    .method("tolist", 0, 0, (host, self) => newList(self.cells.map((cell) => cellObject(host, self.element, cell))))
    .method("__copy__", 0, 0, (_host, self) => like(self, self.cells.slice()))
    .method("__deepcopy__", 1, 1, (_host, self) => like(self, self.cells.slice()))
    .method("__reduce__", 0, 0, (_host, self) => newTuple([self.cls, newTuple([newStr(self.element.code), newStr(self.bytes())]), self.dict ?? None]));
  RICH_NAMES.forEach((name, op) => {
    builder.slot(name, 1, (host, self, args) => {
      const other = args[1];
      if (!(other instanceof PyArray)) return NotImplemented;
      const list = (array: PyArray): PyObject => newList(array.cells.map((cell) => cellObject(host, array.element, cell)));
      return richCompare(host, op, list(self), list(other));
    });
  });
}

function repeated(cells: readonly Cell[], count: number): Cell[] {
  const result: Cell[] = [];
  for (let i = 0; i < count; i++) for (const cell of cells) result.push(cell);
  return result;
}

function addMutation(builder: TypeBuilder<PyArray>): void {
  builder
    .slot("__setitem__", 2, (host, self, args) => {
      setItem(host, self, args[1], args[2]);
      return None;
    })
    .slot("__delitem__", 1, (host, self, args) => {
      const key = args[1];
      if (key instanceof PySlice) {
        const { start, step, count } = sliceIndices(host, key, self.cells.length);
        const gone = new Set(Array.from({ length: count }, (_, i) => start + i * step));
        self.cells = self.cells.filter((_, i) => !gone.has(i));
      } else {
        self.cells.splice(position(host, self, key, "array assignment index out of range"), 1);
      }
      return None;
    })
    .slot("__iadd__", 1, (_host, self, args) => {
      const other = args[1];
      if (!(other instanceof PyArray)) throw pyError(TypeError, `can only extend with array (not "${other.cls.name}")`);
      self.cells = self.cells.concat(other.cells);
      return self;
    })
    .slot("__imul__", 1, (host, self, args) => {
      self.cells = repeated(self.cells, repeatCount(host, args[1]));
      return self;
    })
    .method("append", 1, 1, (host, self, args) => {
      self.cells.push(objectCell(host, self.element, args[1]));
      return None;
    })
    .method("extend", 1, 1, (host, self, args) => {
      const other = args[1];
      if (other instanceof PyArray && other.element !== self.element) throw pyError(TypeError, "can only extend with array of same kind");
      self.cells = self.cells.concat(cellsFrom(host, self.element, other));
      return None;
    })
    .method("insert", 2, 2, (host, self, args) => {
      self.cells.splice(toInt(host, args[1]), 0, objectCell(host, self.element, args[2]));
      return None;
    })
    .method("pop", 0, 1, (host, self, args) => {
      if (self.cells.length === 0) throw pyError(IndexError, "pop from empty array");
      const at = position(host, self, args[1] ?? newInt(-1), "pop index out of range");
      return cellObject(host, self.element, self.cells.splice(at, 1)[0]);
    })
    .method("remove", 1, 1, (host, self, args) => {
      const at = self.cells.findIndex((cell) => equal(host, cellObject(host, self.element, cell), args[1]));
      if (at < 0) throw pyError(ValueError, "array.remove(x): x not in list");
      self.cells.splice(at, 1);
      return None;
    })
    .method("reverse", 0, 0, (_host, self) => {
      self.cells.reverse();
      return None;
    });
}

function setItem(host: Host, self: PyArray, key: PyObject, value: PyObject): void {
  if (!(key instanceof PySlice)) {
    self.cells[position(host, self, key, "array assignment index out of range")] = objectCell(host, self.element, value);
    return;
  }
  if (!(value instanceof PyArray)) throw pyError(TypeError, `can only assign array (not "${value.cls.name}") to array slice`);
  const { start, step, count, stop } = sliceIndices(host, key, self.cells.length);
  const cells = value.cells.slice();
  if (step === 1) {
    self.cells = [...self.cells.slice(0, start), ...cells, ...self.cells.slice(Math.max(start, stop))];
    return;
  }
  if (cells.length !== count) throw pyError(ValueError, `attempt to assign array of size ${cells.length} to extended slice of size ${count}`);
  cells.forEach((cell, i) => (self.cells[start + i * step] = cell));
}

function addBytes(builder: TypeBuilder<PyArray>): void {
  builder
    .method("tostring", 0, 0, (_host, self) => newStr(self.bytes()))
    .method("fromstring", 1, 1, (_host, self, args) => {
      self.cells = self.cells.concat(fromBytes(self.element, bytesArg(args[1])));
      return None;
    })
    .method("fromlist", 1, 1, (host, self, args) => {
      if (!(args[1] instanceof PyList)) throw pyError(TypeError, "arg must be list");
      self.cells = self.cells.concat(cellsFrom(host, self.element, args[1]));
      return None;
    })
    .method("tounicode", 0, 0, (_host, self) => {
      if (self.element.kind !== "unicode") throw pyError(ValueError, "tounicode() may only be called on type 'u' arrays");
      return newUnicode(self.cells.join(""));
    })
    .method("fromunicode", 1, 1, (host, self, args) => {
      if (self.element.kind !== "unicode" || !(args[1] instanceof PyUnicode)) throw pyError(ValueError, "fromunicode() may only be called on type 'u' arrays");
      self.cells = self.cells.concat(Array.from(charsOf(host, args[1].value)));
      return None;
    })
    .method("tofile", 1, 1, (host, self, args) => host.call(host.getattr(args[1], "write"), [newStr(self.bytes())]))
    .method("fromfile", 2, 2, (host, self, args) => {
      const wanted = toInt(host, args[2]) * self.element.size;
      const bytes = bytesArg(host.call(host.getattr(args[1], "read"), [newInt(wanted)]));
      self.cells = self.cells.concat(cellsOfBytes(self.element, bytes.slice(0, bytes.length - (bytes.length % self.element.size))));
      if (bytes.length < wanted) throw pyError(EOFError, "not enough items in file");
      return None;
    })
    .method("byteswap", 0, 0, (_host, self) => {
      const { size } = self.element;
      const bytes = self.bytes();
      let swapped = "";
      for (let i = 0; i < bytes.length; i += size) for (let k = size - 1; k >= 0; k--) swapped += bytes[i + k];
      self.cells = cellsOfBytes(self.element, swapped);
      return None;
    })
    .method("buffer_info", 0, 0, (host, self) => newTuple([host.int(host.id(self)), newInt(self.cells.length)]));
}
