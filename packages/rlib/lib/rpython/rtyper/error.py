"""What host programs see of the rtyper's errors."""


class TyperError(Exception):
    """A program that was annotated cannot be typed: a fault of the toolchain."""
