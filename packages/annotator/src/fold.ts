// Operations on constants, computed by the host while annotating.

import { hasOperation } from "@rpyts/pyhost/fold";
import type { Host } from "@rpyts/pyhost/host";
import type { PyObject } from "@rpyts/pyhost/object";
import { PyError } from "@rpyts/pyhost/pyerror";

/** The result of a high-level operation on constants; null when it raises, or when the host does not know it. */
export function foldOperation(host: Host, opname: string, args: readonly PyObject[]): PyObject | null {
  try {
    if (hasOperation(opname)) return host.operation(opname, args);
    const builtin = host.builtins.getStr(opname);
    return builtin === undefined ? null : host.call(builtin, [...args]);
  } catch (error) {
    // What raises here raises at run time.
    if (error instanceof PyError) return null;
    throw error;
  }
}
