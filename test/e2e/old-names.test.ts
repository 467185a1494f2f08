// Programs that bring folders named like the toolchain get the toolchain's own modules, under today's names and the old ones.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { command, file, inTempFolder } from "../support/cli.js";

const SCRIPT = `
from pypy.rlib.jit import JitDriver
import rpython.rlib.jit
print JitDriver is rpython.rlib.jit.JitDriver
from pypy.rpython.lltypesystem import lltype, rffi
from pypy.rpython.annlowlevel import llhelper
from pypy.config.translationoption import get_combined_translation_config
from pypy.translator.interactive import Translation
import pypy.mine
print pypy.mine.x
for name in ['pypy.rlib.nosuch', 'rpython.nosuch.x', 'nosuch']:
    try:
        __import__(name)
    except ImportError as e:
        print e
try:
    from rpython.rlib import nothere
except ImportError as e:
    print e
t = Translation(lambda n: n + 1, [int], check_str_without_nul=True, policy=None, inline_threshold=3.0)
print t.interpret([1]), len(t.source()) > 100
try:
    Translation(lambda n: n, [int], nonsense=1)
except TypeError as e:
    print e
`;

describe("modules of the toolchain", () => {
  it("are found before a program's own folders of the same names", () => {
    const done = inTempFolder((folder) => {
      for (const name of ["rpython", "pypy", "pypy/mine"]) mkdirSync(join(folder, name));
      file(folder, "rpython/__init__.py", "raise Exception('not this one')\n");
      file(folder, "pypy/__init__.py", "");
      file(folder, "pypy/mine/__init__.py", "x = 5\n");
      return command("translatorshell", [file(folder, "script.py", SCRIPT)], folder);
    });
    expect(done.stderr).toBe("");
    const listed = "docs/rlib.md says what there is";
    expect(done.stdout.split("\n")).toEqual([
      "True", "5",
      `No module named nosuch (this toolchain has no rpython.rlib.nosuch: ${listed})`,
      `No module named nosuch.x (this toolchain has no rpython.nosuch.x: ${listed})`,
      "No module named nosuch",
      `cannot import name nothere (this toolchain has no rpython.rlib.nothere: ${listed})`,
      "2 True", "Translation() has no option 'nonsense'", "",
    ]);
  });
});
