# Signals are noted, and seen when the program polls for them.
# expect:
#  == nothing yet
#  -1 True
#  == one
#  10 -1
#  == several, each once
#  10 12
#  -1
#  == the counter
#  True
#  100
#  == ignored
#  -1
#  == again
#  14
#  == put back
#  2 -1
#  == timers
#  0 True
#  14
#  0 0
#  == a wrong timer
#  -1 22
#  == waking up by a pipe
#  -1
#  12 10
#  True
#  == names
#  True True 65
from rpython.rlib import rposix, rsignal
from rpython.rlib.rarithmetic import intmask, widen
from rpython.rlib.rsignal import pypysig_poll, pypysig_setflag
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(includes=['unistd.h'])
c_pipe = rffi.llexternal('pipe', [rffi.INTP], rffi.INT, compilation_info=eci)
c_read = rffi.llexternal('read_of_pipe', [rffi.INT, rffi.CCHARP, rffi.SIZE_T], rffi.SSIZE_T, compilation_info=eci, macro='read')


def poll():
    return widen(pypysig_poll())


def send(signum):
    assert widen(rsignal.c_raise(signum)) == 0


def timers():
    print '== timers'
    with lltype.scoped_alloc(rsignal.itimervalP.TO, 2) as t:
        for i in range(2):
            t[i].c_it_interval.c_tv_sec = t[i].c_it_interval.c_tv_usec = 0
            t[i].c_it_value.c_tv_sec = t[i].c_it_value.c_tv_usec = 0
        t[0].c_it_value.c_tv_sec = 1000
        failed = rsignal.c_setitimer(rsignal.ITIMER_REAL, t, rffi.ptradd(t, 1))
        rsignal.c_getitimer(rsignal.ITIMER_REAL, t)
        print widen(failed), 900 < intmask(t[0].c_it_value.c_tv_sec) <= 1000
        t[0].c_it_value.c_tv_sec = 0
        t[0].c_it_value.c_tv_usec = 2000
        rsignal.c_setitimer(rsignal.ITIMER_REAL, t, lltype.nullptr(rsignal.itimervalP.TO))
        seen = poll()
        while seen < 0:
            seen = poll()
        print seen
        rsignal.c_getitimer(rsignal.ITIMER_REAL, t)
        print intmask(t[0].c_it_value.c_tv_sec), intmask(t[0].c_it_value.c_tv_usec)
        print '== a wrong timer'
        failed = rsignal.c_getitimer(77, t)
        print widen(failed), rposix.get_saved_errno()


def wakeup():
    print '== waking up by a pipe'
    with lltype.scoped_alloc(rffi.INTP.TO, 2) as ends:
        c_pipe(ends)
        print widen(rsignal.pypysig_set_wakeup_fd(ends[1], 0))
        pypysig_setflag(rsignal.SIGUSR2)
        send(rsignal.SIGUSR2)
        send(rsignal.SIGUSR1)
        with lltype.scoped_alloc(rffi.CCHARP.TO, 10) as buf:
            assert intmask(c_read(ends[0], buf, 10)) == 2
            print ord(buf[0]), ord(buf[1])
        print widen(rsignal.pypysig_set_wakeup_fd(-1, 1)) == widen(ends[1])
        while poll() >= 0:
            pass


def entry_point(argv):
    ticker = rsignal.pypysig_getaddr_occurred()
    print '== nothing yet'
    print poll(), intmask(ticker.c_value) >= 0
    print '== one'
    pypysig_setflag(rsignal.SIGUSR1)
    pypysig_setflag(rsignal.SIGALRM)
    send(rsignal.SIGUSR1)
    first = poll()
    print first, poll()
    print '== several, each once'
    pypysig_setflag(12)
    ticker.c_value = 100
    for i in range(3):
        send(12)
        send(10)
    first = poll()
    print first, poll()
    print poll()
    print '== the counter'
    print intmask(ticker.c_value) < 0
    ticker.c_value = 100
    print intmask(rsignal.pypysig_getaddr_occurred().c_value)
    print '== ignored'
    rsignal.pypysig_ignore(rsignal.SIGUSR2)
    send(rsignal.SIGUSR2)
    print poll()
    print '== again'
    pypysig_setflag(rsignal.SIGALRM)
    rsignal.pypysig_reinstall(rsignal.SIGALRM)
    send(rsignal.SIGALRM)
    print poll()
    print '== put back'
    rsignal.pypysig_pushback(rsignal.SIGINT)
    first = poll()
    print first, poll()
    timers()
    wakeup()
    print '== names'
    print 'SIGTERM' in rsignal.signal_names, rsignal.SIGKILL in rsignal.signal_values, rsignal.NSIG
    return 0


def target(driver, args):
    return entry_point, None
