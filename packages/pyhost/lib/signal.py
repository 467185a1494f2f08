# The numbers of signals. Handlers are remembered; no signal ever comes.

SIG_DFL, SIG_IGN = 0, 1
SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = 0, 1, 2
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2
NSIG = 65

for _number, _name in enumerate('HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM _ CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split()):
    if _name != '_':
        globals()['SIG' + _name] = _number + 1
SIGCLD = SIGCHLD
SIGPOLL = SIGIO
SIGIOT = SIGABRT
SIGRTMIN = 34
SIGRTMAX = 64


class ItimerError(IOError):
    pass


def default_int_handler(signum, frame):
    raise KeyboardInterrupt

_handlers = {SIGINT: default_int_handler}


def signal(signalnum, handler):
    if not 1 <= signalnum < NSIG:
        raise ValueError('signal number out of range')
    if handler not in (SIG_DFL, SIG_IGN) and not hasattr(handler, '__call__'):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    old = getsignal(signalnum)
    _handlers[signalnum] = handler
    return old


def getsignal(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError('signal number out of range')
    return _handlers.get(signalnum, SIG_DFL)


def siginterrupt(signalnum, flag):
    pass


def set_wakeup_fd(fd):
    return -1


def alarm(seconds):
    raise NotImplementedError('no signals here')

pause = setitimer = alarm
