// Pages of what is met before and after inference: reading and running the target, what a backend cannot do.

import type { Page } from "./page.js";

const page = (title: string, why: string, bad: string | null = null, good: string | null = null): Page => ({ title, why, bad, good });

export const OTHER_PAGES: readonly (readonly [string, Page])[] = [
  ["pyparser/syntax-error", page("The text is not Python 2.7.", "Programs are Python 2.7, with its print statement.", "def entry_point(argv):\n    print('x', end='')\n    return 0", "def entry_point(argv):\n    print 'x',\n    return 0")],
  ["pyparser/indentation-error", page("A line is indented as no block around it is.", "Lines of a block begin at the same column.", "def entry_point(argv):\n    x = 1\n      y = 2\n    return 0", "def entry_point(argv):\n    x = 1\n    y = 2\n    return 0")],
  ["pyparser/tab-error", page("Tabs and blanks are mixed in a way whose meaning depends on the width of a tab.", "Indent with blanks.")],
  ["target/import-error", page("The program raised an exception while it was loaded.", "The traceback shows where. What the module does at load time is ordinary Python 2.7.")],
  ["target/target-error", page("target() raised an exception.", "The traceback shows where.")],
  ["target/no-target", page("The file defines no function target(driver, args).", "target() returns what is to be translated: the entry point, and None.")],
  ["target/no-entry-point", page("target() does not return a function.", "It returns entry_point, or a tuple that begins with it: (entry_point, None).")],
  ["target/not-standalone", page("A program that is run takes the command line, and this one says that it takes something else.", "Return (entry_point, None) from target(); entry_point takes a list of str.")],
  ["target/exported-twice", page("Two functions are exported under one name.", "Names of exported functions differ.")],
  ["rtyper/call-table", page("Functions that are called through one variable do not take their arguments alike.", "Functions called through a variable take a fixed number of parameters.")],
  ["rtyper/int-of-unsigned", page("int() of an unsigned number, which may not fit.", "Use intmask(), which keeps the bits.")],
  ["rtyper/no-raw-memory", page("Raw memory where the target has objects only.", "C and LLVM have raw memory; JavaScript, CLI and the JVM do not.")],
  ["rtyper/unsupported-builtin", page("The target cannot do what a built-in function or method needs.", "The message says what is missing.")],
  ["js/unknown-external", page("JavaScript does not know the external function.", "The message names it; C has it.")],
  ["js/unsupported-operation", page("JavaScript has no such operation.", "The message says which; C has it.")],
  ["llinterp/unsupported-operation", page("The low-level interpreter does not carry the operation out.", "It needs a real machine: translate the program.")],
  ["llinterp/missing-external", page("The low-level interpreter does not know the external function.", "Translate the program to C.")],
  ["flowmodel/graph-text", page("The text of a graph is not well formed.", "Graphs are written by --dump and the tests.")],
];
