"""The environment of the process, as translated programs read it."""
import os


def getenv_llimpl(name):
    """The value of a variable, or None."""
    return os.environ.get(name)
