// _sre: the types of patterns and scanners, and compilation. Matches: sre-match.ts. Replacement and splitting: sre-replace.ts.

import { toInt } from "../convert.js";
import { OverflowError, TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyObject, PyStr, PyUnicode, type PyModule, type PyType } from "../object.js";
import { PyIterator } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { byName, TypeBuilder, type Kwargs } from "../types/builder.js";
import { newDict, newInt, newList, newStr, newTuple, None } from "../values.js";
import { newNativeType, setupIterator } from "./native-type.js";
import { ModuleBuilder } from "./registry.js";
import { FLAG_UNICODE, PatternFault, RepeatOverflow, type ParsedPattern } from "./sre-ast.js";
import { lower } from "./sre-charset.js";
import { compileProgram } from "./sre-compile.js";
import { sreError } from "./sre-error.js";
import { setupMatch } from "./sre-match.js";
import { clampBounds, PyPattern, Target, Walker, type SreTypes } from "./sre-object.js";
import { parsePattern } from "./sre-parse.js";
import { splitText, substitute } from "./sre-replace.js";
import { patternTuple } from "./sre-tree.js";

class PyScanner extends PyObject {
  cls: PyType;
  readonly walker: Walker;
  constructor(cls: PyType, walker: Walker) {
    super();
    this.cls = cls;
    this.walker = walker;
  }
}

class PyMatchIter extends PyIterator {
  cls: PyType;
  private readonly walker: Walker;
  constructor(cls: PyType, walker: Walker) {
    super();
    this.cls = cls;
    this.walker = walker;
  }

  next(): PyObject | null {
    return this.walker.search() ? this.walker.matchObject() : null;
  }
}

/** Compiles a pattern; faults become sre_constants.error. */
export function compilePattern(host: Host, types: SreTypes, pattern: PyObject, flags: number): PyPattern {
  const text = patternText(pattern);
  return new PyPattern(types, text, compileProgram(parse(host, text, flags)));
}

function patternText(pattern: PyObject): PyStr | PyUnicode {
  if (pattern instanceof PyStr || pattern instanceof PyUnicode) return pattern;
  throw pyError(TypeError, "first argument must be string or compiled pattern");
}

function parse(host: Host, pattern: PyStr | PyUnicode, flags: number): ParsedPattern {
  try {
    return parsePattern(host, pattern.value, flags);
  } catch (fault) {
    if (fault instanceof PatternFault) throw sreError(host, fault.message);
    if (fault instanceof RepeatOverflow) throw pyError(OverflowError, fault.message);
    throw fault;
  }
}

/** The text and the bounds that most methods take. */
function walkerOf(host: Host, self: PyPattern, name: string, args: readonly PyObject[], kwargs: Kwargs): Walker {
  const [string, pos, endpos] = byName(name, ["string", "pos", "endpos"], 1, args, 1, kwargs);
  const target = new Target(host, string ?? None);
  const [start, end] = clampBounds(host, target.subject.length, pos, endpos);
  return new Walker(self, target, start, end);
}

function findAll(walker: Walker): PyObject {
  const items: PyObject[] = [];
  const groups = walker.pattern.program.groups;
  while (walker.search()) {
    const group = (index: number): PyObject => walker.group(index) ?? walker.target.empty();
    if (groups <= 1) items.push(group(groups));
    else items.push(newTuple(Array.from({ length: groups }, (_, i) => group(i + 1))));
  }
  return newList(items);
}

function setupPattern(types: SreTypes): void {
  const builder = new TypeBuilder(types.pattern, PyPattern)
    .member("pattern", (_host, self) => self.pattern)
    .member("flags", (_host, self) => newInt(self.program.flags))
    .member("groups", (_host, self) => newInt(self.program.groups))
    .member("groupindex", (_host, self) => {
      const dict = newDict();
      for (const [name, index] of self.program.names) dict.setStr(name, newInt(index));
      return dict;
    });
  const iterType = setupIterator(newNativeType("callable-iterator"));
  builder
    .keywordMethod("match", (host, self, args, kwargs) => {
      const walker = walkerOf(host, self, "match", args, kwargs);
      return walker.match() ? walker.matchObject() : None;
    })
    .keywordMethod("search", (host, self, args, kwargs) => {
      const walker = walkerOf(host, self, "search", args, kwargs);
      return walker.search() ? walker.matchObject() : None;
    })
    .keywordMethod("findall", (host, self, args, kwargs) => findAll(walkerOf(host, self, "findall", args, kwargs)))
    .keywordMethod("finditer", (host, self, args, kwargs) => new PyMatchIter(iterType, walkerOf(host, self, "finditer", args, kwargs)))
    .keywordMethod("scanner", (host, self, args, kwargs) => new PyScanner(types.scanner, walkerOf(host, self, "scanner", args, kwargs)))
    .keywordMethod("split", (host, self, args, kwargs) => {
      const [string, maxsplit] = byName("split", ["string", "maxsplit"], 1, args, 1, kwargs);
      return newList(splitText(self, new Target(host, string ?? None), maxsplit === null ? 0 : toInt(host, maxsplit)));
    })
    .keywordMethod("sub", (host, self, args, kwargs) => replace(host, self, "sub", args, kwargs).text)
    .keywordMethod("subn", (host, self, args, kwargs) => {
      const { text, count } = replace(host, self, "subn", args, kwargs);
      return newTuple([text, newInt(count)]);
    });
  for (const name of ["__copy__", "__deepcopy__"]) {
    builder.method(name, 0, 1, () => {
      throw pyError(TypeError, "cannot copy this pattern object");
    });
  }
}

function replace(host: Host, self: PyPattern, name: string, args: readonly PyObject[], kwargs: Kwargs): { text: PyObject; count: number } {
  const [repl, string, count] = byName(name, ["repl", "string", "count"], 2, args, 1, kwargs);
  return substitute(host, self, repl ?? None, new Target(host, string ?? None), count === null ? 0 : toInt(host, count));
}

export function makeSre(): PyModule {
  const types: SreTypes = { pattern: newNativeType("_sre.SRE_Pattern"), match: newNativeType("_sre.SRE_Match"), scanner: newNativeType("_sre.SRE_Scanner") };
  setupPattern(types);
  setupMatch(types.match);
  new TypeBuilder(types.scanner, PyScanner)
    .method("match", 0, 0, (_host, self) => (self.walker.match() ? self.walker.matchObject() : None))
    .method("search", 0, 0, (_host, self) => (self.walker.search() ? self.walker.matchObject() : None))
    .member("pattern", (_host, self) => self.walker.pattern);
  return new ModuleBuilder("_sre", "Regular expressions, natively.")
    .value("SRE_Pattern", types.pattern)
    .value("SRE_Match", types.match)
    .value("MAGIC", newInt(20031017))
    .value("CODESIZE", newInt(4))
    .value("copyright", newStr(""))
    .fn("compile", 2, 2, (host, args) => compilePattern(host, types, args[0], toInt(host, args[1])))
    .fn("getlower", 2, 2, (host, args) => newInt(lower(toInt(host, args[0]), (toInt(host, args[1]) & FLAG_UNICODE) !== 0)))
    .fn("parse", 2, 2, (host, args) => patternTuple(parse(host, patternText(args[0]), toInt(host, args[1])))).module;
}
