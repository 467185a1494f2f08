"""The log of the JIT: rpython.rlib.rjitlog.rjitlog."""
from rpython.rlib.rjitlog.rjitlog import JitlogError, disable_jitlog, enable_jitlog, stats_flush_trace_counts
