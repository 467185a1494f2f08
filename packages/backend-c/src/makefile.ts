// The Makefile of a translated program: everything may be overridden from the command line (make CC=clang CFLAGS=-O3).

import { linkOptions, type CompilationInfo } from "@rpyts/lltype/compilation-info";
import type { CMemory } from "./program.js";

/** What the user can say about the compilation. */
export interface MakeOptions {
  /** The name of the executable. */
  readonly target: string;
  readonly cc: string;
  /** 0, 1, 2, 3, s: the C compiler's -O. */
  readonly optimisation: string;
  readonly extraCFlags: readonly string[];
  readonly extraLibs: readonly string[];
}

interface FullMakeOptions extends MakeOptions {
  readonly memory: CMemory;
  readonly lldebug: boolean;
  readonly threads: boolean;
  /** What the program's functions of C need. */
  readonly foreign: CompilationInfo;
  /** C files of the program's own: names in the folder, or paths. */
  readonly foreignSources: readonly string[];
}

export function makefile(options: FullMakeOptions, sources: readonly string[]): string {
  const objects = sources.map((name) => name.replace(/\.c$/, ".o"));
  const foreign = foreignObjects(options.foreignSources);
  const includes = ["-I.", ...options.foreign.include_dirs.map((folder) => `-I${folder}`)].map(shellWord);
  const cflags = [
    `-O${options.optimisation}`,
    ...(options.lldebug ? ["-g", "-DRPY_ASSERT"] : []),
    // Signed numbers wrap around and memory is seen through several struct types: the C text relies on both.
    "-fwrapv",
    "-fno-strict-aliasing",
    // Every float operation rounds by itself, as the interpreters do.
    "-ffp-contract=off",
    "-fno-pie",
    "-fomit-frame-pointer",
    // A function begins a cache line, so that how fast it is does not change with the sizes of those before it.
    "-falign-functions=64",
    "-w",
    // What would be a wrong program in silence.
    "-Werror=implicit-function-declaration",
    "-Werror=int-conversion",
    "-Werror=return-type",
    ...(options.memory === "boehm" ? ["-DRPY_BOEHM"] : []),
    ...(options.threads ? ["-DRPY_THREADS", "-pthread"] : []),
    "$(GCC_FLAGS)",
    ...options.extraCFlags,
    // Structures that a header of the program's own declares are seen as ours, and the other way around.
    "-Wno-error=incompatible-pointer-types",
    ...options.foreign.compile_extra.map(shellWord),
    ...includes,
  ];
  const foreignFlags = [`-O${options.optimisation}`, "-fno-pie", "-w", ...(options.lldebug ? ["-g"] : []), ...options.extraCFlags, ...options.foreign.compile_extra.map(shellWord), ...includes];
  // The collector as an archive where there is one: allocation is faster, and the program starts faster.
  const gcLines = options.memory === "boehm" ? ["GC_ARCHIVE := $(wildcard $(shell $(CC) -print-file-name=libgc.a))", "GC_LIBS = $(if $(GC_ARCHIVE),$(GC_ARCHIVE) -lpthread -ldl,-lgc)"] : [];
  // The optimiser has removed what is redundant; what gcc finds beyond that, on some ways only, it pays for with copies on the others, mostly in loops that
  // dispatch. Other compilers refuse the option.
  const gccFlags = "GCC_FLAGS := $(shell $(CC) -fno-tree-pre -E -x c /dev/null >/dev/null 2>&1 && echo -fno-tree-pre)";
  const libs = [...(options.memory === "boehm" ? ["$(GC_LIBS)"] : []), ...linkOptions(options.foreign).map(shellWord), ...(options.threads ? ["-lpthread"] : []), "-lm", ...options.extraLibs];
  return [
    `CC = ${options.cc}`,
    gccFlags,
    `CFLAGS = ${cflags.join(" ")}`,
    "LDFLAGS = -no-pie",
    ...gcLines,
    `LIBS = ${libs.join(" ")}`,
    `TARGET = ${options.target}`,
    `OBJECTS = ${[...objects, ...foreign.map(({ object }) => object)].join(" ")}`,
    ...(foreign.length === 0 ? [] : [`FOREIGN_CFLAGS = ${foreignFlags.join(" ")}`]),
    "HEADERS = $(wildcard *.h)",
    "",
    "all: $(TARGET)",
    "",
    "$(TARGET): $(OBJECTS)",
    "\t$(CC) $(LDFLAGS) -o $@ $(OBJECTS) $(LIBS)",
    "",
    "%.o: %.c $(HEADERS)",
    "\t$(CC) $(CFLAGS) -c -o $@ $<",
    "",
    ...foreign.flatMap(({ source, object }) => (source === object ? [] : [`${object}: ${makeWord(source)} $(HEADERS)`, `\t$(CC) $(FOREIGN_CFLAGS) -c -o $@ ${shellWord(source)}`, ""])),
    "clean:",
    "\trm -f $(TARGET) $(OBJECTS)",
    "",
    ".PHONY: all clean",
    "",
  ].join("\n");
}

/** What is compiled of the program's own sources, and to what. Object files and archives stay what they are. */
function foreignObjects(sources: readonly string[]): { source: string; object: string }[] {
  return sources.map((source, i) => (/\.(o|a|so)$/.test(source) ? { source, object: source } : { source, object: `foreign_${i}.o` }));
}

/** A word of a shell command in a Makefile. */
function shellWord(text: string): string {
  const escaped = text.replaceAll("$", "$$$$");
  return /^[\w@%+=:,./$-]+$/.test(text) ? escaped : `'${escaped.replaceAll("'", "'\\''")}'`;
}

/** A file name in a list of prerequisites. */
const makeWord = (text: string): string => text.replaceAll("$", "$$$$").replaceAll(" ", "\\ ");
