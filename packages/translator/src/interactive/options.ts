// Options of `translate` as keyword arguments of Translation(): names with underscores, upstream's spellings.

import type { Host } from "@rpyts/pyhost/host";
import { TypeError } from "@rpyts/pyhost/exception-types";
import { PyBool, PyFloat, PyInt, PyStr, type PyObject } from "@rpyts/pyhost/object";
import type { PyDict } from "@rpyts/pyhost/pydict";
import { pyError } from "@rpyts/pyhost/pyerror";
import { defaultOptions, OPTIONS, type OptionName, type GivenOptions } from "../options.js";

/** Reads a dict of keyword arguments; TypeError for names and values that are no options. */
export function optionsFrom(host: Host, given: PyDict): GivenOptions {
  const options = defaultOptions();
  const names = new Map((Object.keys(OPTIONS) as OptionName[]).map((name) => [name.replaceAll("-", "_"), name]));
  for (const [key, value] of given.entries()) {
    const name = key instanceof PyStr ? names.get(key.value) : undefined;
    if (name === undefined) throw pyError(TypeError, `Translation() has no option ${host.repr(key)}`);
    setOption(options, name, value);
  }
  return options;
}

function setOption(options: GivenOptions, name: OptionName, value: PyObject): void {
  const spec = OPTIONS[name];
  const plain = value instanceof PyBool || value instanceof PyStr || value instanceof PyFloat ? value.value : value instanceof PyInt ? Number(value.value) : null;
  const wanted = spec.type === "flag" ? "boolean" : spec.type === "number" ? "number" : "string";
  if (typeof plain !== wanted) throw pyError(TypeError, `the option ${name} takes a ${wanted}, not ${value.cls.name}`);
  if ("choices" in spec && !(spec.choices as readonly string[]).includes(String(plain))) throw pyError(TypeError, `${name} is one of ${spec.choices.join(", ")}`);
  (options as Record<OptionName, unknown>)[name] = plain;
}
