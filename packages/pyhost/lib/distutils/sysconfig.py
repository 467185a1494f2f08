"""Settings of this Python. It is no C program: there are no headers, and the compiler is the system's."""
import os
import sys
from distutils.errors import DistutilsPlatformError

PREFIX = EXEC_PREFIX = os.path.normpath(sys.prefix or '/usr')

_VARS = {'prefix': PREFIX, 'exec_prefix': EXEC_PREFIX, 'CC': 'cc', 'CXX': 'c++', 'CFLAGS': '-O2', 'OPT': '-O2', 'LDSHARED': 'cc -shared', 'CCSHARED': '-fPIC',
         'LDFLAGS': '', 'AR': 'ar', 'ARFLAGS': 'rc', 'SO': '.so', 'EXE': '', 'LIBS': '', 'SYSLIBS': '-lm', 'VERSION': '2.7', 'Py_ENABLE_SHARED': 0,
         'SIZEOF_VOID_P': 8 if sys.maxint > 2 ** 32 else 4}


def get_python_version():
    """'2.7'."""
    return '2.7'


def get_python_lib(plat_specific=0, standard_lib=0, prefix=None):
    """Where modules of Python would be installed."""
    folder = os.path.join(prefix or PREFIX, 'lib', 'python2.7')
    return folder if standard_lib else os.path.join(folder, 'site-packages')


def get_python_inc(plat_specific=0, prefix=None):
    """Where its headers would be."""
    return os.path.join(prefix or PREFIX, 'include', 'python2.7')


def get_config_vars(*args):
    """The settings, or the values of some."""
    return [_VARS.get(name) for name in args] if args else dict(_VARS)


def get_config_var(name):
    """The value of one."""
    return _VARS.get(name)


def get_makefile_filename():
    raise DistutilsPlatformError('this Python has no Makefile')

get_config_h_filename = get_makefile_filename


def customize_compiler(compiler):
    """Gives a compiler object the commands of the environment."""
    cc = os.environ.get('CC', _VARS['CC'])
    flags = os.environ.get('CFLAGS', _VARS['CFLAGS'])
    compiler.set_executables(preprocessor=cc + ' -E', compiler=cc + ' ' + flags, compiler_so='%s %s -fPIC' % (cc, flags), linker_so=cc + ' -shared',
                             linker_exe=cc, archiver='ar rc')
