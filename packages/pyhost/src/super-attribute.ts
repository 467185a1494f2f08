// Attribute access through super: goes on after a class in the mro of an object's class.

import { descrGet, genericGet } from "./descriptor.js";
import type { Host } from "./host.js";
import { traitsOf } from "./lookup.js";
import type { PyObject } from "./object.js";
import type { PySuper } from "./object-more.js";

export function superGet(host: Host, self: PySuper, name: string): PyObject | null {
  if (self.selfType !== null && name !== "__class__") {
    const mro = self.selfType.mro;
    for (let i = mro.indexOf(self.type) + 1; i < mro.length; i++) {
      const found = mro[i].dict.get(name);
      if (found === undefined) continue;
      // super(C, cls): methods come unbound from the class itself.
      const obj = self.self === self.selfType ? null : self.self;
      return descrGet(host, found, traitsOf(found.cls).descr, obj, self.selfType);
    }
  }
  return genericGet(host, self, self.cls, name);
}
