# Exceptions that engines raise and Python does not have.

class StackOverflow(RuntimeError):
    """The calls are nested too deeply."""
