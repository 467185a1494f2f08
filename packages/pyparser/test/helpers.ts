// What the tests of this package share: compiling texts, and looking into code objects.

import type { CodeObject } from "@rpyts/pyparser/code";
import { COMPILE_FROM_STRING, type CompileMode, compileSource } from "@rpyts/pyparser/compile";
import { constText, disassembleOne, instructionText } from "@rpyts/pyparser/disassemble";
import { PySyntaxError } from "@rpyts/pyparser/syntax-error";
import { verifyCode } from "@rpyts/pyparser/verify-code";
import { SourceFile } from "@rpyts/tool/source-file";

export const sourceOf = (text: string): SourceFile => new SourceFile("test.py", text);

/** Compiles and verifies a text. */
export function compile(text: string, mode: CompileMode = "exec", flags = COMPILE_FROM_STRING): CodeObject {
  const code = compileSource(sourceOf(text), mode, flags);
  verifyCode(code);
  return code;
}

/** The code object of that name among the constants of `code`, at any depth. */
export function inner(code: CodeObject, name: string): CodeObject {
  const pending = [code];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    for (const constant of next.consts) {
      if (constant.kind !== "code") continue;
      if (constant.code.name === name) return constant.code;
      pending.push(constant.code);
    }
  }
  throw new Error(`no code object ${name}`);
}

/** The code of the function `f` in a text. */
export const functionOf = (text: string): CodeObject => inner(compile(text), "f");

/** Instructions as text, without indexes. */
export const instructions = (code: CodeObject): string[] => Array.from({ length: code.code.length / 2 }, (_, i) => instructionText(code, i));

/** Instructions of an expression. */
export const expressionCode = (text: string): string[] => instructions(compile(text, "eval"));

/** Listing of function `f`, without the lines' numbers. */
export const listing = (text: string): string[] =>
  disassembleOne(functionOf(text))
    .split("\n")
    .slice(1)
    .map((line) => line.slice(5).trim().replaceAll(/ +/g, " "));

/** The value of a literal, as text. */
export function literal(text: string, flags = COMPILE_FROM_STRING): string {
  const code = compile(text, "eval", flags);
  const value = code.consts[code.code[1]!];
  if (value === undefined || code.code.length !== 4) throw new Error(`${text} is no literal`);
  return constText(value);
}

/** The syntax error that a text has. */
export function errorOf(text: string, mode: CompileMode = "exec", flags = COMPILE_FROM_STRING): PySyntaxError {
  try {
    compileSource(sourceOf(text), mode, flags);
  } catch (error) {
    if (error instanceof PySyntaxError) return error;
    throw error;
  }
  throw new Error(`no syntax error in ${JSON.stringify(text)}`);
}

/** The part of the text that an error points at. */
export function blamed(text: string, mode: CompileMode = "exec"): string {
  const span = errorOf(text, mode).diagnostic.span;
  return span === null ? "" : text.slice(span.start, span.end);
}
