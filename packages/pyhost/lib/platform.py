# Facts about the machine and this Python.
import sys
import os

__version__ = '1.0.7'


def uname():
    system, node, release, version, machine = os.uname()
    return system, node, release, version, machine, ''


def system():
    return uname()[0]


def node():
    return uname()[1]


def release():
    return uname()[2]


def version():
    return uname()[3]


def machine():
    return uname()[4]


def processor():
    return ''


def architecture(executable='', bits='', linkage=''):
    return bits or ('64bit' if sys.maxint > 2 ** 32 else '32bit'), linkage


def platform(aliased=0, terse=0):
    return '-'.join([part for part in (system(), release(), machine()) if part])


def python_implementation():
    return 'CPython'


def python_version():
    return '%d.%d.%d' % tuple(sys.version_info[:3])


def python_version_tuple():
    return tuple(python_version().split('.'))


def python_build():
    return 'default', ''


def python_compiler():
    return ''


def python_branch():
    return ''


def python_revision():
    return ''


def libc_ver(executable='', lib='', version='', chunksize=2048):
    return lib, version


def linux_distribution(distname='', version='', id='', supported_dists=(), full_distribution_name=1):
    return distname, version, id


def dist(distname='', version='', id='', supported_dists=()):
    return distname, version, id


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    return release, versioninfo, machine


def win32_ver(release='', version='', csd='', ptype=''):
    return release, version, csd, ptype
