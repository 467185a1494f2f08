// What the object-oriented type system has no form for.

import { DiagnosticError } from "@rpyts/tool/diagnostics";

/** The fault of a program that needs memory of its own on a platform without. The place is filled in where the operation is known. */
export function noRawMemory(what: string): DiagnosticError {
  return new DiagnosticError({
    code: "rtyper/no-raw-memory",
    message: `${what}: low-level memory does not exist on an object-oriented platform`,
    hint: "translate to C, or use objects, lists and strings",
  });
}
