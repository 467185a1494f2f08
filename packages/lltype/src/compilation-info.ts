// What a C program needs besides its own text: headers, sources, libraries, options. Answers to the data of upstream's ExternalCompilationInfo; the class
// that programs use is in rpython/translator/tool/cbuild.py. It travels as one string, so that function values and types that carry it stay comparable.

/** The parts, in the order in which the text has them. */
export const COMPILATION_FIELDS = [
  "pre_include_bits",
  "includes",
  "include_dirs",
  "post_include_bits",
  "libraries",
  "library_dirs",
  "separate_module_sources",
  "separate_module_files",
  "export_symbols",
  "compile_extra",
  "link_extra",
  "frameworks",
  "link_files",
] as const;

export type CompilationField = (typeof COMPILATION_FIELDS)[number];
export type CompilationInfo = { readonly [K in CompilationField]: readonly string[] };

const BETWEEN_FIELDS = "\x1e";
const BETWEEN_ITEMS = "\x1f";

/** The parts in a text that cbuild.py made. */
export function parseCompilationInfo(text: string): CompilationInfo {
  const fields = text.split(BETWEEN_FIELDS);
  const items = (i: number): string[] => ((fields[i] ?? "") === "" ? [] : fields[i]!.split(BETWEEN_ITEMS));
  return Object.fromEntries(COMPILATION_FIELDS.map((name, i) => [name, items(i)])) as unknown as CompilationInfo;
}

/** All of several, each item once, in the order in which they come. */
export function mergeCompilationInfo(infos: readonly CompilationInfo[]): CompilationInfo {
  const merged = COMPILATION_FIELDS.map((name) => [name, [...new Set(infos.flatMap((info) => info[name]))]]);
  return Object.fromEntries(merged) as unknown as CompilationInfo;
}

/** Whether C text that the program did not write declares things. */
export function hasDeclarations(info: CompilationInfo): boolean {
  return info.includes.length > 0 || info.post_include_bits.length > 0 || info.pre_include_bits.length > 0;
}

/** Functions with any number of arguments, with the header that declares them: a declaration with fixed ones would be another way to call. */
export const VARIADIC_FUNCTIONS: ReadonlyMap<string, string> = new Map<string, string>([
  ...["printf", "fprintf", "sprintf", "snprintf", "dprintf", "scanf", "fscanf", "sscanf"].map((name) => [name, "stdio.h"] as const),
  ...["open", "openat", "fcntl"].map((name) => [name, "fcntl.h"] as const),
  ["ioctl", "sys/ioctl.h"],
  ["syscall", "unistd.h"],
  ["execl", "unistd.h"],
  ["execlp", "unistd.h"],
]);

/** What nothing more than this header is needed for. */
export const headerInfo = (header: string): CompilationInfo => parseCompilationInfo(`${BETWEEN_FIELDS}${header}`);

const includeLine = (path: string): string => (/^["<]/.test(path) ? `#include ${path}` : `#include <${path}>`);

/** What C code that comes with programs expects to be defined. */
export const PRECOMMON_DEFINITIONS =
  "#include <stddef.h>\n#include <stdint.h>\n" +
  "#ifndef RPY_EXTERN\n#define RPY_EXTERN extern\n#endif\n#ifndef RPY_EXPORTED\n#define RPY_EXPORTED extern __attribute__((visibility(\"default\")))\n#endif\n" +
  "#ifndef RPY_EXPORTED_FOR_TESTS\n#define RPY_EXPORTED_FOR_TESTS RPY_EXPORTED\n#endif\n";

/** What stands before everything else in C text. */
export const firstLines = (info: CompilationInfo): string => ["#ifndef _GNU_SOURCE", "#define _GNU_SOURCE 1", "#endif", ...info.pre_include_bits, ""].join("\n");

/** The headers, and what is said after them. */
export const includeLines = (info: CompilationInfo): string => [...info.includes.map(includeLine), ...info.post_include_bits, ""].join("\n");

/** Options of the compiler. */
export const compileOptions = (info: CompilationInfo): string[] => [...info.compile_extra, ...info.include_dirs.map((folder) => `-I${folder}`)];

/** Options of the linker. */
export function linkOptions(info: CompilationInfo): string[] {
  return [
    ...info.library_dirs.map((folder) => `-L${folder}`),
    ...info.link_files,
    ...info.libraries.map((name) => (name.includes("/") ? name : `-l${name}`)),
    ...info.frameworks.flatMap((name) => ["-framework", name]),
    ...info.link_extra,
  ];
}
