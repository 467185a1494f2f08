"""What JIT tests of interpreters are made of. There is no JIT yet: meta_interp() translates the function and runs it on the low-level interpreter, without
tracing anything. Results are right; what counts loops, traces and operations raises NotImplementedError."""

from rpython.translator.interactive import Translation


def _type_of(value):
    """The type of an argument, from its value."""
    if isinstance(value, list):
        return [_type_of(value[0])] if value else [int]
    if isinstance(value, tuple):
        return tuple([_type_of(item) for item in value])
    return type(value)


def _run(function, args):
    return Translation(function, [_type_of(arg) for arg in args]).interpret(args)


class JitMixin(object):
    """Methods for tests of interpreters with a JitDriver."""

    def meta_interp(self, function, args, *ignored, **kwds):
        """The result of the function, translated. Options of the JIT (policy, listops, backendopt, inline, ...) change nothing."""
        return _run(function, list(args))

    def interp_operations(self, function, args, **kwds):
        """The same, for a function without a loop of its own."""
        return _run(function, list(args))

    def _no_jit(self, *args, **kwds):
        raise NotImplementedError("there is no JIT: nothing was traced that could be counted")

    check_resops = check_simple_loop = check_loops = check_history = _no_jit
    check_operations_history = check_trace_count = check_trace_count_at_most = check_jitcell_token_count = _no_jit
    check_target_token_count = check_enter_count = check_enter_count_at_most = check_max_trace_length = _no_jit
    check_aborted_count = check_aborted_count_at_least = check_compile_result = check_virtual_ref = _no_jit
    get_stats = _no_jit


class LLJitMixin(JitMixin):
    """On the C-like type system."""
    type_system = 'lltype'

    @staticmethod
    def Ptr(T):
        from rpython.rtyper.lltypesystem import lltype
        return lltype.Ptr(T)

    @staticmethod
    def GcStruct(name, *fields, **kwds):
        from rpython.rtyper.lltypesystem import lltype
        return lltype.GcStruct(name, *fields, **kwds)

    @staticmethod
    def malloc(T, n=None):
        from rpython.rtyper.lltypesystem import lltype
        return lltype.malloc(T) if n is None else lltype.malloc(T, n)

    @staticmethod
    def nullptr(T):
        from rpython.rtyper.lltypesystem import lltype
        return lltype.nullptr(T)


def noConst(x):
    """The argument, as something that is not known at translation time."""
    from rpython.rlib.nonconst import NonConstant
    return NonConstant(x)

