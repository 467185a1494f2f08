// Faults of the program that flow space finds.

import { DiagnosticError, type DiagnosticInit } from "@rpyts/tool/diagnostics";
import type { Span } from "@rpyts/tool/source-file";

/** Codes of flow space's diagnostics; each has a page. */
export type FlowErrorCode =
  | "always-raises"
  | "closure"
  | "dynamic-function"
  | "exec"
  | "except-class"
  | "generator"
  | "global-write"
  | "keyword-arguments"
  | "missing-helper"
  | "not-rpython"
  | "ovfcheck"
  | "raise"
  | "unbound-local"
  | "unknown-global"
  | "unpack"
  | "unsupported";

/** A fault at a place, with what to do about it where that is known. */
export function flowError(code: FlowErrorCode, span: Span | null, message: string, hint: string | null = null, more: Partial<DiagnosticInit> = {}): DiagnosticError {
  return new DiagnosticError({ ...more, code: `flowspace/${code}`, message, span, hint });
}
