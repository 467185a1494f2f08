// Pages of flow space's codes: what a function may say.

import type { Page } from "./page.js";

const page = (title: string, why: string, bad: string | null, good: string | null): Page => ({ title, why, bad, good });

export const FLOWSPACE_PAGES: readonly (readonly [string, Page])[] = [
  ["flowspace/always-raises", page(
    "An operation on constants fails whenever it is reached.",
    "Operations on constants are done at translation time. One that raises there would always raise.",
    "LIMIT = 0\n\ndef entry_point(argv):\n    print 10 / LIMIT\n    return 0",
    "LIMIT = 2\n\ndef entry_point(argv):\n    print 10 / LIMIT\n    return 0",
  )],
  ["flowspace/closure", page(
    "A function made at run time uses a variable of the function around it.",
    "Functions are constants of the program. Pass the value as an argument, or keep it in an attribute of an object with a method.",
    "def entry_point(argv):\n    n = len(argv)\n    add = lambda x: x + n\n    print add(1)\n    return 0",
    "def add(x, n):\n    return x + n\n\ndef entry_point(argv):\n    print add(1, len(argv))\n    return 0",
  )],
  ["flowspace/dynamic-function", page(
    "An inner function is made in a way that depends on run time.",
    "Defaults of an inner function must be constants.",
    "def entry_point(argv):\n    n = len(argv)\n    def add(x, y=n):\n        return x + y\n    print add(1)\n    return 0",
    "def entry_point(argv):\n    def add(x, y=3):\n        return x + y\n    print add(1)\n    return 0",
  )],
  ["flowspace/exec", page(
    "There is no compiler at run time.",
    "exec works while the program is loaded: make functions there.",
    "def entry_point(argv):\n    exec 'print 1'\n    return 0",
    "exec 'def show(): print 1'\n\ndef entry_point(argv):\n    show()\n    return 0",
  )],
  ["flowspace/except-class", page(
    "The class in an except clause is not constant, or cannot be caught.",
    "Name the class, or a tuple of classes. AssertionError and NotImplementedError end the program.",
    "def entry_point(argv):\n    try:\n        assert len(argv) > 3\n    except AssertionError:\n        return 1\n    return 0",
    "def entry_point(argv):\n    if len(argv) <= 3:\n        return 1\n    return 0",
  )],
  ["flowspace/generator", page(
    "A generator is used in a way that RPython does not have.",
    "Generator functions are looped over; yield gives a value and takes none.",
    null,
    null,
  )],
  ["flowspace/global-write", page(
    "A function changes a global variable.",
    "Globals are constants of the program. Keep what changes in an attribute of a global object.",
    "counter = 0\n\ndef entry_point(argv):\n    global counter\n    counter += 1\n    return counter",
    "class State(object):\n    counter = 0\n\nstate = State()\n\ndef entry_point(argv):\n    state.counter += 1\n    return state.counter",
  )],
  ["flowspace/keyword-arguments", page(
    "Keyword arguments come out of a dictionary, or go into one.",
    "The names of keyword arguments are part of the call. Write them out.",
    "def draw(x, color=1):\n    return x + color\n\ndef entry_point(argv):\n    options = {'color': 3}\n    print draw(len(argv), **options)\n    return 0",
    "def draw(x, color=1):\n    return x + color\n\ndef entry_point(argv):\n    print draw(len(argv), color=3)\n    return 0",
  )],
  ["flowspace/missing-helper", page("The library lacks a function that a statement needs.", "The installation is not complete: rpython.rlib.rprint is missing.", null, null)],
  ["flowspace/not-rpython", page(
    "The function says of itself that it is no RPython, and the program reaches it.",
    "Functions whose doc string begins with NOT_RPYTHON, or that are marked by @not_rpython, are for load time. Call them there and keep the result.",
    "def tables():\n    \"\"\"NOT_RPYTHON: for load time\"\"\"\n    return [1, 2]\n\ndef entry_point(argv):\n    print len(tables())\n    return 0",
    "def tables():\n    \"\"\"NOT_RPYTHON: for load time\"\"\"\n    return [1, 2]\n\nTABLES = tables()\n\ndef entry_point(argv):\n    print len(TABLES)\n    return 0",
  )],
  ["flowspace/ovfcheck", page(
    "ovfcheck() does not stand around a single operation.",
    "ovfcheck(x + y) asks for a checked addition: the operation stands inside the call.",
    "from rpython.rlib.rarithmetic import ovfcheck\n\ndef entry_point(argv):\n    n = len(argv) * 1000\n    try:\n        n = ovfcheck(n)\n    except OverflowError:\n        return 1\n    print n\n    return 0",
    "from rpython.rlib.rarithmetic import ovfcheck\n\ndef entry_point(argv):\n    n = len(argv)\n    try:\n        n = ovfcheck(n * 1000)\n    except OverflowError:\n        return 1\n    print n\n    return 0",
  )],
  ["flowspace/raise", page(
    "What is raised is no exception.",
    "Raise a class of exceptions or an instance of one.",
    "def entry_point(argv):\n    if len(argv) > 9:\n        raise 'too many'\n    return 0",
    "def entry_point(argv):\n    if len(argv) > 9:\n        raise ValueError\n    return 0",
  )],
  ["flowspace/unbound-local", page(
    "A variable is used where it may not have a value.",
    "Every way to the use must set the variable.",
    "def entry_point(argv):\n    if len(argv) > 1:\n        name = argv[1]\n    print name\n    return 0",
    "def entry_point(argv):\n    name = 'nobody'\n    if len(argv) > 1:\n        name = argv[1]\n    print name\n    return 0",
  )],
  ["flowspace/unknown-global", page(
    "Nothing defines the name.",
    "Globals are looked up once, after the program has been loaded.",
    "def entry_point(argv):\n    print lenght(argv)\n    return 0",
    "def entry_point(argv):\n    print len(argv)\n    return 0",
  )],
  ["flowspace/unpack", page(
    "A tuple does not have as many items as there are variables.",
    "The length of a tuple is known at translation time.",
    "def entry_point(argv):\n    a, b = (len(argv), 2, 3)\n    print a, b\n    return 0",
    "def entry_point(argv):\n    a, b, c = (len(argv), 2, 3)\n    print a, b, c\n    return 0",
  )],
  ["flowspace/unsupported", page(
    "The statement or call is for load time only.",
    "Classes are made, code is compiled and modules are imported while the program is loaded.",
    "def entry_point(argv):\n    print eval(argv[1])\n    return 0",
    "LIMIT = eval('2 ** 10')\n\ndef entry_point(argv):\n    print LIMIT\n    return 0",
  )],
];
