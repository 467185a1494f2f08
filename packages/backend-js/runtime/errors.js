// Exceptions. `Exception` is the class that all exceptions of the program come from, `the…` are the instances that the runtime raises: the program has them.

/** The program's exception that a caught value is: the ends of the stack and of memory are exceptions too. Throws the value again when it is none. */
function caught(e) {
  if (e instanceof Exception) return e;
  if (isStackEnd(e)) return theStackOverflow;
  if (e instanceof RangeError) return theMemoryError;
  throw e;
}

/** Whether an error says that calls are nested too deeply. Calls nothing: there may be no room left. */
function isStackEnd(e) {
  if (e instanceof RangeError) return e.message === "Maximum call stack size exceeded";
  // A regular expression that is compiled there; nothing else is compiled while a program runs.
  if (e instanceof SyntaxError) return true;
  return e instanceof Error && e.message === "too much recursion";
}

/** Ends the program at once, with a message. */
function fatalError(...texts) {
  oo_os_write(2, `Fatal RPython error: ${texts.join("")}\n`);
  oo_os_exit(1);
}

/** An exception of the program as those who call a module expect it. */
function exportedError(exception) {
  const error = new Error("");
  error.name = exception.constructor.name;
  error.exception = exception;
  return error;
}
