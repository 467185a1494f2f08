// object.__new__ and object.__init__, with 2.7's rules about arguments nobody takes.

import { objectType } from "../builtin-types.js";
import { TypeError } from "../exception-types.js";
import { lookup } from "../lookup.js";
import { PyBuiltin, PyType, type NativeImpl } from "../object.js";
import { pyError } from "../pyerror.js";
import { None } from "../values.js";

const isDefault = (type: PyType, name: string, impl: NativeImpl): boolean => {
  const found = lookup(type, name);
  return found instanceof PyBuiltin && found.impl === impl;
};

export const objectNewImpl: NativeImpl = (host, args, kwargs) => {
  const type = args[0];
  if (!(type instanceof PyType)) throw pyError(TypeError, "object.__new__(X): X is not a type object");
  if (args.length > 1 || kwargs !== null) {
    const ownInit = !isDefault(type, "__init__", objectInitImpl);
    const ownNew = !isDefault(type, "__new__", objectNewImpl);
    if (!(ownInit && ownNew) && (ownNew || !ownInit)) throw pyError(TypeError, "object() takes no parameters");
  }
  if (type.layout !== objectType) throw pyError(TypeError, `object.__new__(${type.name}) is not safe, use ${type.layout.name}.__new__()`);
  checkAbstract(host, type);
  return host.newInstance(type);
};

function checkAbstract(host: Parameters<NativeImpl>[0], type: PyType): void {
  const abstract = type.dict.get("__abstractmethods__");
  if (abstract === undefined || !host.isTrue(abstract)) return;
  const names = host.listOf(abstract).map((name) => host.str(name)).sort();
  throw pyError(TypeError, `Can't instantiate abstract class ${type.name} with abstract methods ${names.join(", ")}`);
}

export const objectInitImpl: NativeImpl = (_host, args, kwargs) => {
  const self = args[0];
  if (self !== undefined && (args.length > 1 || kwargs !== null)) {
    const type = self.cls;
    const ownInit = !isDefault(type, "__init__", objectInitImpl);
    const ownNew = !isDefault(type, "__new__", objectNewImpl);
    if (!(ownInit && ownNew) && (ownInit || !ownNew)) throw pyError(TypeError, "object.__init__() takes no parameters");
  }
  return None;
};
