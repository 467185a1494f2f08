// The commands: `translate` and `translatorshell`.

import { fileURLToPath } from "node:url";
import * as path from "node:path";
import * as fs from "node:fs";
import { UsageFault } from "@rpyts/translator/result";
import { translate } from "@rpyts/translator/translate";
import { parseCommandLine, type CommandLine } from "./args.js";
import { NodeEnvironment } from "./node-environment.js";
import { ProgressLine } from "./progress.js";
import { reportFault, reportResult, type Reporter } from "./report.js";
import { runShell } from "./shell.js";

/** Runs a command; gives its exit status. */
export async function main(command: "translate" | "translatorshell", argv: readonly string[]): Promise<number> {
  const env = new NodeEnvironment({ root: findRoot(), progress: new ProgressLine(process.stderr), env: process.env });
  try {
    return command === "translate" ? await runTranslate(env, argv) : await runShell(env, argv);
  } finally {
    env.progress.end();
    env.dispose();
  }
}

async function runTranslate(env: NodeEnvironment, argv: readonly string[]): Promise<number> {
  let reporter = makeReporter(argv.includes("--json"), "auto");
  try {
    const line = await parseCommandLine(argv, (text) => process.stdout.write(`${text}\n`));
    if (line === null) return 0;
    reporter = makeReporter(line.options.json, line.options.color);
    const result = await translate(env, line.options, requireTarget(line), line.targetArgs);
    env.progress.end();
    reportResult(reporter, result);
    return result.programStatus ?? 0;
  } catch (error) {
    env.progress.end();
    return reportFault(reporter, error);
  }
}

function requireTarget(line: CommandLine): string {
  if (line.target === null) throw new UsageFault("no target: name a Python file that defines target(driver, args)");
  return line.target;
}

function makeReporter(json: boolean, color: "auto" | "always" | "never"): Reporter {
  const auto = process.stderr.isTTY && process.env["NO_COLOR"] === undefined;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colors: color === "always" || (color === "auto" && auto),
    json,
  };
}

/** The folder above `packages/`, from the place of this file: a package's dist in a build, `build/` in a bundle. */
function findRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!fs.existsSync(path.join(folder, "packages", "rlib", "lib"))) {
    const up = path.dirname(folder);
    if (up === folder) throw new Error("the toolchain's own files are missing");
    folder = up;
  }
  return folder;
}
