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
import { fromBig, type Int } from "@rpyts/tool/machine-int";
import { UsageFault } from "../result.js";
import { sizedInteger } from "./ll-values.js";

/** Appends the tokens of a host object, for a program whose unicode strings are narrow or not. */
export function encode(value: PyObject, out: string[], narrow: boolean): void {
  if (value instanceof PyNone) out.push("N\n");
  else if (value instanceof PyBool) out.push(value.value ? "1\n" : "0\n");
  else if (value instanceof PyInt || value instanceof PyLong) out.push(`${value.value}\n`);
  else if (value instanceof PyFloat) out.push(`${floatText(value.value)}\n`);
  else if (value instanceof PyStr) out.push(`${value.value.length}\n${value.value}\n`);
  else if (value instanceof PyUnicode) encodeUnicode(value.value, out, narrow);
  else if (value instanceof PyTuple) for (const item of value.items) encode(item, out, narrow);
  else if (value instanceof PyList) {
    out.push(`${value.items.length}\n`);
    for (const item of value.items) encode(item, out, narrow);
  } else throw new UsageFault(`an argument of type ${value.cls.name} cannot be passed to a compiled program`);
}

function floatText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return Object.is(value, -0) ? "-0.0" : String(value);
}

function encodeUnicode(text: string, out: string[], narrow: boolean): void {
  const codes = narrow ? text.split("").map((c) => c.charCodeAt(0)) : [...text].map((c) => c.codePointAt(0)!);
  out.push(`${codes.length}\n`, ...codes.map((code) => `${code}\n`));
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
      return this.define("read_list", "reader", ["    result = []", "    for i in range(reader.read_int()):", `        result.append(${item}(reader))`, "    return result"]);
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
      return this.define("write_list", "out, value", ["    out.write_int(len(value))", "    for item in value:", `        ${item}(out, item)`]);
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
