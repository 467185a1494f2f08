import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { PLATFORM_NAMES } from "@rpyts/backend-js/data/program";
import { RESERVED_WORDS } from "@rpyts/backend-js/names";
import { RuntimeLibrary, runtimeDeclarations } from "@rpyts/backend-js/runtime-files";
import { runtimeFiles, withFiles } from "./support/oo-module.js";

const TSC = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));
const RUNTIME = fileURLToPath(new URL("../runtime/", import.meta.url));
/** What a program and its platform bring. */
const AROUND = `
declare class Exception {}
declare const theKeyError: any, theRuntimeError: any, theMemoryError: any, theStackOverflow: any, programOptions: any, process: any, Buffer: any;
`;

/** What TypeScript says of names that nothing declares. */
function unknownNames(files: Readonly<Record<string, string>>): string[] {
  const faults = withFiles(files, (folder) => {
    const options = ["--ignoreConfig", "--noEmit", "--allowJs", "--checkJs", "--strict", "false", "--target", "es2023", "--lib", "es2023,dom", "--types", "", "--pretty", "false"];
    return spawnSync(process.execPath, [TSC, ...options, ...Object.keys(files).map((name) => `${folder}/${name}`)], { encoding: "utf8" }).stdout;
  });
  return faults.split("\n").filter((line) => /error TS(2304|2552|2503|2580|2583|2584|2591|[56]\d\d\d):/.test(line));
}

describe.each(["node", "browser"] as const)("the runtime for %s", (platform) => {
  const library = new RuntimeLibrary(runtimeFiles(), platform);

  it("comes in parts that stand alone: each declaration with what it needs mentions nothing that is not there", () => {
    const files: Record<string, string> = { "around.d.ts": AROUND };
    for (const name of library.names()) files[`${name}.js`] = `${library.reachable([name]).declarations.map(({ text }) => text).join("\n\n")}\nexport {};\n`;
    expect(unknownNames(files)).toEqual([]);
  });


  it("takes names from JavaScript that no class or function of a program may have", () => {
    const { mentions } = library.reachable(library.names());
    const globals = [...mentions].filter((name) => name in globalThis && !(name in Object.prototype));
    expect(globals.length).toBeGreaterThan(5);
    expect(globals.filter((name) => !PLATFORM_NAMES.has(name) && !RESERVED_WORDS.has(name))).toEqual([]);
  });

  it("brings what is used, and nothing else", () => {
    const names = (used: string): string[] => library.reachable([used]).declarations.map((declaration) => declaration.name);
    expect(names("mulHigh")).toEqual(["mulHigh"]);
    expect(names("floatToBits")).toEqual(["numberBits", "floatToBits"]);
    expect(names("caught")).toEqual(["caught", "isStackEnd"]);
    expect(names("oo_is_float")).toEqual(["readFloat", "oo_is_float"]);
  });
});

it("names that nothing declares are found", () => {
  expect(unknownNames({ "a.js": "function f() {\n  return missing;\n}\nexport {};\n" })).toHaveLength(1);
});

it("both platforms have the same functions", () => {
  const files = runtimeFiles();
  const names = (file: string): string[] => runtimeDeclarations(files.get(file)!).map(({ name }) => name).filter((name) => PUBLIC.test(name)).sort();
  expect(names("platform-browser.js")).toEqual(names("platform-node.js"));
});

const PUBLIC = /^(oo_|programArguments$|endProgram$|systemTime$|processTime$|sleepSeconds$|readTimestamp$)/;

it.each(readdirSync(RUNTIME))("%s is JavaScript", (file) => {
  expect(spawnSync(process.execPath, ["--check", RUNTIME + file]).status).toBe(0);
});

it("every declaration is documented", () => {
  for (const [file, text] of runtimeFiles()) {
    const undocumented = text.split("\n").filter((line, i, lines) => /^(function|class|const|let) /.test(line) && !lines[i - 1]!.endsWith("*/"));
    expect(undocumented, file).toEqual([]);
  }
});
