"""Hints for a tracing JIT. There is none yet: translated, they cost nothing. What they say stays on the graphs until the optimiser: packages/rlib/src/jit.ts."""
import sys

from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.unroll import unrolling_iterable

# ---- marks of functions


def elidable(func):
    """The result depends on the arguments only, and calls may be left out."""
    func._elidable_function_ = True
    return func


def purefunction(func):
    """The old name of elidable."""
    return elidable(func)


def elidable_cannot_raise(func):
    """Elidable, and never raises."""
    func._elidable_function_ = True
    func._elidable_cannot_raise_ = True
    return func


def hint_arguments_of(func):
    """The names of a function's arguments."""
    code = func.func_code
    return code.co_varnames[:code.co_argcount]


def elidable_promote(promote_args='all'):
    """Elidable, and called with promoted arguments: all of them, or those whose numbers are in the text '0,2'."""
    def decorate(func):
        elidable(func)
        names = hint_arguments_of(func)
        if promote_args == 'all':
            promoted = range(len(names))
        else:
            promoted = [int(number) for number in promote_args.split(',')]
        lines = ['def f(%s):\n' % (', '.join(names),)]
        for number in promoted:
            lines.append('    %s = hint(%s, promote=True)\n' % (names[number], names[number]))
        lines.append('    return _orig_func_unlikely_name(%s)\n' % (', '.join(names),))
        namespace = {'_orig_func_unlikely_name': func, 'hint': hint}
        exec ''.join(lines) in namespace
        result = namespace['f']
        result.func_name = func.func_name + '_promote'
        result.func_defaults = func.func_defaults
        result.__doc__ = func.__doc__
        return result
    return decorate


def purefunction_promote(promote_args='all'):
    """The old name of elidable_promote."""
    return elidable_promote(promote_args)


def look_inside(func):
    """The JIT traces into the function, whatever the policy says."""
    func._jit_look_inside_ = True
    return func


def dont_look_inside(func):
    """The JIT does not trace into the function: it calls it."""
    func._jit_look_inside_ = False
    return func


def look_inside_iff(predicate):
    """The JIT traces into the function where predicate(same arguments) holds."""
    def decorate(func):
        func._jit_look_inside_iff_ = predicate
        func._jit_unroll_safe_ = True
        return func
    return decorate


def unroll_safe(func):
    """Loops of the function may be unrolled while tracing."""
    func._jit_unroll_safe_ = True
    return func


def loop_invariant(func):
    """A function without arguments whose result is the same all through a loop."""
    dont_look_inside(func)
    func._jit_loop_invariant_ = True
    return func


def not_in_trace(func):
    """Calls are left out of traces: the function only looks at things."""
    func.oopspec = "jit.not_in_trace()"
    func._jit_look_inside_ = False
    return func


def oopspec(spec):
    """The JIT knows the operation by this name."""
    def decorate(func):
        func.oopspec = spec
        return func
    return decorate


def jit_callback(name):
    """A callback of C that is a loop of the interpreted program: with a JIT it would have a driver of this name."""
    def decorate(func):
        func._jit_callback_name_ = name
        return func
    return decorate


# ---- hints on values


def hint(x, **kwds):
    """The value, with hints by keyword: promote, promote_string, promote_unicode, access_directly, fresh_virtualizable, force_virtualizable."""
    return x


def promote(x):
    """The JIT treats the value as a constant from here on."""
    return x


def promote_string(x):
    """As promote(), for strings by their contents."""
    return x


def promote_unicode(x):
    """As promote(), for unicode strings by their contents."""
    return x


def assert_green(x):
    """A JIT would refuse to trace where the value is not constant."""


class AssertGreenFailed(Exception):
    """assert_green() of something that is not constant."""


def isconstant(value):
    """Whether the JIT has the value as a constant; False without one."""
    return False


def isvirtual(value):
    """Whether the JIT has the object in registers; False without one."""
    return False


def we_are_jitted():
    """True in code that the JIT made."""
    return False


def loop_unrolling_heuristic(lst, size, cutoff=2):
    """Whether a loop over the items of a list should be unrolled."""
    return size == 0 or isvirtual(lst) or (isconstant(size) and size <= cutoff)


loop_unrolling_heuristic._annspecialcase_ = 'specialize:call_location'


def record_exact_class(value, cls):
    """The JIT may take it as known that the object has this class, and none below it."""
    assert value is None or type(value) is cls


def record_known_class(value, cls):
    """The JIT may take it as known that the object has this class or one below."""
    assert value is None or isinstance(value, cls)


record_known_class._annspecialcase_ = 'specialize:call_location'


def record_exact_value(value, const_value):
    """The JIT may take it as known that the value is this constant."""
    assert value == const_value


def conditional_call(condition, function, *args):
    """Calls the function when the condition holds, without a branch in traces."""
    if condition:
        function(*args)


def conditional_call_elidable(value, function, *args):
    """The value; where it is None or 0, the result of the function."""
    if not value:
        value = function(*args)
    return value


conditional_call._annspecialcase_ = 'specialize:call_location'
conditional_call_elidable._annspecialcase_ = 'specialize:call_location'


def jit_debug(string, arg1=-sys.maxint - 1, arg2=-sys.maxint - 1, arg3=-sys.maxint - 1, arg4=-sys.maxint - 1):
    """Puts a remark into traces."""


def enter_portal_frame(unique_id):
    """A frame of the interpreted program begins, in an interpreter loop without merge points."""


def leave_portal_frame(unique_id):
    """Such a frame ends."""


def current_trace_length():
    """The length of the trace that is being made; -1 outside of one."""
    return -1


# ---- references to frames


class _VRef(object):
    """A virtual reference: calling it gives the object."""
    virtual = False

    def __init__(self, x):
        self._x = x

    def __call__(self):
        return self._x


def virtual_ref(x):
    """A reference to an object that the JIT need not make: vref() gives the object."""
    return _VRef(x)


def virtual_ref_finish(vref, x):
    """The object leaves: the reference holds the real one from here on."""


def non_virtual_ref(x):
    """A reference of the same kind to an object that exists."""
    return _VRef(x)


vref_None = non_virtual_ref(None)


class InvalidVirtualRef(Exception):
    """A reference to an object that was never made and is gone."""


class JitHintError(Exception):
    """A hint that makes no sense."""


# ---- parameters

ENABLE_ALL_OPTS = 'intbounds:rewrite:virtualize:string:pure:earlyforce:heap:unroll'

PARAMETER_DOCS = {
    'threshold': 'number of times a loop has to run for it to become hot',
    'function_threshold': 'number of times a function must run for it to become traced from start',
    'trace_eagerness': 'number of times a guard has to fail before we start compiling a bridge',
    'decay': 'amount to regularly decay counters by (0=none, 1000=max)',
    'trace_limit': 'number of recorded operations before we abort tracing with ABORT_TOO_LONG',
    'inlining': 'inline python functions or not (1/0)',
    'loop_longevity': 'a parameter controlling how long loops will be kept before being freed, an estimate',
    'retrace_limit': 'how many times we can try retracing before giving up',
    'pureop_historylength': 'how many pure operations the optimizer should remember for CSE',
    'max_retrace_guards': 'number of extra guards a retrace can cause',
    'max_unroll_loops': 'number of extra unrollings a loop can cause',
    'disable_unrolling': 'after how many operations we should not unroll',
    'enable_opts': 'INTERNAL USE ONLY (MAY NOT WORK OR LEAD TO CRASHES): optimizations to enable, or all = %s' % (ENABLE_ALL_OPTS,),
    'max_unroll_recursion': 'how many levels deep to unroll a recursive function',
    'vec': 'turn on the vectorization optimization (vecopt). Supports x86 (SSE 4.1), powerpc (SVX), s390x SIMD',
    'vec_cost': 'threshold for which traces to bail. Unpacking increases the counter, vector operation decrease the cost',
    'vec_all': 'try to vectorize trace loops that occur outside of the numpypy library',
}

PARAMETERS = {
    'threshold': 1039, 'function_threshold': 1619, 'trace_eagerness': 200, 'decay': 40, 'trace_limit': 6000, 'inlining': 1,
    'loop_longevity': 1000, 'retrace_limit': 0, 'pureop_historylength': 16, 'max_retrace_guards': 15, 'max_unroll_loops': 0,
    'disable_unrolling': 200, 'enable_opts': 'all', 'max_unroll_recursion': 7, 'vec': 0, 'vec_all': 0, 'vec_cost': 0,
}

unroll_parameters = unrolling_iterable(PARAMETERS.items())


def set_param(driver, name, value):
    """Sets a parameter of the JIT, of one driver or (None) of all."""
    if name not in PARAMETERS:
        raise KeyError(name)


def set_param_to_default(driver, name):
    """Sets a parameter to what PARAMETERS says."""
    if name not in PARAMETERS:
        raise KeyError(name)


def set_user_param(driver, text):
    """Sets parameters from a text like 'threshold=100,vec=1', 'off' or 'default'. ValueError when it makes no sense."""
    if text == 'off':
        set_param(driver, 'threshold', -1)
        set_param(driver, 'function_threshold', -1)
        return
    if text == 'default':
        for name1, _ in unroll_parameters:
            set_param_to_default(driver, name1)
        return
    for part in text.split(','):
        part = part.strip(' ')
        parts = part.split('=')
        if len(parts) != 2:
            raise ValueError
        name = parts[0]
        value = parts[1]
        if name == 'enable_opts':
            set_param(driver, 'enable_opts', value)
            continue
        for name1, _ in unroll_parameters:
            if name1 == name and name1 != 'enable_opts':
                set_param(driver, name1, int(value))
                break
        else:
            raise ValueError


set_user_param._annspecialcase_ = 'specialize:arg(0)'


# ---- drivers


class JitDriver(object):
    """Marks an interpreter loop: the greens say where the interpreted program is, the reds are the other variables that live across the loop."""
    active = True
    virtualizables = []
    name = 'jitdriver'
    inline_jit_merge_point = False
    is_recursive = False
    _store_last_enter_jit = None

    def __init__(self, greens=None, reds=None, virtualizables=None, get_jitcell_at=None, set_jitcell_at=None, get_printable_location=None,
                 confirm_enter_jit=None, can_never_inline=None, should_unroll_one_iteration=None, name='jitdriver', check_untranslated=True,
                 vectorize=False, get_unique_id=None, is_recursive=False, get_location=None, can_inline=None, stm_do_commit=None, vec=False):
        if greens is not None:
            self.greens = greens
        self.name = name
        self.autoreds = reds == 'auto'
        if self.autoreds:
            self.reds = []
            self.numreds = None
        else:
            if reds is not None:
                self.reds = reds
            self.numreds = len(self.reds) if hasattr(self, 'reds') else 0
        if not hasattr(self, 'greens') or not hasattr(self, 'reds'):
            raise AttributeError("no 'greens' or 'reds' supplied")
        if virtualizables is not None:
            self.virtualizables = virtualizables
        self._check_names()
        self._alllivevars = dict.fromkeys([v for v in self.greens + self.reds if '.' not in v])
        self.get_jitcell_at = get_jitcell_at
        self.set_jitcell_at = set_jitcell_at
        self.get_printable_location = get_printable_location
        self.get_location = get_location
        self.has_unique_id = get_unique_id is not None
        self.get_unique_id = get_unique_id or (lambda *args: 0)
        self.confirm_enter_jit = confirm_enter_jit
        self.can_never_inline = can_never_inline
        self.should_unroll_one_iteration = should_unroll_one_iteration
        self.check_untranslated = check_untranslated
        self.is_recursive = is_recursive
        self.vec = vectorize or vec

    def _check_names(self):
        for v in self.greens + self.reds:
            if not isinstance(v, str):
                raise TypeError("JitDriver: greens and reds are names")
        for v in self.virtualizables:
            if v not in self.reds:
                raise AssertionError("JitDriver: the virtualizable %s is not among the reds" % (v,))
        for v in self.greens:
            if v in self.reds:
                raise AssertionError("JitDriver: %s is green and red" % (v,))

    def _freeze_(self):
        return True

    def clone(self):
        """Another driver like this one."""
        driver = object.__new__(self.__class__)
        driver.__dict__ = self.__dict__.copy()
        return driver

    def _check_arguments(self, livevars):
        if self.autoreds:
            for v in self.greens:
                assert v in livevars, "JitDriver: %s is not given" % (v,)
        else:
            assert dict.fromkeys(livevars) == self._alllivevars, "JitDriver: the variables must be %s" % (', '.join(self.greens + self.reds),)

    def jit_merge_point(_self, **livevars):
        """The top of the interpreter loop: all greens and reds by name."""
        _self._check_arguments(livevars)

    def can_enter_jit(_self, **livevars):
        """A backward jump of the interpreted program."""
        if _self.autoreds:
            raise TypeError("can_enter_jit: call not allowed for drivers with reds='auto'")
        _self._check_arguments(livevars)

    def loop_header(self):
        """The next merge point is the top of a loop."""

    def inline(self, call_jit_merge_point):
        """Decorates a function whose callers have the merge point in them: call_jit_merge_point takes the same arguments."""
        assert self.autoreds, "@inline works only with reds='auto'"
        self.inline_jit_merge_point = True

        def decorate(func):
            from rpython.tool.sourcetools import rpython_wrapper
            template = """
                def {name}({arguments}):
                    call_jit_merge_point_of_driver({arguments})
                    return {original}({arguments})
            """
            result = rpython_wrapper(func, template, call_jit_merge_point_of_driver=call_jit_merge_point)
            result._inline_jit_merge_point_ = call_jit_merge_point
            return result
        return decorate


# ---- what a JIT reports


class JitDebugInfo(object):
    """What JitHookInterface methods are told of a compiled loop or bridge."""
    asminfo = None

    def __init__(self, jitdriver_sd, logger, looptoken, operations, type, greenkey=None, fail_descr=None, op=None):
        self.jitdriver_sd = jitdriver_sd
        self.logger = logger
        self.looptoken = looptoken
        self.operations = operations
        self.type = type
        self.greenkey = greenkey
        self.fail_descr = fail_descr

    def get_jitdriver(self):
        """The driver of the loop."""
        return self.jitdriver_sd.jitdriver

    def get_greenkey_repr(self):
        """What get_printable_location() says."""
        return self.jitdriver_sd.warmstate.get_location_str(self.greenkey)


class JitHookInterface(object):
    """Called by the JIT when it has compiled something: there is none, nobody calls. Instances go to JitPolicy(hooks)."""

    def on_abort(self, reason, jitdriver, greenkey, greenkey_repr, logops, operations):
        """A trace was given up."""

    def before_compile(self, debug_info):
        """A loop will be compiled."""

    def after_compile(self, debug_info):
        """A loop was compiled."""

    def before_compile_bridge(self, debug_info):
        """A bridge will be compiled."""

    def after_compile_bridge(self, debug_info):
        """A bridge was compiled."""


class Counters(object):
    """The numbers of what a JIT counts."""
    counters = """
    TRACING BACKEND OPS HEAPCACHED_OPS RECORDED_OPS GUARDS OPT_OPS OPT_GUARDS OPT_GUARDS_SHARED OPT_FORCINGS OPT_VECTORIZE_TRY
    OPT_VECTORIZED ABORT_TOO_LONG ABORT_BRIDGE ABORT_BAD_LOOP ABORT_ESCAPE ABORT_FORCE_QUASIIMMUT ABORT_SEGMENTED_TRACE FORCE_VIRTUALIZABLES NVIRTUALS NVHOLES NVREUSED
    TOTAL_COMPILED_LOOPS TOTAL_COMPILED_BRIDGES TOTAL_FREED_LOOPS TOTAL_FREED_BRIDGES
    """
    counter_names = []


def _number_counters():
    names = Counters.counters.split()
    for number, name in enumerate(names):
        setattr(Counters, name, number)
        Counters.counter_names.append(name)
    Counters.ncounters = len(names)


_number_counters()
