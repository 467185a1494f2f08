"""Declared types of arguments and results, checked by the translation: @signature(types.int(), returns=types.str())."""

from rpython.rlib import types


def signature(*paramtypes, **kwargs):
    """Declares the types of all parameters, and of the result by `returns`. Methods take types.self() or types.any() first."""
    returns = kwargs.pop('returns', types.any())
    if kwargs:
        raise TypeError("signature() got an unexpected keyword argument %r" % kwargs.keys()[0])

    def decorate(func):
        code = func.func_code
        if code.co_argcount != len(paramtypes):
            raise TypeError("signature(): %s() has %d parameters, %d types are given" % (func.func_name, code.co_argcount, len(paramtypes)))
        func._signature_ = (paramtypes, returns)
        return func
    return decorate


def finishsigs(cls):
    """A class decorator: types.self() in signatures of the methods means this class."""
    for value in cls.__dict__.values():
        declared = getattr(value, '_signature_', None)
        if declared is not None:
            paramtypes, returns = declared
            value._signature_ = (tuple([_with_class(t, cls) for t in paramtypes]), _with_class(returns, cls))
    return cls


def _with_class(declared, cls):
    if declared.kind == 'self':
        return types.instance(cls)
    return declared
