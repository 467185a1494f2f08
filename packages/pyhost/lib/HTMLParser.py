"""A reader of HTML that calls methods for what it meets."""
import re

_ATTRIBUTE = re.compile(r'''([^\s/>=][^\s/>=]*)(?:\s*=\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?''')
_TAG = re.compile(r'''<([a-zA-Z][^\t\n\r\f />\x00]*)((?:[\s/]*[^\s/>=]+(?:\s*=\s*(?:'[^']*'|"[^"]*"|(?!['"])[^>\s]*))?)*)\s*(/?)\s*>''')
_END = re.compile(r'</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)[^>]*>')
_REFERENCE = re.compile(r'&#([0-9]+|[xX][0-9a-fA-F]+);?|&([a-zA-Z][-.a-zA-Z0-9]*);?')


class HTMLParseError(Exception):
    """Text that cannot be HTML."""

    def __init__(self, msg, position=(None, None)):
        Exception.__init__(self, msg)
        self.msg, self.lineno, self.offset = msg, position[0], position[1]


class HTMLParser(object):
    """feed() it text, and override handle_*."""
    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self):
        self.reset()

    def reset(self):
        """Forgets all."""
        self.rawdata = ''
        self.lasttag = '???'
        self.cdata_elem = None
        self.lineno, self.offset = 1, 0
        self._starttag = None

    def feed(self, data):
        """Takes text; what may go on later is kept."""
        self.rawdata += data
        self._go(False)

    def close(self):
        """Takes what was kept."""
        self._go(True)

    def getpos(self):
        """Line and column."""
        return self.lineno, self.offset

    def get_starttag_text(self):
        """The text of the last start tag."""
        return self._starttag

    def unescape(self, s):
        """Text with its references replaced."""
        return _unescape(s) if '&' in s else s

    def _passed(self, text):
        lines = text.count('\n')
        self.lineno += lines
        self.offset = len(text) - text.rfind('\n') - 1 if lines else self.offset + len(text)

    def _go(self, end):
        text = self.rawdata
        pos = 0
        while pos < len(text):
            step = self._step(text, pos, end)
            if step < 0:
                break
            self._passed(text[pos:step])
            pos = step
        self.rawdata = text[pos:]
        if end and self.rawdata:
            rest, self.rawdata = self.rawdata, ''
            self.handle_data(rest)

    def _step(self, text, pos, end):
        """Takes one thing; where it ends, or -1 when more text is needed."""
        if self.cdata_elem is not None:
            match = re.compile(r'</\s*%s\s*>' % self.cdata_elem, re.I).search(text, pos)
            if match is None:
                return -1 if not end else self._data(text, pos, len(text))
            if match.start() > pos:
                return self._data(text, pos, match.start())
            self.cdata_elem = None
        if text[pos] == '<':
            return self._markup(text, pos, end)
        if text[pos] == '&':
            return self._reference(text, pos, end)
        stops = [i for i in (text.find('<', pos), text.find('&', pos)) if i >= 0]
        return self._data(text, pos, min(stops or [len(text)]))

    def _data(self, text, pos, stop):
        self.handle_data(text[pos:stop])
        return stop

    def _markup(self, text, pos, end):
        for opening, closing, handler in (('<!--', '-->', self.handle_comment), ('<![', ']>', self.unknown_decl), ('<!', '>', self.handle_decl),
                                          ('<?', '>', self.handle_pi)):
            if text.startswith(opening, pos):
                stop = text.find(closing, pos + len(opening))
                if stop < 0:
                    return -1
                handler(text[pos + len(opening):stop])
                return stop + len(closing)
        match = _END.match(text, pos)
        if match is not None:
            self.handle_endtag(match.group(1).lower())
            return match.end()
        match = _TAG.match(text, pos)
        if match is not None:
            self._start(match)
            return match.end()
        if text.find('>', pos) < 0 and not end and len(text) > pos + 1 and (text[pos + 1].isalpha() or text[pos + 1] == '/'):
            return -1
        return self._data(text, pos, pos + 1) if len(text) > pos + 1 or end else -1

    def _start(self, match):
        self._starttag = match.group(0)
        tag = self.lasttag = match.group(1).lower()
        attributes = []
        for name, value in _ATTRIBUTE.findall(match.group(2)):
            given = re.search(re.escape(name) + r'\s*=', match.group(2)) is not None
            if value[:1] in ('"', "'") and value[:1] == value[-1:] and len(value) > 1:
                value = value[1:-1]
            attributes.append((name.lower(), self.unescape(value) if given else None))
        if match.group(3) or match.group(2).endswith('/'):
            self.handle_startendtag(tag, attributes)
            return
        self.handle_starttag(tag, attributes)
        if tag in self.CDATA_CONTENT_ELEMENTS:
            self.cdata_elem = tag

    def _reference(self, text, pos, end):
        match = _REFERENCE.match(text, pos)
        if match is None:
            return self._data(text, pos, pos + 1)
        if match.end() == len(text) and text[-1] != ';' and not end:
            return -1
        if match.group(1):
            self.handle_charref(match.group(1))
        else:
            self.handle_entityref(match.group(2))
        return match.end()

    # To be overridden

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass


def _unescape(text):
    from htmlentitydefs import name2codepoint

    def replaced(match):
        number, name = match.groups()
        if number:
            return unichr(int(number[1:], 16) if number[0] in 'xX' else int(number))
        if name == 'apos':
            return u"'"
        return unichr(name2codepoint[name]) if name in name2codepoint else match.group(0)
    return _REFERENCE.sub(replaced, text)
