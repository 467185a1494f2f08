// Files for what a program takes from C libraries: the headers that it wants included, and C sources that come with it. Answers to what upstream's genc
// does with the ExternalCompilationInfo of a program.

import { firstLines, includeLines, mergeCompilationInfo, PRECOMMON_DEFINITIONS, type CompilationInfo } from "@rpyts/lltype/compilation-info";
import type { CProgram } from "./program.js";

export interface ForeignFiles {
  /** Generated files by name. */
  readonly files: ReadonlyMap<string, string>;
  /** What is compiled besides the program's own text. */
  readonly sources: readonly string[];
  readonly info: CompilationInfo;
}

/** Headers that programs rely on without naming them; C sources that come along include what they need. */
const USUAL_HEADERS = "#ifdef RPY_COMMON_HEADER_H\n#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n#include <sys/types.h>\n#endif\n";

/** Headers and sources of a program, once all of it was printed. */
export function foreignFiles(program: CProgram): ForeignFiles {
  const info = mergeCompilationInfo(program.externals.compilationInfos());
  const files = new Map<string, string>();
  const used = program.externals.compilationInfos().length > 0;
  const first = used ? firstLines(info) : "";
  const text = used ? `#include "src/precommondefs.h"\n${USUAL_HEADERS}${includeLines(info)}` : "";
  files.set("foreign_first.h", `#ifndef RPY_FOREIGN_FIRST_H\n#define RPY_FOREIGN_FIRST_H\n${first}#endif\n`);
  files.set("foreign.h", `#ifndef RPY_FOREIGN_H\n#define RPY_FOREIGN_H\n${text}#endif\n`);
  if (used) files.set("src/precommondefs.h", `#ifndef RPY_PRECOMMONDEFS_H\n#define RPY_PRECOMMONDEFS_H\n${PRECOMMON_DEFINITIONS}#endif\n`);
  const sources = info.separate_module_sources.map((source, i) => {
    const name = `module_${i}.c`;
    files.set(name, `#include "foreign_first.h"\n#include "foreign.h"\n${source}\n`);
    return name;
  });
  return { files, sources: [...sources, ...info.separate_module_files], info };
}
