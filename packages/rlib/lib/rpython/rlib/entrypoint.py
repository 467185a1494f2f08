"""Functions of a program that are called from outside, by name: what a translation to a module of the platform exports."""

# Lists of (function, argument types) by the name of the group they were declared in.
secondary_entrypoints = {"main": []}


def entrypoint_highlevel(key, argtypes, c_name=None):
    """Decorator: the function is called from outside with arguments of these types, under its own name or c_name."""
    def decorate(func):
        return _declare(key, func, argtypes, c_name)
    return decorate

entrypoint = entrypoint_lowlevel = entrypoint_highlevel


def export_symbol(func):
    """Decorator: the C name of the function stays as it is; declare it with an entrypoint to have it called."""
    func.exported_symbol = True
    return func


def jit_entrypoint(argtypes, restype, c_name):
    """Decorator of functions that only a JIT calls: nothing happens."""
    def decorate(func):
        return func
    return decorate


def all_jit_entrypoints():
    return []


def export(*argtypes, **options):
    """The short form: @export(int, str), or @export for a function without arguments; name='...' exports it under another name."""
    name = options.pop('name', None)
    if options:
        raise TypeError("export() takes no option %r" % options.keys()[0])
    if len(argtypes) == 1 and type(argtypes[0]) is type(_declare):
        return _declare("main", argtypes[0], [], name)

    def decorate(func):
        return _declare("main", func, argtypes, name)
    return decorate


def _declare(key, func, argtypes, name):
    if name is not None:
        func.c_name = name
    secondary_entrypoints.setdefault(key, []).append((func, list(argtypes)))
    return func


def exported_functions():
    """All (name, function, argument types), in the order of their declaration within the groups."""
    result = []
    for key in sorted(secondary_entrypoints):
        for func, argtypes in secondary_entrypoints[key]:
            result.append((getattr(func, 'c_name', func.__name__), func, argtypes))
    return result
