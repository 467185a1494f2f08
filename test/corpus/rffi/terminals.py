# rtermios: numbers of terminals, and errors for what is none.
# expect:
#  == constants
#  2 8 0 1
#  True
#  == no terminal
#  OSError 25
#  OSError 9
#  OSError 25
from rpython.rlib import rtermios
from rpython.rlib.rarithmetic import widen
from rpython.rlib.rtermios import all_constants, tcgetattr, tcsetattr
from rpython.rtyper.lltypesystem import rffi

# Not os.open(): before translation, descriptors of C functions are those of another process.
c_open = rffi.llexternal('open', [rffi.CCHARP, rffi.INT], rffi.INT)
c_close = rffi.llexternal('close', [rffi.INT], rffi.INT)
ECHO, TCSANOW, TCSADRAIN, ICANON = all_constants['ECHO'], all_constants['TCSANOW'], all_constants['TCSADRAIN'], all_constants['ICANON']


def attempt(fd):
    try:
        iflag, oflag, cflag, lflag, ispeed, ospeed, cc = tcgetattr(fd)
        tcsetattr(fd, TCSANOW, (iflag, oflag, cflag, lflag & ~ECHO, ispeed, ospeed, cc))
        print 'a terminal'
    except OSError, e:
        print 'OSError', e.errno


def entry_point(argv):
    print '== constants'
    print ICANON, ECHO, TCSANOW, TCSADRAIN
    print rtermios.TCSAFLUSH != rtermios.TCSANOW
    print '== no terminal'
    fd = widen(c_open('/dev/null', 0))
    attempt(fd)
    c_close(fd)
    attempt(-1)
    fd = widen(c_open('/dev/null', 0))
    try:
        rtermios.tcdrain(fd)
    except OSError, e:
        print 'OSError', e.errno
    c_close(fd)
    return 0


def target(driver, args):
    return entry_point, None
