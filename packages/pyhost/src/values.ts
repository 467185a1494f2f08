// Making and reading simple values: None, True, small ints, strings, tuples, dicts, sets. Nothing here needs a host, but for whether a number still is an
// int (host.int).

import { dictType, frozensetType, setType } from "./builtin-types.js";
import { PySet } from "./object-more.js";
import { PyDict } from "./pydict.js";

export {
  Ellipsis, False, newBool, newComplex, newFloat, newInt, newList, newLong, newStr, newTuple, newUnicode, None, NotImplemented, True,
} from "./atoms.js";

export function newDict(): PyDict {
  return new PyDict(dictType);
}

export function newSet(): PySet {
  return new PySet(setType, newDict());
}

export function newFrozenSet(): PySet {
  return new PySet(frozensetType, newDict());
}
