// The module time. Local time follows the offset from UTC that the outside world tells; names of zones are not known to it.

import { str, toFloat, toInt } from "../convert.js";
import { IOError, TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyTuple, type PyModule, type PyObject } from "../object.js";
import { pyError } from "../pyerror.js";
import { environmentError } from "../types/exceptions.js";
import { newStructType } from "../types/struct-sequence.js";
import { newFloat, newInt, newStr, newTuple, None } from "../values.js";
import { ModuleBuilder } from "./registry.js";
import { DAY, dayNumber, fieldsOf, type TimeFields } from "./time-calendar.js";
import { formatTime } from "./time-format.js";
import { parseTime } from "./time-parse.js";

export function makeTime(): PyModule {
  const m = new ModuleBuilder("time", "Access to the clock.");
  const struct = newStructType("time.struct_time", ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"]);
  const toObject = (t: TimeFields): PyObject => struct([t.year, t.month, t.day, t.hour, t.minute, t.second, t.weekday, t.yearday, t.isDst].map(newInt));
  m.value("struct_time", struct(Array.from({ length: 9 }, () => newInt(0))).cls);
  const moment = (host: Host, arg: PyObject | undefined): number => (arg === undefined || arg === None ? host.io.time() : toFloat(host, arg));
  const local = (host: Host, seconds: number): TimeFields => fieldsOf(Math.floor(seconds) + host.io.utcOffset(seconds));
  const given = (host: Host, arg: PyObject | undefined): TimeFields => (arg === undefined ? local(host, host.io.time()) : fieldsArg(host, arg));
  m.fn("time", 0, 0, (host) => newFloat(host.io.time()))
    .fn("clock", 0, 0, (host) => newFloat(host.io.cpuTime()))
    .fn("sleep", 1, 1, (host, args) => {
      const seconds = toFloat(host, args[0]);
      if (seconds < 0) throw environmentError(IOError, 22, "Invalid argument", null);
      if (seconds > 0) host.io.sleep(seconds);
      return None;
    })
    .fn("gmtime", 0, 1, (host, args) => toObject(fieldsOf(moment(host, args[0]))))
    .fn("localtime", 0, 1, (host, args) => toObject(local(host, moment(host, args[0]))))
    .fn("mktime", 1, 1, (host, args) => newFloat(localSeconds(host, fieldsArg(host, args[0]))))
    .fn("asctime", 0, 1, (host, args) => newStr(formatTime("%a %b %e %H:%M:%S %Y", given(host, args[0]), 0, 0)))
    .fn("ctime", 0, 1, (host, args) => newStr(formatTime("%a %b %e %H:%M:%S %Y", local(host, moment(host, args[0])), 0, 0)))
    .fn("strftime", 1, 2, (host, args) => {
      const fields = checkFields(given(host, args[1]));
      return newStr(formatTime(str(host, args[0]), fields, host.io.utcOffset(localSeconds(host, fields)), localSeconds(host, fields)));
    })
    .fn("strptime", 1, 2, (host, args) => {
      const format = args.length > 1 ? str(host, args[1]) : "%a %b %d %H:%M:%S %Y";
      return toObject(parseTime(str(host, args[0]), format));
    })
    .fn("tzset", 0, 0, () => None);
  m.value("accept2dyear", newInt(1)).value("tzname", newTuple([newStr("UTC"), newStr("UTC")])).value("daylight", newInt(0))
    .value("timezone", newInt(0)).value("altzone", newInt(0));
  return m.module;
}

/** The moment of local calendar fields: the offset is that of the result. */
function localSeconds(host: Host, t: TimeFields): number {
  const utc = dayNumber(t.year, t.month, t.day) * DAY + t.hour * 3600 + t.minute * 60 + t.second;
  const guess = utc - host.io.utcOffset(utc);
  return utc - host.io.utcOffset(guess);
}

function fieldsArg(host: Host, obj: PyObject): TimeFields {
  if (!(obj instanceof PyTuple)) throw pyError(TypeError, `argument must be 9-item sequence, not ${obj.cls.name}`);
  if (obj.items.length !== 9) throw pyError(TypeError, `function takes exactly 9 arguments (${obj.items.length} given)`);
  const [year, month, day, hour, minute, second, weekday, yearday, isDst] = obj.items.map((item) => toInt(host, item));
  return { year, month, day, hour, minute, second, weekday, yearday, isDst };
}

/** Zeros in a tuple stand for the first month and day, as C's strftime is given them. */
function checkFields(t: TimeFields): TimeFields {
  const check = (ok: boolean, what: string): void => {
    if (!ok) throw pyError(ValueError, `${what} out of range`);
  };
  const month = t.month === 0 ? 1 : t.month;
  const day = t.day === 0 ? 1 : t.day;
  const yearday = t.yearday === 0 ? 1 : t.yearday;
  check(t.year >= 1900, "year");
  check(month >= 1 && month <= 12, "month");
  check(day >= 1 && day <= 31, "day of month");
  check(t.hour >= 0 && t.hour <= 23, "hour");
  check(t.minute >= 0 && t.minute <= 59, "minute");
  check(t.second >= 0 && t.second <= 61, "seconds");
  check(yearday >= 1 && yearday <= 366, "day of year");
  return { ...t, month, day, yearday, weekday: ((t.weekday % 7) + 7) % 7 };
}
