"""What target(driver, args) is given by the command: a TranslationDriver that is made when the target asks it for more than a name."""


class TargetDriver(object):
    """exe_name may be set; config, log and all else are those of a TranslationDriver."""
    exe_name = None
    jitpolicy = None

    def __init__(self, given):
        self._given = given
        self._driver = None

    def _full(self):
        if self._driver is None:
            from rpython.translator.driver import TranslationDriver
            self._driver = TranslationDriver()
            self._driver._given = self._given
        return self._driver

    def __getattr__(self, name):
        return getattr(self._full(), name)

    def prepare(self, namespace):
        """What a target does before target(driver, args): options of its own, and handle_config()."""
        if 'handle_config' in namespace or 'get_additional_config_options' in namespace:
            self._full().prepare(namespace)

    def _changes(self):
        return [] if self._driver is None else self._driver._changes()


def make_driver(backend, type_system, gc, options):
    """The driver of a translation with these options (a dict), which the command runs."""
    given = dict(options)
    given['backend'] = backend
    given['type_system'] = type_system
    if gc != 'n/a':
        given['gc'] = gc
    return TargetDriver(given)
