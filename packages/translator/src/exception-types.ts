// The program's exceptions as the transforms and the low-level interpreter want to know them.

import { InternalError } from "@rpyts/tool/assert-never";
import type { ExceptionData } from "@rpyts/rtyper/exceptiondata";
import { LLExceptionData } from "@rpyts/rtyper/lltypesystem/exceptiondata";
import type { RPythonTyper } from "@rpyts/rtyper/rtyper";

/** The exception data of a typed program: what the interpreter asks. */
export function exceptionTypes(rtyper: RPythonTyper): ExceptionData {
  return rtyper.exceptiondata;
}

/** The same where exceptions are pointers: what the optimiser and the exception transform ask. */
export function memoryExceptions(rtyper: RPythonTyper): LLExceptionData {
  const data = rtyper.exceptiondata;
  if (!(data instanceof LLExceptionData)) throw new InternalError("the program is not typed for the low-level type system");
  return data;
}
