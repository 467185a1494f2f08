"""What goes wrong."""


class PlumSyntaxError(Exception):
    def __init__(self, message, line):
        self.message = message
        self.line = line


class PlumError(Exception):
    """A value that was thrown, and the calls that it has left: 'name:line' each, the innermost first."""

    def __init__(self, w_value):
        self.w_value = w_value
        self.trace = []
