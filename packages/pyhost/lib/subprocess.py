# Child processes. The host runs a child to its end in one step: what goes to its input must be known by then, so that a child with stdin=PIPE starts
# when its output or status is asked for, any other child at once.
import errno
import os
import posix

__all__ = ['Popen', 'PIPE', 'STDOUT', 'call', 'check_call', 'check_output', 'CalledProcessError', 'list2cmdline']

PIPE = -1
STDOUT = -2
mswindows = False


class CalledProcessError(Exception):
    def __init__(self, returncode, cmd, output=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output

    def __str__(self):
        return "Command '%s' returned non-zero exit status %d" % (self.cmd, self.returncode)


def call(*popenargs, **kwargs):
    return Popen(*popenargs, **kwargs).wait()


def check_call(*popenargs, **kwargs):
    status = call(*popenargs, **kwargs)
    if status:
        cmd = kwargs.get('args')
        raise CalledProcessError(status, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, **kwargs):
    if 'stdout' in kwargs:
        raise ValueError('stdout argument not allowed, it will be overridden.')
    process = Popen(stdout=PIPE, *popenargs, **kwargs)
    output = process.communicate()[0]
    status = process.poll()
    if status:
        cmd = kwargs.get('args')
        raise CalledProcessError(status, popenargs[0] if cmd is None else cmd, output=output)
    return output


def list2cmdline(seq):
    result = []
    for arg in seq:
        quoted = not arg or ' ' in arg or '\t' in arg
        out = ''
        slashes = 0
        for c in arg:
            if c == '\\':
                slashes += 1
                continue
            if c == '"':
                out += '\\' * (slashes * 2 + 1) + '"'
            else:
                out += '\\' * slashes + c
            slashes = 0
        out += '\\' * (slashes * 2 if quoted else slashes)
        result.append('"%s"' % out if quoted else out)
    return ' '.join(result)


class _Input:
    """The child's standard input: gathered until the child runs."""

    def __init__(self, process):
        self._process = process
        self._parts = []
        self.closed = False

    def write(self, data):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        self._parts.append(str(data))

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def close(self):
        self.closed = True

    def _text(self):
        return ''.join(self._parts)


class _Output:
    """The child's standard output or error: reading it makes the child run."""

    def __init__(self, process):
        self._process = process
        self._file = None
        self.closed = False

    def _fill(self, text):
        from cStringIO import StringIO
        self._file = StringIO(text)

    def _ready(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        self._process._run()
        return self._file

    def read(self, *args):
        return self._ready().read(*args)

    def readline(self, *args):
        return self._ready().readline(*args)

    def readlines(self, *args):
        return self._ready().readlines(*args)

    def __iter__(self):
        return iter(self._ready())

    def close(self):
        self.closed = True


class Popen(object):
    def __init__(self, args, bufsize=0, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=False, shell=False,
                 cwd=None, env=None, universal_newlines=False, startupinfo=None, creationflags=0):
        if not isinstance(bufsize, (int, long)):
            raise TypeError('bufsize must be an integer')
        if startupinfo is not None:
            raise ValueError('startupinfo is only supported on Windows platforms')
        if creationflags != 0:
            raise ValueError('creationflags is only supported on Windows platforms')
        if preexec_fn is not None:
            raise NotImplementedError('Popen(preexec_fn) cannot be had here')
        argv = [args] if isinstance(args, basestring) else list(args)
        if shell:
            argv = ['/bin/sh', '-c'] + argv
            if executable:
                argv[0] = executable
        elif executable:
            argv[0] = executable
        self.args = args
        self.pid = None
        self.returncode = None
        self.universal_newlines = universal_newlines
        self._argv = argv
        self._cwd = cwd
        self._env = dict(os.environ.items()) if env is None else dict(env)
        self._targets = stdin, stdout, stderr
        self.stdin = _Input(self) if stdin == PIPE else None
        self.stdout = _Output(self) if stdout == PIPE else None
        self.stderr = _Output(self) if stderr == PIPE else None
        self._check_exists()
        if stdin != PIPE:
            self._run()

    def _check_exists(self):
        """A program that is not there fails at once, as it would with fork and exec."""
        name = self._argv[0]
        base = self._cwd or '.'
        if not os.path.isdir(base):
            raise OSError(errno.ENOENT, os.strerror(errno.ENOENT))
        if '/' in name:
            found = [os.path.join(base, name)]
        else:
            path = self._env.get('PATH', os.defpath)
            found = [os.path.join(base, folder, name) for folder in path.split(':')]
        code = errno.ENOENT
        for candidate in found:
            if os.path.isfile(candidate):
                if os.access(candidate, os.X_OK):
                    return
                code = errno.EACCES
        raise OSError(code, os.strerror(code))

    def _input_text(self, stdin):
        if self.stdin is not None:
            return self.stdin._text()
        if stdin is None:
            return ''
        if isinstance(stdin, (int, long)):
            parts = []
            data = os.read(stdin, 65536)
            while data:
                parts.append(data)
                data = os.read(stdin, 65536)
            return ''.join(parts)
        return stdin.read()

    def _deliver(self, target, stream, text):
        if self.universal_newlines:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        if target == PIPE:
            stream._fill(text)
        elif isinstance(target, (int, long)):
            _write_all(target, text)
        elif target is not None:
            target.write(text)
            target.flush()

    def _run(self):
        if self.returncode is not None:
            return
        stdin, stdout, stderr = self._targets
        import sys
        sys.stdout.flush()
        capture = stdout is not None or stderr is not None
        merge = stderr == STDOUT
        status, out, err = posix._spawn(self._argv, self._cwd, self._env, self._input_text(stdin), capture, merge)
        self.returncode = status
        if not capture:
            return
        self._deliver(1 if stdout is None else stdout, self.stdout, out)
        if not merge:
            self._deliver(2 if stderr is None else stderr, self.stderr, err)

    def communicate(self, input=None):
        if input and self.stdin is not None:
            self.stdin.write(input)
        self._run()
        out = self.stdout.read() if self.stdout is not None else None
        err = self.stderr.read() if self.stderr is not None else None
        return out, err

    def wait(self):
        self._run()
        return self.returncode

    def poll(self):
        # A child whose input is complete has ended by the time one looks.
        if self.stdin is None or self.stdin.closed:
            self._run()
        return self.returncode

    def send_signal(self, sig):
        if self.returncode is None:
            raise NotImplementedError('a child cannot be sent signals here')

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)


def _write_all(fd, text):
    while text:
        text = text[os.write(fd, text):]
