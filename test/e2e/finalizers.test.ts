// Finalizer queues in C: the collector really reports what is dead.

import { describe, expect, it } from "vitest";
import { command, file, inTempFolder } from "../support/cli.js";

const TARGET = `
from rpython.rlib import rgc
from rpython.rlib.objectmodel import keepalive_until_here

class Base(object):
    pass

class Resource(Base):
    def __init__(self, number):
        self.number = number

class Special(Resource):
    pass

class Log(object):
    def __init__(self):
        self.closed = 0
        self.special = 0
        self.triggers = 0
        self.kept = []

log = Log()

class ResourceQueue(rgc.FinalizerQueue):
    Class = Resource

    def finalizer_trigger(self):
        log.triggers += 1
        while True:
            resource = self.next_dead()
            if resource is None:
                break
            log.closed += 1
            if isinstance(resource, Special):
                log.special += 1
            if resource.number % 1000 == 0:
                log.kept.append(resource)
            if resource.number == 7:
                raise ValueError

class LazyQueue(rgc.FinalizerQueue):
    Class = Base

    def finalizer_trigger(self):
        pass

queue = ResourceQueue()
lazy = LazyQueue()

def make(n):
    last = None
    for i in range(n):
        resource = Special(i) if i % 2 else Resource(i)
        queue.register_finalizer(resource)
        base = Base()
        lazy.register_finalizer(base)
        last = resource
    return last

def entry_point(argv):
    n = 20000
    last = make(n)
    rgc.collect()
    rgc.collect()
    count = 0
    while lazy.next_dead() is not None:
        count += 1
    print log.closed > n // 2, log.closed < n, log.special > n // 4, log.triggers > 0, count > n // 2
    print len(log.kept) > 5, log.kept[0].number % 1000
    keepalive_until_here(last)
    return 0

def target(driver, args):
    return entry_point, None
`;

describe("finalizer queues", () => {
  it.each([["c", "boehm"], ["c", "none"]])("--backend=%s --gc=%s", (backend, gc) => {
    const text = gc === "boehm" ? TARGET : TARGET.replace("    print len(log.kept) > 5, log.kept[0].number % 1000\n", "");
    const done = inTempFolder((folder) => command("translate", [`--backend=${backend}`, `--gc=${gc}`, "--run", file(folder, "target_queues.py", text)], folder));
    expect(done.stdout).toContain(gc === "boehm" ? "True True True True True\nTrue 0\n" : "False True False False False\n");
    expect(done.status).toBe(0);
  });
});
