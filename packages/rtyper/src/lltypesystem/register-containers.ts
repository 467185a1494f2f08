// The typing rules of strings and containers, in the order of registration.

import type { RtypeTables } from "../tables.js";

export function registerContainers(_tables: RtypeTables): void {}
