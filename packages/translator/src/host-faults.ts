// Python exceptions that end a target's initialisation, as diagnostics: the Python traceback, and the source frame of the innermost place in it.

import type { Host } from "@rpyts/pyhost/host";
import { PyError } from "@rpyts/pyhost/pyerror";
import { instructionSpan } from "@rpyts/pyparser/code";
import { InternalError } from "@rpyts/tool/assert-never";
import { makeDiagnostic, type Diagnostic } from "@rpyts/tool/diagnostics";
import type { Span } from "@rpyts/tool/source-file";
import { ProgramFault } from "./result.js";

/** Runs initialisation code; what it raises becomes a {@link ProgramFault}. `what` says what was being done: "while loading the target". */
export function runInitialisation<T>(host: Host, code: string, what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PyError) throw new ProgramFault([hostFault(host, code, what, error)]);
    if (error instanceof InternalError) error.pass ??= what;
    throw error;
  }
}

function hostFault(host: Host, code: string, what: string, error: PyError): Diagnostic {
  if (error.cause !== null) return error.cause.diagnostic;
  const text = host.formatTraceback(error).replace(/\n+$/, "");
  const lines = text.split("\n");
  const traceback = lines.slice(0, -1).join("\n");
  return makeDiagnostic({
    code,
    message: `${lines[lines.length - 1] ?? "an exception"} (${what})`,
    span: innermost(error),
    traceback: traceback === "" ? null : traceback,
  });
}

function innermost(error: PyError): Span | null {
  let tb = error.traceback;
  while (tb !== null && tb.next !== null) tb = tb.next;
  return tb === null ? null : instructionSpan(tb.frame.code.code, tb.index);
}
