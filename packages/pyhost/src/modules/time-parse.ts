// strptime in the C locale. The format becomes a pattern; what it finds becomes calendar fields, missing ones with their defaults.

import { ValueError } from "../exception-types.js";
import { pyError } from "../pyerror.js";
import { reprStr } from "../text/repr-str.js";
import { DAY, dayNumber, fieldsOf, type TimeFields } from "./time-calendar.js";
import { DAYS, MONTHS } from "./time-format.js";

const names = (list: readonly string[], short: boolean): string => list.map((name) => (short ? name.slice(0, 3) : name)).join("|");

const PATTERNS: ReadonlyMap<string, string> = new Map([
  ["a", names(DAYS, true)], ["A", names(DAYS, false)], ["b", names(MONTHS, true)], ["B", names(MONTHS, false)], ["d", "3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]"],
  ["f", "[0-9]{1,6}"], ["H", "2[0-3]|[0-1]\\d|\\d"], ["I", "1[0-2]|0[1-9]|[1-9]"], ["j", "36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]"],
  ["m", "1[0-2]|0[1-9]|[1-9]"], ["M", "[0-5]\\d|\\d"], ["p", "am|pm"], ["S", "6[0-1]|[0-5]\\d|\\d"], ["U", "5[0-3]|[0-4]\\d|\\d"], ["W", "5[0-3]|[0-4]\\d|\\d"],
  ["w", "[0-6]"], ["y", "\\d\\d"], ["Y", "\\d\\d\\d\\d"], ["Z", "utc|gmt"], ["%", "%"],
]);

const COMPOUND: ReadonlyMap<string, string> = new Map([["c", "%a %b %d %H:%M:%S %Y"], ["x", "%m/%d/%y"], ["X", "%H:%M:%S"]]);

function patternOf(format: string): { pattern: RegExp; codes: string[] } {
  const codes: string[] = [];
  const expanded = format.replace(/%([cxX])/g, (_, code: string) => COMPOUND.get(code) ?? "");
  let source = "";
  for (let i = 0; i < expanded.length; i++) {
    const c = expanded[i];
    if (c !== "%") {
      source += /\s/.test(c) ? "\\s+" : c.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
      while (/\s/.test(c) && /\s/.test(expanded[i + 1] ?? "")) i++;
      continue;
    }
    const code = expanded[++i];
    if (code === undefined) throw pyError(ValueError, `stray % in format ${reprStr(format)}`);
    const part = PATTERNS.get(code);
    if (part === undefined) throw pyError(ValueError, `'${code}' is a bad directive in format ${reprStr(format)}`);
    codes.push(code);
    source += `(${part})`;
  }
  return { pattern: new RegExp(`^${source}`, "i"), codes };
}

/** The fields of a text by a format; ValueError where it does not match. */
export function parseTime(text: string, format: string): TimeFields {
  const { pattern, codes } = patternOf(format);
  const match = pattern.exec(text);
  if (match === null) throw pyError(ValueError, `time data ${reprStr(text)} does not match format ${reprStr(format)}`);
  if (match[0].length !== text.length) throw pyError(ValueError, `unconverted data remains: ${text.slice(match[0].length)}`);
  return complete(new Map(codes.map((code, i) => [code, match[i + 1].toLowerCase()])));
}

function complete(found: ReadonlyMap<string, string>): TimeFields {
  const number = (code: string): number | null => {
    const value = found.get(code);
    return value === undefined ? null : Number(value);
  };
  const index = (code: string, list: readonly string[], short: boolean): number | null => {
    const value = found.get(code);
    if (value === undefined) return null;
    return list.findIndex((name) => (short ? name.slice(0, 3) : name).toLowerCase() === value);
  };
  const year = yearOf(number("y"), number("Y"));
  const named = index("B", MONTHS, false) ?? index("b", MONTHS, true);
  let month = number("m") ?? (named === null ? 1 : named + 1);
  let day = number("d") ?? 1;
  const sunday = number("w");
  let weekday = index("A", DAYS, false) ?? index("a", DAYS, true) ?? (sunday === null ? null : (sunday + 6) % 7);
  let yearday = number("j");
  const week = found.has("W") || found.has("U");
  if (yearday === null && week && weekday !== null) yearday = yeardayOfWeek(year, number("W") ?? number("U") ?? 0, weekday, found.has("W"));
  if (yearday === null) {
    if (month === 2 && day > 29) throw pyError(ValueError, "day is out of range for month");
    yearday = dayNumber(year, month, day) - dayNumber(year, 1, 1) + 1;
  } else {
    const date = fieldsOf((dayNumber(year, 1, 1) + yearday - 1) * DAY);
    [month, day] = [date.month, date.day];
  }
  if (dayNumber(year, month + 1, 1) - dayNumber(year, month, 1) < day) throw pyError(ValueError, "day is out of range for month");
  weekday ??= (((dayNumber(year, month, day) + 3) % 7) + 7) % 7;
  return { year, month, day, hour: hourOf(number("H"), number("I"), found.get("p")), minute: number("M") ?? 0, second: number("S") ?? 0, weekday, yearday, isDst: -1 };
}

function yearOf(short: number | null, full: number | null): number {
  if (full !== null) return full;
  if (short === null) return 1900;
  return short <= 68 ? 2000 + short : 1900 + short;
}

function hourOf(hour24: number | null, hour12: number | null, half: string | undefined): number {
  if (hour12 === null) return hour24 ?? 0;
  const hour = hour12 % 12;
  return half === "pm" ? hour + 12 : hour;
}

function yeardayOfWeek(year: number, week: number, weekday: number, monday: boolean): number {
  const first = (((dayNumber(year, 1, 1) + 3) % 7) + 7) % 7;
  const start = monday ? first : (first + 1) % 7;
  const day = monday ? weekday : (weekday + 1) % 7;
  const toFirstWeek = (7 - start) % 7;
  return week === 0 ? 1 + day - start : 1 + toFirstWeek + 7 * (week - 1) + day;
}
