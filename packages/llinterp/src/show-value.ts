// Values as text: in what the program prints for debugging, and in messages about faults.

import { OOList, OORecord } from "@rpyts/lltype/oovalues";
import { LLPtr, type LLValue } from "@rpyts/lltype/values";
import { readChars } from "./externals.js";

const LONGEST = 60;
const MOST_ITEMS = 5;

/** A value of a message that the program itself makes: strings as they are. */
export function messageText(value: LLValue): string {
  if (!(value instanceof LLPtr) || value.obj === null) return typeof value === "object" ? shownValue(value) : String(value);
  const { kind } = value.obj;
  return kind === "array" || kind === "subarray" || (kind === "struct" && value.obj.type.indexOf("chars") >= 0) ? readChars(value) : value.toString();
}

/** A value for messages about it: its kind, and for small ones what it holds. */
export function shownValue(value: LLValue): string {
  if (value instanceof LLPtr) return `a ${value.type.shortName()}`;
  if (value instanceof OORecord) return `${value.toString()} (${part(value.fields)})`;
  if (value instanceof OOList) return `${value.toString()} [${part(value.items)}]`;
  return typeof value === "object" ? String(value) : `${typeof value} ${brief(value)}`;
}

/** The first of some parts; objects among them by their types only, so that cyclic ones end. */
function part(values: readonly LLValue[]): string {
  const shown = values.slice(0, MOST_ITEMS).map(brief);
  return (values.length > MOST_ITEMS ? [...shown, `… ${values.length} in all`] : shown).join(", ");
}

function brief(value: LLValue): string {
  if (typeof value !== "string") return String(value);
  return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
}
