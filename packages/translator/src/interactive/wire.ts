// How arguments and results travel between the host and a compiled program: tokens, each ended by a newline; texts are preceded by their length.
// The program's half is rpython/translator/wire.py; the code that reads and writes composite values is made here, by annotation.

import type { SomeObject } from "@rpyts/annotator/model";
import { SomeBool, SomeFloat, SomeInteger, SomeNone, SomeTuple } from "@rpyts/annotator/model";
import { SomeList } from "@rpyts/annotator/model-objects";
import { SomeChar, SomeString, SomeUnicodeCodePoint, SomeUnicodeString } from "@rpyts/annotator/model-strings";
import type { WordBits } from "@rpyts/lltype/types";
import type { Host } from "@rpyts/pyhost/host";
import { PyBool, PyFloat, PyInt, PyList, PyLong, PyNone, PyStr, PyTuple, PyUnicode, type PyObject } from "@rpyts/pyhost/object";
import { newBool, newFloat, newList, newStr, newTuple, newUnicode, None } from "@rpyts/pyhost/values";
import { fromBig, toBig, type Int } from "@rpyts/tool/machine-int";
import type { Machine } from "../backends.js";
import { UsageFault } from "../result.js";
import { sizedInteger } from "./ll-values.js";

/** Writes host objects as tokens, for a program of a machine. */
export class WireWriter {
  private readonly machine: Machine;
  private readonly tokens: string[] = [];

  constructor(machine: Machine) {
    this.machine = machine;
  }

  text(): string {
    return this.tokens.join("");
  }

  /** Appends a value for an argument with an annotation. Throws {@link UsageFault} where it is not of that type. */
  write(value: PyObject, s: SomeObject): void {
    if (this.tryWrite(value, s)) return;
    const what = value instanceof PyInt || value instanceof PyLong ? String(value.value) : `an object of type ${value.cls.name}`;
    throw new UsageFault(`${what} cannot be passed as ${s.toString()}`);
  }

  private tryWrite(value: PyObject, s: SomeObject): boolean {
    if (value instanceof PyNone) return s.canBeNone && this.token("N");
    if (s instanceof SomeBool) return value instanceof PyBool && this.token(value.value ? "1" : "0");
    if (s instanceof SomeInteger) return this.integer(value, s);
    if (s instanceof SomeFloat) return this.float(value);
    if (s instanceof SomeString || s instanceof SomeChar) return value instanceof PyStr && this.bytes(value.value, s);
    if (s instanceof SomeUnicodeString || s instanceof SomeUnicodeCodePoint) return value instanceof PyUnicode && this.unicode(value.value, s);
    if (s instanceof SomeTuple) return value instanceof PyTuple && value.items.length === s.items.length && value.items.every((item, i) => this.tryWrite(item, s.items[i]!));
    if (s instanceof SomeList) return value instanceof PyList && this.token(String(value.items.length)) && value.items.every((item) => this.tryWrite(item, s.listdef.readItem()));
    return false;
  }

  private token(text: string): true {
    this.tokens.push(text, "\n");
    return true;
  }

  private integer(value: PyObject, s: SomeInteger): boolean {
    if (value instanceof PyBool) return this.token(value.value ? "1" : "0");
    if (!(value instanceof PyInt) && !(value instanceof PyLong)) return false;
    const number = toBig(value.value);
    const bits = s.kind.width(this.machine.wordBits);
    if (number !== (s.kind.signed ? BigInt.asIntN(bits, number) : BigInt.asUintN(bits, number))) return false;
    return this.token(String(number));
  }

  private float(value: PyObject): boolean {
    if (value instanceof PyFloat) return this.token(floatText(value.value));
    return (value instanceof PyInt || value instanceof PyLong) && this.token(floatText(Number(value.value)));
  }

  private bytes(text: string, s: SomeObject): boolean {
    if (s instanceof SomeChar && text.length !== 1) return false;
    return this.token(String(text.length)) && this.token(text);
  }

  private unicode(text: string, s: SomeObject): boolean {
    const codes = this.machine.narrow ? text.split("").map((c) => c.charCodeAt(0)) : [...text].map((c) => c.codePointAt(0)!);
    if (s instanceof SomeUnicodeCodePoint && codes.length !== 1) return false;
    return this.token(String(codes.length)) && codes.every((code) => this.token(String(code)));
  }
}

function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return Object.is(value, -0) ? "-0.0" : String(value);
}

/** Reads tokens back into host objects. */
export class WireReader {
  private readonly host: Host;
  private readonly wordBits: WordBits;
  private readonly text: string;
  private at = 0;

  /** `wordBits` is the word size of the program. */
  constructor(host: Host, wordBits: WordBits, text: string) {
    this.host = host;
    this.wordBits = wordBits;
    this.text = text;
  }

  token(): string {
    const end = this.text.indexOf("\n", this.at);
    if (end < 0) throw new UsageFault("the compiled program ended before its result was complete");
    const token = this.text.slice(this.at, end);
    this.at = end + 1;
    return token;
  }

  value(s: SomeObject): PyObject {
    if (s instanceof SomeNone) return None;
    if (s instanceof SomeBool) return newBool(this.token() === "1");
    if (s instanceof SomeInteger) return this.integer(s);
    if (s instanceof SomeFloat) return newFloat(parseFloatToken(this.token()));
    if (s instanceof SomeString || s instanceof SomeUnicodeString || s instanceof SomeList) return this.counted(s);
    if (s instanceof SomeTuple) return newTuple(s.items.map((item) => this.value(item)));
    throw new UsageFault(`a result of type ${s.toString()} has no Python form`);
  }

  private integer(s: SomeInteger): PyObject {
    const value: Int = fromBig(BigInt(this.token()));
    if (isInt(s)) return this.host.int(value);
    return sizedInteger(this.host, s.kind.width(this.wordBits), s.kind.signed, value);
  }

  private counted(s: SomeString | SomeUnicodeString | SomeList): PyObject {
    const first = this.token();
    if (first === "N") return None;
    const count = Number(first);
    if (s instanceof SomeList) return newList(Array.from({ length: count }, () => this.value(s.listdef.readItem())));
    if (s instanceof SomeUnicodeString) return newUnicode(Array.from({ length: count }, () => String.fromCodePoint(Number(this.token()))).join(""));
    const text = this.text.slice(this.at, this.at + count);
    this.at += count + 1;
    return newStr(text);
  }
}

function parseFloatToken(token: string): number {
  if (token === "nan" || token === "-nan") return Number.NaN;
  if (token === "inf") return Infinity;
  return token === "-inf" ? -Infinity : Number(token);
}

/** Makes the RPython source of a function `make_call`, which makes one that reads arguments, calls `fn` and writes the result. */
export function callerSource(argsS: readonly SomeObject[], sResult: SomeObject, wordBits: WordBits): string {
  const source = new CallerSource(wordBits);
  const reads = argsS.map((s) => source.reader(s));
  const write = source.writer(sResult);
  const names = argsS.map((_, i) => `a${i}`);
  return [
    "from rpython.rlib.rarithmetic import build_int",
    "from rpython.translator.wire import Reader, Writer, parse_integer",
    "",
    ...source.functions,
    "def make_call(fn):",
    "    def call(reader, out):",
    ...reads.map((read, i) => `        ${names[i]!} = ${read}(reader)`),
    "        try:",
    `            result = fn(${names.join(", ")})`,
    "        except Exception as e:",
    "            out.raised(e)",
    "        else:",
    "            out.returned()",
    `            ${write}(out, result)`,
    "    return call",
    "",
  ].join("\n");
}

/** Collects functions for composite types. */
class CallerSource {
  readonly functions: string[] = [];
  private readonly wordBits: WordBits;
  private count = 0;

  constructor(wordBits: WordBits) {
    this.wordBits = wordBits;
  }

  reader(s: SomeObject): string {
    if (s instanceof SomeInteger && !isInt(s)) return this.define("read_integer", "reader", [`    return parse_integer(reader.token(), ${this.integerClass(s)})`]);
    if (s instanceof SomeTuple) {
      const parts = s.items.map((item) => `${this.reader(item)}(reader)`);
      return this.define("read_tuple", "reader", [`    return (${parts.join(", ")}${parts.length === 1 ? "," : ""})`]);
    }
    if (s instanceof SomeList) {
      const item = this.reader(s.listdef.readItem());
      return this.define("read_list", "reader", ["    count = reader.read_count()", "    if count < 0:", "        return None", "    result = []", "    for i in range(count):", `        result.append(${item}(reader))`, "    return result"]);
    }
    return `Reader.read_${plainName(s)}`;
  }

  writer(s: SomeObject): string {
    if (s instanceof SomeInteger && !isInt(s)) return this.define("write_integer", "out, value", ["    out.write_token(str(value))"]);
    if (s instanceof SomeTuple) {
      const lines = s.items.map((item, i) => `    ${this.writer(item)}(out, value[${i}])`);
      return this.define("write_tuple", "out, value", lines.length === 0 ? ["    pass"] : lines);
    }
    if (s instanceof SomeList) {
      const item = this.writer(s.listdef.readItem());
      return this.define("write_list", "out, value", ["    if value is None:", "        out.write_none_token()", "        return", "    out.write_int(len(value))", "    for item in value:", `        ${item}(out, item)`]);
    }
    return `Writer.write_${plainName(s)}`;
  }

  /** A name for rarithmetic's class of the size and sign. */
  private integerClass(s: SomeInteger): string {
    const name = `Integer_${this.count++}`;
    this.functions.push(`${name} = build_int(None, ${s.kind.signed ? "True" : "False"}, ${s.kind.width(this.wordBits)})`, "");
    return name;
  }

  private define(name: string, parameters: string, body: string[]): string {
    const unique = `${name}_${this.count++}`;
    this.functions.push(`def ${unique}(${parameters}):`, ...body, "");
    return unique;
  }
}

/** Whether values are Python's int, not one of rarithmetic's classes. */
function isInt(s: SomeInteger): boolean {
  return s.kind.bits === 0 && s.kind.signed;
}

/** The part of a method name of Reader and Writer for a type that is not composite. */
function plainName(s: SomeObject): string {
  if (s instanceof SomeNone) return "none";
  if (s instanceof SomeBool) return "bool";
  if (s instanceof SomeInteger && isInt(s)) return "int";
  if (s instanceof SomeFloat) return "float";
  if (s instanceof SomeChar) return "char";
  if (s instanceof SomeUnicodeCodePoint) return "unichar";
  if (s instanceof SomeString) return "str";
  if (s instanceof SomeUnicodeString) return "unicode";
  throw new UsageFault(`values of type ${s.toString()} cannot be passed to a compiled program`);
}
