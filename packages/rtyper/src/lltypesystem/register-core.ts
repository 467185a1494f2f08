// The typing rules of everything but strings and containers, in the order of registration.

import type { RtypeTables } from "../tables.js";

export function registerCore(_tables: RtypeTables): void {}
