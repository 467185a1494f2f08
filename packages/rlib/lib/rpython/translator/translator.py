"""The context of a translation, as old tests of programs use it: TranslationContext().buildannotator().build_types(f, [int])."""

from rpython.translator.interactive import Translation


class TranslationContext(object):
    """One function on its way; the graphs are no Python objects here."""

    def __init__(self, config=None, **flowing_flags):
        self.config = config
        self.translation = None
        self.annotator = None
        self.rtyper = None
        self.entry_point_graph = None

    def buildannotator(self, policy=None):
        """The annotator: build_types(function, types)."""
        self.annotator = _Annotator(self)
        return self.annotator

    def buildrtyper(self):
        """The typer: specialize()."""
        self.rtyper = _Typer(self)
        return self.rtyper

    def _made(self):
        if self.translation is None:
            raise ValueError("buildannotator().build_types(function, types) comes first")
        return self.translation


class _Annotator(object):
    def __init__(self, context):
        self.translator = context

    def build_types(self, function, input_arg_types, complete_now=True, main_entry_point=False):
        """The annotation of the function's result."""
        self.translator.translation = Translation(function, list(input_arg_types))
        return self.translator.translation.annotate()

    def simplify(self, block_subset=None, extra_passes=None):
        """Part of build_types()."""


class _Typer(object):
    def __init__(self, context):
        self.context = context

    def specialize(self, dont_simplify_again=False, crash_on_first_typeerror=True):
        """Types the graphs."""
        self.context._made().rtype()
