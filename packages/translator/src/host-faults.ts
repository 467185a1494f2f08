// Python exceptions that end a target's initialisation, as diagnostics: the Python traceback, and the source frame of the program's innermost place in it.

import { SystemExit } from "@rpyts/pyhost/exception-types";
import type { Host } from "@rpyts/pyhost/host";
import { PyBool, PyInt, PyNone } from "@rpyts/pyhost/object";
import { PyError } from "@rpyts/pyhost/pyerror";
import { instructionSpan } from "@rpyts/pyparser/code";
import { InternalError } from "@rpyts/tool/assert-never";
import { makeDiagnostic, type Diagnostic } from "@rpyts/tool/diagnostics";
import type { Span } from "@rpyts/tool/source-file";
import { ProgramExit, ProgramFault } from "./result.js";

/** Runs initialisation code; what it raises becomes a {@link ProgramFault}, or {@link ProgramExit} where it ends the program. `what` says what was being done: "while loading the target". */
export function runInitialisation<T>(host: Host, code: string, what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PyError) {
      // What the program printed comes before what is said of its end.
      host.endLine();
      host.flushAll();
      throw host.isClass(error.type) && host.issubclassPlain(error.type, SystemExit) ? exitOf(host, error) : new ProgramFault([hostFault(host, code, what, error)]);
    }
    if (error instanceof InternalError) error.pass ??= what;
    throw error;
  }
}

/** As CPython ends: None is 0, a number is itself, anything else is printed and 1. */
function exitOf(host: Host, error: PyError): ProgramExit {
  const code = host.findAttr(error.value, "code");
  if (code === null || code instanceof PyNone) return new ProgramExit(0, "");
  if (code instanceof PyInt || code instanceof PyBool) return new ProgramExit(Number(code.value) & 0xff, "");
  return new ProgramExit(1, host.str(code));
}

function hostFault(host: Host, code: string, what: string, error: PyError): Diagnostic {
  if (error.cause !== null) return error.cause.diagnostic;
  const text = host.formatTraceback(error).replace(/\n+$/, "");
  const lines = text.split("\n");
  const traceback = lines.slice(0, -1).join("\n");
  return makeDiagnostic({
    code,
    message: `${lines[lines.length - 1] ?? "an exception"} (${what})`,
    span: innermost(host, error),
    traceback: traceback === "" ? null : traceback,
  });
}

/** The innermost place of the program; that of the library only where the program is not on the way. */
function innermost(host: Host, error: PyError): Span | null {
  let span: Span | null = null;
  for (let tb = error.traceback; tb !== null; tb = tb.next) {
    const here = instructionSpan(tb.frame.code.code, tb.index);
    const inLibrary = here === null || host.libraryRoots.some((root) => here.file.name.startsWith(root));
    if (span === null || !inLibrary) span = here ?? span;
  }
  return span;
}
