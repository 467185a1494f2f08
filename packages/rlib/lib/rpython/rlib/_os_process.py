"""Processes, users and the environment in translated programs: what stands for the functions of os with these names."""
from rpython.rlib import _syscall as sys_
from rpython.rlib.rarithmetic import intmask


def fork():
    """0 in the child, the number of the child in the parent."""
    return sys_.checked(sys_.call('fork'))


def forkpty():
    """As fork() with a terminal of the child's own: the number of the child, the descriptor of the terminal."""
    sys_.done(sys_.call('forkpty'))
    return intmask(sys_.number(0)), intmask(sys_.number(1))


def execv(path, args):
    """Runs another program in place of this one."""
    if len(args) < 1:
        raise ValueError('execv() arg 2 must not be empty')
    sys_.done(sys_.call('execv', path, sys_.packed(args)))


def execve(path, args, env):
    """The same with an environment, a dict."""
    if len(args) < 1:
        raise ValueError('execve() arg 2 must not be empty')
    variables = []
    for key in env.keys():
        variables.append(key + '=' + env[key])
    sys_.done(sys_.call('execve', path, sys_.packed(args), sys_.packed(variables)))
execve._annspecialcase_ = 'specialize:argtype(2)'


def waitpid(pid, options):
    """The number of a child that has ended and its status."""
    sys_.done(sys_.call('waitpid', pid, options))
    return intmask(sys_.number(0)), intmask(sys_.number(1))


def wait():
    return waitpid(-1, 0)


def kill(pid, sig):
    sys_.done(sys_.call('kill', pid, sig))


def killpg(pgrp, sig):
    sys_.done(sys_.call('killpg', pgrp, sig))


def system(command):
    """Runs a command of the shell; its status, as wait() gives it."""
    sys_.done(sys_.call('system', command))
    return intmask(sys_.number(0))


def nice(inc):
    sys_.done(sys_.call('nice', inc))
    return intmask(sys_.number(0))


def abort():
    sys_.call('abort')


def getppid():
    return sys_.call('getppid')


def getpgrp():
    return sys_.call('getpgrp')


def getpgid(pid):
    return sys_.checked(sys_.call('getpgid', pid))


def setpgid(pid, gid):
    sys_.done(sys_.call('setpgid', pid, gid))


def setpgrp():
    sys_.done(sys_.call('setpgrp'))


def getsid(pid):
    return sys_.checked(sys_.call('getsid', pid))


def setsid():
    sys_.done(sys_.call('setsid'))


def tcgetpgrp(fd):
    return sys_.checked(sys_.call('tcgetpgrp', fd))


def tcsetpgrp(fd, pgrp):
    sys_.done(sys_.call('tcsetpgrp', fd, pgrp))


def getuid():
    return sys_.call('getuid')


def geteuid():
    return sys_.call('geteuid')


def getgid():
    return sys_.call('getgid')


def getegid():
    return sys_.call('getegid')


def setuid(uid):
    sys_.done(sys_.call('setuid', uid))


def seteuid(uid):
    sys_.done(sys_.call('seteuid', uid))


def setgid(gid):
    sys_.done(sys_.call('setgid', gid))


def setegid(gid):
    sys_.done(sys_.call('setegid', gid))


def setreuid(ruid, euid):
    sys_.done(sys_.call('setreuid', ruid, euid))


def setregid(rgid, egid):
    sys_.done(sys_.call('setregid', rgid, egid))


def getgroups():
    count = sys_.checked(sys_.call('getgroups'))
    return [intmask(sys_.number(i)) for i in range(count)]


def getlogin():
    sys_.done(sys_.call('getlogin'))
    return sys_.text()


def uname():
    """System, name of the machine in the network, release, version, kind of machine."""
    sys_.done(sys_.call('uname'))
    words = sys_.texts()
    return words[0], words[1], words[2], words[3], words[4]


def times():
    """Seconds of the processor for this process and the system on its behalf, the same for its children, and elapsed ones."""
    sys_.done(sys_.call('times'))
    f = sys_.fraction
    return f(0), f(1), f(2), f(3), f(4)


def getloadavg():
    sys_.done(sys_.call('getloadavg'))
    f = sys_.fraction
    return f(0), f(1), f(2)


def sysconf(name):
    """A limit of the system, by its number."""
    sys_.done(sys_.call('sysconf', name))
    return intmask(sys_.number(0))


def getenv(name, default=None):
    """The value of a variable of the environment."""
    value = sys_.getenv(name)
    if value is None:
        return default
    return value
getenv._annspecialcase_ = 'specialize:argtype(1)'


def putenv(name, value):
    if name == '' or '=' in name:
        raise OSError(22, 'Invalid argument')
    sys_.done(sys_.call('putenv', name, value))


def unsetenv(name):
    sys_.done(sys_.call('unsetenv', name))


def WIFEXITED(status):
    return status & 0x7f == 0


def WEXITSTATUS(status):
    return (status >> 8) & 0xff


def WIFSIGNALED(status):
    return status & 0x7f != 0 and status & 0x7f != 0x7f


def WTERMSIG(status):
    return status & 0x7f


def WIFSTOPPED(status):
    return status & 0xff == 0x7f


def WSTOPSIG(status):
    return (status >> 8) & 0xff


def WIFCONTINUED(status):
    return status == 0xffff


def WCOREDUMP(status):
    return status & 0x80 != 0
