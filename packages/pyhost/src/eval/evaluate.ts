// The evaluator: runs frames. Calls from Python to Python do not recurse in JavaScript: the callee's frame takes over the loop and gives its result back
// to the caller's stack. `evaluate` is the loop; `run` around it catches what is raised and finds the handler (unwind.ts).
// The loop is one function on purpose: its locals stay in registers. Whatever is not hot lives elsewhere.

import { add, bitAnd, inplaceAdd, inplaceSub, mod, mul, sub } from "../arith.js";
import { getattr, setattr } from "../attribute.js";
import { compareOp } from "./compare-op.js";
import { isTrue } from "../convert.js";
import { InternalError } from "@rpyts/tool/assert-never";
import type { Host } from "../host.js";
import { getIter, iterNext, unpackSequence } from "../iterate.js";
import { PyBool, PyList, type PyObject } from "../object.js";
import { PyIterator } from "../object-more.js";
import { pyError } from "../pyerror.js";
import { TypeError } from "../exception-types.js";
import { getitem, setitem } from "../subscript.js";
import { False, newList, newTuple, None, True } from "../values.js";
import { beginCall, PENDING } from "./begin-call.js";
import { COLD_OPS } from "./cold-ops.js";
import { callWithStar } from "./star-call.js";
import { matches } from "./exc-match.js";
import { PyExcItem, UNSET, type PyFrame } from "./frame.js";
import { enterFrame, leaveFrame } from "./frame-stack.js";
import { loadNameSlow, unboundCell, unboundLocal } from "./names.js";
import { COLD_BASE } from "./run-numbers.js";
import { unwind } from "./unwind.js";

/** Runs a frame until it returns (or yields) and gives its result. Throws PyError when it raises. */
export function run(host: Host, entry: PyFrame): PyObject {
  enterFrame(host, entry);
  const level = ++host.runLevel;
  entry.level = level;
  let frame = entry;
  for (;;) {
    try {
      const result = evaluate(host, frame, entry);
      host.runLevel = level - 1;
      return result;
    } catch (error) {
      host.runLevel = level;
      frame = unwind(host, entry, error);
    }
  }
}

function evaluate(host: Host, start: PyFrame, entry: PyFrame): PyObject {
  let frame = start;
  let ops = frame.prepared.ops;
  let fast = frame.fast;
  let sp = frame.sp;
  let pc = frame.pc + 1;
  for (;;) {
    frame.pc = pc;
    const op = ops[2 * pc];
    const arg = ops[2 * pc + 1];
    pc++;
    switch (op) {
      case 0 /* POP_TOP */:
        sp--;
        break;
      case 1 /* ROT_TWO */: {
        const top = fast[sp - 1];
        fast[sp - 1] = fast[sp - 2];
        fast[sp - 2] = top;
        break;
      }
      case 2 /* ROT_THREE */: {
        const top = fast[sp - 1];
        fast[sp - 1] = fast[sp - 2];
        fast[sp - 2] = fast[sp - 3];
        fast[sp - 3] = top;
        break;
      }
      case 3 /* DUP_TOP */:
        fast[sp] = fast[sp - 1];
        sp++;
        break;
      case 4 /* LOAD_CONST */:
        fast[sp++] = frame.prepared.consts[arg];
        break;
      case 5 /* LOAD_FAST */: {
        const value = fast[arg];
        if (value === UNSET) throw unboundLocal(frame, arg);
        fast[sp++] = value;
        break;
      }
      case 6 /* STORE_FAST */:
        fast[arg] = fast[--sp];
        break;
      case 7 /* LOAD_GLOBAL */: {
        const name = frame.prepared.names[arg];
        fast[sp++] = frame.globals.map.get(name) ?? loadNameSlow(host, frame, name, true);
        break;
      }
      case 8 /* STORE_GLOBAL */:
        frame.globals.setStr(frame.prepared.names[arg], fast[--sp]);
        break;
      case 9 /* LOAD_DEREF */: {
        const value = frame.cells[arg].value;
        if (value === null) throw unboundCell(frame, arg);
        fast[sp++] = value;
        break;
      }
      case 10 /* STORE_DEREF */:
        frame.cells[arg].value = fast[--sp];
        break;
      case 11 /* LOAD_ATTR */:
        fast[sp - 1] = getattr(host, fast[sp - 1], frame.prepared.names[arg]);
        break;
      case 12 /* STORE_ATTR */:
        sp -= 2;
        setattr(host, fast[sp + 1], frame.prepared.names[arg], fast[sp]);
        break;
      case 13 /* LOAD_NAME */: {
        const name = frame.prepared.names[arg];
        fast[sp++] = frame.locals?.map.get(name) ?? frame.globals.map.get(name) ?? loadNameSlow(host, frame, name, false);
        break;
      }
      case 14 /* STORE_NAME */:
        if (frame.locals === null) throw new InternalError(`STORE_NAME in ${frame.code.code.name}, which has no namespace`);
        frame.locals.setStr(frame.prepared.names[arg], fast[--sp]);
        break;
      case 15 /* UNARY_NOT */:
        fast[sp - 1] = isTrue(host, fast[sp - 1]) ? False : True;
        break;
      case 16 /* BINARY_ADD */:
        sp--;
        fast[sp - 1] = add(host, fast[sp - 1], fast[sp]);
        break;
      case 17 /* BINARY_SUBTRACT */:
        sp--;
        fast[sp - 1] = sub(host, fast[sp - 1], fast[sp]);
        break;
      case 18 /* BINARY_MULTIPLY */:
        sp--;
        fast[sp - 1] = mul(host, fast[sp - 1], fast[sp]);
        break;
      case 19 /* BINARY_SUBSCR */:
        sp--;
        fast[sp - 1] = getitem(host, fast[sp - 1], fast[sp]);
        break;
      case 20 /* STORE_SUBSCR */:
        sp -= 3;
        setitem(host, fast[sp + 1], fast[sp + 2], fast[sp]);
        break;
      case 21 /* COMPARE_OP */:
        sp--;
        fast[sp - 1] = compareOp(host, arg, fast[sp - 1], fast[sp]);
        break;
      case 22 /* JUMP */:
        pc = arg;
        break;
      case 23 /* POP_JUMP_IF_FALSE */: {
        const cond = fast[--sp];
        if (cond instanceof PyBool ? !cond.value : !isTrue(host, cond)) pc = arg;
        break;
      }
      case 24 /* POP_JUMP_IF_TRUE */: {
        const cond = fast[--sp];
        if (cond instanceof PyBool ? cond.value : isTrue(host, cond)) pc = arg;
        break;
      }
      case 25 /* JUMP_IF_FALSE_OR_POP */:
        if (isTrue(host, fast[sp - 1])) sp--;
        else pc = arg;
        break;
      case 26 /* JUMP_IF_TRUE_OR_POP */:
        if (isTrue(host, fast[sp - 1])) pc = arg;
        else sp--;
        break;
      case 27 /* GET_ITER */:
        fast[sp - 1] = getIter(host, fast[sp - 1]);
        break;
      case 28 /* FOR_ITER */: {
        const iter = fast[sp - 1];
        const value = iter instanceof PyIterator ? iter.next(host) : iterNext(host, iter);
        if (value === null) {
          sp--;
          pc = arg;
        } else fast[sp++] = value;
        break;
      }
      case 29 /* CALL_FUNCTION */: {
        const at = sp - 1 - (arg & 0xff) - 2 * (arg >> 8);
        const result = beginCall(host, fast, at, arg);
        sp = at;
        if (result !== PENDING) {
          fast[sp++] = result;
          break;
        }
        frame.sp = sp;
        frame = host.frame!;
        ops = frame.prepared.ops;
        fast = frame.fast;
        sp = frame.sp;
        pc = 0;
        break;
      }
      case 30 /* RETURN_VALUE */: {
        let result = fast[sp - 1];
        if (frame.constructing !== null) {
          if (result !== None) throw pyError(TypeError, `__init__() should return None, not '${result.cls.name}'`);
          result = frame.constructing;
        }
        if (frame.generator !== null) frame.generator.frame = null;
        host.depth--;
        host.frame = frame.back;
        if (frame.handlesExc) host.excInfo = frame.savedExc;
        if (frame === entry) return result;
        frame = frame.back!;
        ops = frame.prepared.ops;
        fast = frame.fast;
        sp = frame.sp;
        pc = frame.pc + 1;
        fast[sp++] = result;
        break;
      }
      case 31 /* YIELD_VALUE */: {
        const result = fast[--sp];
        frame.sp = sp;
        leaveFrame(host, frame);
        return result;
      }
      case 32 /* JUMP_IF_NOT_EXC_MATCH */: {
        sp--;
        const item = fast[sp - 1];
        if (!(item instanceof PyExcItem)) throw new InternalError("no exception item on the stack");
        if (!matches(host, item.error, fast[sp])) pc = arg;
        break;
      }
      case 33 /* BUILD_TUPLE */:
        sp -= arg;
        fast[sp] = newTuple(fast.slice(sp, sp + arg));
        sp++;
        break;
      case 34 /* BUILD_LIST */:
        sp -= arg;
        fast[sp] = newList(arg === 0 ? [] : fast.slice(sp, sp + arg));
        sp++;
        break;
      case 35 /* UNPACK_SEQUENCE */:
        sp = unpackSequence(host, fast[sp - 1], arg, fast, sp - 1);
        break;
      case 36 /* LIST_APPEND */: {
        sp--;
        const list = fast[sp - arg];
        if (!(list instanceof PyList)) throw new InternalError("LIST_APPEND without a list");
        list.items.push(fast[sp]);
        break;
      }
      case 37 /* INPLACE_ADD */:
        sp--;
        fast[sp - 1] = inplaceAdd(host, fast[sp - 1], fast[sp]);
        break;
      case 38 /* LOAD_CLOSURE */:
        fast[sp++] = frame.cells[arg];
        break;
      case 39 /* CALL_FUNCTION_VAR */:
      case 40 /* CALL_FUNCTION_KW */:
      case 41 /* CALL_FUNCTION_VAR_KW */: {
        const stars = op === 41 ? 2 : 1;
        const at = sp - 1 - stars - (arg & 0xff) - 2 * (arg >> 8);
        const result = callWithStar(host, fast, at, arg, op !== 40, op !== 39);
        sp = at;
        if (result !== PENDING) {
          fast[sp++] = result;
          break;
        }
        frame.sp = sp;
        frame = host.frame!;
        ops = frame.prepared.ops;
        fast = frame.fast;
        sp = frame.sp;
        pc = 0;
        break;
      }
      case 42 /* BINARY_AND */:
        sp--;
        fast[sp - 1] = bitAnd(host, fast[sp - 1], fast[sp]);
        break;
      case 43 /* BINARY_MODULO */:
        sp--;
        fast[sp - 1] = mod(host, fast[sp - 1], fast[sp]);
        break;
      case 44 /* INPLACE_SUBTRACT */:
        sp--;
        fast[sp - 1] = inplaceSub(host, fast[sp - 1], fast[sp]);
        break;
      default:
        frame.sp = sp;
        COLD_OPS[op - COLD_BASE](host, frame, arg);
        sp = frame.sp;
    }
  }
}
