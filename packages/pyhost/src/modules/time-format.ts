// strftime in the C locale.

import type { TimeFields } from "./time-calendar.js";

export const DAYS: readonly string[] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
export const MONTHS: readonly string[] = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

const two = (value: number): string => String(value).padStart(2, "0");

function zone(offset: number): string {
  const minutes = Math.abs(Math.trunc(offset / 60));
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** Week of the year whose first day is Sunday (0) or Monday (1). */
function weekOf(t: TimeFields, firstDay: number): number {
  const weekday = firstDay === 1 ? t.weekday : (t.weekday + 1) % 7;
  return Math.floor((t.yearday - 1 + 7 - weekday) / 7);
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** ISO 8601 year and week. */
function isoWeek(t: TimeFields): [number, number] {
  const week = Math.floor((t.yearday - 1 - t.weekday + 10) / 7);
  if (week < 1) return [t.year - 1, weeksIn(t.year - 1)];
  return week > weeksIn(t.year) ? [t.year + 1, 1] : [t.year, week];
}

function weeksIn(year: number): number {
  const p = (y: number): number => (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
  return p(year) === 4 || p(year - 1) === 3 || (isLeap(year) && p(year) === 4) ? 53 : 52;
}

/** Expands % codes; unknown ones stay as they are, as the C library leaves them. `moment` is for %s. */
export function formatTime(format: string, t: TimeFields, offset: number, moment: number): string {
  return format.replace(/%([EO]?)([a-zA-Z%])/g, (whole, _modifier: string, code: string) => conversion(code, t, offset, moment) ?? whole);
}

function conversion(code: string, t: TimeFields, offset: number, moment: number): string | null {
  const again = (format: string): string => formatTime(format, t, offset, moment);
  const hour12 = t.hour % 12 === 0 ? 12 : t.hour % 12;
  switch (code) {
    case "a": return DAYS[t.weekday].slice(0, 3);
    case "A": return DAYS[t.weekday];
    case "b": case "h": return MONTHS[t.month - 1].slice(0, 3);
    case "B": return MONTHS[t.month - 1];
    case "c": return again("%a %b %e %H:%M:%S %Y");
    case "C": return two(Math.floor(t.year / 100));
    case "d": return two(t.day);
    case "D": return again("%m/%d/%y");
    case "e": return String(t.day).padStart(2, " ");
    case "F": return again("%Y-%m-%d");
    case "G": return String(isoWeek(t)[0]);
    case "g": return two(isoWeek(t)[0] % 100);
    case "H": return two(t.hour);
    case "I": return two(hour12);
    case "j": return String(t.yearday).padStart(3, "0");
    case "k": return String(t.hour).padStart(2, " ");
    case "l": return String(hour12).padStart(2, " ");
    case "m": return two(t.month);
    case "M": return two(t.minute);
    case "n": return "\n";
    case "p": return t.hour < 12 ? "AM" : "PM";
    case "P": return t.hour < 12 ? "am" : "pm";
    case "r": return again("%I:%M:%S %p");
    case "R": return again("%H:%M");
    case "s": return String(Math.floor(moment));
    case "S": return two(t.second);
    case "t": return "\t";
    case "T": case "X": return again("%H:%M:%S");
    case "u": return String(t.weekday + 1);
    case "U": return two(weekOf(t, 0));
    case "V": return two(isoWeek(t)[1]);
    case "w": return String((t.weekday + 1) % 7);
    case "W": return two(weekOf(t, 1));
    case "x": return again("%m/%d/%y");
    case "y": return two(((t.year % 100) + 100) % 100);
    case "Y": return String(t.year);
    case "z": return zone(offset);
    case "Z": return offset === 0 ? "UTC" : "";
    case "%": return "%";
    default: return null;
  }
}
