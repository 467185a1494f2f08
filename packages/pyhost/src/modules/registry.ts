// Modules implemented here, by name. A host gets its table from its maker; nothing registers itself.

import type { Host } from "../host.js";
import type { PyModule } from "../object.js";
import { makeFuture } from "./future.js";
import { makeImp } from "./imp.js";
import { makeOperator } from "./operator.js";

/** Makes a module object; called once per host, at the first import. */
export type ModuleMaker = (host: Host) => PyModule;
export type ModuleRegistry = Map<string, ModuleMaker>;

/** The modules without which there is no host: beside `sys` and `__builtin__`, which it makes itself. */
export function registerCoreModules(registry: ModuleRegistry): void {
  registry.set("operator", makeOperator);
  registry.set("imp", makeImp);
  registry.set("__future__", makeFuture);
}

export { ModuleBuilder } from "./module-builder.js";
