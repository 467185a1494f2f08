// The subcommands of `translate`: their names, what help says of them, and which words they take.

import { OPTIONS, type OptionGroup, type OptionName } from "@rpyts/translator/options";

interface CommandSpec {
  readonly usage: string;
  readonly describe: string;
  /** What the help page of the command says. */
  readonly text: string;
  /** How many words are its own; what follows belongs to the target. */
  readonly words: number;
  /** Which options of the main form it takes; a command without a target takes those of the report. */
  readonly options: "machine" | "report";
}

export const COMMANDS = {
  check: {
    usage: "check [options] TARGET[.py] [options of the target]",
    describe: "show every independent fault of a program, without building it",
    text: "Infers the types of a program and lowers it, without building anything, and shows every fault that does not come of another one, sorted by place.\nThe status is 0 where there is none, 1 where there are some. No tools of a backend are needed.",
    words: 1,
    options: "machine",
  },
  why: {
    usage: "why [options] [TARGET[.py]] NAME [options of the target]",
    describe: "show the shortest chain of calls from the entry point to a function",
    text: "Shows how the entry point leads to a function: run, Frame.run or interpreter.Frame.run. Where several functions have the name, the way to each.\nTARGET may also stand behind NAME; it may be left out where one file of this folder defines target(). The status is 1 where nothing leads to the function.",
    words: 2,
    options: "machine",
  },
  explain: {
    usage: "explain [CODE]",
    describe: "print the page of a diagnostic; without CODE, the list of all",
    text: "Prints the page of a diagnostic: a program that has it, why it is refused, and the same program mended. Without CODE, the list of all codes.",
    words: 1,
    options: "report",
  },
  doctor: {
    usage: "doctor [--backend=NAME]",
    describe: "show which tools each backend finds, and what to install",
    text: "Shows the tools that each backend uses, as they are on this machine, and the packages to install. The status is 3 where a tool is missing.",
    words: 0,
    options: "report",
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS;

export const isCommandName = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word);

/** Groups of options that say what is translated, for which machine, and how that is told: those that say how far to go mean nothing here. */
const MACHINE_GROUPS: ReadonlySet<OptionGroup> = new Set(["Memory", "Optimisation", "C compiler", "JavaScript", "Debugging", "Output"]);
const MACHINE_NAMES: ReadonlySet<OptionName> = new Set(["backend", "batch"]);

/** Whether an option says how the report looks. */
export const isReportOption = (name: string): boolean => name === "sarif" || (Object.hasOwn(OPTIONS, name) && OPTIONS[name as OptionName].group === "Output");

/** The options of the main form that a command takes. */
export function optionsOf(command: CommandName): OptionName[] {
  const names = Object.keys(OPTIONS) as OptionName[];
  if (command === "doctor") return ["backend", "cc", "json", "color"];
  if (command === "explain") return ["json", "color"];
  const taken = names.filter((name) => MACHINE_NAMES.has(name) || MACHINE_GROUPS.has(OPTIONS[name].group));
  return command === "why" ? taken.filter((name) => name !== "max-errors") : taken;
}

/** The lines of the main help page that say which commands there are. */
export function listCommands(): string {
  const rows = Object.entries(COMMANDS).map(([name, { describe }]) => `  translate ${name.padEnd(8)} ${describe}`);
  return `Commands (translate COMMAND --help shows more):\n${rows.join("\n")}`;
}
