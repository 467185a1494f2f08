"""Trees of options with values: descriptions say what there is, a Config holds what was chosen, and who chose it."""
DEFAULT_OPTION_NAME = object()
# optparse's own word; the module is loaded where a command line is read.
SUPPRESS_USAGE = 'SUPPRESSUSAGE'

# Who may have set a value, the weakest first.
_STRENGTH = {'default': 0, 'suggested': 1, 'required': 2, 'user': 3}


class AmbigousOptionError(Exception):
    """A short name fits several options."""


class NoMatchingOptionFound(AttributeError):
    """No option has the name."""


class ConfigError(Exception):
    """An option cannot have the value."""


class ConflictConfigError(ConfigError):
    """Options do not go together."""


class ConfigUpdate(object):
    """Has a method convert(config, option) which the values of an option may be."""

    def convert(self, config, option):
        raise NotImplementedError


class Config(object):
    """The values of the options of a description; attributes are options and groups of them."""
    _cfgimpl_frozen = False

    def __init__(self, descr, parent=None, **overrides):
        self._cfgimpl_descr = descr
        self._cfgimpl_value_owners = {}
        self._cfgimpl_parent = parent
        self._cfgimpl_values = {}
        self._cfgimpl_warnings = []
        for child in descr._children:
            if isinstance(child, OptionDescription):
                self._cfgimpl_values[child._name] = Config(child, parent=self)
            else:
                self._cfgimpl_values[child._name] = child.getdefault()
                self._cfgimpl_value_owners[child._name] = 'default'
        self.override(overrides)

    def override(self, overrides):
        """Sets new defaults, from a dict of paths and values."""
        for path, value in overrides.iteritems():
            config, name = self._cfgimpl_get_home_by_path(path)
            config.setoption(name, value, 'default')

    def __setattr__(self, name, value):
        if name.startswith('_cfgimpl_'):
            self.__dict__[name] = value
        elif self._cfgimpl_frozen and getattr(self, name) != value:
            raise TypeError("trying to change a frozen option object")
        else:
            self.setoption(name, value, 'user')

    def __getattr__(self, name):
        if name.startswith('_cfgimpl_'):
            raise AttributeError(name)
        if '.' in name:
            config, last = self._cfgimpl_get_home_by_path(name)
            return getattr(config, last)
        try:
            return self._cfgimpl_values[name]
        except KeyError:
            raise AttributeError("%s has no option '%s'" % (self._cfgimpl_descr._name or 'the configuration', name))

    def __delattr__(self, name):
        """Back to the default."""
        if name not in self._cfgimpl_values:
            raise AttributeError("there is no option %s to delete" % (name,))
        child = getattr(self._cfgimpl_descr, name)
        if isinstance(child, OptionDescription):
            raise ConfigError("a group of options cannot be deleted: %s" % (name,))
        self._cfgimpl_values[name] = child.getdefault()
        self._cfgimpl_value_owners[name] = 'default'

    def setoption(self, name, value, who):
        """Sets an option on behalf of 'default', 'suggested', 'required' or 'user'. ConflictConfigError where a stronger one has another value."""
        if name not in self._cfgimpl_values:
            raise AttributeError("unknown option %s" % (name,))
        child = getattr(self._cfgimpl_descr, name)
        if isinstance(child, OptionDescription):
            raise ConfigError("%s is a group of options" % (name,))
        owner = self._cfgimpl_value_owners[name]
        if who == 'default' and owner != 'default' or who == 'suggested' and owner not in ('default', 'suggested'):
            return
        if self._cfgimpl_values[name] != value and (owner == 'required' and who in ('required', 'user') or owner == 'user' and who == 'required'):
            raise ConflictConfigError('cannot override value to %s for option %s: it is %s, set by %s' % (value, name, self._cfgimpl_values[name], owner))
        child.setoption(self, value, who)
        self._cfgimpl_value_owners[name] = who

    def suggest(self, **kwargs):
        """Sets options that nobody has set."""
        for name, value in kwargs.items():
            self.suggestoption(name, value)

    def suggestoption(self, name, value):
        if '.' in name:
            config, name = self._cfgimpl_get_home_by_path(name)
            config.suggestoption(name, value)
        else:
            self.setoption(name, value, 'suggested')

    def set(self, **kwargs):
        """Sets options by paths, or by last names that are the only ones: set(gc='boehm', **{'translation.cc': 'gcc'})."""
        paths = self.getpaths(include_groups=False)
        for key, value in kwargs.iteritems():
            wanted = key.split('.')
            matching = [path for path in paths if path.split('.')[-len(wanted):] == wanted]
            exact = [path for path in matching if path == key]
            if exact:
                matching = exact
            if len(matching) > 1:
                raise AmbigousOptionError('more than one option that ends with %s: %s' % (key, ', '.join(matching)))
            if not matching:
                raise NoMatchingOptionFound('there is no option that matches %s' % (key,))
            config, name = self._cfgimpl_get_home_by_path(matching[0])
            config.setoption(name, value, 'user')

    def _cfgimpl_get_home_by_path(self, path):
        parts = path.split('.')
        config = self
        for part in parts[:-1]:
            config = getattr(config, part)
        return config, parts[-1]

    def _cfgimpl_get_toplevel(self):
        config = self
        while config._cfgimpl_parent is not None:
            config = config._cfgimpl_parent
        return config

    def _freeze_(self):
        self.__dict__['_cfgimpl_frozen'] = True
        return True

    def getkey(self):
        """A tuple that tells configurations apart."""
        return self._cfgimpl_descr.getkey(self)

    def __hash__(self):
        return hash(self.getkey())

    def __eq__(self, other):
        return isinstance(other, Config) and self.getkey() == other.getkey()

    def __ne__(self, other):
        return not self == other

    def __iter__(self):
        for child in self._cfgimpl_descr._children:
            if isinstance(child, Option):
                yield child._name, getattr(self, child._name)

    def __repr__(self):
        return str(self)

    def __str__(self, indent=''):
        lines = []
        for child in self._cfgimpl_descr._children:
            value = self._cfgimpl_values[child._name]
            if isinstance(child, OptionDescription):
                inner = value.__str__(indent + '    ')
                if inner:
                    lines.append('%s[%s]\n%s' % (indent, child._name, inner))
            elif value is not None:
                lines.append('%s%s = %s' % (indent + '    ', child._name, value))
        return '\n'.join(lines)

    def getpaths(self, include_groups=False):
        """The paths of all options."""
        return self._cfgimpl_descr.getpaths(include_groups=include_groups)

    def copy(self, as_default=False, parent=None):
        """A configuration with the same values; with as_default they become its defaults."""
        result = Config(self._cfgimpl_descr, parent=parent)
        for child in self._cfgimpl_descr._children:
            name = child._name
            value = self._cfgimpl_values[name]
            if isinstance(child, OptionDescription):
                result._cfgimpl_values[name] = value.copy(as_default, result)
            else:
                result._cfgimpl_values[name] = value
                result._cfgimpl_value_owners[name] = 'default' if as_default else self._cfgimpl_value_owners[name]
        return result

    def add_warning(self, warning):
        self._cfgimpl_get_toplevel()._cfgimpl_warnings.append(warning)

    def get_warnings(self):
        return self._cfgimpl_get_toplevel()._cfgimpl_warnings


class Option(object):
    """An option with a name, a line of documentation, and how the command line spells it."""
    opt_type = None

    def __init__(self, name, doc, cmdline=DEFAULT_OPTION_NAME):
        self._name = name
        self.doc = doc
        self.cmdline = cmdline

    def validate(self, value):
        raise NotImplementedError('abstract base class')

    def getdefault(self):
        return self.default

    def setoption(self, config, value, who):
        name = self._name
        if who == 'default' and value is None:
            pass
        elif not self.validate(value):
            raise ConfigError('invalid value %s for option %s' % (value, name))
        config._cfgimpl_values[name] = value

    def getkey(self, value):
        return value

    def convert_from_cmdline(self, value):
        return value

    def add_optparse_option(self, argnames, parser, config):
        """One option that takes a value."""
        def callback(option, opt_str, value, parser):
            try:
                config.setoption(self._name, self.convert_from_cmdline(value), 'user')
            except ConfigError as e:
                raise _refused(e)
        parser.add_option(help=self.doc, action='callback', type=self.opt_type, callback=callback, metavar=self._name.upper(), *argnames)


class ChoiceOption(Option):
    """One of several texts; each may require or suggest values of other options."""
    opt_type = 'string'

    def __init__(self, name, doc, values, default=None, requires=None, suggests=None, cmdline=DEFAULT_OPTION_NAME):
        super(ChoiceOption, self).__init__(name, doc, cmdline)
        self.values = values
        self.default = default
        self._requires = requires or {}
        self._suggests = suggests or {}

    def setoption(self, config, value, who):
        for path, wanted in self._requires.get(value, []):
            home, name = _home(config, path)
            strength = 'required' if who in ('user', 'required') else 'default'
            home.setoption(name, wanted, strength)
        for path, wanted in self._suggests.get(value, []):
            home, name = _home(config, path)
            home.suggestoption(name, wanted)
        super(ChoiceOption, self).setoption(config, value, who)

    def validate(self, value):
        return value is None or value in self.values

    def convert_from_cmdline(self, value):
        return value.strip()


def _home(config, path):
    return config._cfgimpl_get_toplevel()._cfgimpl_get_home_by_path(path)


class BoolOption(Option):
    """Yes or no. On the command line --name; where `negation` is set also --no-name."""

    def __init__(self, name, doc, default=None, requires=None, suggests=None, validator=None, cmdline=DEFAULT_OPTION_NAME, negation=True):
        super(BoolOption, self).__init__(name, doc, cmdline=cmdline)
        self._requires = requires
        self._suggests = suggests
        self._validator = validator
        self.default = default
        self.negation = negation

    def validate(self, value):
        return isinstance(value, bool)

    def setoption(self, config, value, who):
        name = self._name
        if value and self._validator is not None:
            self._validator(config._cfgimpl_get_toplevel())
        if value and self._requires is not None:
            for path, wanted in self._requires:
                home, name = _home(config, path)
                strength = 'required' if who in ('user', 'required') else 'default'
                home.setoption(name, wanted, strength)
        if value and self._suggests is not None:
            for path, wanted in self._suggests:
                home, name = _home(config, path)
                home.suggestoption(name, wanted)
        super(BoolOption, self).setoption(config, value, who)

    def add_optparse_option(self, argnames, parser, config):
        def setter(value):
            def callback(option, opt_str, _, parser):
                try:
                    config.setoption(self._name, value, 'user')
                except ConfigError as e:
                    raise _refused(e)
            return callback
        if isinstance(self.default, bool) and self.default:
            doc = 'unset option set by default [currently set] %s' % (self.doc,)
        else:
            doc = self.doc
        parser.add_option(help=self.doc, action='callback', callback=setter(True), *argnames)
        if not self.negation:
            return
        negated = ['--' + _negated(name.lstrip('-')) for name in argnames if name.startswith('--')]
        if negated:
            parser.add_option(help=doc, action='callback', callback=setter(False), *negated)


def _negated(name):
    """no-foo for foo; without-x for with-x, and the other way round."""
    if name.startswith('without'):
        return 'with' + name[len('without'):]
    if name.startswith('with'):
        return 'without' + name[len('with'):]
    return 'no-' + name


class IntOption(Option):
    opt_type = 'int'

    def __init__(self, name, doc, default=None, cmdline=DEFAULT_OPTION_NAME):
        super(IntOption, self).__init__(name, doc, cmdline)
        self.default = default

    def validate(self, value):
        try:
            int(value)
        except TypeError:
            return False
        return True

    def setoption(self, config, value, who):
        try:
            super(IntOption, self).setoption(config, int(value), who)
        except (TypeError, ValueError) as e:
            raise ConfigError(*e.args)


class FloatOption(Option):
    opt_type = 'float'

    def __init__(self, name, doc, default=None, cmdline=DEFAULT_OPTION_NAME):
        super(FloatOption, self).__init__(name, doc, cmdline)
        self.default = default

    def validate(self, value):
        try:
            float(value)
        except TypeError:
            return False
        return True

    def setoption(self, config, value, who):
        try:
            super(FloatOption, self).setoption(config, float(value), who)
        except (TypeError, ValueError) as e:
            raise ConfigError(*e.args)


class StrOption(Option):
    opt_type = 'string'

    def __init__(self, name, doc, default=None, cmdline=DEFAULT_OPTION_NAME):
        super(StrOption, self).__init__(name, doc, cmdline)
        self.default = default

    def validate(self, value):
        return isinstance(value, str)

    def setoption(self, config, value, who):
        try:
            super(StrOption, self).setoption(config, value, who)
        except TypeError as e:
            raise ConfigError(*e.args)


class ArbitraryOption(Option):
    """Any object; `defaultfactory` makes the default. Not on command lines."""

    def __init__(self, name, doc, default=None, defaultfactory=None):
        super(ArbitraryOption, self).__init__(name, doc, cmdline=None)
        self.default = default
        self.defaultfactory = defaultfactory
        if defaultfactory is not None:
            assert default is None

    def validate(self, value):
        return True

    def add_optparse_option(self, argnames, parser, config):
        pass

    def getdefault(self):
        if self.defaultfactory is not None:
            return self.defaultfactory()
        return self.default


class OptionDescription(object):
    """A group of options and groups, by name."""
    cmdline = None

    def __init__(self, name, doc, children):
        self._name = name
        self.doc = doc
        self._children = children
        for child in children:
            setattr(self, child._name, child)

    def getkey(self, config):
        return tuple([child.getkey(getattr(config, child._name)) for child in self._children])

    def add_optparse_option(self, argnames, parser, config):
        """Sets several options of the group at once: --objspace=a,b,-c."""
        def callback(option, opt_str, value, parser):
            try:
                values = value.split(',')
                for value in values:
                    value = value.strip()
                    on = not value.startswith('-')
                    child = getattr(self, value.lstrip('-'), None)
                    if not isinstance(child, BoolOption):
                        raise _refused('did not find option %s in group %s' % (value, self._name))
                    config.setoption(value.lstrip('-'), on, 'user')
            except ConfigError as e:
                raise _refused(e)
        parser.add_option(help=self.doc, action='callback', type='string', callback=callback, *argnames)

    def getpaths(self, include_groups=False, currpath=None):
        """The paths of the options below here."""
        if currpath is None:
            currpath = []
        paths = []
        for child in self._children:
            path = currpath + [child._name]
            if isinstance(child, OptionDescription):
                if include_groups:
                    paths.append('.'.join(path))
                paths.extend(child.getpaths(include_groups, path))
            else:
                paths.append('.'.join(path))
        return paths


def _make_formatter(extra_useage):
    """Help texts under a usage line that programs may extend."""
    from optparse import TitledHelpFormatter

    class OptHelpFormatter(TitledHelpFormatter):
        def format_usage(self, usage):
            result = TitledHelpFormatter.format_usage(self, usage)
            if extra_useage is not None:
                return "%s\n%s\n\n" % (result, extra_useage)
            return result
    return OptHelpFormatter()


def _refused(error):
    from optparse import OptionValueError
    return OptionValueError(str(error))


def to_optparse(config, useoptions=None, parser=None, parserargs=None, parserkwargs=None, extra_useage=None):
    """An optparse parser that sets options of a configuration; `useoptions` are paths, those with a trailing .* are whole groups."""
    import optparse
    if parser is None:
        kwargs = dict(parserkwargs or {})
        kwargs.setdefault('add_help_option', False)
        kwargs.setdefault('formatter', _make_formatter(extra_useage))
        if kwargs.get('usage') == SUPPRESS_USAGE:
            kwargs['usage'] = optparse.SUPPRESS_USAGE
        parser = optparse.OptionParser(*(parserargs or []), **kwargs)
        if not kwargs['add_help_option']:
            parser.add_option('-h', '--help', action='help', help='show this help message and exit')
    for path in _expanded(config, useoptions):
        home, name = config._cfgimpl_get_home_by_path(path)
        option = getattr(home._cfgimpl_descr, name)
        argnames = _argnames(option, path)
        if argnames:
            target = getattr(home, name) if isinstance(option, OptionDescription) else home
            option.add_optparse_option(argnames, parser, target)
    return parser


def _expanded(config, useoptions):
    if useoptions is None:
        return config.getpaths(include_groups=True)
    result = []
    for path in useoptions:
        if not path.endswith('.*'):
            result.append(path)
            continue
        group = path[:-2]
        home, name = config._cfgimpl_get_home_by_path(group)
        sub = getattr(home, name)
        result.extend(['%s.%s' % (group, child) for child in sub.getpaths() if '.' not in child])
    return result


def _argnames(option, path):
    if option.cmdline is DEFAULT_OPTION_NAME:
        return ['--%s' % (path.replace('.', '-'),)]
    if not option.cmdline:
        return []
    return option.cmdline.split(' ')


def make_dict(config):
    """Paths and values."""
    return dict([(path, getattr(config, path)) for path in config.getpaths()])
