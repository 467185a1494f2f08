"""What a target's jitpolicy(driver) returns: which functions a tracing JIT may look into, and the hooks that it calls."""


class _Log(object):
    """Says nothing: there is no JIT that would."""

    def __call__(self, *args):
        pass

    def __getattr__(self, name):
        return self


log = _Log()


class JitPolicy(object):
    """Which graphs the JIT looks into. There is no JIT yet: nobody asks, but the answers are those of the marks on functions."""

    def __init__(self, jithookiface=None):
        self.unsafe_loopy_graphs = set()
        self.supports_floats = False
        self.supports_longlong = False
        self.supports_singlefloats = False
        self.jithookiface = jithookiface

    def set_supports_floats(self, flag):
        self.supports_floats = flag

    def set_supports_longlong(self, flag):
        self.supports_longlong = flag

    def set_supports_singlefloats(self, flag):
        self.supports_singlefloats = flag

    def dump_unsafe_loops(self):
        """The names of graphs with loops that are not looked into."""
        for graph in self.unsafe_loopy_graphs:
            print graph

    def look_inside_function(self, func):
        """Programs override this: False for functions that are called, never traced."""
        return True

    def _reject_function(self, func):
        if getattr(func, '_elidable_function_', False):
            return True
        return not self.look_inside_function(func)

    def look_inside_graph(self, graph):
        """Whether the function of a graph may be traced."""
        func = getattr(graph, 'func', None)
        if func is None:
            return True
        marked = getattr(func, '_jit_look_inside_', None)
        if marked is not None:
            return marked
        return not self._reject_function(func)


class StopAtXPolicy(JitPolicy):
    """Looks into everything but the functions it is given."""

    def __init__(self, *funcs):
        JitPolicy.__init__(self)
        self.funcs = funcs

    def look_inside_function(self, func):
        return func not in self.funcs
