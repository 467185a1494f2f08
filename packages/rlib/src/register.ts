// All entries of the library.

import type { ExtRegistry } from "@rpyts/annotator/extregistry";
import type { RtypeTables } from "@rpyts/rtyper/tables";
import { ANNLOWLEVEL, LOW_LEVEL_TYPES } from "./annlowlevel.js";
import { DEBUG } from "./debug.js";
import { registerAnnotations, registerTypings, type LibraryEntry } from "./entry.js";
import { JIT, JIT_PREBUILT, registerVirtualRefs } from "./jit.js";
import { OBJECTMODEL, OBJECTMODEL_PREBUILT } from "./objectmodel.js";
import { OS, registerReplacements } from "./os.js";
import { RARITHMETIC, RARITHMETIC_PREBUILT } from "./rarithmetic.js";
import { RFFI } from "./rffi.js";
import { RFLOAT } from "./rfloat.js";
import { RGC } from "./rgc.js";
import { RTHREAD } from "./rthread.js";
import { RSTRING, RSTRING_PREBUILT } from "./rstring.js";

const ENTRIES: readonly LibraryEntry[] = [...OBJECTMODEL, ...RARITHMETIC, ...DEBUG, ...JIT, ...RSTRING, ...RGC, ...RFLOAT, ...ANNLOWLEVEL, ...RFFI, ...LOW_LEVEL_TYPES, ...OS, ...RTHREAD];

/** Tells the annotator of the library. */
export function registerLibraryAnnotations(registry: ExtRegistry): void {
  registerAnnotations(registry, ENTRIES, [...OBJECTMODEL_PREBUILT, ...JIT_PREBUILT, ...RARITHMETIC_PREBUILT, ...RSTRING_PREBUILT]);
  registerReplacements(registry);
}

/** Tells the rtyper. */
export function registerLibraryTypings(tables: RtypeTables): void {
  registerTypings(tables, ENTRIES);
  registerVirtualRefs(tables);
}
