// Fills in the methods of the built-in types: once, by the first host. From then on they never change.

import { intType } from "../builtin-types.js";
import { setupBool } from "./bool.js";
import { setupByteArray } from "./bytearray.js";
import { setupCode, setupFrames, setupGenerator, setupModule } from "./code.js";
import { setupComplex } from "./complex.js";
import { setupDict } from "./dict.js";
import { setupExceptions } from "./exceptions.js";
import { setupFile } from "./file.js";
import { setupFloat } from "./float.js";
import { setupFunctions } from "./function.js";
import { setupInt, setupLong } from "./int.js";
import { setupIterators } from "./iterator-types.js";
import { setupList } from "./list.js";
import { setupMisc } from "./misc.js";
import { setupObject } from "./object.js";
import { setupSet } from "./set.js";
import { setupStrings } from "./str.js";
import { setupSuper } from "./super.js";
import { setupSlice, setupTuple } from "./tuple.js";
import { setupType } from "./type.js";

export function setupBuiltinTypes(): void {
  if (intType.dict.size > 0) return;
  setupObject();
  setupType();
  setupInt();
  setupLong();
  setupBool();
  setupFloat();
  setupComplex();
  setupStrings();
  setupByteArray();
  setupTuple();
  setupSlice();
  setupList();
  setupDict();
  setupSet();
  setupFunctions();
  setupSuper();
  setupCode();
  setupFrames();
  setupGenerator();
  setupModule();
  setupExceptions();
  setupFile();
  setupIterators();
  setupMisc();
}
