// The translation as programs drive it: TranslationDriver, goal.translate.main, and what a target says in driver.config.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { command, file, inTempFolder } from "../support/cli.js";

const TARGET = `
from rpython.config.config import BoolOption, OptionDescription

def get_additional_config_options():
    return OptionDescription('mine', 'options of the program', [BoolOption('fast', 'go fast', default=True)])

def handle_config(config, translateconfig):
    print 'opt', translateconfig.opt
    config.translation.suggest(gc='none')

def jitpolicy(driver):
    from rpython.jit.codewriter.policy import JitPolicy
    print 'policy'
    return JitPolicy()

def entry_point(argv):
    print 'hello', len(argv)
    return 3

def target(driver, args):
    driver.exe_name = 'hey-%(backend)s'
    print driver.config.translation.gc, driver.config.mine.fast, args
    return entry_point, None
`;

const SCRIPT = `
from rpython.translator.driver import TranslationDriver
from rpython.translator.goal.translate import main
import os, sys

def double(n):
    return n * 2

driver = TranslationDriver(setopts={'backend': 'js'})
driver.setup(double, [int])
print driver.proceed(['annotate'])
print driver.compile_js()(21)

namespace = {}
execfile('target_hey.py', namespace)
driver = TranslationDriver.from_targetspec(namespace, args=['more'])
exe = driver.proceed()
sys.stdout.flush()
print os.path.basename(exe), os.system(exe + ' 1 2') >> 8

print os.path.basename(main(['-b', 'js', '--no-thread', 'target_hey', 'xx']))
try:
    driver.proceed(['nonsense'])
except ValueError as e:
    print e
`;

describe("TranslationDriver", () => {
  it("translates functions and targets, as far as it is told", () => {
    const done = inTempFolder((folder) => {
      file(folder, "target_hey.py", TARGET);
      return command("translatorshell", [file(folder, "script.py", SCRIPT)], folder);
    });
    expect(done.stdout.split("\n")).toEqual([
      "SomeInteger", "42", "opt 2", "none True ['more']", "hello 3", "hey-c 3", "opt 2", "none True ['xx']", "hey-js",
      "TranslationDriver: there is no goal nonsense; there are annotate, rtype, backendopt, database, source, compile", "",
    ]);
    expect(done.stderr).toContain("[translation:info] created: ");
  });

  it("what the target says in driver.config counts; a JIT is noted as missing", () => {
    const done = inTempFolder((folder) => command("translate", ["-Ojit", "--run", file(folder, "target_hey.py", TARGET)], folder));
    expect(done.stdout.split("\n").slice(0, 4)).toEqual(["opt jit", "none True []", "policy", "hello 1"]);
    expect(done.stderr).toContain("there is no JIT yet: the program is translated without one");
    expect(done.status).toBe(3);
  });

  it("a target that sets the option thread gets threads in C, and one thread in JavaScript", () => {
    const text = "def entry_point(argv):\n    return 0\n\ndef target(driver, args):\n    driver.config.translation.thread = True\n    return entry_point, None\n";
    inTempFolder((folder) => {
      const target = file(folder, "target_threads.py", text);
      expect(command("translate", ["--source", target], folder).status).toBe(0);
      expect(readFileSync(join(folder, "target_threads-c-sources", "Makefile"), "utf8")).toContain("RPY_THREADS");
      expect(command("translate", ["--backend=js", "--run", target], folder).status).toBe(0);
    });
  });
});
