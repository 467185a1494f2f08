// Iterators that are a step function, and their types.

import type { Host } from "../host.js";
import type { PyObject, PyType, WithAttributes } from "../object.js";
import { PyIterator } from "../object-more.js";
import type { PyDict } from "../pydict.js";
import { TypeBuilder, type Kwargs } from "../types/builder.js";
import { newNativeType, setupIterator } from "./native-type.js";
import type { ModuleBuilder } from "./registry.js";

export type Step = (host: Host) => PyObject | null;

/** An iterator of itertools; classes may inherit from their types. */
export class PyStepIter extends PyIterator implements WithAttributes {
  cls: PyType;
  private step: Step | null;
  dict: PyDict | null;
  slotValues: Map<string, PyObject> | null;
  constructor(cls: PyType, step: Step) {
    super();
    this.cls = cls;
    this.step = step;
    this.dict = null;
    this.slotValues = null;
  }

  next(host: Host): PyObject | null {
    if (this.step === null) return null;
    const value = this.step(host);
    if (value === null) this.step = null;
    return value;
  }
}

/** Defines a type whose constructor takes the arguments and gives the step function. */
export function addIteratorType(m: ModuleBuilder, name: string, make: (host: Host, args: PyObject[], kwargs: Kwargs) => Step): PyType {
  const type = setupIterator(newNativeType(`itertools.${name}`));
  new TypeBuilder(type, PyStepIter).maker((host, cls, args, kwargs) => new PyStepIter(cls, make(host, args.slice(1), kwargs)));
  m.value(name, type);
  return type;
}
