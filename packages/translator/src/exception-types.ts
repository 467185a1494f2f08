// The program's exceptions as the transforms and the low-level interpreter want to know them.

import { InternalError } from "@rpyts/tool/assert-never";
import { LLExceptionData } from "@rpyts/rtyper/lltypesystem/exceptiondata";
import type { RPythonTyper } from "@rpyts/rtyper/rtyper";

/** The exception data of a typed program. */
export function exceptionTypes(rtyper: RPythonTyper): LLExceptionData {
  const data = rtyper.exceptiondata;
  if (!(data instanceof LLExceptionData)) throw new InternalError("the program is not typed for the low-level type system");
  return data;
}
