"""py.process: commands of the shell."""
import os
import subprocess


class ExecutionFailed(Exception):
    """A command that ended with an error; its status, command line and output."""

    def __init__(self, status, systemstatus, cmd, out, err):
        Exception.__init__(self)
        self.status = status
        self.systemstatus = systemstatus
        self.cmd = cmd
        self.out = out
        self.err = err

    def __str__(self):
        return 'ExecutionFailed: %d  %s\n%s' % (self.status, self.cmd, self.err)


def cmdexec(cmd):
    """The output of a shell command; ExecutionFailed when its status is not 0."""
    process = subprocess.Popen(cmd, shell=True, universal_newlines=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate()
    if process.returncode:
        raise cmdexec.Error(process.returncode, process.returncode, cmd, out, err)
    return out

ExecutionFailed.__name__ = 'Error'
ExecutionFailed.__module__ = 'py.process.cmdexec'
cmdexec.Error = ExecutionFailed


def kill(pid):
    """Ends a process."""
    os.kill(pid, 15)
