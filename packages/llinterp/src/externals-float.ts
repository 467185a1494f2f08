// Floats as text and back: ll_float of our runtime. The text of the last conversion stays in a buffer of the engine until it is fetched.

import { formatFloat, reprFloat } from "@rpyts/pyhost/text/float-format";
import type { LLPtr } from "@rpyts/lltype/values";
import type { Engine } from "./engine.js";
import { readChars, type ExternalTable } from "./externals.js";

const SIGN = 1;
const ADD_DOT_0 = 2;
const ALTERNATE = 4;

interface FloatState {
  text: string;
  parseFailed: boolean;
}

const states = new WeakMap<Engine, FloatState>();

function stateOf(engine: Engine): FloatState {
  let state = states.get(engine);
  if (state === undefined) states.set(engine, (state = { text: "", parseFailed: false }));
  return state;
}

/** The text of a float: code r for the shortest digits, else as printf; flags as in ll_float.h. */
export function floatText(x: number, code: string, precision: number, flags: number): string {
  const text = unsignedText(x, code, precision, flags);
  return (flags & SIGN) !== 0 && !text.startsWith("-") ? `+${text}` : text;
}

function unsignedText(x: number, code: string, precision: number, flags: number): string {
  if (code === "r") return reprFloat(x);
  if ((flags & ADD_DOT_0) === 0 || code !== "g" || !Number.isFinite(x)) return formatFloat(x, code, precision, (flags & ALTERNATE) !== 0);
  const text = formatFloat(x, "g", precision, false);
  if (!/^-?\d+$/.test(text)) return text;
  if (text.replace("-", "").length < precision) return `${text}.0`;
  // There is no room for the fraction in so many digits: the exponent form.
  const [mantissa, exponent] = formatFloat(x, "e", precision - 1, false).split("e") as [string, string];
  return `${mantissa.replace(/\.?0+$/, "")}e${exponent}`;
}

const LITERAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const SPECIAL = /^([+-]?)(inf|infinity|nan)$/i;

/** The number a text shows, or null. */
export function floatOfText(text: string): number | null {
  const trimmed = text.replace(/^[ \t-\r]+|[ \t-\r]+$/g, "");
  if (LITERAL.test(trimmed)) return Number(trimmed);
  const special = SPECIAL.exec(trimmed);
  if (special === null) return null;
  if (special[2]!.toLowerCase() === "nan") return NaN;
  return special[1] === "-" ? -Infinity : Infinity;
}

export function addFloatExternals(table: ExternalTable): void {
  table.addAll({
    "ll_float.format": (engine, [x, code, precision, flags]) => {
      const state = stateOf(engine);
      state.text = floatText(Number(x), String.fromCharCode(Number(code)), Number(precision), Number(flags));
      return state.text.length;
    },
    "ll_float.result_char": (engine, [i]) => stateOf(engine).text.charCodeAt(Number(i)),
    "ll_float.parse": (engine, [text]) => {
      const value = floatOfText(readChars(text as LLPtr));
      stateOf(engine).parseFailed = value === null;
      return value ?? 0;
    },
    "ll_float.parse_failed": (engine) => (stateOf(engine).parseFailed ? 1 : 0),
  });
}
