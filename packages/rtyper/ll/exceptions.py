# Exceptions that engines raise and Python does not have.


class _AlsoOnHost(type):
    """On the host a full stack raises RuntimeError: handlers of StackOverflow take it."""

    def __subclasscheck__(cls, other):
        return issubclass(other, RuntimeError)

    def __instancecheck__(cls, instance):
        return isinstance(instance, RuntimeError)


class StackOverflow(RuntimeError):
    """The calls are nested too deeply."""
    __metaclass__ = _AlsoOnHost
