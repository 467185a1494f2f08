"""py.iniconfig: files of sections with name = value lines."""


class ParseError(Exception):
    """A line that is none of these."""

    def __init__(self, path, lineno, msg):
        Exception.__init__(self, path, lineno, msg)
        self.path, self.lineno, self.msg = path, lineno, msg

    def __str__(self):
        return '%s:%s: %s' % (self.path, self.lineno + 1, self.msg)


class SectionWrapper(object):
    """One section."""

    def __init__(self, config, name):
        self.config, self.name = config, name

    def get(self, key, default=None, convert=str):
        return self.config.get(self.name, key, convert=convert, default=default)

    def __getitem__(self, key):
        return self.config.sections[self.name][key]

    def __iter__(self):
        return iter(self.config.sections.get(self.name, ()))

    def items(self):
        return self.config.sections[self.name].items()


class IniConfig(object):
    """The sections of a file, as dictionaries."""

    def __init__(self, path, data=None):
        self.path = str(path)
        if data is None:
            f = open(self.path)
            try:
                data = f.read()
            finally:
                f.close()
        self.sections = {}
        self._parse(data.splitlines())

    def _parse(self, lines):
        section = name = None
        for number, line in enumerate(lines):
            text = line.split('#')[0].rstrip() if line.lstrip()[:1] in '#;' else line.rstrip()
            if not text.strip() or text.lstrip()[:1] == ';':
                name = None
            elif text[0] == '[' and text[-1] == ']':
                section = self.sections.setdefault(text[1:-1], {})
                name = None
            elif text[0].isspace() and name is not None:
                section[name] = (section[name] + '\n' + text.strip()).strip('\n')
            else:
                name, value = self._pair(text, number)
                if section is None:
                    raise ParseError(self.path, number, 'no section header defined')
                if name in section:
                    raise ParseError(self.path, number, 'duplicate name %r' % name)
                section[name] = value

    def _pair(self, text, number):
        for mark in '=:':
            if mark in text:
                name, value = text.split(mark, 1)
                return name.strip(), value.strip()
        raise ParseError(self.path, number, 'unexpected line: %r' % text)

    def get(self, section, name, default=None, convert=str):
        try:
            return convert(self.sections[section][name])
        except KeyError:
            return default

    def __getitem__(self, name):
        if name not in self.sections:
            raise KeyError(name)
        return SectionWrapper(self, name)

    def __iter__(self):
        for name in self.sections:
            yield SectionWrapper(self, name)

    def __contains__(self, name):
        return name in self.sections
