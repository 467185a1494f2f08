"""The annotation policy that a target may name. Special cases are functions' own (_annspecialcase_): a policy of the program changes nothing."""


class AnnotatorPolicy(object):
    """target() may return (entry_point, argtypes, policy); what is overridden in it is not asked."""

    def _freeze_(self):
        return True
