// The one table of annotation rules: each family registers its own.

import { registerAttributes } from "./attributes.js";
import { registerCalls } from "./calls.js";
import { registerConversions } from "./conversions.js";
import { registerContainers } from "./containers.js";
import { registerDicts } from "./dicts.js";
import { registerFloats } from "./floats.js";
import { registerGeneric } from "./generic.js";
import { registerInstances } from "./instances.js";
import { registerIntegers } from "./integers.js";
import { registerIterators } from "./iterators.js";
import { registerLists } from "./lists.js";
import { registerLowLevel } from "./lowlevel.js";
import { registerOOValues } from "./lowlevel-oo.js";
import { OpRules } from "./rules.js";
import { registerStrings } from "./strings.js";

export function makeRules(): OpRules {
  const rules = new OpRules();
  registerGeneric(rules);
  registerConversions(rules);
  registerIntegers(rules);
  registerFloats(rules);
  registerStrings(rules);
  registerContainers(rules);
  registerLists(rules);
  registerDicts(rules);
  registerIterators(rules);
  registerAttributes(rules);
  registerInstances(rules);
  registerCalls(rules);
  registerLowLevel(rules);
  registerOOValues(rules);
  return rules;
}
