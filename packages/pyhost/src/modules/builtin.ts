// __builtin__: constants, types and exceptions, and its functions (builtin-functions.ts, builtin-sequences.ts, builtin-code.ts).

import {
  basestringType, boolType, bufferType, bytearrayType, classmethodType, complexType, dictType, enumerateType, fileType, floatType, frozensetType, intType, listType, longType,
  memoryviewType, objectType, propertyType, reversedType, setType, sliceType, staticmethodType, strType, superType, tupleType, typeType, unicodeType, xrangeType,
} from "../builtin-types.js";
import { EXCEPTION_TYPES } from "../exception-types.js";
import type { PyModule } from "../object.js";
import { newModule } from "../module-object.js";
import { Ellipsis, False, newStr, None, NotImplemented, True } from "../values.js";
import { ModuleBuilder } from "./module-builder.js";
import { addCodeFunctions } from "./builtin-code.js";
import { addObjectFunctions } from "./builtin-functions.js";
import { addSequenceFunctions } from "./builtin-sequences.js";

const TYPES = [
  basestringType, boolType, bufferType, bytearrayType, classmethodType, complexType, dictType, enumerateType, fileType, floatType, frozensetType, intType, listType, longType,
  memoryviewType, objectType, propertyType, reversedType, setType, sliceType, staticmethodType, strType, superType, tupleType, typeType, unicodeType, xrangeType,
];

export function makeBuiltinModule(): PyModule {
  const builder = new ModuleBuilder("__builtin__", "Built-in functions, exceptions, and other objects.");
  builder.value("None", None).value("True", True).value("False", False).value("NotImplemented", NotImplemented).value("Ellipsis", Ellipsis).value("__debug__", True);
  for (const type of [...TYPES, ...EXCEPTION_TYPES]) builder.value(type.name, type);
  builder.value("bytes", strType);
  addObjectFunctions(builder);
  addSequenceFunctions(builder);
  addCodeFunctions(builder);
  return builder.module;
}

/** The module `exceptions`. */
export function makeExceptionsModule(): PyModule {
  const module = newModule("exceptions", newStr("Python's standard exception class hierarchy."));
  for (const type of EXCEPTION_TYPES) module.dict.setStr(type.name, type);
  return module;
}
