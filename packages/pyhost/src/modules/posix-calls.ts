// What the modules of the system share: arguments that are paths or bytes, and faults that become OSError.

import { OSError, TypeError } from "../exception-types.js";
import { PyStr, PyUnicode, type PyObject } from "../object.js";
import { PyBuffer, PyByteArray } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { bufferBytes } from "../types/buffer.js";
import { ioCall } from "../types/file-object.js";
import { encodeUtf8 } from "../text/utf8.js";

/** A system call; its faults become OSError. */
export function systemCall<T>(action: () => T): T {
  return ioCall(OSError, action);
}

/** A path argument as bytes. */
export function pathArg(obj: PyObject): string {
  if (!(obj instanceof PyStr) && !(obj instanceof PyUnicode)) throw pyError(TypeError, `coercing to Unicode: need string or buffer, ${obj.cls.name} found`);
  if (obj.value.includes("\0")) throw pyError(TypeError, "must be encoded string without NULL bytes, not str");
  return obj instanceof PyStr ? obj.value : encodeUtf8(obj.value);
}

/** An argument that gives bytes. */
export function bytesArg(obj: PyObject): string {
  if (obj instanceof PyStr || obj instanceof PyByteArray) return obj.value;
  if (obj instanceof PyUnicode) return encodeUtf8(obj.value);
  if (obj instanceof PyBuffer) return bufferBytes(obj);
  throw pyError(TypeError, `must be string or buffer, not ${obj.cls.name}`);
}
