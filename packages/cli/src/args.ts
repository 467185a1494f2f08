// The command line of `translate`: our options, TARGET, and the rest, which belongs to the target.

import yargs from "yargs";
import { defaultOptions, OPTIONS, type OptionName, type GivenOptions } from "@rpyts/translator/options";
import { UsageFault } from "@rpyts/translator/result";

/** What the user asked for. `target` is null when none was named. */
export interface CommandLine {
  readonly options: GivenOptions;
  readonly target: string | null;
  readonly targetArgs: readonly string[];
}

const USAGE = "translate [options] TARGET[.py] [options of the target]\n\nTranslates an RPython program. TARGET defines target(driver, args).";

/** Parses the arguments; prints help and returns null when that was asked for. Throws {@link UsageFault}. */
export async function parseCommandLine(argv: readonly string[], show: (text: string) => void): Promise<CommandLine | null> {
  const parser = makeParser();
  let help: string | null = null;
  const args = argv.map(spellOut);
  let fault: string | null = null;
  const parsed = await parser
    .exitProcess(false)
    .fail((message, error) => {
      fault ??= message ?? error?.message ?? "cannot read the command line";
    })
    .parseAsync(args, {}, (_error, _argv, output) => {
      if (output !== "") help = output;
    });
  if (fault !== null) throw new UsageFault(fault);
  if (help !== null) {
    show(help);
    return null;
  }
  const options = defaultOptions();
  const given = parsed as unknown as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(OPTIONS) as OptionName[]) {
    const value = given[name];
    if (value !== undefined) setOption(options, name, value);
  }
  const [target, ...targetArgs] = parsed._.map(String);
  return { options, target: target ?? null, targetArgs };
}

// yargs has checked types and choices against the same table.
function setOption(options: GivenOptions, name: OptionName, value: unknown): void {
  if (typeof value === "number" && Number.isNaN(value)) throw new UsageFault(`--${name} takes a number`);
  (options as Record<OptionName, unknown>)[name] = value;
}

// -O2 and -Ojit would be read as single letters.
function spellOut(arg: string): string {
  const level = /^-O(.+)$/.exec(arg);
  return level === null ? arg : `--opt=${level[1]!}`;
}

function makeParser() {
  const parser = yargs()
    .scriptName("translate")
    .usage(USAGE)
    .parserConfiguration({
      "parse-numbers": false,
      "parse-positional-numbers": false,
      "halt-at-non-option": true,
      "camel-case-expansion": false,
      "duplicate-arguments-array": false,
      "boolean-negation": true,
    })
    .strictOptions()
    .version(false)
    .help("help", "show this page")
    .alias("h", "help")
    .wrap(Math.min(110, process.stdout.columns ?? 110));
  for (const [name, spec] of Object.entries(OPTIONS)) {
    parser.option(name, {
      type: spec.type === "flag" ? "boolean" : spec.type === "number" ? "number" : "string",
      group: `${spec.group}:`,
      describe: spec.describe,
      ...(spec.type === "flag" ? {} : { requiresArg: true }),
      ...("alias" in spec ? { alias: spec.alias } : {}),
      ...("choices" in spec ? { choices: spec.choices } : {}),
      ...("default" in spec && spec.default !== false ? { default: spec.default } : {}),
    });
  }
  return parser;
}
