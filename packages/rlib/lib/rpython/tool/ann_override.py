"""The policy of PyPy's translation, under its old name."""

from rpython.annotator.policy import AnnotatorPolicy


class PyPyAnnotatorPolicy(AnnotatorPolicy):
    """Programs name it in target(); annotation goes as always."""

    def __init__(self, single_space=None):
        AnnotatorPolicy.__init__(self)
        self.single_space = single_space
