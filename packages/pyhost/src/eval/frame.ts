// Frames, tracebacks, generators and the exception items of the value stack. Locals and value stack share one array: `fast[0..nlocals)` are the locals,
// the stack follows. A frame lives on when a generator, a traceback or sys._getframe holds it.

import { cellType, excItemType, frameType, generatorType, tracebackType } from "../builtin-types.js";
import { PyCell, PyObject, type PyCode, type PyType } from "../object.js";
import { PyIterator } from "../object-more.js";
import type { Host } from "../host.js";
import type { PyDict } from "../pydict.js";
import type { PyError } from "../pyerror.js";
import type { PreparedCode } from "./prepare.js";
import { UNSET } from "./unset.js";

export { UNSET };

const NO_CELLS: PyCell[] = [];

export class PyFrame extends PyObject {
  cls: PyType;
  readonly code: PyCode;
  readonly prepared: PreparedCode;
  readonly globals: PyDict;
  readonly builtins: PyDict;
  /** The namespace of module and class bodies and of exec; null in functions. */
  locals: PyDict | null;
  readonly fast: PyObject[];
  cells: PyCell[];
  back: PyFrame | null;
  /** Index of the instruction being executed; the next one to run is pc + 1. */
  pc: number;
  /** First free place of the value stack. */
  sp: number;
  /** Number of nested evaluator runs when this frame began to run. */
  level: number;
  generator: PyGenerator | null;
  /** The instance whose __init__ this is, when the evaluator called it for a class call: the result of the call. */
  constructing: PyObject | null;
  /** Whether this frame has begun to handle an exception; `savedExc` is then what was being handled before. */
  handlesExc: boolean;
  savedExc: PyError | null;

  constructor(code: PyCode, prepared: PreparedCode, globals: PyDict, builtins: PyDict, locals: PyDict | null) {
    super();
    this.cls = frameType;
    this.code = code;
    this.prepared = prepared;
    this.globals = globals;
    this.builtins = builtins;
    this.locals = locals;
    this.fast = prepared.template.slice();
    this.cells = NO_CELLS;
    this.back = null;
    this.pc = -1;
    this.sp = prepared.stackBase;
    this.level = 0;
    this.generator = null;
    this.constructing = null;
    this.handlesExc = false;
    this.savedExc = null;
  }
}

/** Makes the cells of a frame: own ones (holding their parameter where they are one), then those of the closure. */
export function makeCells(frame: PyFrame, closure: readonly PyCell[]): void {
  const own = frame.prepared.cellParams;
  const cells: PyCell[] = [];
  for (let i = 0; i < own.length; i++) {
    const param = own[i];
    const value = param < 0 ? UNSET : frame.fast[param];
    cells.push(new PyCell(cellType, value === UNSET ? null : value));
  }
  for (const cell of closure) cells.push(cell);
  frame.cells = cells;
}

export class PyTraceback extends PyObject {
  cls: PyType;
  readonly frame: PyFrame;
  /** Index of the instruction that raised. */
  readonly index: number;
  readonly next: PyTraceback | null;
  constructor(frame: PyFrame, index: number, next: PyTraceback | null) {
    super();
    this.cls = tracebackType;
    this.frame = frame;
    this.index = index;
    this.next = next;
  }
}

/** The exception item an exception handler finds on the value stack. */
export class PyExcItem extends PyObject {
  cls: PyType;
  readonly error: PyError;
  constructor(error: PyError) {
    super();
    this.cls = excItemType;
    this.error = error;
  }
}

export class PyGenerator extends PyIterator {
  cls: PyType;
  /** Null once finished. */
  frame: PyFrame | null;
  readonly code: PyCode;
  running: boolean;
  constructor(frame: PyFrame) {
    super();
    this.cls = generatorType;
    this.frame = frame;
    this.code = frame.code;
    this.running = false;
    frame.generator = this;
  }

  next(host: Host): PyObject | null {
    return host.nextOfGenerator(this);
  }
}
