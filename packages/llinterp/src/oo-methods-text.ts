// The methods of String, Unicode and their builders. Strings are JavaScript strings of bytes or 16-bit units, characters their codes.

import { InternalError } from "@rpyts/tool/assert-never";
import type { Int } from "@rpyts/tool/machine-int";
import { OUT_OF_MEMORY } from "@rpyts/lltype/machine-arith";
import type { BuilderMethodName, TextMethodName } from "@rpyts/lltype/oo-methods";
import type { OOBuilder, OOList } from "@rpyts/lltype/oovalues";
import { itemIndex, method, newLength, place, placeFrom, present, procedure, type BuiltinMethod } from "./oo-method.js";

type Text = string | null;

const char = (code: number): string => String.fromCharCode(code);

function longer(text: string, more: number): void {
  newLength(text.length + more);
}

function concat(self: string, other: Text): string {
  longer(self, present(other).length);
  return self + other;
}

/** Empty for counts below 1, whatever is repeated. */
function repeated(text: string, count: Int): string {
  if (count <= 0 || text === "") return "";
  if (typeof count !== "number") throw OUT_OF_MEMORY;
  newLength(text.length * count);
  return text.repeat(count);
}

function substring(self: string, start: Int, count: Int): string {
  const from = place(start, self.length);
  return self.slice(from, from + place(count, self.length - from));
}

/** The first index of a string inside start to end; -1 where there is none, or where end is before start. */
function find(self: string, what: Text, start: Int, end: Int): number {
  const [from, to] = [place(start, self.length), place(end, self.length)];
  const last = to - present(what).length;
  const at = from <= last ? self.indexOf(what!, from) : -1;
  return at <= last ? at : -1;
}

function rfind(self: string, what: Text, start: Int, end: Int): number {
  const [from, to] = [place(start, self.length), place(end, self.length)];
  const last = to - present(what).length;
  const at = from <= last ? self.lastIndexOf(what!, last) : -1;
  return at >= from ? at : -1;
}

function occurrences(self: string, what: Text, start: Int, end: Int): number {
  const [from, to] = [place(start, self.length), place(end, self.length)];
  const step = present(what).length;
  if (step === 0) return Math.max(0, to - from + 1);
  let total = 0;
  for (let at = find(self, what, from, to); at >= 0 && at + step <= to; at = find(self, what, at + step, to)) total++;
  return total;
}

function compare(self: string, other: Text): number {
  if (self === present(other)) return 0;
  return self < other! ? -1 : 1;
}

function join(self: string, texts: OOList | null): string {
  const parts = present(texts).items.map((text) => present(text as Text));
  let length = Math.max(0, parts.length - 1) * self.length;
  for (const part of parts) length += part.length;
  newLength(length);
  return parts.join(self);
}

function toBytes(self: string): string {
  if (/[\u0100-\uffff]/.test(self)) throw new InternalError("ll_to_string of units beyond 255");
  return self;
}

export const TEXT_BUILTINS: { readonly [K in TextMethodName]: BuiltinMethod } = {
  ll_strlen: method((self: string) => self.length),
  ll_stritem_nonneg: method((self: string, index: Int) => self.charCodeAt(itemIndex(index, self.length))),
  ll_streq: method((self: Text, other: Text) => self === other),
  ll_strcmp: method(compare),
  ll_strconcat: method(concat),
  ll_str_mul: method(repeated),
  ll_substring: method(substring),
  ll_find: method(find),
  ll_rfind: method(rfind),
  ll_count: method(occurrences),
  ll_find_char: method((self: string, code: number, start: Int, end: Int) => find(self, char(code), start, end)),
  ll_rfind_char: method((self: string, code: number, start: Int, end: Int) => rfind(self, char(code), start, end)),
  ll_count_char: method((self: string, code: number, start: Int, end: Int) => occurrences(self, char(code), start, end)),
  ll_startswith: method((self: string, other: Text) => self.startsWith(present(other))),
  ll_endswith: method((self: string, other: Text) => self.endsWith(present(other))),
  // Not JavaScript's own, which know letters beyond ASCII.
  ll_lower: method((self: string) => self.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())),
  ll_upper: method((self: string) => self.replace(/[a-z]+/g, (letters) => letters.toUpperCase())),
  ll_replace_chr_chr: method((self: string, from: number, to: number) => self.replaceAll(char(from), () => char(to))),
  ll_join: method(join),
  ll_to_unicode: method((self: string) => self),
  ll_to_string: method(toBytes),
};

function append(self: OOBuilder, text: string): void {
  longer(self.text, text.length);
  self.text += text;
}

function appendSlice(self: OOBuilder, text: Text, start: Int, end: Int): void {
  const from = place(start, present(text).length);
  append(self, text!.slice(from, placeFrom(from, end, text!.length)));
}

export const BUILDER_BUILTINS: { readonly [K in BuilderMethodName]: BuiltinMethod } = {
  ll_append: procedure((self: OOBuilder, text: Text) => append(self, present(text))),
  ll_append_char: procedure((self: OOBuilder, code: number) => append(self, char(code))),
  ll_append_slice: procedure(appendSlice),
  ll_append_multiple_char: procedure((self: OOBuilder, code: number, times: Int) => append(self, repeated(char(code), times))),
  ll_getlength: method((self: OOBuilder) => self.text.length),
  ll_build: method((self: OOBuilder) => self.text),
};
