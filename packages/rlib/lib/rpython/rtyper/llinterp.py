"""The low-level interpreter, as tests of programs use it. Graphs are no Python objects here: a graph stands for its whole translation."""


class LLException(Exception):
    """An exception of the interpreted program. Here the exception itself arrives, as the host's."""


class LLFatalError(Exception):
    """The interpreted program ended with an error that nothing can catch."""


class _Typer(object):
    """The typer of a translation."""

    def __init__(self, translation):
        self.translation = translation


class _Graph(object):
    """The graph of a translation's function."""

    def __init__(self, translation):
        self.translation = translation
        self.name = translation.entry_point.__name__
        self.func = translation.entry_point


class LLInterpreter(object):
    """LLInterpreter(typer).eval_graph(graph, args), with both from rpython.rtyper.test.test_llinterp."""

    def __init__(self, typer, tracing=False, exc_data_ptr=None):
        self.typer = typer

    def eval_graph(self, graph, args=(), recursive=False):
        """The result of the graph, as a value of the host."""
        return graph.translation.interpret(list(args))
