// Tuples whose items have names: sys.version_info, os.stat results, time.struct_time.

import { getsetType, tupleType, typeType } from "../builtin-types.js";
import { repr } from "../convert.js";
import { TypeError } from "../exception-types.js";
import { PyTuple, PyType, type PyObject } from "../object.js";
import { PyGetSet, PyTupleSub } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { newInt, newStr } from "../values.js";
import { listOf } from "../iterate.js";
import { TypeBuilder } from "./builder.js";

/**
 * A type of named tuples and a maker of its values. `names` beyond `visible` are attributes only: the tuple is `visible` items long (all, by default).
 * `qualified` is `module.name`.
 */
export function newStructType(qualified: string, names: readonly string[], visible = names.length): (items: readonly PyObject[]) => PyTuple {
  const type = new PyType(typeType, qualified, [tupleType], false);
  type.mro = [type, ...tupleType.mro];
  type.layout = tupleType;
  const make = (items: readonly PyObject[]): PyTuple => {
    const tuple = new PyTupleSub(type, items.slice(0, visible));
    if (items.length > visible) tuple.slotValues = new Map(names.slice(visible).map((name, i) => [name, items[visible + i]]));
    return tuple;
  };
  names.forEach((name, i) => {
    type.dict.set(name, new PyGetSet(getsetType, name, type, (_host, obj) => {
      if (!(obj instanceof PyTupleSub)) throw pyError(TypeError, `descriptor '${name}' requires a '${qualified}' object`);
      const value = i < visible ? obj.items[i] : obj.slotValues?.get(name);
      if (value === undefined) throw pyError(TypeError, `no ${name}`);
      return value;
    }, null));
  });
  new TypeBuilder(type, PyTuple)
    .maker((host, _cls, args) => {
      const items = listOf(host, args[1] ?? newInt(0));
      if (items.length < visible) throw pyError(TypeError, `${qualified}() takes an at least ${visible}-sequence (${items.length}-sequence given)`);
      return make(items);
    })
    .slot("__repr__", 0, (host, self) => newStr(`${qualified}(${self.items.map((item, i) => `${names[i]}=${repr(host, item)}`).join(", ")})`))
    .constant("n_fields", newInt(names.length))
    .constant("n_sequence_fields", newInt(visible));
  return make;
}
