"""Where programs keep their files, by the rules of freedesktop.org."""
import os

__version__ = '1.4.4'
system = 'linux2'


def _under(variable, fallback, appname, version):
    path = os.environ.get(variable) or os.path.expanduser(fallback)
    for part in (appname, version if appname else None):
        if part:
            path = os.path.join(path, part)
    return path


def user_data_dir(appname=None, appauthor=None, version=None, roaming=False):
    """Data of the user."""
    return _under('XDG_DATA_HOME', '~/.local/share', appname, version)


def user_config_dir(appname=None, appauthor=None, version=None, roaming=False):
    """Settings of the user."""
    return _under('XDG_CONFIG_HOME', '~/.config', appname, version)


def user_cache_dir(appname=None, appauthor=None, version=None, opinion=True):
    """What can be made again."""
    return _under('XDG_CACHE_HOME', '~/.cache', appname, version)


def user_state_dir(appname=None, appauthor=None, version=None, roaming=False):
    """What lasts from one run to the next."""
    return _under('XDG_STATE_HOME', '~/.local/state', appname, version)


def user_log_dir(appname=None, appauthor=None, version=None, opinion=True):
    """Logs."""
    path = user_cache_dir(appname, appauthor, version)
    return os.path.join(path, 'log') if opinion else path


def _site(variable, fallback, appname, version, multipath):
    folders = [folder.rstrip(os.sep) for folder in (os.environ.get(variable) or fallback).split(os.pathsep)]
    if appname:
        folders = [os.path.join(folder, appname, version) if version else os.path.join(folder, appname) for folder in folders]
    return os.pathsep.join(folders) if multipath else folders[0]


def site_data_dir(appname=None, appauthor=None, version=None, multipath=False):
    """Data of all users."""
    return _site('XDG_DATA_DIRS', '/usr/local/share:/usr/share', appname, version, multipath)


def site_config_dir(appname=None, appauthor=None, version=None, multipath=False):
    """Settings of all users."""
    return _site('XDG_CONFIG_DIRS', '/etc/xdg', appname, version, multipath)


class AppDirs(object):
    """All of them for one program."""

    def __init__(self, appname=None, appauthor=None, version=None, roaming=False, multipath=False):
        self.appname, self.appauthor, self.version, self.roaming, self.multipath = appname, appauthor, version, roaming, multipath

    user_data_dir = property(lambda self: user_data_dir(self.appname, version=self.version))
    user_config_dir = property(lambda self: user_config_dir(self.appname, version=self.version))
    user_cache_dir = property(lambda self: user_cache_dir(self.appname, version=self.version))
    user_state_dir = property(lambda self: user_state_dir(self.appname, version=self.version))
    user_log_dir = property(lambda self: user_log_dir(self.appname, version=self.version))
    site_data_dir = property(lambda self: site_data_dir(self.appname, version=self.version, multipath=self.multipath))
    site_config_dir = property(lambda self: site_config_dir(self.appname, version=self.version, multipath=self.multipath))
