// The typing rules of everything but strings and containers, in the order of registration.

import { registerBuiltinFunctions } from "../rbuiltin.js";
import { registerClass } from "../rclass-rules.js";
import { registerDefaults } from "../rdefault.js";
import { registerFloat } from "../rfloat.js";
import { registerIntDivision } from "../rint-division.js";
import { registerInt } from "../rint.js";
import { registerNone } from "../rnone.js";
import { registerPBC } from "../rpbc-register.js";
import { registerWeakRef } from "../rweakref.js";
import type { RtypeTables } from "../tables.js";
import { registerOOPointers, registerOOValues } from "./roovalue.js";

export function registerCore(tables: RtypeTables): void {
  registerDefaults(tables);
  registerNone(tables);
  registerInt(tables);
  registerIntDivision(tables);
  registerFloat(tables);
  registerClass(tables);
  registerPBC(tables);
  registerBuiltinFunctions(tables);
  registerOOPointers(tables);
  registerOOValues(tables);
  registerWeakRef(tables);
}
