// `translate check TARGET`: every independent fault of a program, as text, JSON or SARIF.

import { checkTarget } from "@rpyts/translator/check";
import { UsageFault } from "@rpyts/translator/result";
import type { CommandLine } from "../args.js";
import type { NodeEnvironment } from "../node-environment.js";
import { EXIT, reportDiagnostics, type Reporter } from "../report.js";
import { sarifLog } from "../sarif.js";

/** Checks a target; gives the exit status. */
export function runCheck(env: NodeEnvironment, line: CommandLine, reporter: Reporter): number {
  const [target] = line.words;
  if (target === undefined) throw new UsageFault("translate check: no target: name a Python file that defines target(driver, args)");
  const all = checkTarget(env, line.options, target, line.targetArgs);
  env.progress.end();
  const shown = all.slice(0, line.options["max-errors"] ?? Infinity);
  if (line.sarif) reporter.out(`${JSON.stringify(sarifLog(shown, process.cwd()), null, 2)}\n`);
  else reportDiagnostics(reporter, shown, all.length - shown.length);
  if (!line.sarif && !reporter.json) reporter.err(summary(all.length));
  return all.length === 0 ? EXIT.done : EXIT.program;
}

const summary = (count: number): string => (count === 0 ? "no faults\n" : `${count === 1 ? "1 fault" : `${count} faults`}: translate explain CODE tells more of each\n`);
