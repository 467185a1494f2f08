// The Makefile of a translated program: everything may be overridden from the command line (make CC=clang CFLAGS=-O3).

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
}

export function makefile(options: FullMakeOptions, sources: readonly string[]): string {
  const objects = sources.map((name) => name.replace(/\.c$/, ".o"));
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
    "$(GCC_FLAGS)",
    ...options.extraCFlags,
  ];
  // The collector as an archive where there is one: allocation is faster, and the program starts faster.
  const gcLines = options.memory === "boehm" ? ["GC_ARCHIVE := $(wildcard $(shell $(CC) -print-file-name=libgc.a))", "GC_LIBS = $(if $(GC_ARCHIVE),$(GC_ARCHIVE) -lpthread -ldl,-lgc)"] : [];
  // The optimiser has removed what is redundant; what gcc finds beyond that, on some ways only, it pays for with copies on the others, mostly in loops that
  // dispatch. Other compilers refuse the option.
  const gccFlags = "GCC_FLAGS := $(shell $(CC) -fno-tree-pre -E -x c /dev/null >/dev/null 2>&1 && echo -fno-tree-pre)";
  const libs = [...(options.memory === "boehm" ? ["$(GC_LIBS)"] : []), "-lm", ...options.extraLibs];
  return [
    `CC = ${options.cc}`,
    gccFlags,
    `CFLAGS = ${cflags.join(" ")}`,
    "LDFLAGS = -no-pie",
    ...gcLines,
    `LIBS = ${libs.join(" ")}`,
    `TARGET = ${options.target}`,
    `OBJECTS = ${objects.join(" ")}`,
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
    "clean:",
    "\trm -f $(TARGET) $(OBJECTS)",
    "",
    ".PHONY: all clean",
    "",
  ].join("\n");
}
