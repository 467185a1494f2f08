// The commands: `translate` and `translatorshell`.

import { fileURLToPath } from "node:url";
import * as path from "node:path";
import * as fs from "node:fs";
import { assertNever } from "@rpyts/tool/assert-never";
import { UsageFault } from "@rpyts/translator/result";
import { translate } from "@rpyts/translator/translate";
import { parseCommandLine, type CommandLine } from "./args.js";
import { runCheck } from "./commands/check.js";
import { runDoctor } from "./commands/doctor.js";
import { runExplain } from "./commands/explain.js";
import { runWhy } from "./commands/why.js";
import { NodeEnvironment } from "./node-environment.js";
import { ProgressLine } from "./progress.js";
import { EXIT, reportFault, reportResult, type Reporter } from "./report.js";
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
  let line: CommandLine | null = null;
  try {
    line = await parseCommandLine(argv, (text) => process.stdout.write(`${text}\n`));
    if (line === null) return EXIT.done;
    reporter = makeReporter(line.options.json, line.options.color);
    return await runCommand(env, line, reporter);
  } catch (error) {
    env.progress.end();
    return reportFault(reporter, error, line?.options["max-errors"] ?? null);
  }
}

function runCommand(env: NodeEnvironment, line: CommandLine, reporter: Reporter): number | Promise<number> {
  switch (line.command) {
    case "translate":
      return runMain(env, line, reporter);
    case "check":
      return runCheck(env, line, reporter);
    case "why":
      return runWhy(env, line, reporter);
    case "explain":
      return runExplain(line, reporter);
    case "doctor":
      return runDoctor(env, line, reporter);
    default:
      return assertNever(line.command);
  }
}

async function runMain(env: NodeEnvironment, line: CommandLine, reporter: Reporter): Promise<number> {
  const [target] = line.words;
  if (target === undefined) throw new UsageFault("no target: name a Python file that defines target(driver, args)");
  const result = await translate(env, line.options, target, line.targetArgs);
  env.progress.end();
  reportResult(reporter, result);
  return result.programStatus ?? EXIT.done;
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
