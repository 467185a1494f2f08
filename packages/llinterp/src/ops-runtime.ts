// Operations about running: hints, the log, the collector (which never runs here), thread-local values, the JIT's markers.

import { InternalError } from "@rpyts/tool/assert-never";
import { identityHash } from "@rpyts/lltype/lltype";
import { castPtrToAdr } from "@rpyts/lltype/llmemory";
import { defaultValue } from "@rpyts/lltype/allocate";
import { isOOObject } from "@rpyts/lltype/oovalues";
import { isNullReference, LLPtr, type LLValue } from "@rpyts/lltype/values";
import type { Engine } from "./engine.js";
import { LLFatalError } from "./errors.js";
import { always, doNothing, valueOp } from "./ops-helper.js";
import type { OpCompiler, OpContext } from "./plan.js";
import { messageText } from "./show-value.js";

const first: OpCompiler = valueOp(([value]) => value);

function assertNotNull(value: LLValue): void {
  if (isNullReference(value)) throw new LLFatalError("assertion failed: None where it must not be");
}

/** An object whose identity is asked for. */
function identity(value: LLValue, ctx: OpContext): object {
  if (typeof value === "object" && value !== null) return value;
  throw new InternalError(value === null ? `${ctx.name} of null` : `${ctx.name} of a ${ctx.argTypes[0]!.shortName()}, which has no identity`);
}

/** The number of an object: its address, or a number of its own where there are none. */
function uniqueId(value: LLValue, engine: Engine, ctx: OpContext): LLValue {
  return value instanceof LLPtr ? engine.addresses.toInt(castPtrToAdr(value)) : engine.uniqueNumber(identity(value, ctx));
}

function hashOfIdentity(value: LLValue, engine: Engine, ctx: OpContext): LLValue {
  if (value instanceof LLPtr) return identityHash(value, engine);
  if (isOOObject(value)) return (value.identityHash ??= engine.nextIdentityHash());
  return engine.uniqueNumber(identity(value, ctx));
}

/** Thread-local values stand under their name, or their offset. */
const localKey = (args: readonly LLValue[]): LLValue => args.find((arg) => arg !== null && arg !== undefined && typeof arg !== "object") ?? null;

function readLocal(args: readonly LLValue[], engine: Engine, ctx: OpContext): LLValue {
  return engine.threadLocals.get(localKey(args)) ?? defaultValue(ctx.resultType);
}

function writeLocal(args: readonly LLValue[], engine: Engine): void {
  engine.threadLocals.set(localKey(args.slice(0, -1)), args[args.length - 1]);
}

function count(args: readonly LLValue[], engine: Engine): void {
  const key = `${String(args[0])} ${String(args[1])}`;
  engine.counts.set(key, (engine.counts.get(key) ?? 0) + 1);
}

const tick = valueOp((_args, engine) => ++engine.timestamp);

export const RUNTIME_COMPILERS = {
  hint: first,
  is_early_constant: always(false),
  instrument_count: valueOp(count),
  ll_read_timestamp: tick,
  ll_get_timestamp_unit: always(0),
  // Stacks grow downwards; 16 bytes a frame is as good as any.
  stack_current: valueOp((_args, engine) => 0x7fff0000 - engine.depth * 16),
  get_stack_depth_limit: valueOp((_args, engine) => engine.config.maxDepth),
  // A little before the interpreter's own limit, so that the program's check is the one that speaks.
  stack_too_big: valueOp((_args, engine) => engine.depth + 64 > engine.config.maxDepth),
  set_stack_depth_limit: doNothing,
  threadlocalref_get: valueOp(readLocal),
  threadlocalref_load: valueOp((args, engine, ctx) => readLocal(args.slice(1), engine, ctx)),
  threadlocalref_set: valueOp(writeLocal),
  threadlocalref_store: valueOp((args, engine) => writeLocal(args.slice(1), engine)),
  threadlocalref_acquire: doNothing,
  threadlocalref_release: doNothing,

  debug_print: valueOp((args, engine) => {
    engine.config.io.write(2, `${args.map(messageText).join(" ")}\n`);
  }),
  debug_start: tick,
  debug_stop: tick,
  have_debug_prints: always(false),
  have_debug_prints_for: always(false),
  debug_offset: always(-1),
  debug_flush: doNothing,
  debug_assert: valueOp(([holds, message]) => {
    if (holds !== true) throw new LLFatalError(`assertion failed: ${String(message)}`);
  }),
  debug_assert_not_none: valueOp(([value]) => assertNotNull(value)),
  debug_nonnull_pointer: valueOp(([value]) => assertNotNull(value)),
  debug_fatalerror: valueOp((args) => {
    throw new LLFatalError(args.map(messageText).join(" "));
  }),
  debug_start_traceback: doNothing,
  debug_record_traceback: doNothing,
  debug_catch_exception: doNothing,
  debug_reraise_traceback: doNothing,
  debug_print_traceback: doNothing,
  debug_forked: doNothing,
  debug_view: doNothing,
  debug_pdb: doNothing,

  gc__collect: doNothing,
  gc__collect_step: always(1),
  gc__disable_finalizers: doNothing,
  gc__enable_finalizers: doNothing,
  gc_can_move: always(false),
  gc_pin: always(false),
  gc_unpin: doNothing,
  gc__is_pinned: always(false),
  gc_id: valueOp(([value], engine, ctx) => uniqueId(value, engine, ctx)),
  gc_identityhash: valueOp(([value], engine, ctx) => hashOfIdentity(value, engine, ctx)),
  gc_writebarrier: doNothing,
  gc_write_barrier: doNothing,
  gc_writebarrier_before_copy: always(true),
  gc_add_memory_pressure: doNothing,
  gc_set_max_heap_size: doNothing,
  gc_get_stats: always(0),
  gc_stack_bottom: doNothing,
  gc_increase_root_stack_depth: doNothing,
  gc_thread_prepare: doNothing,
  gc_thread_run: doNothing,
  gc_thread_start: doNothing,
  gc_thread_die: doNothing,
  gc_fq_register: doNothing,
  gc_fq_next_dead: valueOp((_args, _engine, ctx) => defaultValue(ctx.resultType)),
  gc_ignore_finalizer: doNothing,
  gc_set_extra_threshold: doNothing,
  gc_push_alive: doNothing,
  gc_pop_alive: doNothing,

  jit_marker: doNothing,
  jit_force_virtualizable: doNothing,
  jit_force_virtual: valueOp(([p], _engine, ctx) => {
    if (ctx.resultType !== ctx.argTypes[0]) throw new InternalError("jit_force_virtual changes the type");
    return p;
  }),
  jit_is_virtual: always(false),
  jit_force_quasi_immutable: doNothing,
  jit_record_exact_class: doNothing,
  jit_record_exact_value: doNothing,
  jit_ffi_save_result: doNothing,
  jit_enter_portal_frame: doNothing,
  jit_leave_portal_frame: doNothing,
} as const satisfies Record<string, OpCompiler>;
