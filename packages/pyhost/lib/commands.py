"""The output of shell commands."""
__all__ = ['getstatusoutput', 'getoutput', 'getstatus']


def getstatusoutput(cmd):
    """Status, as wait() gives it, and output with the errors in it, without the last newline."""
    from subprocess import Popen, PIPE, STDOUT
    child = Popen(cmd, shell=True, stdout=PIPE, stderr=STDOUT)
    text = child.communicate()[0]
    status = child.returncode << 8 if child.returncode >= 0 else -child.returncode
    return status, text[:-1] if text[-1:] == '\n' else text


def getoutput(cmd):
    """The output alone."""
    return getstatusoutput(cmd)[1]


def getstatus(file):
    """What ls says of a file."""
    return getoutput("ls -ld '%s'" % file.replace("'", "'\\''"))
