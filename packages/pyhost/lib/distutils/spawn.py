"""Commands that are run."""
import os
import subprocess
from distutils.errors import DistutilsExecError


def spawn(cmd, search_path=1, verbose=0, dry_run=0):
    """Runs a command; DistutilsExecError when it fails."""
    if dry_run:
        return
    try:
        status = subprocess.call(list(cmd))
    except OSError, e:
        raise DistutilsExecError("command '%s' failed: %s" % (cmd[0], e.strerror))
    if status > 0:
        raise DistutilsExecError("command '%s' failed with exit status %d" % (cmd[0], status))
    if status < 0:
        raise DistutilsExecError("command '%s' terminated by signal %d" % (cmd[0], -status))


def find_executable(executable, path=None):
    """Where PATH leads to a program; None when it does not."""
    if os.path.isfile(executable):
        return executable
    for folder in (os.environ.get('PATH', os.defpath) if path is None else path).split(os.pathsep):
        candidate = os.path.join(folder, executable)
        if os.path.isfile(candidate):
            return candidate
    return None
