"""Translation of single functions, step by step, from a prompt or a script."""
import _rpython_translation


class Translation(object):
    """Translation(fn, [int, str]): what becomes of a function that is called with arguments of these types. Steps imply the steps before them."""

    def __init__(self, entry_point, argtypes=None, **options):
        self.entry_point = entry_point
        self.policy = options.pop('policy', None)
        self._backend = options.get('backend', 'c')
        self._engine = _rpython_translation.create(entry_point, argtypes, _known(options))

    def _types(self, argtypes):
        if argtypes is not None:
            _rpython_translation.set_types(self._engine, argtypes)

    def annotate(self, argtypes=None):
        """Infers the types; returns the annotation of the result."""
        self._types(argtypes)
        return _rpython_translation.annotate(self._engine)

    def rtype(self, argtypes=None):
        self._types(argtypes)
        _rpython_translation.rtype(self._engine)

    def backendopt(self, argtypes=None):
        self._types(argtypes)
        _rpython_translation.backendopt(self._engine)

    def interpret(self, args=()):
        """Runs the typed graphs on the low-level interpreter."""
        return _rpython_translation.interpret(self._engine, list(args))

    def source_c(self, argtypes=None):
        """The C text."""
        return self._source('c', argtypes)

    def source_js(self, argtypes=None):
        """The JavaScript text."""
        return self._source('js', argtypes)

    def compile_c(self, argtypes=None):
        """A function that calls the program compiled through C, a fresh process each time."""
        return self._compile('c', argtypes)

    def compile_js(self, argtypes=None):
        """A function that calls the program in JavaScript, a fresh process each time."""
        return self._compile('js', argtypes)

    def source(self, argtypes=None):
        """The text for the backend of the translation."""
        return self._source(self._backend, argtypes)

    def compile(self, argtypes=None):
        """As compile_c() and compile_js(), for the backend of the translation."""
        return self._compile(self._backend, argtypes)

    def _source(self, backend, argtypes):
        self._types(argtypes)
        return getattr(_rpython_translation, 'source_' + backend)(self._engine)

    def _compile(self, backend, argtypes):
        self._types(argtypes)
        program = getattr(_rpython_translation, 'compile_' + backend)(self._engine)

        def call(*args):
            return _rpython_translation.call(program, list(args))
        call.__name__ = self.entry_point.__name__
        return call


def _known(options):
    """The options without those that upstream has and our translations have no use for."""
    unknown = [name for name in options if name not in _rpython_translation.option_names]
    if not unknown:
        return options
    from rpython.config.translationoption import backendopt_options, translation_optiondescription
    for name in unknown:
        if hasattr(translation_optiondescription, name) or hasattr(backendopt_options, name):
            del options[name]
    return options
