// The built-in methods of the object-oriented types: declared once, with signature, effects and meaning; llinterp and each object-oriented
// backend are total tables over them. Answers to the _GENERIC_METHODS of upstream's ootype.py.
//
// Words of a signature: names of primitive types; Self the receiver's type; Char the receiver's characters; Text the string type a builder
// builds; Item, Key, Value the receiver's parts; Items any List or Array of the receiver's items; Texts any List or Array of the receiver's type;
// Iterator the iterator of a dictionary. A receiver is never null unless the doc says so. Indexes are in range: checks are the caller's.
// Searches take start and end from 0 to the length, in any order: where end is before start there is nothing to be found, the empty string neither.

import type { LowLevelType } from "./types.js";

export interface OOMethodSpec {
  readonly sig: string;
  readonly doc: string;
  /** pure: a function of immutable arguments. reads: looks at mutable state. alloc: makes something new from what it reads. writes: changes the receiver. */
  readonly effect: "pure" | "reads" | "alloc" | "writes";
  /** Names of the exception classes it may raise by itself. */
  readonly canRaise: readonly string[];
  /** Runs code of the program (equality and hash functions of custom dictionaries). */
  readonly calls: boolean;
}

const NO_EXCEPTIONS: readonly string[] = [];

function method(effect: OOMethodSpec["effect"], sig: string, doc: string, canRaise: readonly string[] = NO_EXCEPTIONS, calls = false): OOMethodSpec {
  return { sig, doc, effect, canRaise, calls };
}

/** Of String and Unicode. */
export const TEXT_METHODS = {
  ll_strlen: method("pure", "-> Signed", "number of characters"),
  ll_stritem_nonneg: method("pure", "Signed -> Char", "the character at an index"),
  ll_streq: method("pure", "Self -> Bool", "same characters; both may be null, which equals null only"),
  ll_strcmp: method("pure", "Self -> Signed", "negative, 0 or positive, by character codes"),
  ll_strconcat: method("pure", "Self -> Self", "both, one after the other"),
  ll_str_mul: method("pure", "Signed -> Self", "repeated; empty for counts below 1"),
  ll_substring: method("pure", "Signed Signed -> Self", "count characters from an index on"),
  ll_find: method("pure", "Self Signed Signed -> Signed", "first index of a string inside start to end (both in range), or -1; the empty string is found at start"),
  ll_rfind: method("pure", "Self Signed Signed -> Signed", "last index of a string inside start to end, or -1; the empty string is found at end"),
  ll_count: method("pure", "Self Signed Signed -> Signed", "occurrences that do not overlap, inside start to end; of the empty string one more than characters"),
  ll_find_char: method("pure", "Char Signed Signed -> Signed", "first index of a character inside start to end, or -1"),
  ll_rfind_char: method("pure", "Char Signed Signed -> Signed", "last index of a character inside start to end, or -1"),
  ll_count_char: method("pure", "Char Signed Signed -> Signed", "occurrences of a character inside start to end"),
  ll_startswith: method("pure", "Self -> Bool", "begins with"),
  ll_endswith: method("pure", "Self -> Bool", "ends with"),
  ll_lower: method("pure", "-> Self", "ASCII letters in lower case"),
  ll_upper: method("pure", "-> Self", "ASCII letters in upper case"),
  ll_replace_chr_chr: method("pure", "Char Char -> Self", "every first character replaced by the second"),
  ll_join: method("alloc", "Texts -> Self", "the strings of a list with the receiver between them"),
  ll_to_unicode: method("pure", "-> Unicode", "of a String: each byte as a unit with its code (the caller has checked what it must)"),
  ll_to_string: method("pure", "-> String", "of a Unicode: each unit as a byte; all codes are below 256"),
} as const satisfies Record<string, OOMethodSpec>;

/** Of StringBuilder and UnicodeBuilder. */
export const BUILDER_METHODS = {
  ll_append: method("writes", "Text -> Void", "adds a string"),
  ll_append_char: method("writes", "Char -> Void", "adds a character"),
  ll_append_slice: method("writes", "Text Signed Signed -> Void", "adds the characters from start to end of a string"),
  ll_append_multiple_char: method("writes", "Char Signed -> Void", "adds a character several times"),
  ll_getlength: method("reads", "-> Signed", "characters so far"),
  ll_build: method("reads", "-> Text", "the string so far"),
} as const satisfies Record<string, OOMethodSpec>;

/** Of Array and List. */
export const ARRAY_METHODS = {
  ll_length: method("reads", "-> Signed", "number of items"),
  ll_getitem_fast: method("reads", "Signed -> Item", "the item at an index"),
  ll_setitem_fast: method("writes", "Signed Item -> Void", "replaces the item at an index"),
  ll_slice: method("alloc", "Signed Signed -> Self", "a new one with the items from start to stop"),
  ll_reverse: method("writes", "-> Void", "turns the order around in place"),
  ll_fill: method("writes", "Item Signed Signed -> Void", "sets the items from start to stop to one value"),
  ll_arraycopy: method("writes", "Items Signed Signed Signed -> Void", "copies count items from an index of another one (or of itself, overlapping or not) to an index here: source, from, to, count"),
} as const satisfies Record<string, OOMethodSpec>;

/** Of List, besides those of Array. */
export const LIST_METHODS = {
  ll_append: method("writes", "Item -> Void", "adds an item at the end"),
  ll_pop: method("writes", "-> Item", "removes the last item of a list that has one, and gives it"),
  ll_pop_at: method("writes", "Signed -> Item", "removes the item at an index and gives it"),
  ll_insert: method("writes", "Signed Item -> Void", "puts an item in front of the one at an index; the length is an index too"),
  ll_delslice: method("writes", "Signed Signed -> Void", "removes the items from start to stop"),
  ll_extend: method("writes", "Items -> Void", "adds the items of another list, or of itself"),
  ll_resize: method("writes", "Signed -> Void", "cuts the list, or makes it longer with the zero of its items"),
} as const satisfies Record<string, OOMethodSpec>;

/** Of Dict and CustomDict. */
export const DICT_METHODS = {
  ll_length: method("reads", "-> Signed", "number of items"),
  ll_contains: method("reads", "Key -> Bool", "whether a key is there", NO_EXCEPTIONS, true),
  ll_getitem: method("reads", "Key -> Value", "the value of a key", ["KeyError"], true),
  ll_get: method("reads", "Key Value -> Value", "the value of a key, or the second argument", NO_EXCEPTIONS, true),
  ll_set: method("writes", "Key Value -> Void", "sets the value of a key", NO_EXCEPTIONS, true),
  ll_remove: method("writes", "Key -> Void", "removes a key", ["KeyError"], true),
  ll_setdefault: method("writes", "Key Value -> Value", "the value of a key, which is set to the second argument where it is missing", NO_EXCEPTIONS, true),
  ll_clear: method("writes", "-> Void", "removes all"),
  ll_copy: method("alloc", "-> Self", "a new one with the same items in the same order"),
  ll_items_iterator: method("alloc", "-> Iterator", "an iterator in front of the first item"),
  ll_last_items_iterator: method("alloc", "-> Iterator", "an iterator at the last item of a dictionary that has one: for popitem"),
} as const satisfies Record<string, OOMethodSpec>;

/** Of DictItemsIterator. */
export const DICT_ITERATOR_METHODS = {
  ll_go_next: method("writes", "-> Bool", "goes to the next item; false when there is none. RuntimeError when the dictionary has more or fewer items than when the iterator was made", ["RuntimeError"]),
  ll_current_key: method("reads", "-> Key", "the key it is at"),
  ll_current_value: method("reads", "-> Value", "the value it is at"),
  ll_remove_current: method("writes", "-> Void", "removes the item it is at, without a comparison of keys; the iterator is of no use after that"),
} as const satisfies Record<string, OOMethodSpec>;

export type TextMethodName = keyof typeof TEXT_METHODS;
export type BuilderMethodName = keyof typeof BUILDER_METHODS;
export type ArrayMethodName = keyof typeof ARRAY_METHODS;
export type ListMethodName = keyof typeof LIST_METHODS | ArrayMethodName;
export type DictMethodName = keyof typeof DICT_METHODS;
export type DictIteratorMethodName = keyof typeof DICT_ITERATOR_METHODS;

const NONE: Readonly<Record<string, OOMethodSpec>> = {};
const ALL_LIST_METHODS: Readonly<Record<string, OOMethodSpec>> = { ...ARRAY_METHODS, ...LIST_METHODS };

/** The built-in methods of a type; none for instances, whose methods are their own. */
export function builtinMethods(type: LowLevelType): Readonly<Record<string, OOMethodSpec>> {
  switch (type.kind) {
    case "text":
      return TEXT_METHODS;
    case "builder":
      return BUILDER_METHODS;
    case "ooarray":
      return ARRAY_METHODS;
    case "list":
      return ALL_LIST_METHODS;
    case "dict":
      return DICT_METHODS;
    case "dictiterator":
      return DICT_ITERATOR_METHODS;
    default:
      return NONE;
  }
}
