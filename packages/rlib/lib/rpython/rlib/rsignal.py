"""Signals. A signal that a program has asked for with pypysig_setflag() is only noted when it arrives, by C code; the program polls for it when it suits it.

    rsignal.pypysig_setflag(rsignal.SIGINT)
    ...
    ticker = rsignal.pypysig_getaddr_occurred()      # ticker.c_value goes below 0 when something arrives
    n = rsignal.pypysig_poll()                       # the number of a signal, or -1
"""

import signal as cpy_signal

from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

NSIG = cpy_signal.NSIG
SIG_DFL = cpy_signal.SIG_DFL
SIG_IGN = cpy_signal.SIG_IGN
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


def _take_constants():
    """The numbers of signals, by the names that Python gives them."""
    names = []
    for name, value in sorted(cpy_signal.__dict__.items()):
        if name.startswith('SIG') and not name.startswith('SIG_') and isinstance(value, int):
            globals()[name] = value
            names.append(name)
    return names


signal_names = _take_constants()
signal_values = dict([(globals()[_name], None) for _name in signal_names])
for _name in ['SIG_BLOCK', 'SIG_UNBLOCK', 'SIG_SETMASK']:
    globals()[_name] = getattr(cpy_signal, _name)

_HEADER = '''
struct pypysig_long_struct_inner { volatile long value; };
typedef struct pypysig_long_struct_inner pypysig_long_struct;
RPY_EXTERN void pypysig_ignore(int signum);
RPY_EXTERN void pypysig_default(int signum);
RPY_EXTERN void pypysig_setflag(int signum);
RPY_EXTERN void pypysig_reinstall(int signum);
RPY_EXTERN int pypysig_set_wakeup_fd(int fd, int with_nul_byte);
RPY_EXTERN int pypysig_poll(void);
RPY_EXTERN void pypysig_pushback(int signum);
RPY_EXTERN void *pypysig_getaddr_occurred(void);
RPY_EXTERN long pypysig_get_occurred(void);
RPY_EXTERN void pypysig_set_occurred(long value);
'''

# Handlers note a signal in a word per 32 of them, so that those who look need no lock: they take all bits of a word at once, and put back those they do not want.
_SOURCE = '''
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
#ifndef NSIG
#define NSIG 65
#endif
#define WORDS ((NSIG + 31) / 32)

static unsigned int arrived[WORDS];
static volatile int something_arrived;
static struct pypysig_long_struct_inner ticker;
static volatile int wakeup_fd = -1, wakeup_with_zero = 1;

static void note(int signum)
{
    if (signum <= 0 || signum >= NSIG) return;
    __atomic_fetch_or(&arrived[signum / 32], 1u << (signum % 32), __ATOMIC_SEQ_CST);
    something_arrived = 1;
    ticker.value = -1;
}

static void handler(int signum)
{
    int saved = errno;
    note(signum);
    if (wakeup_fd >= 0) {
        unsigned char byte = wakeup_with_zero ? 0 : (unsigned char)signum;
        if (write(wakeup_fd, &byte, 1) < 0) { }
    }
    errno = saved;
}

static void install(int signum, void (*action)(int))
{
    struct sigaction a;
    memset(&a, 0, sizeof a);
    a.sa_handler = action;
    sigemptyset(&a.sa_mask);
    sigaction(signum, &a, NULL);
}

void pypysig_ignore(int signum) { install(signum, SIG_IGN); }
void pypysig_default(int signum) { install(signum, SIG_DFL); }
void pypysig_setflag(int signum) { install(signum, handler); }
void pypysig_reinstall(int signum) { (void)signum; }

int pypysig_set_wakeup_fd(int fd, int with_nul_byte)
{
    int before = wakeup_fd;
    wakeup_with_zero = with_nul_byte;
    wakeup_fd = fd;
    return before;
}

int pypysig_poll(void)
{
    int word;
    if (!something_arrived) return -1;
    something_arrived = 0;
    for (word = 0; word < WORDS; word++) {
        unsigned int bits = __atomic_load_n(&arrived[word], __ATOMIC_SEQ_CST);
        if (bits != 0) {
            int bit = __builtin_ctz(bits);
            __atomic_fetch_and(&arrived[word], ~(1u << bit), __ATOMIC_SEQ_CST);
            /* There may be more. */
            something_arrived = 1;
            return word * 32 + bit;
        }
    }
    return -1;
}

void pypysig_pushback(int signum) { note(signum); }
void *pypysig_getaddr_occurred(void) { return &ticker; }
long pypysig_get_occurred(void) { return ticker.value; }
void pypysig_set_occurred(long value) { ticker.value = value; }
'''

eci = ExternalCompilationInfo(includes=['signal.h', 'unistd.h'], post_include_bits=[_HEADER], separate_module_sources=[_SOURCE])
_system = ExternalCompilationInfo(includes=['signal.h', 'unistd.h', 'sys/types.h', 'sys/time.h'])


def external(name, args, result, **kwds):
    """A function that does not wait."""
    return rffi.llexternal(name, args, result, compilation_info=eci, sandboxsafe=True, **kwds)


def _of_system(name, args, result, **kwds):
    return rffi.llexternal(name, args, result, compilation_info=_system, **kwds)


# pypysig_ignore(), _default(), _setflag(signum): what a signal does from now on. _setflag() notes it.
pypysig_ignore = external('pypysig_ignore', [rffi.INT], lltype.Void)
pypysig_default = external('pypysig_default', [rffi.INT], lltype.Void)
pypysig_setflag = external('pypysig_setflag', [rffi.INT], lltype.Void)
pypysig_reinstall = external('pypysig_reinstall', [rffi.INT], lltype.Void)
# The file that gets a byte with each signal: zero, or with a second argument of 0 the signal's number. The one before, or -1.
pypysig_set_wakeup_fd = external('pypysig_set_wakeup_fd', [rffi.INT, rffi.INT], rffi.INT)
# A signal that has arrived, which counts as seen then; -1 when there is none.
pypysig_poll = external('pypysig_poll', [], rffi.INT)
pypysig_pushback = external('pypysig_pushback', [rffi.INT], lltype.Void)

# The counter that a signal sets to -1.
LONG_STRUCT = rffi.CStruct('pypysig_long_struct_inner', ('value', lltype.Signed), eci=eci)
pypysig_getaddr_occurred = rffi.llexternal('pypysig_getaddr_occurred', [], lltype.Ptr(LONG_STRUCT), compilation_info=eci, _nowrapper=True,
                                           elidable_function=True)
pypysig_get_occurred = external('pypysig_get_occurred', [], lltype.Signed)
pypysig_set_occurred = external('pypysig_set_occurred', [lltype.Signed], lltype.Void)

c_alarm = _of_system('alarm', [rffi.INT], rffi.INT)
c_pause = _of_system('pause', [], rffi.INT, releasegil=True)
c_kill = _of_system('kill', [rffi.PID_T, rffi.INT], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO)
c_raise = _of_system('raise', [rffi.INT], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO)
c_siginterrupt = _of_system('siginterrupt', [rffi.INT, rffi.INT], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO)

timeval = rffi.CStruct('timeval', ('tv_sec', rffi.LONG), ('tv_usec', rffi.LONG), eci=_system)
itimerval = rffi.CStruct('itimerval', ('it_interval', timeval), ('it_value', timeval), eci=_system)
itimervalP = rffi.CArrayPtr(itimerval)
c_setitimer = _of_system('setitimer', [rffi.INT, itimervalP, itimervalP], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO)
c_getitimer = _of_system('getitimer', [rffi.INT, itimervalP], rffi.INT, save_err=rffi.RFFI_SAVE_ERRNO)
