// The commands as a user runs them: processes of their own.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./engines.js";

export interface Done {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of the commands' scripts in a folder. */
export function command(name: "translate" | "translatorshell", args: readonly string[], cwd: string, options: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {}): Done {
  const argv = ["--stack-size=6500", join(ROOT, `scripts/${name}.mjs`), ...args];
  const done = spawnSync(process.execPath, argv, { cwd, encoding: "utf8", input: options.input ?? "", env: { ...process.env, ...options.env } });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

/** Runs the work in a fresh folder, which is removed after. */
export function inTempFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "rpython-test-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same for work that takes its time. */
export async function inTempFolderAsync<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "rpython-test-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes a file and gives its path. */
export function file(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
