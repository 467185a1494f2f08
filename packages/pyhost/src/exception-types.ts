// The exception hierarchy of Python 2.7, with its modules' names for them.

import { objectType, typeType } from "./builtin-types.js";
import { PyType } from "./object.js";

function declare(name: string, base: PyType): PyType {
  const type = new PyType(typeType, name, [base], false);
  type.mro = [type, ...base.mro];
  type.hasDict = true;
  return type;
}

export const BaseException: PyType = declare("BaseException", objectType);
BaseException.layout = BaseException;
const below = (name: string, base: PyType): PyType => {
  const type = declare(name, base);
  type.layout = BaseException;
  return type;
};
export const SystemExit: PyType = below("SystemExit", BaseException);
export const KeyboardInterrupt: PyType = below("KeyboardInterrupt", BaseException);
export const GeneratorExit: PyType = below("GeneratorExit", BaseException);
export const Exception: PyType = below("Exception", BaseException);
export const StopIteration: PyType = below("StopIteration", Exception);
export const StandardError: PyType = below("StandardError", Exception);
export const BufferError: PyType = below("BufferError", StandardError);
export const ArithmeticError: PyType = below("ArithmeticError", StandardError);
export const FloatingPointError: PyType = below("FloatingPointError", ArithmeticError);
export const OverflowError: PyType = below("OverflowError", ArithmeticError);
export const ZeroDivisionError: PyType = below("ZeroDivisionError", ArithmeticError);
export const AssertionError: PyType = below("AssertionError", StandardError);
export const AttributeError: PyType = below("AttributeError", StandardError);
export const EnvironmentError: PyType = below("EnvironmentError", StandardError);
export const IOError: PyType = below("IOError", EnvironmentError);
export const OSError: PyType = below("OSError", EnvironmentError);
export const EOFError: PyType = below("EOFError", StandardError);
export const ImportError: PyType = below("ImportError", StandardError);
export const LookupError: PyType = below("LookupError", StandardError);
export const IndexError: PyType = below("IndexError", LookupError);
export const KeyError: PyType = below("KeyError", LookupError);
export const MemoryError: PyType = below("MemoryError", StandardError);
export const NameError: PyType = below("NameError", StandardError);
export const UnboundLocalError: PyType = below("UnboundLocalError", NameError);
export const ReferenceError: PyType = below("ReferenceError", StandardError);
export const RuntimeError: PyType = below("RuntimeError", StandardError);
export const NotImplementedError: PyType = below("NotImplementedError", RuntimeError);
export const SyntaxError: PyType = below("SyntaxError", StandardError);
export const IndentationError: PyType = below("IndentationError", SyntaxError);
export const TabError: PyType = below("TabError", IndentationError);
export const SystemError: PyType = below("SystemError", StandardError);
export const TypeError: PyType = below("TypeError", StandardError);
export const ValueError: PyType = below("ValueError", StandardError);
export const UnicodeError: PyType = below("UnicodeError", ValueError);
export const UnicodeDecodeError: PyType = below("UnicodeDecodeError", UnicodeError);
export const UnicodeEncodeError: PyType = below("UnicodeEncodeError", UnicodeError);
export const UnicodeTranslateError: PyType = below("UnicodeTranslateError", UnicodeError);
export const Warning: PyType = below("Warning", Exception);
export const UserWarning: PyType = below("UserWarning", Warning);
export const DeprecationWarning: PyType = below("DeprecationWarning", Warning);
export const PendingDeprecationWarning: PyType = below("PendingDeprecationWarning", Warning);
export const SyntaxWarning: PyType = below("SyntaxWarning", Warning);
export const RuntimeWarning: PyType = below("RuntimeWarning", Warning);
export const FutureWarning: PyType = below("FutureWarning", Warning);
export const ImportWarning: PyType = below("ImportWarning", Warning);
export const UnicodeWarning: PyType = below("UnicodeWarning", Warning);
export const BytesWarning: PyType = below("BytesWarning", Warning);

/** All of them, in the order of `__builtin__`. */
export const EXCEPTION_TYPES: readonly PyType[] = [
  BaseException, SystemExit, KeyboardInterrupt, GeneratorExit, Exception, StopIteration, StandardError, BufferError, ArithmeticError,
  FloatingPointError, OverflowError, ZeroDivisionError, AssertionError, AttributeError, EnvironmentError, IOError, OSError, EOFError,
  ImportError, LookupError, IndexError, KeyError, MemoryError, NameError, UnboundLocalError, ReferenceError, RuntimeError,
  NotImplementedError, SyntaxError, IndentationError, TabError, SystemError, TypeError, ValueError, UnicodeError, UnicodeDecodeError,
  UnicodeEncodeError, UnicodeTranslateError, Warning, UserWarning, DeprecationWarning, PendingDeprecationWarning, SyntaxWarning,
  RuntimeWarning, FutureWarning, ImportWarning, UnicodeWarning, BytesWarning,
];
