"""Running functions on the low-level interpreter, as tests of programs do: interpret(func, args), get_interpreter(func, args)."""

from rpython.rtyper.llinterp import LLException, LLInterpreter, _Graph, _Typer
from rpython.translator.interactive import Translation


def _type_of(value):
    """The type of an argument, from its value."""
    if isinstance(value, list):
        return [_type_of(value[0])] if value else [int]
    if isinstance(value, tuple):
        return tuple([_type_of(item) for item in value])
    return type(value)


def gengraph(func, argtypes=[], viewbefore='auto', policy=None, backendopt=False, config=None, **extraconfigopts):
    """The function, annotated and typed: (translation, typer, graph)."""
    translation = Translation(func, list(argtypes))
    translation.rtype()
    if backendopt:
        translation.backendopt()
    return translation, _Typer(translation), _Graph(translation)


def get_interpreter(func, values, view='auto', viewbefore='auto', policy=None, backendopt=False, config=None, **extraconfigopts):
    """(interpreter, graph): interpreter.eval_graph(graph, values) runs the function."""
    _, typer, graph = gengraph(func, [_type_of(value) for value in values], backendopt=backendopt)
    return LLInterpreter(typer), graph


def interpret(func, values, view='auto', viewbefore='auto', policy=None, backendopt=False, config=None, malloc_check=True, **kwargs):
    """The result of the function on the low-level interpreter; an exception comes as the host's."""
    interp, graph = get_interpreter(func, values, backendopt=backendopt)
    return interp.eval_graph(graph, values)


def interpret_raises(exc, func, values, view='auto', viewbefore='auto', policy=None, backendopt=False):
    """Checks that the function raises."""
    try:
        interpret(func, values)
    except exc:
        return
    raise AssertionError("%s() did not raise %s" % (func.__name__, exc.__name__))


def clear_tcache():
    """Nothing is kept between calls."""
