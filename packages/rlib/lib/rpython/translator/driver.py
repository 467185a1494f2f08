"""What a target is given: target(driver, args) may look at driver.config and set driver.exe_name."""


class Namespace(object):
    """Options as attributes."""

    def __init__(self, **values):
        self.__dict__.update(values)

    def __repr__(self):
        return "<config %s>" % ', '.join(["%s=%r" % item for item in sorted(self.__dict__.items())])

    def set(self, **values):
        self.__dict__.update(values)

    def suggest(self, **values):
        for name, value in values.items():
            self.__dict__.setdefault(name, value)


class TranslationDriver(object):
    """The translation as the target sees it."""

    def __init__(self, config=None):
        self.config = config if config is not None else Namespace(translation=Namespace())
        self.exe_name = None
        self.extra_goals = []

    def log(self, *args):
        pass


def make_driver(backend, type_system, gc, options):
    """The driver of a translation with these options (a dict)."""
    translation = Namespace(**options)
    translation.backend = backend
    translation.gc = gc
    translation.type_system = type_system
    return TranslationDriver(Namespace(translation=translation, translating=True))
