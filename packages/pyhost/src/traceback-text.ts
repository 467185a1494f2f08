// Tracebacks and exceptions as text, as CPython prints them.

import { isClass } from "./classes.js";
import { str } from "./convert.js";
import { PyTraceback } from "./eval/frame.js";
import { SyntaxError } from "./exception-types.js";
import type { Host } from "./host.js";
import { isSubtype } from "./lookup.js";
import { PyException, PyInt, PyOldInstance, PyStr, PyType, PyUnicode, type PyObject } from "./object.js";
import { PyError } from "./pyerror.js";
import { lineAt } from "./types/code.js";
import { escapeUnicode } from "./text/repr-str.js";
import { PyFile } from "./types/file-object.js";
import { getattr } from "./attribute.js";
import { newStr, None } from "./values.js";

/** "Traceback (most recent call last):" with its frames, then the exception; ends with a newline. */
export function formatException(host: Host, error: PyError): string {
  const head = error.traceback === null ? "" : `Traceback (most recent call last):\n${formatFrames(error.traceback)}`;
  return head + formatExceptionOnly(host, error);
}

/** The frames of a traceback, two lines each. */
export function formatFrames(traceback: PyTraceback): string {
  let text = "";
  for (let tb: PyTraceback | null = traceback; tb !== null; tb = tb.next) {
    const code = tb.frame.code;
    const line = lineAt(code, tb.index);
    const source = code.code.source.line(line).trim();
    text += `  File "${code.code.source.name}", line ${line}, in ${code.code.name}\n`;
    if (source !== "") text += `    ${source}\n`;
  }
  return text;
}

/** `module.Class: message`, with the source line for syntax errors. */
export function formatExceptionOnly(host: Host, error: PyError): string {
  const place = error.type instanceof PyType && isSubtype(error.type, SyntaxError) ? syntaxPlace(host, error.value) : null;
  const name = typeText(error.type);
  const message = place === null ? safeStr(host, error.value) : place.message;
  const line = message === "" || error.value === None ? name : `${name}: ${message}`;
  return `${place === null ? "" : place.text}${line}\n`;
}

/** Exceptions of `exceptions` by their name alone, others with their module. */
function typeText(type: PyObject): string {
  if (!isClass(type)) return type.cls.name;
  const module = type instanceof PyType && !type.isHeap ? null : type.dict.get("__module__");
  return module instanceof PyStr && module.value !== "exceptions" ? `${module.value}.${type.name}` : type.name;
}

/** str() of an exception, whatever its __str__ does. */
export function safeStr(host: Host, value: PyObject): string {
  try {
    if (value instanceof PyException || value instanceof PyOldInstance || value instanceof PyStr) return str(host, value);
    return value === None ? "" : str(host, value);
  } catch (error) {
    if (!(error instanceof PyError)) throw error;
    const text = value instanceof PyException && value.args[0] instanceof PyUnicode ? value.args[0].value : null;
    return text === null ? "<exception str() failed>" : escapeUnicode(text, "");
  }
}

function syntaxPlace(host: Host, value: PyObject): { text: string; message: string } | null {
  if (!(value instanceof PyException) || value.fields === null) return null;
  const { fields } = value;
  const lineno = fields.get("lineno");
  const filename = fields.get("filename");
  if (!(lineno instanceof PyInt)) return null;
  let text = `  File "${filename instanceof PyStr ? filename.value : "<string>"}", line ${lineno.value}\n`;
  const source = fields.get("text");
  const offset = fields.get("offset");
  if (source instanceof PyStr) {
    const line = source.value.replace(/\n$/, "");
    const shown = line.trimStart();
    text += `    ${shown.trimEnd()}\n`;
    if (offset instanceof PyInt) text += `    ${" ".repeat(Math.max(0, Number(offset.value) - 1 - (line.length - shown.length)))}^\n`;
  }
  return { text, message: safeStr(host, fields.get("msg") ?? None) };
}

/** Writes the text to sys.stderr, or to the real one when that is gone. */
export function printException(host: Host, text: string): void {
  const stdout = host.sysModule.dict.getStr("stdout");
  if (stdout instanceof PyFile && !stdout.closed) stdout.flush(host);
  const stderr = host.sysModule.dict.getStr("stderr");
  if (stderr instanceof PyFile && !stderr.closed) {
    stderr.write(host, text);
    stderr.flush(host);
  } else if (stderr !== undefined && stderr !== None) {
    host.call(getattr(host, stderr, "write"), [newStr(text)]);
  } else {
    host.io.write(2, text);
  }
}
