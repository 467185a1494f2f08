// Annotations as objects on the host: `SomeInteger(nonneg=True)` in argument lists of programs and in ExtRegistryEntry classes of theirs.

import { objectType, typeType } from "@rpyts/pyhost/builtin-types";
import { PyObject, PyType } from "@rpyts/pyhost/object";
import { TypeBuilder } from "@rpyts/pyhost/types/builder";
import { newStr } from "@rpyts/pyhost/values";
import type { SomeObject } from "../model.js";

function declare(): PyType {
  const type = new PyType(typeType, "SomeObject", [objectType], false);
  type.mro = [type, objectType];
  return type;
}

export const someObjectType: PyType = declare();

export class PySomeObject extends PyObject {
  cls: PyType = someObjectType;
  readonly annotation: SomeObject;
  constructor(annotation: SomeObject) {
    super();
    this.annotation = annotation;
  }
}

new TypeBuilder(someObjectType, PySomeObject).slot("__repr__", 0, (_host, self) => newStr(String(self.annotation)));
