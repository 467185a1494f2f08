// The words of a subcommand's line: options of ours may stand anywhere before the target's own, which begin at the first option behind TARGET that is not
// one of the report's, or at `--`.

/** What is known of an option that a subcommand takes. */
export interface KnownOption {
  /** Followed by a value. */
  readonly takesValue: boolean;
  /** Also ours behind TARGET: how the report looks. */
  readonly report: boolean;
}

/** A line in its parts. */
export interface SplitLine {
  /** Options of ours with their values, in order. */
  readonly options: readonly string[];
  /** The first words that are no options: at most as many as asked for. */
  readonly words: readonly string[];
  /** All the rest. */
  readonly rest: readonly string[];
}

/** Splits the arguments of a subcommand that takes `count` words. `known` is by name without dashes, short names included. */
export function splitLine(args: readonly string[], count: number, known: ReadonlyMap<string, KnownOption>): SplitLine {
  const options: string[] = [];
  const words: string[] = [];
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === "--") return { options, words, rest: [...rest, ...args.slice(i + 1)] };
    const full = words.length >= count;
    const option = arg.startsWith("-") && arg !== "-" ? known.get(nameOf(arg)) : undefined;
    if (option !== undefined && (!full || option.report)) {
      options.push(arg);
      if (option.takesValue && !arg.includes("=") && isWhole(arg) && i + 1 < args.length) options.push(args[++i]!);
    } else if (full) rest.push(arg);
    // An option that nobody knows is told of by who reads the options.
    else if (arg.startsWith("-") && arg !== "-") options.push(arg);
    else words.push(arg);
  }
  return { options, words, rest };
}

/** `--backend=c`, `-bc` and `--no-json` name `backend`, `b` and `json`. */
function nameOf(arg: string): string {
  if (!arg.startsWith("--")) return arg.slice(1, 2);
  return arg.slice(2).replace(/=.*$/s, "").replace(/^no-/, "");
}

/** Whether a value would be the next word: `-bc` has it within. */
const isWhole = (arg: string): boolean => arg.startsWith("--") || arg.length === 2;
