// The module errno.

import type { PyModule } from "../object.js";
import { newDict, newInt, newStr } from "../values.js";
import { ERRNO_TABLE } from "./errno-table.js";
import { ModuleBuilder } from "./registry.js";
import type { Host } from "../host.js";

export function makeErrno(host: Host): PyModule {
  const m = new ModuleBuilder("errno", "Error numbers of the system.");
  const codes = newDict();
  for (const [code, name] of ERRNO_TABLE) {
    m.value(name, newInt(code));
    if (!codes.has(host, newInt(code))) codes.set(host, newInt(code), newStr(name));
  }
  return m.value("errorcode", codes).module;
}
