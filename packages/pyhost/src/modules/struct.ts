// _struct: values in byte strings.

import { intOrLong, toFloat, tryIndex, special, isTrue, toInt } from "../convert.js";
import { Exception, OverflowError, TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyFloat, PyInt, PyLong, PyObject, PyStr, PyUnicode, type PyModule, type PyType, PyBool } from "../object.js";
import { PyBuffer, PyByteArray } from "../object-more.js";
import { PyError, pyError } from "../pyerror.js";
import { TypeBuilder } from "../types/builder.js";
import { newBool, newFloat, newInt, newStr, newTuple, None } from "../values.js";
import { addInt, mulInt, type Int } from "@rpyts/tool/machine-int";
import { bufferBytes } from "../types/buffer.js";
import { PyArray, storeBytes } from "./array-object.js";
import { newException, newNativeType } from "./native-type.js";
import { ModuleBuilder } from "./registry.js";
import { bytesOfFloat, bytesOfInt, floatOfBytes, intOfBytes } from "./struct-bytes.js";
import { parseFormat, type CodeSpec, type Field, type Layout } from "./struct-format.js";
import { floatToInt } from "../types/int.js";

class PyStruct extends PyObject {
  cls: PyType;
  readonly format: string;
  readonly layout: Layout;
  constructor(cls: PyType, format: string, layout: Layout) {
    super();
    this.cls = cls;
    this.format = format;
    this.layout = layout;
  }
}

/** Packing and unpacking with one host's struct.error. */
class Packer {
  private readonly host: Host;
  readonly error: PyType;
  private readonly layouts: Map<string, Layout>;
  constructor(host: Host, error: PyType) {
    this.host = host;
    this.error = error;
    this.layouts = new Map();
  }

  fail(message: string): PyError {
    return pyError(this.error, message);
  }

  layoutOf(format: PyObject): Layout {
    if (!(format instanceof PyStr) && !(format instanceof PyUnicode)) throw pyError(TypeError, `Struct() argument 1 must be string, not ${format.cls.name}`);
    const known = this.layouts.get(format.value);
    if (known !== undefined) return known;
    const layout = parseFormat(format.value, this.host.wordBits);
    if (typeof layout === "string") throw this.fail(layout);
    if (this.layouts.size > 100) this.layouts.clear();
    this.layouts.set(format.value, layout);
    return layout;
  }

  pack(layout: Layout, values: readonly PyObject[]): string {
    if (values.length !== layout.values) throw this.fail(`pack expected ${layout.values} items for packing (got ${values.length})`);
    let bytes = "";
    let next = 0;
    for (const field of layout.fields) {
      bytes += "\0".repeat(field.offset - bytes.length);
      const { spec, count } = field;
      if (spec.kind === "pad") bytes += "\0".repeat(count);
      else if (spec.kind === "string" || spec.kind === "pascal") bytes += this.packText(field, values[next++]);
      else for (let i = 0; i < count; i++) bytes += this.packValue(spec, layout, values[next++]);
    }
    return bytes + "\0".repeat(layout.size - bytes.length);
  }

  private packText({ spec, count }: Field, value: PyObject): string {
    if (!(value instanceof PyStr) && !(value instanceof PyByteArray)) throw this.fail(`argument for '${spec.code}' must be a string`);
    if (spec.kind === "string") return value.value.slice(0, count).padEnd(count, "\0");
    if (count === 0) return "";
    const text = value.value.slice(0, count - 1);
    return (String.fromCharCode(Math.min(text.length, 255)) + text).padEnd(count, "\0");
  }

  private packValue(spec: CodeSpec, layout: Layout, value: PyObject): string {
    switch (spec.kind) {
      case "char":
        if (!(value instanceof PyStr) || value.value.length !== 1) throw this.fail("char format require string of length 1");
        return value.value;
      case "bool":
        return isTrue(this.host, value) ? "\x01" : "\0";
      case "float":
        return this.packFloat(spec, layout, value);
      case "pointer": {
        const address = this.integer(value);
        if (address > addInt(mulInt(this.host.maxInt, 2), 1)) throw pyError(OverflowError, "long int too large to convert");
        if (address < this.host.minInt) throw pyError(OverflowError, "Python int too large to convert to C long");
        return bytesOfInt(address, spec.size, layout.little);
      }
      default: {
        const number = this.integer(value);
        this.checkRange(spec, number);
        return bytesOfInt(number, spec.size, layout.little);
      }
    }
  }

  private packFloat(spec: CodeSpec, layout: Layout, value: PyObject): string {
    if (!(value instanceof PyFloat || value instanceof PyInt || value instanceof PyLong || value instanceof PyBool) && special(this.host, value, "__float__", []) === null) {
      throw this.fail("required argument is not a float");
    }
    const number = toFloat(this.host, value);
    if (spec.size === 4 && !layout.native && Number.isFinite(number) && !Number.isFinite(Math.fround(number))) {
      throw pyError(OverflowError, "float too large to pack with f format");
    }
    return bytesOfFloat(number, spec.size, layout.little);
  }

  private integer(value: PyObject): Int {
    if (value instanceof PyFloat) return floatToInt(value.value);
    const number = tryIndex(this.host, value);
    if (number !== null) return number;
    const converted = special(this.host, value, "__int__", []);
    if (converted instanceof PyInt) return converted.value;
    throw this.fail("cannot convert argument to integer");
  }

  private checkRange(spec: CodeSpec, value: Int): void {
    const bits = BigInt(spec.size * 8);
    const low = spec.signed ? -(1n << (bits - 1n)) : 0n;
    const high = spec.signed ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n;
    if (value >= low && value <= high) return;
    throw this.fail(this.fitsLong(spec, value) ? rangeMessage(spec, low, high) : `integer out of range for '${spec.code}' format code`);
  }

  /** Whether the C long, signed or not, that the value goes through can hold it. */
  private fitsLong(spec: CodeSpec, value: Int): boolean {
    return spec.signed || spec.size < 4 ? this.host.fitsInt(value) : value >= 0 && value <= addInt(mulInt(this.host.maxInt, 2), 1);
  }

  unpack(layout: Layout, bytes: string): PyObject {
    const items: PyObject[] = [];
    for (const { spec, offset, count } of layout.fields) {
      if (spec.kind === "string") items.push(newStr(bytes.slice(offset, offset + count)));
      else if (spec.kind === "pascal") items.push(newStr(bytes.slice(offset + 1, offset + 1 + Math.min(bytes.charCodeAt(offset) || 0, Math.max(0, count - 1)))));
      else if (spec.kind !== "pad") {
        for (let i = 0; i < count; i++) items.push(this.unpackValue(spec, layout, bytes.substr(offset + i * spec.size, spec.size)));
      }
    }
    return newTuple(items);
  }

  private unpackValue(spec: CodeSpec, layout: Layout, bytes: string): PyObject {
    switch (spec.kind) {
      case "char": return newStr(bytes);
      case "bool": return newBool(bytes !== "\0");
      case "float": return newFloat(floatOfBytes(bytes, layout.little));
      default: return intOrLong(this.host, intOfBytes(bytes, spec.signed, layout.little));
    }
  }
}

function rangeMessage(spec: CodeSpec, low: bigint, high: bigint): string {
  switch (spec.code) {
    case "b": return "byte format requires -128 <= number <= 127";
    case "B": return "ubyte format requires 0 <= number <= 255";
    case "h": return "short format requires SHRT_MIN <= number <= SHRT_MAX";
    case "H": return "ushort format requires 0 <= number <= USHRT_MAX";
    default: return `'${spec.code}' format requires ${low} <= number <= ${high}`;
  }
}

/** The bytes of what unpack() reads. */
function sourceBytes(obj: PyObject): string | null {
  if (obj instanceof PyStr || obj instanceof PyByteArray) return obj.value;
  if (obj instanceof PyBuffer) return bufferBytes(obj);
  return obj instanceof PyArray ? obj.bytes() : null;
}

type Operation = (host: Host, p: Packer, layout: Layout, args: PyObject[]) => PyObject;

const pack: Operation = (_host, p, layout, args) => newStr(p.pack(layout, args));

const unpack: Operation = (_host, p, layout, [source]) => {
  const bytes = source === undefined ? null : sourceBytes(source);
  if (bytes === null || bytes.length !== layout.size) throw p.fail(`unpack requires a string argument of length ${layout.size}`);
  return p.unpack(layout, bytes);
};

const unpackFrom: Operation = (host, p, layout, [source, offset]) => {
  const bytes = sourceBytes(source);
  if (bytes === null) throw pyError(TypeError, `unpack_from() argument 1 must be string or read-only buffer, not ${source.cls.name}`);
  const at = startOf(offset === undefined ? 0 : toInt(host, offset), bytes.length);
  if (at < 0 || bytes.length - at < layout.size) throw p.fail(`unpack_from requires a buffer of at least ${layout.size} bytes`);
  return p.unpack(layout, bytes.slice(at, at + layout.size));
};

const packInto: Operation = (host, p, layout, [target, offset, ...values]) => {
  if (offset === undefined) throw pyError(TypeError, "pack_into() takes at least 2 arguments");
  if (!(target instanceof PyByteArray) && !(target instanceof PyArray)) throw pyError(TypeError, `argument must be read-write buffer, not ${target.cls.name}`);
  const bytes = sourceBytes(target) ?? "";
  const at = startOf(toInt(host, offset), bytes.length);
  if (at < 0 || bytes.length - at < layout.size) throw p.fail(`pack_into requires a buffer of at least ${layout.size} bytes`);
  const changed = bytes.slice(0, at) + p.pack(layout, values) + bytes.slice(at + layout.size);
  if (target instanceof PyByteArray) target.value = changed;
  else storeBytes(host, target, changed);
  return None;
};

const startOf = (offset: number, length: number): number => (offset < 0 ? offset + length : offset);

export function makeStruct(host: Host): PyModule {
  const m = new ModuleBuilder("_struct", "Functions to convert between Python values and C structs.");
  const error = newException(host, "struct", "error", Exception);
  const packer = new Packer(host, error);
  const type = newNativeType("Struct");
  const builder = new TypeBuilder(type, PyStruct)
    .maker((_host, cls, args) => {
      const format = args[1];
      if (format === undefined) throw pyError(TypeError, "Required argument 'format' (pos 1) not found");
      const layout = packer.layoutOf(format);
      return new PyStruct(cls, format instanceof PyStr || format instanceof PyUnicode ? format.value : "", layout);
    })
    .slotRange("__init__", 0, 1, () => None)
    .member("format", (_host, self) => newStr(self.format))
    .member("size", (_host, self) => newInt(self.layout.size));
  const operation = (name: string, min: number, max: number, run: Operation): void => {
    builder.method(name, min, max, (inner, self, args) => run(inner, packer, self.layout, args.slice(1)));
    m.fn(name, min + 1, max + 1, (inner, args) => run(inner, packer, packer.layoutOf(args[0]), args.slice(1)));
  };
  operation("pack", 0, Infinity, pack);
  operation("unpack", 1, 1, unpack);
  operation("unpack_from", 1, 2, unpackFrom);
  operation("pack_into", 1, Infinity, packInto);
  m.fn("calcsize", 1, 1, (_host, args) => newInt(packer.layoutOf(args[0]).size)).fn("_clearcache", 0, 0, () => None);
  return m.value("error", error).value("Struct", type).module;
}
