// Hints, debugging, the collector's services, threads, stackless, the JIT's markers.

import { InternalError } from "@rpyts/tool/assert-never";
import { Constant, type SpaceOperation } from "@rpyts/flowmodel/model";
import type { LLOpName } from "@rpyts/lltype/llop";
import { Signed } from "@rpyts/lltype/types-make";
import { call, castNumber, castToResult, copy, literal, nothing, refused, type Emitter } from "./emitter.js";
import type { FunctionWriter } from "../cfunction.js";

const otherCollectors = refused("the Boehm collector has nothing of the kind");
const noThreads = refused("values of threads stand under their numbers");

const noStackless = refused("stackless programs are not supported yet");
const noJit = refused("there is no JIT");

/** A check that is compiled under --lldebug only. */
const check = (condition: (arg: string) => string, message: string): Emitter => (w, op) =>
  w.line(`RPY_CHECK(${condition(w.arg(op, 0))}, ${JSON.stringify(message)});`);

/** The place of a thread-local value: under a constant number. */
function local(w: FunctionWriter, op: SpaceOperation): string {
  const value = op.args.find((arg) => w.type(arg) === Signed);
  if (!(value instanceof Constant) || typeof value.value !== "number") throw new InternalError(`${op.opname}: the number of a thread-local value is a constant`);
  w.program.threadLocals = Math.max(w.program.threadLocals, value.value + 1);
  return `rpy_thread_locals[${value.value}]`;
}

const readLocal: Emitter = (w, op) => w.assign(op, `(${w.program.types.name(w.type(op.result))})${local(w, op)}`);
const writeLocal: Emitter = (w, op) => w.line(`${local(w, op)} = (void *)${w.arg(op, op.args.length - 1)};`);

const expected = (macro: string): Emitter => (w, op) => w.assign(op, `${macro}(${w.arg(op, 0)})`);

export const RUNTIME_EMITTERS = {
  same_as: copy,
  hint: copy,
  likely: expected("RPY_LIKELY"),
  unlikely: expected("RPY_UNLIKELY"),
  is_early_constant: literal("0"),
  force_cast: castNumber,
  instrument_count: nothing,
  ll_read_timestamp: call("rpy_read_timestamp"),
  ll_get_timestamp_unit: literal("2"),
  stack_too_big: literal("RPY_STACK_TOO_BIG()"),
  stack_current: literal("(Signed)__builtin_frame_address(0)"),
  get_stack_depth_limit: noStackless,
  set_stack_depth_limit: noStackless,
  threadlocalref_addr: noThreads,
  threadlocalref_get: readLocal,
  threadlocalref_load: noThreads,
  threadlocalref_store: noThreads,
  threadlocalref_set: writeLocal,
  threadlocalref_acquire: noThreads,
  threadlocalref_release: noThreads,
  threadlocalref_enum: noThreads,
  get_exception_addr: refused("the exception transform keeps exceptions in a structure of its own"),
  get_exc_value_addr: refused("the exception transform keeps exceptions in a structure of its own"),

  debug_print: nothing,
  debug_start: literal("0"),
  debug_stop: literal("0"),
  have_debug_prints: literal("0"),
  have_debug_prints_for: literal("0"),
  debug_offset: literal("-1"),
  debug_flush: nothing,
  debug_assert: check((arg) => arg, "assertion failed"),
  debug_assert_not_none: check((arg) => `${arg} != NULL`, "unexpected None"),
  debug_fatalerror: (w, op) => w.line(`rpy_fatal_string(${w.arg(op, 0)});`),
  debug_llinterpcall: refused("only llinterp can call the host"),
  debug_nonnull_pointer: check((arg) => `${arg} != NULL`, "unexpected null pointer"),
  debug_start_traceback: nothing,
  debug_record_traceback: nothing,
  debug_catch_exception: nothing,
  debug_reraise_traceback: nothing,
  debug_print_traceback: nothing,
  debug_forked: nothing,
  debug_view: nothing,
  debug_pdb: nothing,

  gc__collect: (w) => w.line("rpy_gc_collect();"),
  gc__collect_step: otherCollectors,
  gc__disable_finalizers: nothing,
  gc__enable_finalizers: nothing,
  gc_can_move: literal("0"),
  gc_pin: literal("0"),
  gc_unpin: nothing,
  gc__is_pinned: literal("0"),
  gc_id: castToResult,
  // Objects stay where they are: the address is the identity. The lowest bits are always 0.
  gc_identityhash: (w, op) => w.assign(op, `(Signed)((Unsigned)${w.arg(op, 0)} >> 4)`),
  gc_writebarrier: nothing,
  gc_writebarrier_before_copy: literal("1"),
  gc_write_barrier: nothing,
  gc_add_memory_pressure: nothing,
  gc_set_max_heap_size: nothing,
  gc_heap_stats: otherCollectors,
  gc_get_stats: literal("-1"),
  gc_obtain_free_space: otherCollectors,
  gc_free: otherCollectors,
  gc_deallocate: otherCollectors,
  gc_call_rtti_destructor: otherCollectors,
  gc_fetch_exception: otherCollectors,
  gc_restore_exception: otherCollectors,
  gc_reload_possibly_moved: nothing,
  gc_push_alive: nothing,
  gc_pop_alive: nothing,
  gc_save_root: otherCollectors,
  gc_restore_root: otherCollectors,
  gc_push_roots: otherCollectors,
  gc_pop_roots: otherCollectors,
  gc_enter_roots_frame: otherCollectors,
  gc_leave_roots_frame: otherCollectors,
  gc_stack_bottom: nothing,
  gc_increase_root_stack_depth: nothing,
  gc_adr_of_nursery_free: otherCollectors,
  gc_adr_of_nursery_top: otherCollectors,
  gc_adr_of_root_stack_base: otherCollectors,
  gc_adr_of_root_stack_top: otherCollectors,
  gc_thread_prepare: noThreads,
  gc_thread_run: noThreads,
  gc_thread_start: noThreads,
  gc_thread_die: noThreads,
  gc_thread_before_fork: literal("NULL"),
  gc_thread_after_fork: nothing,
  gc_shadowstackref_new: otherCollectors,
  gc_shadowstackref_context: otherCollectors,
  gc_save_current_state_away: otherCollectors,
  gc_forget_current_state: otherCollectors,
  gc_restore_state_from: otherCollectors,
  gc_start_fresh_new_state: otherCollectors,
  gc_get_rpy_roots: otherCollectors,
  gc_get_rpy_referents: otherCollectors,
  gc_get_rpy_memory_usage: literal("-1"),
  gc_get_rpy_type_index: literal("-1"),
  gc_is_rpy_instance: otherCollectors,
  gc_dump_rpy_heap: literal("0"),
  gc_typeids_z: otherCollectors,
  gc_typeids_list: otherCollectors,
  gc_gettypeid: otherCollectors,
  gc_gcflag_extra: otherCollectors,
  gc_fq_register: (w, op) => {
    w.program.needsCollector = true;
    w.line(`rpy_fq_register(${w.arg(op, 0)}, ${w.arg(op, 1)}, (void (*)(void))${w.arg(op, 2)});`);
  },
  gc_fq_next_dead: (w, op) => w.assign(op, `rpy_fq_next_dead(${w.arg(op, 0)})`),
  gc_ignore_finalizer: nothing,
  gc_set_extra_threshold: nothing,
  gc_get_type_info_group: otherCollectors,
  gc_detach_callback_pieces: otherCollectors,
  gc_reattach_callback_pieces: otherCollectors,
  get_write_barrier_failing_case: otherCollectors,
  get_write_barrier_from_array_failing_case: otherCollectors,

  yield_current_frame_to_caller: noStackless,
  resume_point: noStackless,
  resume_state_create: noStackless,
  resume_state_invoke: noStackless,
  stack_frames_depth: noStackless,
  stack_switch: noStackless,
  stack_unwind: noStackless,
  stack_capture: noStackless,

  jit_marker: nothing,
  jit_force_virtualizable: nothing,
  jit_force_virtual: copy,
  jit_is_virtual: literal("0"),
  jit_force_quasi_immutable: nothing,
  jit_record_exact_class: nothing,
  jit_record_exact_value: nothing,
  jit_ffi_save_result: nothing,
  jit_conditional_call: noJit,
  jit_conditional_call_value: noJit,
  jit_enter_portal_frame: nothing,
  jit_leave_portal_frame: nothing,
} as const satisfies { readonly [K in LLOpName]?: Emitter };
