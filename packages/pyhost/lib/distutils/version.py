"""Version numbers that compare."""
import re


class Version(object):
    """Base of both kinds."""

    def __init__(self, vstring=None):
        if vstring:
            self.parse(vstring)

    def __repr__(self):
        return "%s ('%s')" % (self.__class__.__name__, str(self))


class StrictVersion(Version):
    """Two or three numbers, and a or b with a number: 1.5.2b3."""
    version_re = re.compile(r'^(\d+) \. (\d+) (\. (\d+))? ([ab](\d+))?$', re.VERBOSE)

    def parse(self, vstring):
        match = self.version_re.match(vstring)
        if match is None:
            raise ValueError("invalid version number '%s'" % vstring)
        major, minor, patch, prerelease, number = match.group(1, 2, 4, 5, 6)
        self.version = int(major), int(minor), int(patch or 0)
        self.prerelease = (prerelease[0], int(number)) if prerelease else None

    def __str__(self):
        numbers = self.version[:2] if self.version[2] == 0 else self.version
        text = '.'.join(map(str, numbers))
        return text + '%s%d' % self.prerelease if self.prerelease else text

    def __cmp__(self, other):
        if isinstance(other, str):
            other = StrictVersion(other)
        result = cmp(self.version, other.version)
        return result or cmp(self.prerelease or ('z',), other.prerelease or ('z',))


class LooseVersion(Version):
    """Numbers and letters, whatever stands between them."""
    component_re = re.compile(r'(\d+ | [a-z]+ | \.)', re.VERBOSE)

    def parse(self, vstring):
        self.vstring = vstring
        parts = [part for part in self.component_re.split(vstring) if part and part != '.']
        self.version = [int(part) if part.isdigit() else part for part in parts]

    def __str__(self):
        return self.vstring

    def __repr__(self):
        return "LooseVersion ('%s')" % str(self)

    def __cmp__(self, other):
        if isinstance(other, str):
            other = LooseVersion(other)
        return cmp(self.version, other.version)
