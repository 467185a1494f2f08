// Calendar fields of moments.

/** Fields as in struct_time, but `weekday` with Monday 0 and `yearday` from 1. */
export interface TimeFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly yearday: number;
  readonly isDst: number;
}

export const DAY = 86400;

/** Seconds since 1970 as calendar fields (proleptic Gregorian). */
export function fieldsOf(seconds: number): TimeFields {
  const date = new Date(Math.floor(seconds) * 1000);
  const year = date.getUTCFullYear();
  const first = dayNumber(year, 1, 1);
  const day = Math.floor(Math.floor(seconds) / DAY);
  return {
    year, month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds(),
    weekday: (date.getUTCDay() + 6) % 7, yearday: day - first + 1, isDst: 0,
  };
}

/** Days since 1970 of a date; months and days may lie outside of their ranges. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / 1000 / DAY);
}
