// Built-in exception classes by name, as operation tables name them.

import { EXCEPTION_TYPES } from "@rpyts/pyhost/exception-types";
import type { PyType } from "@rpyts/pyhost/object";
import { InternalError } from "@rpyts/tool/assert-never";

const BY_NAME: ReadonlyMap<string, PyType> = new Map(EXCEPTION_TYPES.map((type) => [type.name, type]));

export function exceptionClass(name: string): PyType {
  const type = BY_NAME.get(name);
  if (type === undefined) throw new InternalError(`no exception class ${name}`);
  return type;
}
