// pow(x, y, z).

import { callSpecial } from "./attribute.js";
import { TypeError } from "./exception-types.js";
import type { Host } from "./host.js";
import { PyLong, PyOldInstance, type PyObject } from "./object.js";
import { callOldSpecial } from "./oldclass.js";
import { pyError } from "./pyerror.js";
import { integerOf } from "./types/int.js";
import { powerMod } from "./types/int-ops.js";
import { newLong, NotImplemented } from "./values.js";

export function ternaryPower(host: Host, x: PyObject, y: PyObject, z: PyObject): PyObject {
  const [a, b, c] = [integerOf(x), integerOf(y), integerOf(z)];
  if (a !== null && b !== null && c !== null && !x.cls.isHeap) {
    const value = powerMod(a, b, c);
    return [x, y, z].some((obj) => obj instanceof PyLong) ? newLong(BigInt(value)) : host.int(value);
  }
  const result = x instanceof PyOldInstance ? callOldSpecial(host, x, "__pow__", [y, z]) : callSpecial(host, x, "__pow__", [y, z]);
  if (result !== null && result !== NotImplemented) return result;
  throw pyError(TypeError, `unsupported operand type(s) for pow(): '${x.cls.name}', '${y.cls.name}', '${z.cls.name}'`);
}
