# Pseudo terminals, sessions, groups of processes, fifos and what the system tells of itself.
# expect:
#  == openpty
#  True True [hello\n]
#  == forkpty
#  [in a terminal True] 4
#  == sessions
#  0
#  == groups
#  True 15
#  == fifo
#  [through a fifo]
#  == facts
#  True True True True
#  True True
#  True True 0
#  == nice
#  True
#  == exit of a child
#  True 3 True 6

import os
import signal
import stat


def show(s):
    return '[' + '\\n'.join(''.join(s.split('\r')).split('\n')) + ']'


def session_of_child():
    pid = os.fork()
    if pid == 0:
        os.setsid()
        if os.getsid(0) == os.getpid() and os.getpgrp() == os.getpid():
            os._exit(0)
        os._exit(1)
    pid, status = os.waitpid(pid, 0)
    print os.WEXITSTATUS(status)


def group_of_children():
    pid = os.fork()
    if pid == 0:
        while True:
            os.system('sleep 1')
    os.setpgid(pid, pid)
    same = os.getpgid(pid) == pid
    os.killpg(pid, signal.SIGTERM)
    pid, status = os.waitpid(pid, 0)
    print same, os.WTERMSIG(status)


def fifo():
    path = '/tmp/corpus-fifo-%d' % os.getpid()
    os.mkfifo(path, 0600)
    if stat.S_ISFIFO(os.stat(path).st_mode):
        pid = os.fork()
        if pid == 0:
            fd = os.open(path, os.O_WRONLY, 0)
            os.write(fd, 'through a fifo')
            os._exit(0)
        fd = os.open(path, os.O_RDONLY, 0)
        print show(os.read(fd, 100))
        os.close(fd)
        os.waitpid(pid, 0)
    os.unlink(path)


def status_of(how):
    pid = os.fork()
    if pid == 0:
        if how == 0:
            os._exit(3)
        os.abort()
    pid, status = os.waitpid(pid, 0)
    if how == 0:
        print os.WIFEXITED(status), os.WEXITSTATUS(status),
    else:
        print os.WIFSIGNALED(status), os.WTERMSIG(status)


def entry_point(argv):
    print '== openpty'
    master, slave = os.openpty()
    os.write(slave, 'hello\n')
    print os.isatty(slave), os.ttyname(slave).startswith('/dev/'), show(os.read(master, 100))
    os.close(slave)
    os.close(master)
    print '== forkpty'
    pid, fd = os.forkpty()
    if pid == 0:
        os.write(1, 'in a terminal ' + str(os.isatty(0)))
        os._exit(4)
    text = os.read(fd, 100)
    pid, status = os.waitpid(pid, 0)
    os.close(fd)
    print show(text), os.WEXITSTATUS(status)
    print '== sessions'
    session_of_child()
    print '== groups'
    group_of_children()
    print '== fifo'
    fifo()
    print '== facts'
    fs = os.statvfs('/tmp')
    print fs.f_bsize > 0, fs.f_blocks >= fs.f_bfree, fs.f_namemax > 0, os.sysconf(30) > 0
    t = os.times()
    print t[0] >= 0.0, t[4] > 0.0
    a, b, c = os.getloadavg()
    print a >= 0.0, len(os.getgroups()) >= 0, os.minor(os.makedev(8, 0))
    print '== nice'
    print os.nice(0) >= -20
    print '== exit of a child'
    status_of(0)
    status_of(1)
    return 0


def target(driver, args):
    return entry_point, None
