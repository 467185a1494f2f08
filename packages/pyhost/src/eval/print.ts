// The print statement: blanks between items as the file's `softspace` says.

import { findAttr, getattr, setattr } from "../attribute.js";
import { isTrue, repr, strObject } from "../convert.js";
import { RuntimeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyStr, PyUnicode, type PyObject } from "../object.js";
import { pyError } from "../pyerror.js";
import { PyFile } from "../types/file-object.js";
import { False, newStr, None, True } from "../values.js";

function target(host: Host, file: PyObject | null): PyObject {
  if (file !== null && file !== None) return file;
  const stdout = host.sysModule.dict.getStr("stdout");
  if (stdout === undefined) throw pyError(RuntimeError, "lost sys.stdout");
  return stdout;
}

/** Sets the flag and gives what it was. Files that cannot keep it never want a blank. */
function softspace(host: Host, file: PyObject, value: boolean): boolean {
  if (file instanceof PyFile) {
    const old = file.softspace;
    file.softspace = value;
    return old;
  }
  const old = findAttr(host, file, "softspace");
  try {
    setattr(host, file, "softspace", value ? True : False);
  } catch {
    // As CPython: a file that refuses the attribute goes without.
  }
  return old !== null && isTrue(host, old);
}

function write(host: Host, file: PyObject, text: PyObject): void {
  if (file instanceof PyFile && text instanceof PyStr) file.write(host, text.value);
  else host.call(getattr(host, file, "write"), [text]);
}

export function printItem(host: Host, to: PyObject | null, item: PyObject): void {
  const file = target(host, to);
  if (softspace(host, file, false)) write(host, file, newStr(" "));
  const text = item instanceof PyUnicode ? item : strObject(host, item);
  write(host, file, text);
  const value = text.value;
  const last = value.length === 0 ? " " : value[value.length - 1];
  // After white space other than a blank (a newline, a tab) no blank follows.
  if (!(item instanceof PyStr || item instanceof PyUnicode) || last === " " || !/\s/.test(last)) softspace(host, file, true);
}

export function printNewline(host: Host, to: PyObject | null): void {
  const file = target(host, to);
  write(host, file, newStr("\n"));
  softspace(host, file, false);
}

/** sys.displayhook's work for an expression at the prompt. */
export function printExpression(host: Host, value: PyObject): void {
  const hook = host.sysModule.dict.getStr("displayhook");
  if (hook === undefined) throw pyError(RuntimeError, "lost sys.displayhook");
  host.call(hook, [value]);
}

/** The default displayhook: prints the repr, keeps the value as `_`. */
export function displayhook(host: Host, value: PyObject): PyObject {
  if (value === None) return None;
  const file = target(host, null);
  host.builtins.setStr("_", None);
  if (softspace(host, file, false)) write(host, file, newStr("\n"));
  write(host, file, newStr(repr(host, value) + "\n"));
  host.builtins.setStr("_", value);
  return None;
}
