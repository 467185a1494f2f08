// Match objects.

import { TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import type { PyObject, PyType } from "../object.js";
import { pyError } from "../pyerror.js";
import { byName, TypeBuilder } from "../types/builder.js";
import { newDict, newInt, newStr, newTuple, None } from "../values.js";
import { PyMatch } from "./sre-object.js";
import { expandTemplate, templateOf } from "./sre-replace.js";

function span(host: Host, self: PyMatch, key: PyObject | undefined): [number, number] {
  const index = key === undefined ? 0 : self.groupNumber(host, key);
  const [start, end] = [self.marks[2 * index], self.marks[2 * index + 1]];
  return start < 0 || end < start ? [-1, -1] : [start, end];
}

export function setupMatch(type: PyType): void {
  const builder = new TypeBuilder(type, PyMatch)
    .method("group", 0, Infinity, (host, self, args) => {
      const value = (key: PyObject): PyObject => self.group(self.groupNumber(host, key)) ?? None;
      if (args.length === 1) return self.group(0) ?? None;
      return args.length === 2 ? value(args[1]) : newTuple(args.slice(1).map(value));
    })
    .keywordMethod("groups", (_host, self, args, kwargs) => {
      const [missing] = byName("groups", ["default"], 0, args, 1, kwargs);
      return newTuple(Array.from({ length: self.pattern.program.groups }, (_, i) => self.group(i + 1) ?? missing ?? None));
    })
    .keywordMethod("groupdict", (_host, self, args, kwargs) => {
      const [missing] = byName("groupdict", ["default"], 0, args, 1, kwargs);
      const dict = newDict();
      for (const [name, index] of self.pattern.program.names) dict.setStr(name, self.group(index) ?? missing ?? None);
      return dict;
    })
    .method("start", 0, 1, (host, self, args) => newInt(span(host, self, args[1])[0]))
    .method("end", 0, 1, (host, self, args) => newInt(span(host, self, args[1])[1]))
    .method("span", 0, 1, (host, self, args) => newTuple(span(host, self, args[1]).map(newInt)))
    .method("expand", 1, 1, (host, self, args) => expandTemplate(host, templateOf(host, self.pattern, args[1]), self.target, (i) => self.group(i), self.pattern.program.groups))
    .member("string", (_host, self) => self.target.object)
    .member("re", (_host, self) => self.pattern)
    .member("pos", (_host, self) => newInt(self.pos))
    .member("endpos", (_host, self) => newInt(self.endpos))
    .getset("lastindex", (_host, self) => (self.lastIndex === 0 ? None : newInt(self.lastIndex)))
    .getset("lastgroup", (_host, self) => {
      for (const [name, index] of self.pattern.program.names) if (index === self.lastIndex) return newStr(name);
      return None;
    })
    .getset("regs", (_host, self) =>
      newTuple(Array.from({ length: self.pattern.program.groups + 1 }, (_, i) => newTuple([newInt(self.marks[2 * i]), newInt(self.marks[2 * i + 1])]))));
  for (const name of ["__copy__", "__deepcopy__"]) {
    builder.method(name, 0, 1, () => {
      throw pyError(TypeError, "cannot copy this match object");
    });
  }
}
