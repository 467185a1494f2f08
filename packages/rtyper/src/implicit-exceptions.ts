// The built-in exception classes that operations raise by themselves, by name.

import type { ExceptionName } from "@rpyts/flowmodel/operation";
import {
  Exception, IndexError, KeyError, OverflowError, RuntimeError, StopIteration, ValueError, ZeroDivisionError,
} from "@rpyts/pyhost/exception-types";
import type { PyType } from "@rpyts/pyhost/object";

export const IMPLICIT_EXCEPTIONS: { readonly [K in ExceptionName]: PyType } = {
  Exception,
  IndexError,
  KeyError,
  OverflowError,
  RuntimeError,
  StopIteration,
  ValueError,
  ZeroDivisionError,
};
