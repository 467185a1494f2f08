# Configuration files with sections.
import re

__all__ = ['NoSectionError', 'DuplicateSectionError', 'NoOptionError', 'InterpolationError', 'InterpolationDepthError', 'InterpolationSyntaxError',
           'InterpolationMissingOptionError', 'ParsingError', 'MissingSectionHeaderError', 'ConfigParser', 'SafeConfigParser', 'RawConfigParser',
           'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH']

DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __str__(self):
        return self.message
    __repr__ = __str__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, 'No section: %r' % (section,))
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, 'Section %r already exists' % section)
        self.section = section


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, 'No option %r in section: %r' % (option, section))
        self.option = option
        self.section = section


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        msg = 'Bad value substitution:\n\tsection: [%s]\n\toption : %s\n\tkey    : %s\n\trawval : %s\n' % (section, option, reference, rawval)
        InterpolationError.__init__(self, option, section, msg)
        self.reference = reference


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        msg = 'Value interpolation too deeply recursive:\n\tsection: [%s]\n\toption : %s\n\trawval : %s\n' % (section, option, rawval)
        InterpolationError.__init__(self, option, section, msg)


class ParsingError(Error):
    def __init__(self, filename):
        Error.__init__(self, 'File contains parsing errors: %s' % filename)
        self.filename = filename
        self.errors = []

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += '\n\t[line %2d]: %s' % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'File contains no section headers.\nfile: %s, line: %d\n%r' % (filename, lineno, line))
        self.filename = filename
        self.lineno = lineno
        self.line = line


class RawConfigParser:
    SECTCRE = re.compile(r'\[(?P<header>[^]]+)\]')
    OPTCRE = re.compile(r'(?P<option>[^:=\s][^:=]*)\s*(?P<vi>[:=])\s*(?P<value>.*)$')
    OPTCRE_NV = re.compile(r'(?P<option>[^:=\s][^:=]*)\s*(?:(?P<vi>[:=])\s*(?P<value>.*))?$')
    _boolean_states = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False, 'off': False}

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._optcre = self.OPTCRE_NV if allow_no_value else self.OPTCRE
        for key, value in (defaults or {}).items():
            self._defaults[self.optionxform(key)] = value

    def defaults(self):
        return self._defaults

    def sections(self):
        return self._sections.keys()

    def add_section(self, section):
        if section.lower() == 'default':
            raise ValueError('Invalid section name: %s' % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        names = self._sections[section].keys()
        return names + [name for name in self._defaults if name not in names]

    def read(self, filenames):
        if isinstance(filenames, basestring):
            filenames = [filenames]
        done = []
        for filename in filenames:
            try:
                f = open(filename)
            except IOError:
                continue
            self._read(f, filename)
            f.close()
            done.append(filename)
        return done

    def readfp(self, fp, filename=None):
        self._read(fp, filename or getattr(fp, 'name', '<???>'))

    def optionxform(self, optionstr):
        return optionstr.lower()

    def _place(self, section):
        if section == DEFAULTSECT or not section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def get(self, section, option):
        option = self.optionxform(option)
        place = self._place(section)
        if option in place:
            return place[option]
        if option in self._defaults:
            return self._defaults[option]
        raise NoOptionError(option, section)

    def items(self, section):
        own = self._sections.get(section)
        if own is None and section != DEFAULTSECT:
            raise NoSectionError(section)
        both = self._defaults.copy()
        both.update(own or {})
        return both.items()

    def getint(self, section, option):
        return int(self.get(section, option))

    def getfloat(self, section, option):
        return float(self.get(section, option))

    def getboolean(self, section, option):
        value = self.get(section, option)
        if value.lower() not in self._boolean_states:
            raise ValueError('Not a boolean: %s' % value)
        return self._boolean_states[value.lower()]

    def has_option(self, section, option):
        try:
            place = self._place(section)
        except NoSectionError:
            return False
        option = self.optionxform(option)
        return option in place or option in self._defaults

    def set(self, section, option, value=None):
        self._place(section)[self.optionxform(option)] = value

    def remove_option(self, section, option):
        return self._place(section).pop(self.optionxform(option), self) is not self

    def remove_section(self, section):
        return self._sections.pop(section, None) is not None

    def write(self, fp):
        places = [(DEFAULTSECT, self._defaults)] if self._defaults else []
        for name, options in places + self._sections.items():
            fp.write('[%s]\n' % name)
            for key, value in options.items():
                fp.write('%s = %s\n' % (key, str(value).replace('\n', '\n\t')) if value is not None else '%s\n' % key)
            fp.write('\n')

    def _read(self, fp, fpname):
        current = None
        name = None
        lineno = 0
        faults = None
        for line in iter(fp.readline, ''):
            lineno += 1
            if not line.strip() or line[0] in '#;' or line.split(None, 1)[0].lower() == 'rem' and line[0] in 'rR':
                continue
            if line[0].isspace() and current is not None and name:
                if current[name] is not None:
                    current[name] += '\n' + line.strip()
                continue
            m = self.SECTCRE.match(line)
            if m:
                section = m.group('header')
                name = None
                if section == DEFAULTSECT:
                    current = self._defaults
                else:
                    current = self._sections.setdefault(section, self._dict())
                continue
            if current is None:
                raise MissingSectionHeaderError(fpname, lineno, line)
            m = self._optcre.match(line)
            if not m:
                faults = faults or ParsingError(fpname)
                faults.append(lineno, repr(line))
                continue
            name, separator, value = m.group('option', 'vi', 'value')
            name = self.optionxform(name.rstrip())
            if value is not None:
                if ';' in value:
                    at = value.find(';')
                    if at > 0 and value[at - 1].isspace():
                        value = value[:at]
                value = value.strip()
                if value == '""':
                    value = ''
            current[name] = value
        if faults:
            raise faults


class ConfigParser(RawConfigParser):
    def get(self, section, option, raw=False, vars=None):
        option = self.optionxform(option)
        names = self._names(section, vars)
        if option not in names:
            raise NoOptionError(option, section)
        value = names[option]
        return value if raw or value is None else self._interpolate(section, option, value, names)

    def _names(self, section, vars):
        if section != DEFAULTSECT and section not in self._sections:
            raise NoSectionError(section)
        names = dict(self._defaults)
        names.update(self._sections.get(section, {}))
        for key, value in (vars or {}).items():
            names[self.optionxform(key)] = value
        return names

    def items(self, section, raw=False, vars=None):
        names = self._names(section, vars)
        order = self.options(section) if section != DEFAULTSECT else self._defaults.keys()
        order = order + [name for name in names if name not in order]
        if raw:
            return [(name, names[name]) for name in order]
        return [(name, names[name] and self._interpolate(section, name, names[name], names)) for name in order]

    def _interpolate(self, section, option, rawval, names):
        value = rawval
        for _ in range(MAX_INTERPOLATION_DEPTH):
            if '%(' not in value:
                break
            value = re.sub(r'%\(([^)]*)\)s|.', lambda m: m.group() if m.group(1) is None else '%%(%s)s' % self.optionxform(m.group(1)), value)
            try:
                value = value % names
            except KeyError, e:
                raise InterpolationMissingOptionError(option, section, rawval, e.args[0])
        if '%(' in value:
            raise InterpolationDepthError(option, section, rawval)
        return value


class SafeConfigParser(ConfigParser):
    def set(self, section, option, value=None):
        if value is not None and not isinstance(value, basestring):
            raise TypeError('option values must be strings')
        if value and '%' in re.sub(r'%%|%\([^)]+\)s', '', value):
            raise ValueError('invalid interpolation syntax in %r at position %d' % (value, value.find('%')))
        ConfigParser.set(self, section, option, value)

    def _interpolate(self, section, option, rawval, names, depth=1):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, rawval)

        def replace(m):
            if m.group() == '%%':
                return '%'
            name = m.group(1)
            if name is None:
                raise InterpolationSyntaxError(option, section, "'%%' must be followed by '%%' or '(', found: %r" % rawval[m.start():])
            name = self.optionxform(name)
            if name not in names:
                raise InterpolationMissingOptionError(option, section, rawval, name)
            value = names[name]
            return self._interpolate(section, option, value, names, depth + 1) if '%' in value else value
        return re.sub(r'%%|%(?:\(([^)]*)\)s)?', replace, rawval)
