// Operations that make no sense here, each with the reason. They compile, and say so when they are reached.

import { DiagnosticError } from "@rpyts/tool/diagnostics";
import type { OpCompiler } from "./plan.js";

const unsupported =
  (reason: string): OpCompiler =>
  (ctx) =>
  () => {
    throw new DiagnosticError({
      code: "llinterp/unsupported-operation",
      message: `the low-level interpreter cannot run ${ctx.name}: ${reason}`,
      span: ctx.op.span,
    });
  };

const groups = unsupported("groups of the framework collectors are laid out by the C and LLVM backends");
const roots = unsupported("roots exist after the transform for a collector, whose graphs only compiled programs run");
const heap = unsupported("there is no heap whose objects could be counted or listed");
const states = unsupported("shadow stacks belong to compiled programs");
const stacks = unsupported("the stackless transform has not run");
const exceptions = unsupported("the place of a pending exception belongs to the exception transform");
const locals = unsupported("blocks of thread-local values have no address here");
const fork = unsupported("the interpreter cannot fork");
const barriers = unsupported("write barriers belong to the collectors of compiled programs");

export const UNSUPPORTED_COMPILERS = {
  get_group_member: groups,
  get_next_group_member: groups,
  is_group_member_nonzero: groups,
  extract_ushort: groups,
  combine_ushort: groups,
  gc_get_type_info_group: groups,

  gc_free: roots,
  gc_deallocate: roots,
  gc_call_rtti_destructor: roots,
  gc_fetch_exception: exceptions,
  gc_restore_exception: exceptions,
  get_exception_addr: exceptions,
  get_exc_value_addr: exceptions,
  gc_reload_possibly_moved: roots,
  gc_save_root: roots,
  gc_restore_root: roots,
  gc_push_roots: roots,
  gc_pop_roots: roots,
  gc_enter_roots_frame: roots,
  gc_leave_roots_frame: roots,
  gc_adr_of_nursery_free: heap,
  gc_adr_of_nursery_top: heap,
  gc_adr_of_root_stack_base: roots,
  gc_adr_of_root_stack_top: roots,
  gc_obtain_free_space: heap,
  gc_heap_stats: heap,
  gc_get_rpy_roots: heap,
  gc_get_rpy_referents: heap,
  gc_get_rpy_memory_usage: heap,
  gc_get_rpy_type_index: heap,
  gc_is_rpy_instance: heap,
  gc_dump_rpy_heap: heap,
  gc_typeids_z: heap,
  gc_typeids_list: heap,
  gc_gettypeid: heap,
  gc_gcflag_extra: heap,
  gc_shadowstackref_new: states,
  gc_shadowstackref_context: states,
  gc_save_current_state_away: states,
  gc_forget_current_state: states,
  gc_restore_state_from: states,
  gc_start_fresh_new_state: states,
  gc_detach_callback_pieces: states,
  gc_reattach_callback_pieces: states,
  gc_thread_before_fork: fork,
  gc_thread_after_fork: fork,
  get_write_barrier_failing_case: barriers,
  get_write_barrier_from_array_failing_case: barriers,
  threadlocalref_addr: locals,
  threadlocalref_enum: locals,

  yield_current_frame_to_caller: stacks,
  resume_point: stacks,
  resume_state_create: stacks,
  resume_state_invoke: stacks,
  stack_frames_depth: stacks,
  stack_switch: stacks,
  stack_unwind: stacks,
  stack_capture: stacks,
} as const satisfies Record<string, OpCompiler>;
