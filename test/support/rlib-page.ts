// docs/rlib.md: what of upstream's library is there, from the table of names and what can really be imported.

import type { Host } from "@rpyts/pyhost/host";
import { PyError } from "@rpyts/pyhost/pyerror";
import { makeHost } from "@rpyts/translator/host-setup";
import { CapturedIO } from "./captured-io.js";
import { makeEnvironment } from "./engines.js";
import { ABSENT, LIBRARY_NAMES, PARTIAL } from "./rlib-names.js";

export interface LibraryRow {
  readonly module: string;
  readonly names: readonly string[];
}

/** The table of names, module by module. */
export function libraryRows(): LibraryRow[] {
  const lines = LIBRARY_NAMES.trim().replace(/\n\s+/g, " ").split("\n");
  return lines.map((line) => {
    const colon = line.indexOf(":");
    return { module: line.slice(0, colon), names: line.slice(colon + 1).trim().split(/\s+/).filter((name) => name !== "") };
  });
}

export interface LibraryStatus extends LibraryRow {
  /** Names that are not there; null where the module is not. */
  readonly missing: readonly string[] | null;
}

/** Imports everything on a host. */
export function libraryStatus(): LibraryStatus[] {
  const host = makeHost(makeEnvironment(new CapturedIO()), { wordBits: 64, path: [], argv: [""] });
  return libraryRows().map(({ module, names }) => ({ module, names, missing: missingNames(host, module, names) }));
}

function missingNames(host: Host, module: string, names: readonly string[]): readonly string[] | null {
  try {
    const imported = host.importModule(module);
    return names.filter((name) => !hasName(() => host.getattr(imported, name)));
  } catch (error) {
    if (error instanceof PyError) return null;
    throw error;
  }
}

function hasName(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof PyError) return false;
    throw error;
  }
}

const HEAD = `# What programs import

Upstream's library as existing programs import it, and what of it is here. *Complete*: all public names are there, with their signatures, results and exceptions. *Partial*: what is missing stands
beside it. *Absent*: importing it raises an ImportError that names this page. The old names (\`pypy.rlib\`, \`pypy.rpython\`, \`pypy.translator\`, \`pypy.tool\`, \`pypy.config\`, \`pypy.annotation\`) are
the same modules. What needs raw memory or a C library is there for C only; the object-oriented backends refuse it with a message.

Written by test/docs-rlib.test.ts from test/support/rlib-names.ts and what can be imported: \`npx vitest run test/docs-rlib.test.ts -u\` writes it anew.
`;

/** The page. */
export function libraryPage(statuses: readonly LibraryStatus[]): string {
  const lines = statuses.map((status) => `| \`${status.module}\` | ${verdict(status)} |`);
  const count = (word: string): number => lines.filter((line) => line.includes(`| ${word}`)).length;
  const figures = `${statuses.length} modules: ${count("complete")} complete, ${count("partial")} partial, ${count("absent")} absent.`;
  return `${HEAD}\n${figures}\n\n| module | |\n|---|---|\n${lines.join("\n")}\n`;
}

function verdict({ module, missing }: LibraryStatus): string {
  if (missing === null) return `absent: ${ABSENT.get(module) ?? "not there yet"}`;
  const said = [PARTIAL.get(module), missing.length > 0 ? `missing: ${missing.map((name) => `\`${name}\``).join(", ")}` : undefined].filter((text) => text !== undefined);
  return said.length === 0 ? "complete" : `partial: ${said.join("; ")}`;
}
