// Parameter lists of functions. Answers to upstream's flowspace Signature.

import { CO_VARARGS, CO_VARKEYWORDS, type CodeObject } from "@rpyts/pyparser/code";

export interface Signature {
  readonly argnames: readonly string[];
  readonly varargname: string | null;
  readonly kwargname: string | null;
}

/** The signature of a function's code. */
export function signatureOfCode(code: CodeObject): Signature {
  const argnames = code.varnames.slice(0, code.argcount);
  let next = code.argcount;
  const varargname = (code.flags & CO_VARARGS) !== 0 ? (code.varnames[next++] ?? null) : null;
  const kwargname = (code.flags & CO_VARKEYWORDS) !== 0 ? (code.varnames[next] ?? null) : null;
  return { argnames, varargname, kwargname };
}

/** A signature of positional parameters only. */
export function fixedSignature(argnames: readonly string[]): Signature {
  return { argnames, varargname: null, kwargname: null };
}

/** How many values a call binds: named parameters, then the tuple of *args. */
export function scopeLength(sig: Signature): number {
  return sig.argnames.length + (sig.varargname === null ? 0 : 1) + (sig.kwargname === null ? 0 : 1);
}
