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
