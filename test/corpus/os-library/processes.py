# fork, pipe, dup2, execv, waitpid, kill: processes and what goes between them.
# expect:
#  == child
#  [from the child] 7
#  == exec
#  [one two\n] 0
#  [VALUE=x] 0
#  [found in PATH] 0
#  [VALUE=environ] 0
#  == exec that fails
#  2
#  == signal
#  True 9
#  == system
#  3
#  == dup
#  [hello]
#  == no child
#  10
#  == spawn
#  5
#  == broken pipe
#  32 True

import os
import signal
from rpython.rlib import rposix


def read_all(fd):
    parts = []
    while True:
        data = os.read(fd, 100)
        if not data:
            break
        parts.append(data)
    os.close(fd)
    return ''.join(parts)


def show(s):
    return '[' + '\\n'.join(s.split('\n')) + ']'


def child():
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(r)
        os.write(w, 'from the child')
        os._exit(7)
    os.close(w)
    text = read_all(r)
    pid2, status = os.waitpid(pid, 0)
    assert pid2 == pid
    if os.WIFEXITED(status):
        print show(text), os.WEXITSTATUS(status)


def run(path, args, env):
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.dup2(w, 1)
        os.close(r)
        try:
            if env is None:
                os.execv(path, args)
            else:
                os.execve(path, args, env)
        except OSError as e:
            os._exit(e.errno)
    os.close(w)
    text = read_all(r)
    pid, status = os.waitpid(pid, 0)
    return text, os.WEXITSTATUS(status)


def search(args):
    r, w = os.pipe()
    if os.fork() == 0:
        os.dup2(w, 1)
        os.execvp(args[0], args)
    os.close(w)
    os.wait()
    return read_all(r)


def inherit():
    r, w = os.pipe()
    if os.fork() == 0:
        os.dup2(w, 1)
        os.execve('/usr/bin/env', ['env'], os.environ)
    os.close(w)
    os.wait()
    for line in read_all(r).split('\n'):
        if line.startswith('VALUE='):
            return line
    return 'none'


def entry_point(argv):
    print '== child'
    child()
    print '== exec'
    text, status = run('/bin/sh', ['sh', '-c', 'echo "$0" "$1"', 'one', 'two'], None)
    print show(text), status
    text, status = run('/usr/bin/env', ['env'], {'VALUE': 'x'})
    print show(text.strip()), status
    print show(search(['sh', '-c', 'printf "found in PATH"'])), 0
    os.environ['VALUE'] = 'environ'
    print show(inherit()), 0
    print '== exec that fails'
    print run('/nonexistent', ['x'], None)[1]
    print '== signal'
    pid = os.fork()
    if pid == 0:
        while True:
            os.read(0, 1)
            os.system('sleep 1')
    os.kill(pid, signal.SIGKILL)
    pid, status = os.waitpid(pid, 0)
    print os.WIFSIGNALED(status), os.WTERMSIG(status)
    print '== system'
    print os.WEXITSTATUS(os.system('exit 3'))
    print '== dup'
    r, w = os.pipe()
    w2 = os.dup(w)
    os.close(w)
    os.write(w2, 'hello')
    os.close(w2)
    print show(read_all(r))
    print '== no child'
    try:
        os.waitpid(-1, 0)
    except OSError as e:
        print e.errno
    print '== spawn'
    print rposix.spawnv(os.P_WAIT, '/bin/sh', ['sh', '-c', 'exit 5'])
    print '== broken pipe'
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(r)
        os._exit(0)
    os.waitpid(pid, 0)
    os.close(r)
    pid = os.fork()
    if pid == 0:
        # Nobody reads: the default of SIGPIPE ends the writer, a program that ignores it gets EPIPE.
        try:
            os.write(w, 'x')
        except OSError as e:
            os._exit(e.errno)
        os._exit(0)
    pid, status = os.waitpid(pid, 0)
    if os.WIFSIGNALED(status):
        print 32, os.WTERMSIG(status) == signal.SIGPIPE
    else:
        print os.WEXITSTATUS(status), True
    return 0


def target(driver, args):
    return entry_point, None
