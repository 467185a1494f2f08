// Test support: programs given as text, loaded by the real host, and their flow graphs.

import { Host } from "@rpyts/pyhost/host";
import { registerLowLevelModules } from "@rpyts/annotator/llbridge/register";
import type { FlowBuilder } from "@rpyts/annotator/context";
import { makeFlowBuilder } from "@rpyts/flowspace/host-adapter";
import { registerCoreModules, type ModuleRegistry } from "@rpyts/pyhost/modules/registry";
import type { PyObject } from "@rpyts/pyhost/object";
import { MemoryIO } from "../../pyhost/test/memory-io.js";

export interface Program {
  readonly host: Host;
  readonly build: FlowBuilder;
  /** A name of the program; undefined when it has none. */
  get(name: string): PyObject | undefined;
}

/** Packages around the native modules, which the library brings in earnest. */
const PACKAGES: Record<string, string> = {
  "/lib/rpython/__init__.py": "",
  "/lib/rpython/rtyper/__init__.py": "",
  "/lib/rpython/rtyper/lltypesystem/__init__.py": "",
  "/lib/rpython/rtyper/ootypesystem/__init__.py": "",
};

/** A host with nothing outside but these files. */
export function makeHost(files: Record<string, string> = {}, wordBits: 32 | 64 = 64): Host {
  const registry: ModuleRegistry = new Map();
  registerCoreModules(registry);
  registerLowLevelModules(registry);
  return new Host({ io: new MemoryIO({ ...PACKAGES, ...files }), wordBits, path: ["/src"], libraryRoots: ["/lib"], argv: ["prog"], registry });
}

/** Runs a module's text on a fresh host. */
export function loadProgram(text: string, files: Record<string, string> = {}): Program {
  const host = makeHost(files);
  const names = host.newNamespace("program");
  host.exec(text, names, "program.py");
  return { host, build: makeFlowBuilder(host), get: (name) => names.getStr(name) };
}
