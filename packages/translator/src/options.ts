// The options of `translate`, declared once: names as upstream spells them, defaults, groups for the help page. cli parses them, Translation takes them by name.

/** How an option's value is read. `choice` values are listed; `flag` options take none. */
interface OptionSpec {
  readonly type: "flag" | "string" | "number" | "choice";
  readonly group: OptionGroup;
  readonly describe: string;
  readonly alias?: string;
  readonly choices?: readonly string[];
  readonly default?: string | number | boolean;
  /** What the value stands for in the help page. */
  readonly placeholder?: string;
  /** The one backend that the option is for. It has no default of its own: whoever gives it means that backend. */
  readonly only?: BackendName;
}

export type OptionGroup = "Main" | "How far to go" | "Memory" | "Optimisation" | "C compiler" | "JavaScript" | "Debugging" | "Output";

export const BACKENDS = ["c", "llvm", "cli", "jvm", "js"] as const;
export type BackendName = (typeof BACKENDS)[number];

export const COLLECTORS = ["boehm", "ref", "marksweep", "semispace", "generation", "incminimark", "none", "framework", "minimark"] as const;
export type Collector = (typeof COLLECTORS)[number];

export const JS_TARGETS = ["node", "module", "browser"] as const;
export type JsTarget = (typeof JS_TARGETS)[number];

export const OPTIONS = {
  backend: { type: "choice", group: "Main", alias: "b", choices: BACKENDS, describe: "what to translate to (default: c; js where there is no C compiler)" },
  output: { type: "string", group: "Main", placeholder: "NAME", describe: "name of the executable (default: the target's name and the backend's, as in targetname-c)" },
  run: { type: "flag", group: "Main", alias: "r", default: false, describe: "run the program when it is built, with the options after TARGET" },
  batch: { type: "flag", group: "Main", default: false, describe: "never ask, never wait for a key" },

  annotate: { type: "flag", group: "How far to go", default: false, describe: "stop after type inference" },
  rtype: { type: "flag", group: "How far to go", default: false, describe: "stop after typing" },
  backendopt: { type: "flag", group: "How far to go", default: false, describe: "stop after the optimisations" },
  source: { type: "flag", group: "How far to go", default: false, describe: "stop when the sources are written" },

  gc: { type: "choice", group: "Memory", choices: COLLECTORS, only: "c", describe: "garbage collector (default: boehm)" },
  gcrootfinder: { type: "choice", group: "Memory", choices: ["n/a", "shadowstack"], default: "n/a", describe: "how a framework collector finds the stack's roots" },
  thread: { type: "flag", group: "Memory", default: false, describe: "C libraries start threads that call the program (where it starts some itself, that is known)" },
  stackless: { type: "flag", group: "Memory", default: false, describe: "the program uses stackless features" },

  opt: { type: "string", group: "Optimisation", alias: "O", default: "2", placeholder: "LEVEL", describe: "0, 1, 2, 3, mem, size or jit" },
  "inline-threshold": { type: "number", group: "Optimisation", placeholder: "WEIGHT", describe: "how heavy a function may be to be inlined (default: the backend's)" },
  raisingop2direct_call: { type: "flag", group: "Optimisation", default: false, describe: "raising operations become calls" },
  lowmem: { type: "flag", group: "Optimisation", default: false, describe: "use less memory while translating" },

  cc: { type: "string", group: "C compiler", placeholder: "COMMAND", only: "c", describe: "the C compiler (default: cc of the environment's CC, else gcc)" },
  profopt: { type: "string", group: "C compiler", placeholder: "ARGS", only: "c", describe: "optimise for a run of the program with these arguments" },
  jobs: { type: "number", group: "C compiler", placeholder: "N", only: "c", describe: "how many compilers at once (default: one per core)" },

  "js-target": { type: "choice", group: "JavaScript", choices: JS_TARGETS, only: "js", describe: "an executable for Node, a module of exported functions, or a page for browsers (default: node)" },

  lldebug: { type: "flag", group: "Debugging", default: false, describe: "low-level assertions, #line back to the RPython source" },
  view: { type: "flag", group: "Debugging", default: false, describe: "show the graphs" },
  text: { type: "flag", group: "Debugging", default: false, describe: "text only: no windows" },
  dump: { type: "string", group: "Debugging", placeholder: "DIR", describe: "write the graphs as text after each task" },
  "print-after": { type: "string", group: "Debugging", placeholder: "PASS", describe: "print the graphs after a pass" },
  "time-passes": { type: "flag", group: "Debugging", default: false, describe: "show the time of each pass" },
  "verify-each": { type: "flag", group: "Debugging", default: false, describe: "check the graphs after each pass" },
  seed: { type: "number", group: "Debugging", placeholder: "N", describe: "shuffle the order of inference: the result must not change" },

  json: { type: "flag", group: "Output", default: false, describe: "result and diagnostics as JSON on standard output" },
  "max-errors": { type: "number", group: "Output", placeholder: "N", describe: "how many faults of the program are shown (default: 20; all under check)" },
  color: { type: "choice", group: "Output", choices: ["auto", "always", "never"], default: "auto", describe: "colours" },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

type ValueOf<S> = S extends { type: "flag" }
  ? boolean
  : S extends { type: "number" }
    ? S extends { default: number }
      ? number
      : number | null
    : S extends { type: "choice"; choices: readonly (infer C)[] }
      ? S extends { default: string }
        ? C
        : C | null
      : S extends { default: string }
        ? string
        : string | null;

/** The options of one translation as they are given, each with its value or default; null where that depends on the others. */
export type GivenOptions = { [K in OptionName]: ValueOf<(typeof OPTIONS)[K]> };

/** The options of one translation when it is known what they mean together. */
export interface TranslationOptions extends Omit<GivenOptions, "backend" | "gc" | "js-target" | "inline-threshold"> {
  readonly backend: BackendName;
  /** null where the platform has a collector of its own. */
  readonly gc: Collector | null;
  readonly "js-target": JsTarget;
  readonly "inline-threshold": number;
}

/** All defaults. */
export function defaultOptions(): GivenOptions {
  const entries = Object.entries(OPTIONS).map(([name, spec]) => [name, "default" in spec ? spec.default : null]);
  return Object.fromEntries(entries) as GivenOptions;
}
