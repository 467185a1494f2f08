// Values between the host and typed graphs, by annotation: arguments and results of `interpret`.

import type { SomeObject } from "@rpyts/annotator/model";
import { SomeBool, SomeFloat, SomeInteger, SomeNone, SomeTuple } from "@rpyts/annotator/model";
import { SomeList } from "@rpyts/annotator/model-objects";
import { SomeChar, SomeString, SomeUnicodeCodePoint, SomeUnicodeString } from "@rpyts/annotator/model-strings";
import { OOList, OORecord } from "@rpyts/lltype/oovalues";
import type { WordBits } from "@rpyts/lltype/types";
import { LLArray, LLPtr, LLStruct, type LLValue } from "@rpyts/lltype/values";
import type { Host } from "@rpyts/pyhost/host";
import type { PyObject } from "@rpyts/pyhost/object";
import { newBool, newFloat, newInt, newList, newStr, newTuple, newUnicode, None } from "@rpyts/pyhost/values";
import { InternalError } from "@rpyts/tool/assert-never";
import { toBig, type Int } from "@rpyts/tool/machine-int";
import { UsageFault } from "../result.js";

/** An integer of a width and sign as the host has it: an int where that is the same, else an object of rarithmetic's class. */
export function sizedInteger(host: Host, bits: number, signed: boolean, value: Int): PyObject {
  if (signed && bits === host.wordBits) return host.int(value);
  const makeClass = host.getattr(host.importModule("rpython.rlib.rarithmetic"), "build_int");
  const cls = host.call(makeClass, [None, newBool(signed), newInt(bits)]);
  return host.call(cls, [host.bigInt(toBig(value))]);
}

/** A low-level value as a host object. Throws UsageFault for values that have no host form. */
export function lowToHost(host: Host, wordBits: WordBits, value: LLValue, s: SomeObject): PyObject {
  const inner = (item: LLValue, sItem: SomeObject): PyObject => lowToHost(host, wordBits, item, sItem);
  if (s instanceof SomeNone) return None;
  if (s instanceof SomeBool) return newBool(value as boolean);
  if (s instanceof SomeInteger) return integerToHost(host, wordBits, value as Int, s);
  if (s instanceof SomeFloat) return newFloat(value as number);
  if (s instanceof SomeChar) return newStr(String.fromCharCode(value as number));
  if (s instanceof SomeUnicodeCodePoint) return newUnicode(String.fromCodePoint(value as number));
  if (value === null || (value instanceof LLPtr && value.obj === null)) return None;
  if (s instanceof SomeString) return newStr(typeof value === "string" ? value : textOf(value, String.fromCharCode));
  if (s instanceof SomeUnicodeString) return newUnicode(typeof value === "string" ? value : textOf(value, String.fromCodePoint));
  if (s instanceof SomeTuple) return newTuple(s.items.map((sItem, i) => inner(fieldOf(value, `item${i}`), sItem)));
  if (s instanceof SomeList) return newList(listItems(value).map((item) => inner(item, s.listdef.readItem())));
  throw noHostForm(s);
}

function integerToHost(host: Host, wordBits: WordBits, value: Int, s: SomeInteger): PyObject {
  if (s.kind.bits === 0 && s.kind.signed) return host.int(value);
  return sizedInteger(host, s.kind.width(wordBits), s.kind.signed, value);
}

function noHostForm(s: SomeObject): UsageFault {
  return new UsageFault(`a result of type ${s.toString()} has no Python form: return numbers, strings, tuples and lists of these`);
}

function textOf(value: LLValue, toText: (code: number) => string): string {
  const chars = fieldOf(value, "chars");
  if (!(chars instanceof LLArray)) throw new InternalError("a string without characters");
  return chars.items.map((code) => toText(code as number)).join("");
}

/** A field of a structure in memory, or of a record. */
function fieldOf(value: LLValue, name: string): LLValue {
  if (value instanceof OORecord) return value.get(name);
  if (value instanceof LLPtr && value.obj instanceof LLStruct) return value.obj.get(name);
  throw new InternalError(`${String(value)} has no fields`);
}

/** Items of a list of fixed or changing size. */
function listItems(value: LLValue): readonly LLValue[] {
  if (value instanceof OOList) return value.items;
  if (value instanceof LLPtr && value.obj instanceof LLArray) return value.obj.items;
  const items = fieldOf(value, "items");
  if (!(items instanceof LLPtr) || !(items.obj instanceof LLArray)) throw new InternalError("a list without items");
  return items.obj.items.slice(0, Number(fieldOf(value, "length")));
}
