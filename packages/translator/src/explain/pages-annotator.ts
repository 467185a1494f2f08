// Pages of the annotator's codes.

import type { Page } from "./page.js";

const page = (title: string, why: string, bad: string | null, good: string | null): Page => ({ title, why, bad, good });

export const ANNOTATOR_PAGES: readonly (readonly [string, Page])[] = [
  ["annotator/union-error", page(
    "Values of types that do not go together meet in one place.",
    "Each variable, argument, result, attribute, list item, dictionary key and value has one type in the whole program: it becomes one C variable or field. int goes\ninto float; None goes with instances, strings, lists, dictionaries and functions, never with numbers or tuples; instances go with instances of a class that has a common base.\nThe notes show where each type comes from. Convert one of the values, give classes a common base, or use two variables.",
    "def find(items, wanted):\n    for i in range(len(items)):\n        if items[i] == wanted:\n            return i\n    return None\n\ndef entry_point(argv):\n    print find(argv, 'x') is None\n    return 0",
    "def find(items, wanted):\n    for i in range(len(items)):\n        if items[i] == wanted:\n            return i\n    return -1\n\ndef entry_point(argv):\n    print find(argv, 'x') < 0\n    return 0",
  )],
  ["annotator/blocked-block", page(
    "An operation can never succeed, because nothing it could work on is ever there.",
    "A variable or attribute that is None wherever the program sets it, a container that nothing is put into: what reads them has no type. As a rule the code that would give the\nvalue is not reached, or has another name.",
    "class Parser(object):\n    def __init__(self):\n        self.lexer = None\n\n    def parse(self):\n        return self.lexer.token\n\ndef entry_point(argv):\n    print Parser().parse()\n    return 0",
    "class Lexer(object):\n    def __init__(self):\n        self.token = 'end'\n\nclass Parser(object):\n    def __init__(self):\n        self.lexer = Lexer()\n\n    def parse(self):\n        return self.lexer.token\n\ndef entry_point(argv):\n    print Parser().parse()\n    return 0",
  )],
  ["annotator/unknown-attribute", page(
    "Nothing gives the value an attribute or method of this name.",
    "The attributes of a class are those that its methods, its prebuilt instances or other reachable code set, and that _attrs_ or __slots__ allow. Built-in types have the methods that\ndocs/rpython.md lists.",
    "class Point(object):\n    def __init__(self, x):\n        self.x = x\n\ndef entry_point(argv):\n    print Point(len(argv)).y\n    return 0",
    "class Point(object):\n    def __init__(self, x):\n        self.x = x\n\ndef entry_point(argv):\n    print Point(len(argv)).x\n    return 0",
  )],
  ["annotator/wrong-arguments", page(
    "A call does not fit what is called.",
    "Each call gives every parameter without a default a value, once, and nothing else; the number of arguments behind a star must be known. Built-in functions and functions with\n@enforceargs also say which types they take.",
    "def area(width, height):\n    return width * height\n\ndef entry_point(argv):\n    print area(len(argv))\n    return 0",
    "def area(width, height):\n    return width * height\n\ndef entry_point(argv):\n    print area(len(argv), 2)\n    return 0",
  )],
  ["annotator/unsupported-operation", page(
    "There is no such operation on values of these types.",
    "Operators do not convert: texts and numbers neither add up nor compare; operators on instances work for load time only.",
    "def entry_point(argv):\n    print 'arguments: ' + len(argv)\n    return 0",
    "def entry_point(argv):\n    print 'arguments: ' + str(len(argv))\n    return 0",
  )],
  ["annotator/unsupported-builtin", page(
    "The built-in function or type is for load time only.",
    "Only a part of Python's built-ins is there at run time; docs/rpython.md lists it. The hint names what takes their place.",
    "def entry_point(argv):\n    for arg in sorted(argv):\n        print arg\n    return 0",
    "from rpython.rlib.listsort import make_timsort_class\n\nSorter = make_timsort_class(lt=lambda a, b: a < b)\n\ndef entry_point(argv):\n    names = argv[:]\n    Sorter(names).sort()\n    for name in names:\n        print name\n    return 0",
  )],
  ["annotator/not-callable", page(
    "What is called is no function, method or class.",
    "Functions, methods, classes, and instances of classes with __call__ can be called. A variable that is None wherever it is set cannot.",
    "def entry_point(argv):\n    size = len(argv)\n    print size()\n    return 0",
    "def entry_point(argv):\n    size = len(argv)\n    print size\n    return 0",
  )],
  ["annotator/mixed-calls", page(
    "One call makes instances of classes that cannot be made alike.",
    "A class held in a variable is called with the same arguments whatever class it is: the classes need a common base class with an __init__.",
    "class Base(object):\n    pass\n\nclass A(Base):\n    pass\n\nclass B(Base):\n    def __init__(self):\n        self.x = 1\n\ndef entry_point(argv):\n    if len(argv) > 1:\n        cls = A\n    else:\n        cls = B\n    return cls() is None",
    "class Base(object):\n    def __init__(self):\n        self.x = 1\n\nclass A(Base):\n    pass\n\nclass B(Base):\n    pass\n\ndef entry_point(argv):\n    if len(argv) > 1:\n        cls = A\n    else:\n        cls = B\n    return cls() is None",
  )],
  ["annotator/resized-list", page(
    "A list that must keep its length is made longer or shorter.",
    "make_sure_not_resized() and _immutable_fields_ = ['name[*]'] promise that a list keeps its length, for all lists that may be in its place. Copy the list before it grows, or drop the promise.",
    "from rpython.rlib.debug import make_sure_not_resized\n\ndef entry_point(argv):\n    registers = [0] * 8\n    make_sure_not_resized(registers)\n    registers.append(1)\n    print len(registers)\n    return 0",
    "from rpython.rlib.debug import make_sure_not_resized\n\ndef entry_point(argv):\n    registers = [0] * 9\n    make_sure_not_resized(registers)\n    registers[8] = 1\n    print len(registers)\n    return 0",
  )],
  ["annotator/immutable-field", page(
    "A class declares fields immutable against what its base class says.",
    "A field is immutable, or not, in the class that defines it: code that works on the base class could change it. Subclasses of a class with _immutable_ = True say so too.",
    "class Code(object):\n    def __init__(self, size):\n        self.size = size\n\nclass Big(Code):\n    _immutable_fields_ = ['size']\n\n    def double(self):\n        return self.size * 2\n\ndef entry_point(argv):\n    print Big(3).double(), Code(len(argv)).size\n    return 0",
    "class Code(object):\n    _immutable_fields_ = ['size']\n\n    def __init__(self, size):\n        self.size = size\n\nclass Big(Code):\n    def double(self):\n        return self.size * 2\n\ndef entry_point(argv):\n    print Big(3).double(), Code(len(argv)).size\n    return 0",
  )],
  ["annotator/long-integer", page(
    "A constant does not fit in a machine word.",
    "There are no long integers at run time. Use r_longlong or r_ulonglong for 64 bits, rpython.rlib.rbigint for more.",
    "def big():\n    return 123456789012345678901234567890\n\ndef entry_point(argv):\n    return big() == len(argv)",
    "def big():\n    return 1234567890\n\ndef entry_point(argv):\n    return big() == len(argv)",
  )],
  ["annotator/none-raised", page(
    "The value that is raised may be None.",
    "Check the value before raising it; then it is known to be an exception.",
    "class Failure(Exception):\n    pass\n\ndef check(n):\n    error = None\n    if n > 3:\n        error = Failure()\n    raise error\n\ndef entry_point(argv):\n    try:\n        check(len(argv))\n    except Failure:\n        return 1\n    return 0",
    "class Failure(Exception):\n    pass\n\ndef check(n):\n    error = None\n    if n > 3:\n        error = Failure()\n    if error is not None:\n        raise error\n\ndef entry_point(argv):\n    try:\n        check(len(argv))\n    except Failure:\n        return 1\n    return 0",
  )],
  ["annotator/endless-widening", page(
    "The types of the program never come to rest.",
    "A specialised function is copied for every new value or place it is called with. One that calls itself with ever new ones is copied without end.",
    "from rpython.rlib.objectmodel import specialize\n\n@specialize.call_location()\ndef count(n):\n    if n > 9:\n        return n\n    return count(n + 1)\n\ndef entry_point(argv):\n    print count(len(argv))\n    return 0",
    "def count(n):\n    if n > 9:\n        return n\n    return count(n + 1)\n\ndef entry_point(argv):\n    print count(len(argv))\n    return 0",
  )],
  ["annotator/not-rpython", page(
    "The program does something that RPython has no way to do at run time.",
    "Setting attributes of functions, classes and modules, classmethods, constants that are nothing RPython knows, bounds of slices that may be negative, keys that cannot be keys: the message\nsays what it is, the hint what takes its place. What runs while the program is loaded is not concerned.",
    "class Config(object):\n    debug = False\n\ndef entry_point(argv):\n    Config.debug = len(argv) > 1\n    print Config.debug\n    return 0",
    "class Config(object):\n    def __init__(self):\n        self.debug = False\n\nconfig = Config()\n\ndef entry_point(argv):\n    config.debug = len(argv) > 1\n    print config.debug\n    return 0",
  )],
  ["annotator/not-constant", page(
    "A value must be known at translation time, and is not.",
    "Names of attributes, formats of the % operator, indexes of tuples, encodings, classes given to isinstance() and arguments by which a function is specialised decide which code is made.\nTheir values must be the same at each run: constants, globals, or variables of a loop over unrolling_iterable().",
    "class Point(object):\n    def __init__(self):\n        self.x = 1\n        self.y = 2\n\ndef entry_point(argv):\n    point = Point()\n    for name in ['x', 'y']:\n        print getattr(point, name)\n    return 0",
    "from rpython.rlib.unroll import unrolling_iterable\n\nNAMES = unrolling_iterable(['x', 'y'])\n\nclass Point(object):\n    def __init__(self):\n        self.x = 1\n        self.y = 2\n\ndef entry_point(argv):\n    point = Point()\n    for name in NAMES:\n        print getattr(point, name)\n    return 0",
  )],
];
