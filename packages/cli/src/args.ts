// The command line of `translate`: our options, TARGET, and the rest, which belongs to the target; or a subcommand with its words.

import yargs from "yargs";
import { defaultOptions, OPTIONS, type OptionName, type GivenOptions } from "@rpyts/translator/options";
import { UsageFault } from "@rpyts/translator/result";
import { COMMANDS, isCommandName, isReportOption, listCommands, optionsOf, type CommandName } from "./commands/names.js";
import { splitLine, type KnownOption } from "./commands/words.js";

/** What the user asked for. */
export interface CommandLine {
  readonly command: "translate" | CommandName;
  readonly options: GivenOptions;
  /** Diagnostics are wanted as SARIF. */
  readonly sarif: boolean;
  /** TARGET of the main form; the words that the subcommand takes, as far as they are there. */
  readonly words: readonly string[];
  readonly targetArgs: readonly string[];
}

const USAGE = `translate [options] TARGET[.py] [options of the target]\n\nTranslates an RPython program. TARGET defines target(driver, args).\n\n${listCommands()}`;

type Parser = ReturnType<typeof makeParser>;

/** Parses the arguments; prints help and returns null when that was asked for. Throws {@link UsageFault}. */
export async function parseCommandLine(argv: readonly string[], show: (text: string) => void): Promise<CommandLine | null> {
  const args = argv.map(spellOut);
  const [first = ""] = args;
  if (isCommandName(first)) return parseCommand(first, args.slice(1), show);
  const parser = withOptions(makeParser(USAGE), Object.keys(OPTIONS) as OptionName[]);
  const parsed = await parse(parser, args, show);
  if (parsed === null) return null;
  const [word, ...rest] = parsed.words;
  if (word === undefined) return { command: "translate", options: parsed.options, sarif: false, words: [], targetArgs: [] };
  // Options may stand before the subcommand, too.
  if (isCommandName(word)) return parseCommand(word, [...args.slice(0, args.length - parsed.words.length), ...rest], show);
  return { command: "translate", options: parsed.options, sarif: false, words: [word], targetArgs: rest };
}

async function parseCommand(command: CommandName, args: readonly string[], show: (text: string) => void): Promise<CommandLine | null> {
  const spec = COMMANDS[command];
  const names = optionsOf(command);
  const line = splitLine(args, spec.words, knownOptions(command, names));
  const parser = withOptions(makeParser(`translate ${spec.usage}\n\n${spec.text}`), names);
  if (command === "check") parser.option("sarif", { type: "boolean", group: "Output:", describe: "diagnostics as SARIF 2.1.0 on standard output" });
  const parsed = await parse(parser, line.options, show);
  if (parsed === null) return null;
  if (spec.options === "report" && line.rest.length > 0) throw new UsageFault(`translate ${command}: there is nothing to do with ${line.rest[0]!}`);
  if (parsed.options.json && parsed.sarif) throw new UsageFault("--json and --sarif: choose one of them");
  return { command, options: parsed.options, sarif: parsed.sarif, words: line.words, targetArgs: line.rest };
}

function knownOptions(command: CommandName, names: readonly OptionName[]): ReadonlyMap<string, KnownOption> {
  const flag = { takesValue: false, report: true };
  const known = new Map<string, KnownOption>([["help", flag], ["h", flag]]);
  if (command === "check") known.set("sarif", flag);
  for (const name of names) {
    const spec = OPTIONS[name];
    const option = { takesValue: spec.type !== "flag", report: COMMANDS[command].options === "report" || isReportOption(name) };
    known.set(name, option);
    if ("alias" in spec) known.set(spec.alias, option);
  }
  return known;
}

interface Parsed {
  readonly options: GivenOptions;
  readonly sarif: boolean;
  readonly words: readonly string[];
}

async function parse(parser: Parser, args: readonly string[], show: (text: string) => void): Promise<Parsed | null> {
  let help: string | null = null;
  let fault: string | null = null;
  const parsed = await parser
    .exitProcess(false)
    .fail((message, error) => {
      fault ??= message ?? error?.message ?? "cannot read the command line";
    })
    .parseAsync([...args], {}, (_error, _argv, output) => {
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
  return { options, sarif: given["sarif"] === true, words: parsed._.map(String) };
}

// yargs has checked types and choices against the same table.
function setOption(options: GivenOptions, name: OptionName, value: unknown): void {
  if (typeof value === "number" && Number.isNaN(value)) throw new UsageFault(`--${name} takes a number`);
  if (name === "max-errors" && !(Number.isInteger(value) && Number(value) > 0)) throw new UsageFault("--max-errors takes a number above 0");
  (options as Record<OptionName, unknown>)[name] = value;
}

// -O2 and -Ojit would be read as single letters.
function spellOut(arg: string): string {
  const level = /^-O(.+)$/.exec(arg);
  return level === null ? arg : `--opt=${level[1]!}`;
}

function makeParser(usage: string) {
  return yargs()
    .scriptName("translate")
    .usage(usage)
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
}

function withOptions(parser: Parser, names: readonly OptionName[]): Parser {
  for (const name of names) {
    const spec = OPTIONS[name];
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
