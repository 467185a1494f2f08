// Python programs over the modules of the standard library: each prints what CPython 2.7 prints, which stands beside it.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { Host } from "@rpyts/pyhost/host";
import { registerCoreModules, type ModuleRegistry } from "@rpyts/pyhost/modules/registry";
import { registerStandardModules } from "@rpyts/pyhost/modules/table";
import { PyError } from "@rpyts/pyhost/pyerror";
import { NodeTestIO } from "./node-io.js";

const FOLDER = fileURLToPath(new URL("programs", import.meta.url));
const LIBRARY = fileURLToPath(new URL("../../lib", import.meta.url));
/** Where unicodedata has its tables from. */
const TOOLCHAIN = fileURLToPath(new URL("../../../rlib/lib", import.meta.url));

function run(path: string): string {
  const registry: ModuleRegistry = new Map();
  registerCoreModules(registry);
  registerStandardModules(registry);
  const io = new NodeTestIO();
  const host = new Host({ io, wordBits: 64, path: [FOLDER], libraryRoots: [TOOLCHAIN, LIBRARY], argv: [path], registry });
  try {
    host.runFile(path, "__main__");
  } catch (error) {
    if (!(error instanceof PyError)) throw error;
    host.flushAll();
    return io.stdout + host.formatTraceback(error);
  }
  host.flushAll();
  return io.stdout;
}

describe("modules of the standard library behave as in CPython 2.7", () => {
  for (const name of readdirSync(FOLDER).filter((entry) => entry.endsWith(".py"))) {
    test(`${name} prints what CPython prints`, () => {
      const path = `${FOLDER}/${name}`;
      expect(run(path).split("\n")).toEqual(readFileSync(path.replace(/\.py$/, ".out"), "latin1").split("\n"));
    });
  }
});

describe("modules by import", () => {
  const names = readdirSync(LIBRARY).filter((entry) => entry.endsWith(".py") && !entry.startsWith("_")).map((entry) => entry.slice(0, -3));
  test.each([...names, "json", "posix", "itertools", "array", "thread"])("%s can be imported on its own", (name) => {
    const registry: ModuleRegistry = new Map();
    registerCoreModules(registry);
    registerStandardModules(registry);
    const host = new Host({ io: new NodeTestIO(), wordBits: 32, path: [], libraryRoots: [LIBRARY], argv: [""], registry });
    expect(host.str(host.getattr(host.importModule(name), "__name__"))).toBe(name);
  });
});
