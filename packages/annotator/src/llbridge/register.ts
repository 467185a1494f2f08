// The bridge's modules for a host's registry.

import type { ModuleRegistry } from "@rpyts/pyhost/modules/registry";
import { LLMEMORY_MODULE, LLTYPE_MODULE } from "../builtins/lowlevel.js";
import { OOTYPE_MODULE } from "../builtins/lowlevel-oo.js";
import { makeAnnotationModule } from "./annotation-module.js";
import { ANNOTATION_MODULE } from "./annotations.js";
import { makeLlmemoryModule, makeLloperationModule } from "./llmemory-module.js";
import { makeLltypeModule } from "./lltype-module.js";
import { makeOotypeModule } from "./ootype-module.js";

/** Makes lltype, llmemory and lloperation importable below `rpython.rtyper.lltypesystem`, and ootype below `rpython.rtyper.ootypesystem`; the packages above are the library's. */
export function registerLowLevelModules(registry: ModuleRegistry): void {
  registry.set(LLTYPE_MODULE, makeLltypeModule);
  registry.set(LLMEMORY_MODULE, makeLlmemoryModule);
  registry.set("rpython.rtyper.lltypesystem.lloperation", makeLloperationModule);
  registry.set(ANNOTATION_MODULE, makeAnnotationModule);
  registry.set(OOTYPE_MODULE, makeOotypeModule);
}
