"""Random bytes of the system."""
import os


def urandom(n, signal_checker=None):
    """So many of them."""
    return os.urandom(n)


def init_urandom():
    """Where programs keep what urandom() needs: nothing."""
    return None
