// The module __future__: records of the features, as importable objects. What they do is the compiler's business.

import {
  CO_FUTURE_ABSOLUTE_IMPORT, CO_FUTURE_DIVISION, CO_FUTURE_PRINT_FUNCTION, CO_FUTURE_UNICODE_LITERALS, CO_FUTURE_WITH_STATEMENT, CO_NESTED,
} from "@rpyts/pyparser/code";
import type { PyModule, PyObject } from "../object.js";
import { newStructType } from "../types/struct-sequence.js";
import { newInt, newList, newStr, newTuple } from "../values.js";
import { ModuleBuilder } from "./module-builder.js";

const FEATURES: readonly (readonly [string, readonly number[], readonly number[], number])[] = [
  ["nested_scopes", [2, 1, 0], [2, 2, 0], CO_NESTED],
  ["generators", [2, 2, 0], [2, 3, 0], 0],
  ["division", [2, 2, 0], [3, 0, 0], CO_FUTURE_DIVISION],
  ["absolute_import", [2, 5, 0], [3, 0, 0], CO_FUTURE_ABSOLUTE_IMPORT],
  ["with_statement", [2, 5, 0], [2, 6, 0], CO_FUTURE_WITH_STATEMENT],
  ["print_function", [2, 6, 0], [3, 0, 0], CO_FUTURE_PRINT_FUNCTION],
  ["unicode_literals", [2, 6, 0], [3, 0, 0], CO_FUTURE_UNICODE_LITERALS],
];

export function makeFuture(): PyModule {
  const m = new ModuleBuilder("__future__", "Record of phased-in incompatible language changes.");
  const feature = newStructType("__future__._Feature", ["optional", "mandatory", "compiler_flag"]);
  const release = (numbers: readonly number[]): PyObject => newTuple([...numbers.map(newInt), newStr("final"), newInt(0)]);
  for (const [name, optional, mandatory, flag] of FEATURES) m.value(name, feature([release(optional), release(mandatory), newInt(flag)]));
  return m.value("all_feature_names", newList(FEATURES.map(([name]) => newStr(name)))).module;
}
