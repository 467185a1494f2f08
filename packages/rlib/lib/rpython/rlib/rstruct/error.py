"""What packing and unpacking raise."""


class StructError(Exception):
    """Text and format do not fit; `msg` says why."""

    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


class StructOverflowError(StructError):
    """A number is too large for its format."""
