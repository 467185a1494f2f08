// What is refused once annotations are final.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { Diagnostic } from "@rpyts/tool/diagnostics";
import type { RPythonAnnotator } from "./annrpython.js";

export function checkAtFixpoint(_ann: RPythonAnnotator, _graphs: ReadonlySet<FunctionGraph>): Diagnostic[] {
  return [];
}
