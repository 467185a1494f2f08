// super: attribute access that goes on after a class in the mro of an object's class.

import { findAttr } from "../attribute.js";
import { superType } from "../builtin-types.js";
import { TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { isSubtype } from "../lookup.js";
import { PyType, type PyObject } from "../object.js";
import { PySuper } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { newStr, None } from "../values.js";
import { TypeBuilder } from "./builder.js";

/** The class whose mro super walks: that of the object, or the object itself when it is a class below `type`. */
function startType(host: Host, type: PyType, obj: PyObject): PyType {
  if (obj instanceof PyType && isSubtype(obj, type)) return obj;
  if (isSubtype(obj.cls, type)) return obj.cls;
  const claimed = findAttr(host, obj, "__class__");
  if (claimed instanceof PyType && isSubtype(claimed, type)) return claimed;
  throw pyError(TypeError, "super(type, obj): obj must be an instance or subtype of type");
}

function makeSuper(host: Host, cls: PyType, type: PyType, obj: PyObject | undefined): PySuper {
  if (obj === undefined || obj === None) return new PySuper(cls, type, null, null);
  return new PySuper(cls, type, obj, startType(host, type, obj));
}

export function setupSuper(): void {
  new TypeBuilder(superType, PySuper)
    .maker((host, cls, args) => {
      const type = args[1];
      if (args.length < 2 || args.length > 3) throw pyError(TypeError, `super expected at ${args.length < 2 ? "least 1 arguments" : "most 2 arguments"}, got ${args.length - 1}`);
      if (!(type instanceof PyType)) throw pyError(TypeError, `super() argument 1 must be type, not ${type.cls.name}`);
      return makeSuper(host, cls, type, args[2]);
    })
    .slotRange("__init__", 0, 2, (_host, _self, _args, kwargs) => {
      if (kwargs !== null) throw pyError(TypeError, "super does not take keyword arguments");
      return None;
    })
    .slot("__repr__", 0, (_host, self) => newStr(`<super: <class '${self.type.name}'>, ${self.selfType === null ? "NULL" : `<${self.selfType.name} object>`}>`))
    .slotRange("__get__", 1, 2, (host, self, args) => (args[1] === None || self.self !== null ? self : makeSuper(host, self.cls, self.type, args[1])))
    .member("__thisclass__", (_host, self) => self.type)
    .member("__self__", (_host, self) => self.self ?? None)
    .member("__self_class__", (_host, self) => self.selfType ?? None);
}
