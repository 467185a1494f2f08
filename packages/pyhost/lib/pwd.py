# The user database: /etc/passwd.
from collections import namedtuple

struct_passwd = namedtuple('struct_passwd', 'pw_name pw_passwd pw_uid pw_gid pw_gecos pw_dir pw_shell')


def getpwall():
    try:
        f = open('/etc/passwd')
    except IOError:
        return []
    result = []
    for line in f:
        parts = line.rstrip('\n').split(':')
        if len(parts) == 7 and not line.startswith('#'):
            result.append(struct_passwd(parts[0], parts[1], int(parts[2]), int(parts[3]), parts[4], parts[5], parts[6]))
    f.close()
    return result


def getpwuid(uid):
    for entry in getpwall():
        if entry.pw_uid == uid:
            return entry
    raise KeyError('getpwuid(): uid not found: %d' % uid)


def getpwnam(name):
    for entry in getpwall():
        if entry.pw_name == name:
            return entry
    raise KeyError('getpwnam(): name not found: %s' % name)
