"""Settings of terminals: the functions of Python's termios, on tuples in place of lists."""

import os
import sys

from rpython.rlib import rposix
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(includes=['termios.h', 'unistd.h', 'sys/ioctl.h'])

if sys.platform == 'darwin':
    _FLAGS, NCCS = rffi.ULONG, 20
    _FIELDS = [('c_iflag', _FLAGS), ('c_oflag', _FLAGS), ('c_cflag', _FLAGS), ('c_lflag', _FLAGS), ('c_cc', rffi.CFixedArray(rffi.UCHAR, NCCS)),
               ('c_ispeed', rffi.ULONG), ('c_ospeed', rffi.ULONG)]
else:
    _FLAGS, NCCS = rffi.UINT, 32
    _FIELDS = [('c_iflag', _FLAGS), ('c_oflag', _FLAGS), ('c_cflag', _FLAGS), ('c_lflag', _FLAGS), ('c_line', rffi.UCHAR),
               ('c_cc', rffi.CFixedArray(rffi.UCHAR, NCCS)), ('c_ispeed', rffi.UINT), ('c_ospeed', rffi.UINT)]

TERMIOSP = rffi.CStructPtr('termios', hints={'eci': eci}, *_FIELDS)
SPEED_T, TCFLAG_T, CC_T = rffi.UINT, _FLAGS, rffi.UCHAR

# The numbers of Linux; those of other systems come from the C compiler.
_LINUX = {
    'B0': 0, 'B50': 1, 'B75': 2, 'B110': 3, 'B134': 4, 'B150': 5, 'B200': 6, 'B300': 7, 'B600': 8, 'B1200': 9, 'B1800': 10, 'B2400': 11,
    'B4800': 12, 'B9600': 13, 'B19200': 14, 'B38400': 15, 'B57600': 0o10001, 'B115200': 0o10002, 'B230400': 0o10003, 'B460800': 0o10004,
    'BRKINT': 2, 'CBAUD': 0o10017, 'CBAUDEX': 0o10000, 'CIBAUD': 0o2003600000, 'CLOCAL': 0o4000, 'CREAD': 0o200, 'CRTSCTS': 0o20000000000,
    'CS5': 0, 'CS6': 0o20, 'CS7': 0o40, 'CS8': 0o60, 'CSIZE': 0o60, 'CSTOPB': 0o100, 'CR0': 0, 'CR1': 0o1000, 'CR2': 0o2000, 'CR3': 0o3000,
    'CRDLY': 0o3000, 'BS0': 0, 'BS1': 0o20000, 'BSDLY': 0o20000, 'ECHO': 0o10, 'ECHOCTL': 0o1000, 'ECHOE': 0o20, 'ECHOK': 0o40, 'ECHOKE': 0o4000,
    'ECHONL': 0o100, 'ECHOPRT': 0o2000, 'FF0': 0, 'FF1': 0o100000, 'FFDLY': 0o100000, 'FLUSHO': 0o10000, 'HUPCL': 0o2000, 'ICANON': 2,
    'ICRNL': 0o400, 'IEXTEN': 0o100000, 'IGNBRK': 1, 'IGNCR': 0o200, 'IGNPAR': 4, 'IMAXBEL': 0o20000, 'INLCR': 0o100, 'INPCK': 0o20, 'ISIG': 1,
    'ISTRIP': 0o40, 'IUCLC': 0o1000, 'IXANY': 0o4000, 'IXOFF': 0o10000, 'IXON': 0o2000, 'NCCS': 32, 'NL0': 0, 'NL1': 0o400, 'NLDLY': 0o400,
    'NOFLSH': 0o200, 'OCRNL': 0o10, 'OFDEL': 0o200, 'OFILL': 0o100, 'OLCUC': 2, 'ONLCR': 4, 'ONLRET': 0o40, 'ONOCR': 0o20, 'OPOST': 1,
    'PARENB': 0o400, 'PARMRK': 0o10, 'PARODD': 0o1000, 'PENDIN': 0o40000, 'TAB0': 0, 'TAB1': 0o4000, 'TAB2': 0o10000, 'TAB3': 0o14000,
    'TABDLY': 0o14000, 'TCIFLUSH': 0, 'TCIOFF': 2, 'TCIOFLUSH': 2, 'TCION': 3, 'TCOFLUSH': 1, 'TCOOFF': 0, 'TCOON': 1, 'TCSADRAIN': 1,
    'TCSAFLUSH': 2, 'TCSANOW': 0, 'TOSTOP': 0o400, 'VDISCARD': 13, 'VEOF': 4, 'VEOL': 11, 'VEOL2': 16, 'VERASE': 2, 'VINTR': 0, 'VKILL': 3,
    'VLNEXT': 15, 'VMIN': 6, 'VQUIT': 1, 'VREPRINT': 12, 'VSTART': 8, 'VSTOP': 9, 'VSUSP': 10, 'VSWTC': 7, 'VTIME': 5, 'VT0': 0, 'VT1': 0o40000,
    'VTDLY': 0o40000, 'VWERASE': 14, 'XCASE': 4, 'XTABS': 0o14000,
    'FIONBIO': 0x5421, 'FIONREAD': 0x541b, 'TIOCGWINSZ': 0x5413, 'TIOCSWINSZ': 0x5414, 'TIOCGPGRP': 0x540f, 'TIOCSPGRP': 0x5410,
    'TIOCSCTTY': 0x540e, 'TIOCNOTTY': 0x5422, 'TIOCSTI': 0x5412, 'TIOCOUTQ': 0x5411, 'TIOCINQ': 0x541b, 'TIOCEXCL': 0x540c, 'TIOCNXCL': 0x540d,
}


def _constants():
    if sys.platform.startswith('linux'):
        return dict(_LINUX)
    from rpython.rtyper.tool import rffi_platform

    class CConfig:
        _compilation_info_ = eci
    for name in _LINUX:
        setattr(CConfig, name, rffi_platform.DefinedConstantInteger(name))
    found = rffi_platform.configure(CConfig)
    return dict([(name, value) for name, value in found.items() if value is not None])


# All numbers that have names here, by their names.
all_constants = _constants()
TCSANOW, TCSADRAIN, TCSAFLUSH = all_constants['TCSANOW'], all_constants['TCSADRAIN'], all_constants['TCSAFLUSH']


def c_external(name, args, result):
    return rffi.llexternal(name, args, result, compilation_info=eci, save_err=rffi.RFFI_SAVE_ERRNO)

c_tcgetattr = c_external('tcgetattr', [rffi.INT, TERMIOSP], rffi.INT)
c_tcsetattr = c_external('tcsetattr', [rffi.INT, rffi.INT, TERMIOSP], rffi.INT)
c_cfgetispeed = c_external('cfgetispeed', [TERMIOSP], SPEED_T)
c_cfgetospeed = c_external('cfgetospeed', [TERMIOSP], SPEED_T)
c_cfsetispeed = c_external('cfsetispeed', [TERMIOSP, SPEED_T], rffi.INT)
c_cfsetospeed = c_external('cfsetospeed', [TERMIOSP, SPEED_T], rffi.INT)
c_tcsendbreak = c_external('tcsendbreak', [rffi.INT, rffi.INT], rffi.INT)
c_tcdrain = c_external('tcdrain', [rffi.INT], rffi.INT)
c_tcflush = c_external('tcflush', [rffi.INT, rffi.INT], rffi.INT)
c_tcflow = c_external('tcflow', [rffi.INT, rffi.INT], rffi.INT)


def _check(result):
    if intmask(result) < 0:
        errno = rposix.get_saved_errno()
        raise OSError(errno, os.strerror(errno))


def tcgetattr(fd):
    """(input flags, output flags, control flags, local flags, input speed, output speed, list of control characters)."""
    with lltype.scoped_alloc(TERMIOSP.TO) as c_struct:
        _check(c_tcgetattr(fd, c_struct))
        cc = [chr(intmask(c_struct.c_c_cc[i])) for i in range(NCCS)]
        ispeed = intmask(c_cfgetispeed(c_struct))
        ospeed = intmask(c_cfgetospeed(c_struct))
        return (intmask(c_struct.c_c_iflag), intmask(c_struct.c_c_oflag), intmask(c_struct.c_c_cflag), intmask(c_struct.c_c_lflag), ispeed, ospeed, cc)


def tcsetattr(fd, when, attributes):
    """Sets what tcgetattr() gives; `when` is TCSANOW, TCSADRAIN or TCSAFLUSH."""
    with lltype.scoped_alloc(TERMIOSP.TO) as c_struct:
        _check(c_tcgetattr(fd, c_struct))
        iflag, oflag, cflag, lflag, ispeed, ospeed, cc = attributes
        rffi.setintfield(c_struct, 'c_c_iflag', iflag)
        rffi.setintfield(c_struct, 'c_c_oflag', oflag)
        rffi.setintfield(c_struct, 'c_c_cflag', cflag)
        rffi.setintfield(c_struct, 'c_c_lflag', lflag)
        for i in range(NCCS):
            c_struct.c_c_cc[i] = rffi.cast(rffi.UCHAR, ord(cc[i][0]))
        _check(c_cfsetispeed(c_struct, rffi.cast(SPEED_T, ispeed)))
        _check(c_cfsetospeed(c_struct, rffi.cast(SPEED_T, ospeed)))
        _check(c_tcsetattr(fd, when, c_struct))


def tcsendbreak(fd, duration):
    _check(c_tcsendbreak(fd, duration))


def tcdrain(fd):
    _check(c_tcdrain(fd))


def tcflush(fd, queue_selector):
    _check(c_tcflush(fd, queue_selector))


def tcflow(fd, action):
    _check(c_tcflow(fd, action))
