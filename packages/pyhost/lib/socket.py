# The constants of sockets; there is no network while programs load.

AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW = 1, 2, 3
SOL_SOCKET, SO_DEBUG, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_DONTROUTE, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE = 1, 1, 2, 3, 4, 5, 6, 7, 8, 9
SO_LINGER, SO_RCVLOWAT, SO_SNDLOWAT, SO_RCVTIMEO, SO_SNDTIMEO = 13, 18, 19, 20, 21
SOMAXCONN = 128
IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 0, 1, 6, 17, 41
TCP_NODELAY, TCP_MAXSEG, TCP_CORK = 1, 2, 3
MSG_OOB, MSG_PEEK, MSG_DONTROUTE, MSG_WAITALL, MSG_DONTWAIT = 1, 2, 4, 0x100, 0x40
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
INADDR_ANY, INADDR_LOOPBACK, INADDR_BROADCAST, INADDR_NONE = 0, 0x7f000001, 0xffffffff, 0xffffffff
AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST = 1, 2, 4
EAI_NONAME, EAI_AGAIN, EAI_FAIL = -2, -3, -4
has_ipv6 = True


class error(IOError):
    pass


class herror(error):
    pass


class gaierror(error):
    pass


class timeout(error):
    pass


def _bytes(number, size):
    return [(number >> (8 * i)) & 0xff for i in range(size)]


def htons(x):
    low, high = _bytes(x, 2)
    return low << 8 | high


def htonl(x):
    a, b, c, d = _bytes(x, 4)
    return a << 24 | b << 16 | c << 8 | d

ntohs = htons
ntohl = htonl


def inet_aton(text):
    parts = text.split('.')
    if len(parts) != 4:
        raise error('illegal IP address string passed to inet_aton')
    try:
        return ''.join([chr(int(part)) for part in parts])
    except ValueError:
        raise error('illegal IP address string passed to inet_aton')


def inet_ntoa(packed):
    return '.'.join([str(ord(c)) for c in packed])


def gethostname():
    return 'localhost'


def _missing(*args, **kwargs):
    raise error(38, 'there is no network here')

socket = SocketType = _missing
create_connection = gethostbyname = gethostbyaddr = getaddrinfo = getfqdn = socketpair = fromfd = _missing
