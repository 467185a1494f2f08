"""Hints for a tracing JIT. Translated without one they cost nothing."""


def elidable(func):
    """The result depends on the arguments only, and calls may be left out."""
    func._elidable_function_ = True
    return func


purefunction = elidable


def elidable_promote(promote_args='all'):
    def decorate(func):
        func._elidable_function_ = True
        return func
    return decorate


def purefunction_promote(promote_args='all'):
    return elidable_promote(promote_args)


def dont_look_inside(func):
    """The JIT does not trace into the function."""
    func._jit_look_inside_ = False
    return func


def look_inside(func):
    func._jit_look_inside_ = True
    return func


def look_inside_iff(predicate):
    """The JIT traces into the function where the predicate holds."""
    def decorate(func):
        return func
    return decorate


def unroll_safe(func):
    """Loops of the function may be unrolled while tracing."""
    func._jit_unroll_safe_ = True
    return func


def loop_invariant(func):
    func._jit_loop_invariant_ = True
    return func


def jit_callback(name):
    def decorate(func):
        return func
    return decorate


def oopspec(spec):
    def decorate(func):
        func.oopspec = spec
        return func
    return decorate


def promote(x):
    """The JIT treats the value as a constant from here on."""
    return x


def promote_string(x):
    return x


promote_unicode = promote_string


def hint(x, **kwds):
    return x


def assert_green(x):
    pass


def isconstant(value):
    return False


def isvirtual(value):
    return False


def we_are_jitted():
    """True in code that the JIT made."""
    return False


def record_known_class(value, cls):
    assert value is None or isinstance(value, cls)


record_exact_class = record_known_class


def conditional_call(condition, function, *args):
    if condition:
        function(*args)


def conditional_call_elidable(value, function, *args):
    if value is None or value == 0:
        value = function(*args)
    return value


def virtual_ref(x):
    return x


def virtual_ref_finish(vref, x):
    pass


non_virtual_ref = virtual_ref
vref_None = None


class JitHintError(Exception):
    """A hint that makes no sense."""


ENABLE_ALL_OPTS = 'intbounds:rewrite:virtualize:string:pure:earlyforce:heap:unroll'

PARAMETERS = {
    'threshold': 1039, 'function_threshold': 1619, 'trace_eagerness': 200, 'decay': 40, 'trace_limit': 6000, 'inlining': 1,
    'loop_longevity': 1000, 'retrace_limit': 0, 'pureop_historylength': 16, 'max_retrace_guards': 15, 'max_unroll_loops': 0,
    'disable_unrolling': 200, 'enable_opts': 'all', 'max_unroll_recursion': 7, 'vec': 0, 'vec_all': 0, 'vec_cost': 0,
}


class JitDriver(object):
    """Marks the interpreter loop: which variables say where the interpreted program is (greens) and which else live across (reds)."""
    active = True
    virtualizables = []
    name = 'jitdriver'
    inline_jit_merge_point = False
    is_recursive = False

    def __init__(self, greens=None, reds=None, virtualizables=None, get_jitcell_at=None, set_jitcell_at=None, get_printable_location=None,
                 confirm_enter_jit=None, can_never_inline=None, should_unroll_one_iteration=None, name='jitdriver', check_untranslated=True,
                 vectorize=False, get_unique_id=None, is_recursive=False, get_location=None, should_merge_pc=None):
        self.greens = greens if greens is not None else []
        self.reds = reds if reds is not None else []
        self.virtualizables = virtualizables if virtualizables is not None else []
        self.name = name
        self.autoreds = reds == 'auto'
        self.numreds = None if self.autoreds else len(self.reds)
        self.get_printable_location = get_printable_location
        self.get_location = get_location
        self.confirm_enter_jit = confirm_enter_jit
        self.can_never_inline = can_never_inline
        self.should_unroll_one_iteration = should_unroll_one_iteration
        self.get_unique_id = get_unique_id
        self.is_recursive = is_recursive
        self.vec = vectorize
        for name in self.greens + ([] if self.autoreds else list(self.reds)):
            if not isinstance(name, str):
                raise TypeError("names of green and red variables are strings")

    def _freeze_(self):
        return True

    def jit_merge_point(_self, **livevars):
        """The top of the interpreter loop."""

    def can_enter_jit(_self, **livevars):
        """A backward jump of the interpreted program."""

    def loop_header(self):
        pass

    def inline(self, call_jit_merge_point):
        def decorate(func):
            return func
        return decorate


def set_param(driver, name, value):
    """Sets a parameter of the JIT."""


def set_param_to_default(driver, name):
    pass


def set_user_param(driver, text):
    """Sets parameters from a text as `threshold=100,vec=1`; ValueError when it makes no sense."""
    for part in text.split(','):
        part = part.strip(' ')
        pieces = part.split('=')
        if len(pieces) == 1 and part in ('off', 'default'):
            continue
        if len(pieces) != 2:
            raise ValueError


class JitHookInterface(object):
    """Called by the JIT when it has compiled something; does nothing here."""

    def on_abort(self, reason, jitdriver, greenkey, greenkey_repr, logops, operations):
        pass

    def before_compile(self, debug_info):
        pass

    def after_compile(self, debug_info):
        pass

    def before_compile_bridge(self, debug_info):
        pass

    def after_compile_bridge(self, debug_info):
        pass


class Counters(object):
    counters = """
    TRACING BACKEND OPS HEAPCACHED_OPS RECORDED_OPS GUARDS OPT_OPS OPT_GUARDS OPT_GUARDS_SHARED OPT_FORCINGS OPT_VECTORIZE_TRY
    OPT_VECTORIZED ABORT_TOO_LONG ABORT_BRIDGE ABORT_BAD_LOOP ABORT_ESCAPE ABORT_FORCE_QUASIIMMUT ABORT_SEGMENTED_TRACE FORCE_VIRTUALIZABLES NVIRTUALS NVHOLES NVREUSED
    TOTAL_COMPILED_LOOPS TOTAL_COMPILED_BRIDGES TOTAL_FREED_LOOPS TOTAL_FREED_BRIDGES
    """.split()


for _i, _name in enumerate(Counters.counters):
    setattr(Counters, _name, _i)
Counters.ncounters = len(Counters.counters)
