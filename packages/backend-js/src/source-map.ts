// The text of a module, with a source map back to the RPython files. Each statement at the top is printed by itself: the printer's work stays bounded, and
// functions and classes get a blank line between them, which the printer does not know of.

import { generate } from "@babel/generator";
import { allMappings, fromMap, GenMapping, maybeAddMapping, setSourceContent, toEncodedMap } from "@jridgewell/gen-mapping";
import type { EncodedSourceMap } from "@jridgewell/gen-mapping";
import type { Statement } from "./nodes.js";
import type { SourceLocations } from "./source-location.js";

export interface PrintedModule {
  readonly code: string;
  readonly map: EncodedSourceMap | null;
}

const isLong = (statement: Statement): boolean => statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration";

/** Prints statements; with a map when there are locations. The map holds the texts of the source files. */
export function printModule(statements: readonly Statement[], locations: SourceLocations | null): PrintedModule {
  const map = locations === null ? null : new GenMapping({});
  const parts: string[] = [];
  let line = 0;
  const add = (text: string): void => {
    parts.push(text);
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) line++;
  };
  statements.forEach((statement, i) => {
    if (i > 0 && (isLong(statement) || isLong(statements[i - 1]!))) add("\n");
    const printed = generate(statement, { sourceMaps: map !== null, comments: true });
    if (map !== null && printed.map !== null) copyMappings(printed.map, map, line);
    add(`${printed.code}\n`);
  });
  if (map !== null && locations !== null) for (const file of locations.files) setSourceContent(map, file.name, file.text);
  return { code: parts.join(""), map: map === null ? null : toEncodedMap(map) };
}

function copyMappings(from: object, to: GenMapping, line: number): void {
  for (const mapping of allMappings(fromMap(from as Parameters<typeof fromMap>[0]))) {
    const generated = { line: mapping.generated.line + line, column: mapping.generated.column };
    if (mapping.source === undefined) maybeAddMapping(to, { generated });
    else maybeAddMapping(to, { generated, source: mapping.source, original: mapping.original });
  }
}
