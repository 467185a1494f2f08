"""The C side of sockets: constants as the C compiler knows them, structures, functions."""

import errno

from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.rtyper.tool import rffi_platform
from rpython.rtyper.tool.rffi_platform import DefinedConstantInteger, Struct
from rpython.translator.tool.cbuild import ExternalCompilationInfo
from rpython.rlib import rposix
from rpython.rlib.rarithmetic import intmask

_POSIX, _WIN32, _MINGW = True, False, False

eci = ExternalCompilationInfo(includes=[
    'sys/types.h', 'sys/socket.h', 'sys/un.h', 'sys/time.h', 'sys/select.h', 'sys/ioctl.h', 'netinet/in.h', 'netinet/tcp.h', 'arpa/inet.h', 'netdb.h', 'poll.h',
    'unistd.h', 'fcntl.h', 'errno.h', 'stdio.h'])

# ---- constants: those that are not defined on the machine are not there

_NAMES = '''
AF_APPLETALK AF_ASH AF_ATMPVC AF_ATMSVC AF_AX25 AF_BRIDGE AF_CAN AF_DECnet AF_ECONET AF_INET AF_INET6 AF_IPX AF_IRDA AF_KEY AF_LLC AF_NETBEUI AF_NETLINK AF_NETROM
AF_PACKET AF_PPPOX AF_ROSE AF_ROUTE AF_SECURITY AF_SNA AF_TIPC AF_UNIX AF_UNSPEC AF_WANPIPE AF_X25
PF_PACKET PACKET_HOST PACKET_BROADCAST PACKET_MULTICAST PACKET_OTHERHOST PACKET_OUTGOING PACKET_LOOPBACK
SOCK_CLOEXEC SOCK_DGRAM SOCK_NONBLOCK SOCK_RAW SOCK_RDM SOCK_SEQPACKET SOCK_STREAM
SOL_IP SOL_SOCKET SOL_TCP SOL_UDP SOMAXCONN
SO_ACCEPTCONN SO_BROADCAST SO_DEBUG SO_DONTROUTE SO_ERROR SO_EXCLUSIVEADDRUSE SO_KEEPALIVE SO_LINGER SO_OOBINLINE SO_PEERCRED SO_PROTOCOL SO_RCVBUF SO_RCVLOWAT
SO_RCVTIMEO SO_REUSEADDR SO_REUSEPORT SO_SNDBUF SO_SNDLOWAT SO_SNDTIMEO SO_TYPE SO_USELOOPBACK SO_BINDTODEVICE
IPPROTO_AH IPPROTO_DSTOPTS IPPROTO_EGP IPPROTO_ESP IPPROTO_FRAGMENT IPPROTO_GGP IPPROTO_GRE IPPROTO_HOPOPTS IPPROTO_ICMP IPPROTO_ICMPV6 IPPROTO_IDP IPPROTO_IGMP
IPPROTO_IP IPPROTO_IPIP IPPROTO_IPV4 IPPROTO_IPV6 IPPROTO_MAX IPPROTO_ND IPPROTO_NONE IPPROTO_PIM IPPROTO_PUP IPPROTO_RAW IPPROTO_ROUTING IPPROTO_RSVP IPPROTO_TCP
IPPROTO_TP IPPROTO_UDP IPPORT_RESERVED IPPORT_USERRESERVED
IP_ADD_MEMBERSHIP IP_DEFAULT_MULTICAST_LOOP IP_DEFAULT_MULTICAST_TTL IP_DROP_MEMBERSHIP IP_HDRINCL IP_MAX_MEMBERSHIPS IP_MULTICAST_IF IP_MULTICAST_LOOP
IP_MULTICAST_TTL IP_OPTIONS IP_RECVOPTS IP_RECVRETOPTS IP_RETOPTS IP_TOS IP_TRANSPARENT IP_TTL
IPV6_CHECKSUM IPV6_DONTFRAG IPV6_HOPLIMIT IPV6_HOPOPTS IPV6_JOIN_GROUP IPV6_LEAVE_GROUP IPV6_MULTICAST_HOPS IPV6_MULTICAST_IF IPV6_MULTICAST_LOOP IPV6_PKTINFO
IPV6_RECVHOPLIMIT IPV6_RECVPKTINFO IPV6_RECVTCLASS IPV6_TCLASS IPV6_UNICAST_HOPS IPV6_V6ONLY
INADDR_ALLHOSTS_GROUP INADDR_ANY INADDR_BROADCAST INADDR_LOOPBACK INADDR_MAX_LOCAL_GROUP INADDR_NONE INADDR_UNSPEC_GROUP
TCP_CORK TCP_CONGESTION TCP_DEFER_ACCEPT TCP_FASTOPEN TCP_INFO TCP_KEEPCNT TCP_KEEPIDLE TCP_KEEPINTVL TCP_LINGER2 TCP_MAXSEG TCP_NODELAY TCP_QUICKACK TCP_SYNCNT
TCP_USER_TIMEOUT TCP_WINDOW_CLAMP
MSG_CMSG_CLOEXEC MSG_CONFIRM MSG_CTRUNC MSG_DONTROUTE MSG_DONTWAIT MSG_EOR MSG_ERRQUEUE MSG_MORE MSG_NOSIGNAL MSG_OOB MSG_PEEK MSG_TRUNC MSG_WAITALL
SHUT_RD SHUT_WR SHUT_RDWR
AI_ADDRCONFIG AI_ALL AI_CANONNAME AI_NUMERICHOST AI_NUMERICSERV AI_PASSIVE AI_V4MAPPED
EAI_ADDRFAMILY EAI_AGAIN EAI_BADFLAGS EAI_FAIL EAI_FAMILY EAI_MEMORY EAI_NODATA EAI_NONAME EAI_OVERFLOW EAI_SERVICE EAI_SOCKTYPE EAI_SYSTEM
NI_DGRAM NI_MAXHOST NI_MAXSERV NI_NAMEREQD NI_NOFQDN NI_NUMERICHOST NI_NUMERICSERV
POLLIN POLLPRI POLLOUT POLLERR POLLHUP POLLNVAL POLLRDNORM POLLRDBAND POLLWRNORM POLLWRBAND POLLMSG
FD_SETSIZE F_GETFL F_SETFL O_NONBLOCK FIONBIO INET_ADDRSTRLEN INET6_ADDRSTRLEN
SCM_RIGHTS SCM_CREDENTIALS
'''


class CConfig:
    _compilation_info_ = eci
    sockaddr = Struct('struct sockaddr', [('sa_family', rffi.USHORT)])
    in_addr = Struct('struct in_addr', [('s_addr', rffi.UINT)])
    sockaddr_storage = Struct('struct sockaddr_storage', [])
    sockaddr_un = Struct('struct sockaddr_un', [('sun_family', rffi.USHORT), ('sun_path', rffi.CFixedArray(lltype.Char, 1))])
    addrinfo = Struct('struct addrinfo', [
        ('ai_flags', rffi.INT), ('ai_family', rffi.INT), ('ai_socktype', rffi.INT), ('ai_protocol', rffi.INT), ('ai_addrlen', rffi.UINT),
        ('ai_addr', rffi.VOIDP), ('ai_canonname', rffi.CCHARP), ('ai_next', rffi.VOIDP)])
    hostent = Struct('struct hostent', [
        ('h_name', rffi.CCHARP), ('h_aliases', rffi.CCHARPP), ('h_addrtype', rffi.INT), ('h_length', rffi.INT), ('h_addr_list', rffi.CCHARPP)])
    servent = Struct('struct servent', [('s_name', rffi.CCHARP), ('s_port', rffi.INT)])
    protoent = Struct('struct protoent', [('p_proto', rffi.INT)])
    timeval = Struct('struct timeval', [('tv_sec', rffi.LONG), ('tv_usec', rffi.LONG)])
    pollfd = Struct('struct pollfd', [('fd', rffi.INT), ('events', rffi.SHORT), ('revents', rffi.SHORT)])
    fd_set = Struct('fd_set', [])


for _name in _NAMES.split():
    setattr(CConfig, _name, DefinedConstantInteger(_name))
cConfig = rffi_platform.configure(CConfig)
constants = {}
for _name in _NAMES.split():
    if cConfig[_name] is not None:
        constants[_name] = globals()[_name] = cConfig[_name]
constants['has_ipv6'] = has_ipv6 = 'AF_INET6' in constants
constant_names = sorted(constants)
for _name in dir(errno):
    if _name.startswith('E'):
        globals()[_name] = getattr(errno, _name)

# ---- types

sockaddr, in_addr, sockaddr_un, addrinfo = cConfig['sockaddr'], cConfig['in_addr'], cConfig['sockaddr_un'], cConfig['addrinfo']
sockaddr_storage, hostent, servent, protoent = cConfig['sockaddr_storage'], cConfig['hostent'], cConfig['servent'], cConfig['protoent']
timeval, pollfd, fd_set = cConfig['timeval'], cConfig['pollfd'], cConfig['fd_set']
sockaddr_in = rffi.CStruct('sockaddr_in', ('sin_family', rffi.USHORT), ('sin_port', rffi.USHORT), ('sin_addr', in_addr),
                           ('sin_zero', rffi.CFixedArray(lltype.Char, 8)), eci=eci)
sockaddr_ptr = lltype.Ptr(sockaddr)
sockaddr_storage_ptr = lltype.Ptr(sockaddr_storage)
addrinfo_ptr = lltype.Ptr(addrinfo)
addrinfo_ptrptr = rffi.CArrayPtr(addrinfo_ptr)
socklen_t = rffi.UINT
socklen_t_ptr = rffi.CArrayPtr(socklen_t)
pollfdarray = rffi.CArray(pollfd)
sizeof_sockaddr_un = rffi.sizeof(sockaddr_un)
sunpath_offset = 2
socketfd_type = rffi.INT
INVALID_SOCKET = -1


def invalid_socket(fd):
    """Whether a call gave no socket."""
    return fd < 0


# ---- functions: those with names of C are C's, and may take long unless they say otherwise

def external(name, args, result, **kwds):
    kwds.setdefault('compilation_info', eci)
    return rffi.llexternal(name, args, result, **kwds)


def _quick(name, args, result, **kwds):
    return external(name, args, result, releasegil=False, **kwds)


# glibc's headers give arguments that are addresses a type of their own; without a header the function gets a declaration that says what we say.
_undeclared = ExternalCompilationInfo()
SAVE_ERR = rffi.RFFI_SAVE_ERRNO
_INT, _FD = rffi.INT, rffi.INT
socket = _quick('socket', [_INT, _INT, _INT], _FD, save_err=SAVE_ERR)
socketpair_t = rffi.CArray(_FD)
socketpair = _quick('socketpair', [_INT, _INT, _INT, lltype.Ptr(socketpair_t)], _INT, save_err=SAVE_ERR)
socketclose = external('close', [_FD], _INT, save_err=SAVE_ERR)
socketclose_no_errno = _quick('close', [_FD], _INT)
bind = _quick('bind', [_FD, rffi.VOIDP, socklen_t], _INT, save_err=SAVE_ERR, compilation_info=_undeclared)
listen = _quick('listen', [_FD, _INT], _INT, save_err=SAVE_ERR)
socketaccept = external('accept', [_FD, rffi.VOIDP, socklen_t_ptr], _FD, save_err=SAVE_ERR, compilation_info=_undeclared)
socketconnect = external('connect', [_FD, rffi.VOIDP, socklen_t], _INT, save_err=SAVE_ERR, compilation_info=_undeclared)
shutdown = external('shutdown', [_FD, _INT], _INT, save_err=SAVE_ERR)
socketrecv = external('recv', [_FD, rffi.VOIDP, rffi.SIZE_T, _INT], rffi.SSIZE_T, save_err=SAVE_ERR)
recvfrom = external('recvfrom', [_FD, rffi.VOIDP, rffi.SIZE_T, _INT, rffi.VOIDP, socklen_t_ptr], rffi.SSIZE_T, save_err=SAVE_ERR, compilation_info=_undeclared)
send = external('send', [_FD, rffi.VOIDP, rffi.SIZE_T, _INT], rffi.SSIZE_T, save_err=SAVE_ERR)
sendto = external('sendto', [_FD, rffi.VOIDP, rffi.SIZE_T, _INT, rffi.VOIDP, socklen_t], rffi.SSIZE_T, save_err=SAVE_ERR, compilation_info=_undeclared)
socketgetsockopt = _quick('getsockopt', [_FD, _INT, _INT, rffi.VOIDP, socklen_t_ptr], _INT, save_err=SAVE_ERR)
socketsetsockopt = _quick('setsockopt', [_FD, _INT, _INT, rffi.VOIDP, socklen_t], _INT, save_err=SAVE_ERR)
socketgetsockname = _quick('getsockname', [_FD, rffi.VOIDP, socklen_t_ptr], _INT, save_err=SAVE_ERR, compilation_info=_undeclared)
socketgetpeername = _quick('getpeername', [_FD, rffi.VOIDP, socklen_t_ptr], _INT, save_err=SAVE_ERR, compilation_info=_undeclared)
dup = _quick('dup', [_FD], _FD, save_err=SAVE_ERR)
_fcntl = _quick('fcntl', [_FD, _INT, _INT], _INT, save_err=SAVE_ERR, macro='fcntl')

poll = external('poll', [lltype.Ptr(pollfdarray), rffi.ULONG, _INT], _INT, save_err=SAVE_ERR)
select = external('select', [_INT, lltype.Ptr(fd_set), lltype.Ptr(fd_set), lltype.Ptr(fd_set), lltype.Ptr(timeval)], _INT, save_err=SAVE_ERR)
FD_ZERO = _quick('FD_ZERO', [lltype.Ptr(fd_set)], lltype.Void, macro=True)
FD_SET = _quick('FD_SET', [_INT, lltype.Ptr(fd_set)], lltype.Void, macro=True)
FD_CLR = _quick('FD_CLR', [_INT, lltype.Ptr(fd_set)], lltype.Void, macro=True)
FD_ISSET = _quick('FD_ISSET', [_INT, lltype.Ptr(fd_set)], _INT, macro=True)
MAX_FD_SIZE = FD_SETSIZE

htons = _quick('htons', [rffi.USHORT], rffi.USHORT, macro=True)
ntohs = _quick('ntohs', [rffi.USHORT], rffi.USHORT, macro=True)
htonl = _quick('htonl', [rffi.UINT], rffi.UINT, macro=True)
ntohl = _quick('ntohl', [rffi.UINT], rffi.UINT, macro=True)
inet_aton = _quick('inet_aton', [rffi.CCHARP, lltype.Ptr(in_addr)], _INT)
inet_pton = _quick('inet_pton', [_INT, rffi.CCHARP, rffi.VOIDP], _INT, save_err=SAVE_ERR)
inet_ntop = _quick('inet_ntop', [_INT, rffi.VOIDP, rffi.CCHARP, socklen_t], rffi.CCHARP, save_err=SAVE_ERR)
gethostname = _quick('gethostname', [rffi.CCHARP, rffi.SIZE_T], _INT, save_err=SAVE_ERR)
getaddrinfo = external('getaddrinfo', [rffi.CCHARP, rffi.CCHARP, addrinfo_ptr, addrinfo_ptrptr], _INT)
freeaddrinfo = _quick('freeaddrinfo', [addrinfo_ptr], lltype.Void)
getnameinfo = external('getnameinfo', [rffi.VOIDP, socklen_t, rffi.CCHARP, rffi.UINT, rffi.CCHARP, rffi.UINT, _INT], _INT, compilation_info=_undeclared)
# What these give is the C library's own, up to the next call: no other thread may come in between.
gethostbyname = _quick('gethostbyname', [rffi.CCHARP], lltype.Ptr(hostent))
gethostbyaddr = _quick('gethostbyaddr', [rffi.VOIDP, socklen_t, _INT], lltype.Ptr(hostent))
getservbyname = _quick('getservbyname', [rffi.CCHARP, rffi.CCHARP], lltype.Ptr(servent))
getservbyport = _quick('getservbyport', [_INT, rffi.CCHARP], lltype.Ptr(servent))
getprotobyname = _quick('getprotobyname', [rffi.CCHARP], lltype.Ptr(protoent))
gai_strerror = _quick('gai_strerror', [_INT], rffi.CCHARP)


def geterrno():
    """Why the last call failed."""
    return rposix.get_saved_errno()


def socket_strerror_str(code):
    """The text of an error."""
    import os
    return os.strerror(code)


def gai_strerror_str(code):
    """The text of an error of names and addresses."""
    return rffi.charp2str(gai_strerror(rffi.cast(rffi.INT, code)))


def set_blocking(fd, block):
    """Whether calls with a socket wait; the result of fcntl()."""
    flags = intmask(_fcntl(fd, F_GETFL, 0))
    if flags < 0:
        return flags
    wanted = flags & ~O_NONBLOCK if block else flags | O_NONBLOCK
    if wanted == flags:
        return 0
    return intmask(_fcntl(fd, F_SETFL, wanted))
