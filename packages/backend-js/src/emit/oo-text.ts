// Methods of strings and builders. Strings are JavaScript's, with one character per byte or 16-bit unit.

import type { BuilderMethodName, TextMethodName } from "@rpyts/lltype/oo-methods";
import * as n from "../nodes.js";
import { argument, memberCall, property, runtimeMethod, type MethodEmitter } from "./oo-method.js";

const itself: MethodEmitter = (w, op) => argument(w, op, 1);

export const TEXT_EMITTERS: { readonly [K in TextMethodName]: MethodEmitter } = {
  ll_strlen: property("length"),
  ll_stritem_nonneg: memberCall("charCodeAt"),
  ll_streq: (w, op) => w.compare("===", argument(w, op, 1), argument(w, op, 2)),
  ll_strcmp: runtimeMethod("compareText"),
  ll_strconcat: (w, op) => n.binary("+", argument(w, op, 1), argument(w, op, 2)),
  ll_str_mul: runtimeMethod("repeated"),
  ll_substring: runtimeMethod("substring"),
  ll_find: runtimeMethod("find"),
  ll_rfind: runtimeMethod("rfind"),
  ll_count: runtimeMethod("countText"),
  ll_find_char: runtimeMethod("findChar"),
  ll_rfind_char: runtimeMethod("rfindChar"),
  ll_count_char: runtimeMethod("countChar"),
  ll_startswith: memberCall("startsWith"),
  ll_endswith: memberCall("endsWith"),
  ll_lower: runtimeMethod("lowerText"),
  ll_upper: runtimeMethod("upperText"),
  ll_replace_chr_chr: runtimeMethod("replaceChar"),
  ll_join: runtimeMethod("joinTexts"),
  ll_to_unicode: itself,
  ll_to_string: itself,
};

export const BUILDER_EMITTERS: { readonly [K in BuilderMethodName]: MethodEmitter } = {
  ll_append: memberCall("append"),
  ll_append_char: memberCall("appendChar"),
  ll_append_slice: memberCall("appendSlice"),
  ll_append_multiple_char: memberCall("appendMultipleChar"),
  ll_getlength: property("length"),
  ll_build: memberCall("build"),
};
