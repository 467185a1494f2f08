// Which Repr a set of prebuilt constants gets. Answers to SomePBC.rtyper_makerepr of upstream's rtyper/rpbc.py.

import { SomePBC } from "@rpyts/annotator/model-objects";
import { assertNever } from "@rpyts/tool/assert-never";
import type { Repr } from "./rmodel.js";
import { MethodOfFrozenPBCRepr, MethodsPBCRepr } from "./rpbc.js";
import type { RPythonTyper } from "./rtyper.js";
import type { RtypeTables } from "./tables.js";
import { ClassesPBCRepr, registerClassSets } from "./rpbc-classes.js";
import { frozenRepr, registerFrozen } from "./rpbc-frozen.js";
import { functionsRepr, registerFunctions } from "./rpbc-functions.js";
import { registerMethods } from "./rpbc-methods.js";

function makeRepr(rtyper: RPythonTyper, s: SomePBC): Repr {
  const { kind } = s.anyDescription();
  switch (kind) {
    case "function":
      return functionsRepr(rtyper, s) ?? frozenRepr(rtyper, s);
    case "class":
      return new ClassesPBCRepr(rtyper, s);
    case "method":
      return new MethodsPBCRepr(rtyper, s);
    case "frozen":
      return frozenRepr(rtyper, s);
    case "methodOfFrozen":
      return new MethodOfFrozenPBCRepr(rtyper, s);
    default:
      return assertNever(kind);
  }
}

/** Functions, methods, classes and frozen objects. */
export function registerPBC(t: RtypeTables): void {
  t.annotation.on(SomePBC, {
    key: (s) => `pbc ${s.orNone ? "or None " : ""}${s.descriptions.map((d) => d.id).join(" ")}`,
    repr: (s, rtyper) => makeRepr(rtyper, s),
  });
  registerFunctions(t);
  registerMethods(t);
  registerClassSets(t);
  registerFrozen(t);
}
