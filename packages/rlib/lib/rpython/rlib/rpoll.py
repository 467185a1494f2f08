"""Waiting for files: poll() and select()."""

from rpython.rlib import _rsocket_rffi as _c
from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rarithmetic import intmask, widen
from rpython.rtyper.lltypesystem import lltype, rffi

for _name in _c.constant_names:
    if _name.startswith('POLL'):
        globals()[_name] = _c.constants[_name]
FD_SETSIZE = _c.FD_SETSIZE


class PollError(Exception):
    """poll() failed."""

    def __init__(self, errno):
        self.errno = errno

    def get_msg(self):
        return _c.socket_strerror_str(self.errno)


class SelectError(Exception):
    """select() failed."""

    def __init__(self, errno):
        self.errno = errno

    def get_msg(self):
        return _c.socket_strerror_str(self.errno)


# The function of C: poll(array of pollfd, how many, milliseconds); why it failed is in the saved errno.
_poll = _c.poll
PollFdArray = lltype.Ptr(_c.pollfdarray)


def poll(fddict, timeout=-1):
    """Waits for events of files, given as {file: events}, for some milliseconds, or for ever: [(file, events)]."""
    count = len(fddict)
    with lltype.scoped_alloc(_c.pollfdarray, count) as fds:
        i = 0
        for fd, events in fddict.iteritems():
            rffi.setintfield(fds[i], 'c_fd', fd)
            rffi.setintfield(fds[i], 'c_events', events)
            rffi.setintfield(fds[i], 'c_revents', 0)
            i += 1
        if widen(_poll(fds, count, timeout)) < 0:
            raise PollError(_c.geterrno())
        result = []
        for i in range(count):
            events = rffi.getintfield(fds[i], 'c_revents')
            if events != 0:
                result.append((rffi.getintfield(fds[i], 'c_fd'), events))
        return result


def _fill(fds, fdset, highest):
    _c.FD_ZERO(fdset)
    for fd in fds:
        if not 0 <= fd < FD_SETSIZE:
            raise SelectError(_c.EBADF)
        _c.FD_SET(fd, fdset)
        highest = max(highest, fd)
    return highest


def _found(fds, fdset):
    return [fd for fd in fds if widen(_c.FD_ISSET(fd, fdset))]


def select(inl, outl, excl, timeout=-1.0, handle_eintr=False):
    """Waits until files can be read, written, or have something exceptional, for some seconds, or for ever: three lists. With handle_eintr a signal is no error:
    nothing is found then."""
    with lltype.scoped_alloc(_c.fd_set) as ins:
        with lltype.scoped_alloc(_c.fd_set) as outs:
            with lltype.scoped_alloc(_c.fd_set) as excs:
                highest = _fill(excl, excs, _fill(outl, outs, _fill(inl, ins, -1)))
                if _select(highest + 1, ins, outs, excs, timeout) < 0:
                    fault = _c.geterrno()
                    if handle_eintr and fault == _c.EINTR:
                        return [], [], []
                    raise SelectError(fault)
                return _found(inl, ins), _found(outl, outs), _found(excl, excs)


def _select(count, ins, outs, excs, timeout):
    if timeout < 0.0:
        return widen(_c.select(count, ins, outs, excs, lltype.nullptr(_c.timeval)))
    with lltype.scoped_alloc(_c.timeval) as t:
        seconds = int(timeout)
        rffi.setintfield(t, 'c_tv_sec', seconds)
        rffi.setintfield(t, 'c_tv_usec', int((timeout - seconds) * 1000000.0))
        return widen(_c.select(count, ins, outs, excs, t))
