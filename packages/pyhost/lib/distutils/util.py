"""Small functions of distutils."""
import os
import sys


def get_platform():
    """'linux-x86_64' and the like."""
    name, host, release, version, machine = os.uname()
    return '%s-%s' % (name.lower().replace('/', ''), machine.replace(' ', '_').replace('/', '-'))


def convert_path(pathname):
    """A path written with slashes as the system writes it."""
    return pathname


def strtobool(val):
    """1 or 0 for the words that mean so."""
    val = val.lower()
    if val in ('y', 'yes', 't', 'true', 'on', '1'):
        return 1
    if val in ('n', 'no', 'f', 'false', 'off', '0'):
        return 0
    raise ValueError('invalid truth value %r' % (val,))


def split_quoted(s):
    """The words of a command line."""
    import shlex
    return shlex.split(s)


def execute(func, args, msg=None, verbose=0, dry_run=0):
    """Calls a function."""
    if not dry_run:
        func(*args)
