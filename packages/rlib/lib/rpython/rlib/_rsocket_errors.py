"""What can go wrong with sockets. The public names are rsocket's."""

from rpython.rlib import _rsocket_rffi as _c


class SocketError(Exception):
    """All of them."""
    applevelerrcls = 'error'

    def __init__(self):
        pass

    def get_msg(self):
        """What is wrong, for people."""
        return ''

    def __str__(self):
        return self.get_msg()


class SocketErrorWithErrno(SocketError):
    """Faults with a number."""

    def __init__(self, errno):
        self.errno = errno


class RSocketError(SocketError):
    """Wrong use of sockets or addresses."""

    def __init__(self, message):
        self.message = message

    def get_msg(self):
        return self.message


class CSocketError(SocketErrorWithErrno):
    """A call of the system failed."""

    def get_msg(self):
        return _c.socket_strerror_str(self.errno)


class GAIError(SocketErrorWithErrno):
    """A name or an address was not found."""
    applevelerrcls = 'gaierror'

    def get_msg(self):
        return _c.gai_strerror_str(self.errno)


class HSocketError(SocketError):
    """A host was not found."""
    applevelerrcls = 'herror'

    def __init__(self, host):
        self.host = host

    def get_msg(self):
        return "host lookup failed: '%s'" % self.host


class SocketTimeout(SocketError):
    """It took longer than the socket's time."""
    applevelerrcls = 'timeout'

    def get_msg(self):
        return 'timed out'


def last_error():
    """The exception for the call that has just failed."""
    return CSocketError(_c.geterrno())
