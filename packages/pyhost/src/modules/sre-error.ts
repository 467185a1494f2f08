// sre_constants.error, the exception of regular expressions: a class of a Python module.

import type { Host } from "../host.js";
import { PyError } from "../pyerror.js";
import { newStr } from "../values.js";

export function sreError(host: Host, message: string): PyError {
  const type = host.getattr(host.importModule("sre_constants"), "error");
  return new PyError(type, host.call(type, [newStr(message)]), null);
}
