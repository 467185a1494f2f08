// The array object: numbers or characters of one C type. Values are kept as numbers, bigints beyond the safe range, or one-character strings.

import { toFloat, toLongInt } from "../convert.js";
import { OverflowError, TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyFloat, PyObject, PyStr, PyUnicode, type PyType, type WithAttributes } from "../object.js";
import type { PyDict } from "../pydict.js";
import { pyError, type PyError } from "../pyerror.js";
import { newFloat, newInt, newLong, newStr, newUnicode } from "../values.js";
import { intOrLong } from "../convert.js";
import { pointLength } from "../text/codepoints.js";
import { bytesOfFloat, bytesOfInt, floatOfBytes, intOfBytes } from "./struct-bytes.js";
import { toBig } from "@rpyts/tool/machine-int";

export type Cell = number | bigint | string;

/** An element type of arrays. */
export interface ElementType {
  readonly code: string;
  readonly size: number;
  readonly kind: "int" | "float" | "char" | "unicode";
  readonly signed: boolean;
  /** What range messages call it. */
  readonly words: string;
}

const element = (code: string, size: number, kind: ElementType["kind"], signed = false, words = ""): [string, ElementType] => [code, { code, size, kind, signed, words }];

const COMMON: readonly [string, ElementType][] = [
  element("c", 1, "char"), element("b", 1, "int", true, "signed char"), element("B", 1, "int", false, "unsigned byte integer"),
  element("h", 2, "int", true, "signed short integer"), element("H", 2, "int", false, "unsigned short"), element("i", 4, "int", true, "signed integer"),
  element("I", 4, "int", false, "unsigned int"), element("f", 4, "float"), element("d", 8, "float"),
];

/** The element types of a target by their codes. */
export function elementTypes(wordBits: 64 | 32, narrow: boolean): ReadonlyMap<string, ElementType> {
  const word = wordBits / 8;
  return new Map([...COMMON, element("u", narrow ? 2 : 4, "unicode"), element("l", word, "int", true, "signed long"), element("L", word, "int", false, "unsigned long")]);
}

export class PyArray extends PyObject implements WithAttributes {
  cls: PyType;
  readonly element: ElementType;
  cells: Cell[];
  dict: PyDict | null;
  slotValues: Map<string, PyObject> | null;
  constructor(cls: PyType, elementType: ElementType, cells: Cell[]) {
    super();
    this.cls = cls;
    this.element = elementType;
    this.cells = cells;
    this.dict = null;
    this.slotValues = null;
  }

  /** The array's memory. */
  bytes(): string {
    return this.cells.map((cell) => cellBytes(this.element, cell)).join("");
  }
}

function cellBytes(type: ElementType, cell: Cell): string {
  if (type.kind === "char" && typeof cell === "string") return cell;
  if (typeof cell === "string") return bytesOfInt(cell.codePointAt(0) ?? 0, type.size, true);
  return type.kind === "float" ? bytesOfFloat(Number(cell), type.size, true) : bytesOfInt(cell, type.size, true);
}

/** The cells that some memory holds; its length is a multiple of the element's size. */
export function cellsOfBytes(type: ElementType, bytes: string): Cell[] {
  const cells: Cell[] = [];
  for (let i = 0; i < bytes.length; i += type.size) {
    const part = bytes.slice(i, i + type.size);
    if (type.kind === "char") cells.push(part);
    else if (type.kind === "float") cells.push(floatOfBytes(part, true));
    else if (type.kind === "unicode") cells.push(String.fromCodePoint(Number(intOfBytes(part, false, true))));
    else cells.push(intOfBytes(part, type.signed, true));
  }
  return cells;
}

export function storeBytes(_host: Host, array: PyArray, bytes: string): void {
  array.cells = cellsOfBytes(array.element, bytes);
}

/** A cell as an object: what fits an int is one, but elements of I and L are longs. */
export function cellObject(host: Host, type: ElementType, cell: Cell): PyObject {
  if (typeof cell === "string") return type.kind === "unicode" ? newUnicode(cell) : newStr(cell);
  if (type.kind === "float") return newFloat(Number(cell));
  if (type.code === "I" || type.code === "L") return newLong(toBig(cell));
  return typeof cell === "number" && type.size <= 4 ? newInt(cell) : intOrLong(host, cell);
}

/** An object as a cell of this type. */
export function objectCell(host: Host, type: ElementType, obj: PyObject): Cell {
  if (type.kind === "char") {
    if (!(obj instanceof PyStr) || obj.value.length !== 1) throw pyError(TypeError, "array item must be char");
    return obj.value;
  }
  if (type.kind === "unicode") {
    if (!(obj instanceof PyUnicode) || pointLength(host, obj.value) !== 1) throw pyError(TypeError, "array item must be unicode character");
    return obj.value;
  }
  if (type.kind === "float") {
    const value = toFloat(host, obj);
    return type.size === 4 ? Math.fround(value) : value;
  }
  if (obj instanceof PyFloat) throw pyError(TypeError, "integer argument expected, got float");
  const value = toLongInt(host, obj);
  if (type.signed && type.size >= 4 && !host.fitsInt(value)) throw pyError(OverflowError, "Python int too large to convert to C long");
  const limit = 1n << BigInt(type.size * 8 - (type.signed ? 1 : 0));
  if (value >= limit) throw outOfRange(type, "greater than maximum");
  if (value < (type.signed ? -limit : 0n)) throw outOfRange(type, "less than minimum");
  return value;
}

function outOfRange(type: ElementType, how: string): PyError {
  return pyError(OverflowError, `${type.words} is ${how}`);
}
