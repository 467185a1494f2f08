// `translate why [TARGET] NAME`: the way from the entry point to a function, with the lines of the calls.

import { loadForInference } from "@rpyts/translator/check";
import { formatPlace } from "@rpyts/tool/source-file";
import { renderFrame } from "@rpyts/tool/render-diagnostic";
import { findTarget } from "@rpyts/translator/target";
import { UsageFault } from "@rpyts/translator/result";
import { whyReached, type Unreached, type WhyAnswer, type WhyReached } from "@rpyts/translator/why";
import type { CommandLine } from "../args.js";
import type { NodeEnvironment } from "../node-environment.js";
import { plainSpan } from "../plain-data.js";
import { diagnosticStyle, EXIT, type Reporter } from "../report.js";

/** Shows the ways to the functions of a name; gives the exit status: 1 where nothing leads there. */
export function runWhy(env: NodeEnvironment, line: CommandLine, reporter: Reporter): number {
  const { name, target } = nameAndTarget(env, line.words);
  const pipeline = loadForInference(env, line.options, target, line.targetArgs);
  env.progress.start("inferring types");
  const answer = whyReached(pipeline, name);
  env.progress.end();
  if (reporter.json) reporter.out(`${JSON.stringify(plainAnswer(answer))}\n`);
  else showAnswer(reporter, name, answer);
  return answer.reached.length > 0 ? EXIT.done : EXIT.program;
}

/** Which of the words is the target: the one that is a file, the first if both are; the only one of the folder if none is named. */
function nameAndTarget(env: NodeEnvironment, words: readonly string[]): { readonly name: string; readonly target: string } {
  const [first, second] = words;
  if (first === undefined) throw new UsageFault("translate why: name a function");
  if (second === undefined) {
    if (first.endsWith(".py")) throw new UsageFault(`translate why: name a function of ${first}`);
    return { name: first, target: onlyTarget(env) };
  }
  if (isTarget(env, first)) return { name: second, target: first };
  if (isTarget(env, second)) return { name: first, target: second };
  return { name: second, target: findTarget(env.io, first).path };
}

function isTarget(env: NodeEnvironment, word: string): boolean {
  try {
    findTarget(env.io, word);
    return true;
  } catch (error) {
    if (error instanceof UsageFault) return false;
    throw error;
  }
}

function onlyTarget(env: NodeEnvironment): string {
  const found = env.io.listdir(".").filter((file) => file.endsWith(".py") && /^def\s+target\s*\(/m.test(readText(env, file))).sort();
  if (found.length === 1) return found[0]!;
  const why = found.length === 0 ? "no file of this folder defines target()" : `${found.length} files of this folder define target() (${found.join(", ")})`;
  throw new UsageFault(`translate why: ${why}: name one, as in translate why TARGET.py NAME`);
}

function readText(env: NodeEnvironment, file: string): string {
  return env.io.readFile(file);
}

function plainAnswer(answer: WhyAnswer): object {
  const reached = answer.reached.map(({ name, span, steps }) => ({ name, span: plainSpan(span), steps: steps.map((step) => ({ ...step, span: plainSpan(step.span) })) }));
  const unreached = answer.unreached.map(({ name, span }) => ({ name, span: plainSpan(span) }));
  return { status: answer.reached.length > 0 ? "done" : "unreached", reached, unreached, similar: answer.similar, faults: answer.faults };
}

function showAnswer(reporter: Reporter, name: string, answer: WhyAnswer): void {
  if (answer.faults > 0) reporter.err(`note: the program has ${answer.faults === 1 ? "a fault" : `${answer.faults} faults`} (translate check shows them): what is called behind may be missing here\n`);
  if (answer.reached.length > 1) reporter.out(`${answer.reached.length} functions called ${name} are reached\n\n`);
  reporter.out(answer.reached.map((found) => wayText(reporter, found)).join("\n"));
  for (const found of answer.unreached) reporter.out(`${answer.reached.length > 0 ? "\n" : ""}${unreachedText(found)}`);
  if (answer.reached.length + answer.unreached.length === 0) reporter.out(unknownText(name, answer.similar));
}

function wayText(reporter: Reporter, { name, span, steps }: WhyReached): string {
  const style = diagnosticStyle(reporter.colors);
  const place = span === null ? "" : ` (${formatPlace(span)})`;
  if (steps.length === 0) return `${style.bold(name)}${place} is an entry point\n`;
  const calls = steps.map((step) => [`${step.caller} calls ${step.callee}`, ...renderFrame(step.span, style)].join("\n"));
  return `${style.bold(name)}${place} is reached by ${steps.length === 1 ? "a call" : `${steps.length} calls`}\n${calls.join("\n")}\n`;
}

const unreachedText = ({ name, span }: Unreached): string => `${name}${span === null ? "" : ` (${formatPlace(span)})`} is not reached: nothing that the entry point leads to calls it\n`;

function unknownText(name: string, similar: readonly string[]): string {
  return `the program has no function ${name}${similar.length === 0 ? "" : `; near it: ${similar.join(", ")}`}\n`;
}
