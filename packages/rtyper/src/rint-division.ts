// Division of integers as Python rounds it. Answers to the division half of upstream's rtyper/rint.py. Where no handler asks for a check and a sign or
// the divisor is known, plain operations do; else helpers of ll/rint.py.

import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { Signed } from "@rpyts/lltype/types-make";
import { SomeTuple } from "@rpyts/annotator/model";
import type { Int } from "@rpyts/tool/machine-int";
import { helper, type LLHelper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import { intValue } from "./host-values.js";
import { arithmeticRepr, IntegerRepr, isNonneg } from "./rint.js";
import { TyperError } from "./rmodel.js";
import type { RtypeTables } from "./tables.js";
import { TupleReprBase } from "./tuple-base.js";

interface Division {
  readonly name: "floordiv" | "mod";
  readonly helperName: "div" | "mod";
}
const DIV: Division = { name: "floordiv", helperName: "div" };
const MOD: Division = { name: "mod", helperName: "mod" };

/** Helpers by name: `ll_int_py_div`, `ll_llong_py_mod_zer`, …. */
const divisionHelpers: ReadonlyMap<string, LLHelper> = new Map(
  ["int", "uint", "llong", "ullong", "lllong", "ulllong"].flatMap((type) =>
    ["div", "mod"].flatMap((op) =>
      ["", "_zer", "_ovf", "_ovf_zer"].map((check): [string, LLHelper] => [`${type}_${op}${check}`, helper("rint", `ll_${type}_py_${op}${check}`)]),
    ),
  ),
);

function divisionHelper(r: IntegerRepr, name: string, check: string): LLHelper {
  const type = r.op("floordiv").name.split("_")[0]!;
  const found = divisionHelpers.get(`${type}_${name}${check}`);
  if (found === undefined) throw new TyperError(`no division helper ${type}_${name}${check}`);
  return found;
}

/** The constant that operand `arg` is, when its annotation says so. */
function constantInt(hop: HighLevelOp, arg: number): Int | null {
  const s = hop.argsS[arg]!;
  return s.const === null ? null : intValue(s.const);
}

const log2 = (n: Int): number | null => (typeof n === "number" && n > 0 && n < 2 ** 52 && Number.isInteger(Math.log2(n)) ? Math.log2(n) : null);

function division(kind: Division, ovf: boolean): (r1: IntegerRepr, r2: IntegerRepr, hop: HighLevelOp) => Hlvalue {
  return (_r1, _r2, hop) => {
    const r = arithmeticRepr(hop);
    const vArgs = hop.inputargs(r, r);
    const divisor = constantInt(hop, 1);
    const checkZero = hop.hasImplicitException("ZeroDivisionError") && (divisor === null || divisor === 0);
    const checkOvf = ovf && !isNonneg(hop, 0) && (divisor === null || divisor === -1);
    if (ovf) hop.hasImplicitException("OverflowError");
    if (checkZero || checkOvf) {
      hop.exceptionIsHere();
      const check = `${checkOvf ? "_ovf" : ""}${checkZero ? "_zer" : ""}`;
      return hop.gendirectcall(divisionHelper(r, kind.helperName, check), ...vArgs);
    }
    hop.exceptionCannotOccur();
    return unchecked(hop, kind, r, vArgs, divisor);
  };
}

/** Python's division where no handler asks for a check: rounds towards minus infinity. */
function unchecked(hop: HighLevelOp, kind: Division, r: IntegerRepr, vArgs: Hlvalue[], divisor: Int | null): Hlvalue {
  const shift = divisor === null ? null : log2(divisor);
  if (shift !== null && kind === DIV) return hop.genop(r.op("rshift"), [vArgs[0]!, new Constant(shift, Signed)], r);
  if (shift !== null && typeof divisor === "number") return hop.genop(r.op("and"), [vArgs[0]!, new Constant(divisor - 1, r.lowleveltype)], r);
  if (divisor === -1 && r.number.signed) return kind === DIV ? hop.genop(r.op("neg"), [vArgs[0]!], r) : hop.inputconst(r.lowleveltype, 0);
  if (!r.number.signed || (isNonneg(hop, 0) && isNonneg(hop, 1))) return hop.genop(r.op(kind.name), vArgs, r);
  return hop.gendirectcall(divisionHelper(r, kind.helperName, ""), ...vArgs);
}

/** Both at once, as a tuple. Only the quotient checks. */
function divmod(r1: IntegerRepr, r2: IntegerRepr, hop: HighLevelOp): Hlvalue {
  const rTuple = hop.rResult;
  if (!(rTuple instanceof TupleReprBase) || !(hop.sResult instanceof SomeTuple)) throw new TyperError("divmod() gives a tuple");
  const sItem = hop.sResult.items[0]!;
  hop.hasImplicitException("OverflowError");
  const hop2 = hop.copy();
  hop2.setResult(sItem);
  const vQuotient = division(DIV, false)(r1, r2, hop2);
  const r = arithmeticRepr(hop2);
  const vRest = unchecked(hop2, MOD, r, hop2.inputargs(r, r), constantInt(hop2, 1));
  const vItems = [vQuotient, vRest].map((v, i) => hop.llops.convertvar(v, r, rTuple.itemsR[i]!));
  return rTuple.newtuple(hop.llops, vItems);
}

/** `/`, `//`, `%` and divmod(). */
export function registerIntDivision(t: RtypeTables): void {
  t.floordiv.on(IntegerRepr, IntegerRepr, division(DIV, false));
  t.div.on(IntegerRepr, IntegerRepr, division(DIV, false));
  t.mod.on(IntegerRepr, IntegerRepr, division(MOD, false));
  t.floordiv_ovf.on(IntegerRepr, IntegerRepr, division(DIV, true));
  t.div_ovf.on(IntegerRepr, IntegerRepr, division(DIV, true));
  t.mod_ovf.on(IntegerRepr, IntegerRepr, division(MOD, true));
  t.divmod.on(IntegerRepr, IntegerRepr, divmod);
}
