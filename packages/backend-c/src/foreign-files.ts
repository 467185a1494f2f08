// Files for what a program takes from C libraries: the headers that it wants included, and C sources that come with it. Answers to what upstream's genc
// does with the ExternalCompilationInfo of a program.

import { mergeCompilationInfo, type CompilationInfo } from "@rpyts/lltype/compilation-info";
import type { CProgram } from "./program.js";

export interface ForeignFiles {
  /** Generated files by name. */
  readonly files: ReadonlyMap<string, string>;
  /** What is compiled besides the program's own text. */
  readonly sources: readonly string[];
  readonly info: CompilationInfo;
}

/** What C code that comes with programs expects of every file. */
const PRECOMMON =
  "#ifndef RPY_PRECOMMONDEFS_H\n#define RPY_PRECOMMONDEFS_H\n#include <stddef.h>\n#include <stdint.h>\n" +
  "#ifndef RPY_EXTERN\n#define RPY_EXTERN extern\n#endif\n#ifndef RPY_EXPORTED\n#define RPY_EXPORTED extern __attribute__((visibility(\"default\")))\n#endif\n" +
  "#ifndef RPY_EXPORTED_FOR_TESTS\n#define RPY_EXPORTED_FOR_TESTS RPY_EXPORTED\n#endif\n" +
  "#endif\n";

const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join("");

const include = (path: string): string => (/^["<]/.test(path) ? `#include ${path}` : `#include <${path}>`);

/** Headers and sources of a program, once all of it was printed. */
export function foreignFiles(program: CProgram): ForeignFiles {
  const info = mergeCompilationInfo(program.externals.compilationInfos());
  const files = new Map<string, string>();
  const used = program.externals.compilationInfos().length > 0;
  const first = used ? `#ifndef _GNU_SOURCE\n#define _GNU_SOURCE 1\n#endif\n${lines(info.pre_include_bits)}` : "";
  const text = used ? `#include "src/precommondefs.h"\n${lines(info.includes.map(include))}${lines(info.post_include_bits)}` : "";
  files.set("foreign_first.h", `#ifndef RPY_FOREIGN_FIRST_H\n#define RPY_FOREIGN_FIRST_H\n${first}#endif\n`);
  files.set("foreign.h", `#ifndef RPY_FOREIGN_H\n#define RPY_FOREIGN_H\n${text}#endif\n`);
  if (used) files.set("src/precommondefs.h", PRECOMMON);
  const sources = info.separate_module_sources.map((source, i) => {
    const name = `module_${i}.c`;
    files.set(name, `#include "foreign_first.h"\n#include "foreign.h"\n${source}\n`);
    return name;
  });
  return { files, sources: [...sources, ...info.separate_module_files], info };
}
