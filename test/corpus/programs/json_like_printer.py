# A tree of values printed in compact and indented form, and a parser that reads it back.
# expect:
#  [1,-22,[],{"a":null}] 6 True
#  {"k":3,"t":true,"f":false} 4 True
#  "line\nend" 1 True
#  {} 1 True
#  bad: end at 5
#  bad: expected , at 3
#  bad: unexpected n at 0
#  bad: expected : at 5
#  bad: open string at 5
#  bad: end at 0
#  {
#    "name": "x",
#    "list": [
#      1,
#      [],
#      true
#    ],
#    "none": null
#  }

class Value(object):
    def write(self, out):
        raise NotImplementedError

    def pretty(self, out, indent):
        self.write(out)

    def size(self):
        return 1


class Null(Value):
    def write(self, out):
        out.append('null')


class Bool(Value):
    def __init__(self, flag):
        self.flag = flag

    def write(self, out):
        out.append('true' if self.flag else 'false')


class Number(Value):
    def __init__(self, n):
        self.n = n

    def write(self, out):
        out.append(str(self.n))


class String(Value):
    def __init__(self, s):
        self.s = s

    def write(self, out):
        out.append('"')
        for c in self.s:
            if c == '"' or c == '\\':
                out.append('\\' + c)
            elif c == '\n':
                out.append('\\n')
            else:
                out.append(c)
        out.append('"')


class Array(Value):
    def __init__(self, items):
        self.items = items

    def write(self, out):
        out.append('[')
        for i, item in enumerate(self.items):
            if i:
                out.append(',')
            item.write(out)
        out.append(']')

    def pretty(self, out, indent):
        if not self.items:
            out.append('[]')
            return
        out.append('[\n')
        for i in range(len(self.items)):
            out.append('  ' * (indent + 1))
            self.items[i].pretty(out, indent + 1)
            out.append(',\n' if i < len(self.items) - 1 else '\n')
        out.append('  ' * indent + ']')

    def size(self):
        n = 1
        for item in self.items:
            n += item.size()
        return n


class Object(Value):
    def __init__(self):
        self.keys = []
        self.values = {}

    def set(self, key, value):
        if key not in self.values:
            self.keys.append(key)
        self.values[key] = value
        return self

    def write(self, out):
        out.append('{')
        first = True
        for k in self.keys:
            if not first:
                out.append(',')
            first = False
            String(k).write(out)
            out.append(':')
            self.values[k].write(out)
        out.append('}')

    def pretty(self, out, indent):
        out.append('{\n')
        for i, k in enumerate(self.keys):
            out.append('  ' * (indent + 1))
            String(k).write(out)
            out.append(': ')
            self.values[k].pretty(out, indent + 1)
            if i + 1 < len(self.keys):
                out.append(',')
            out.append('\n')
        out.append('  ' * indent + '}')

    def size(self):
        n = 1
        for v in self.values.values():
            n += v.size()
        return n


class BadText(Exception):
    def __init__(self, what, at):
        self.what = what
        self.at = at


class Parser(object):
    def __init__(self, text):
        self.text = text
        self.at = 0

    def peek(self):
        while self.at < len(self.text) and self.text[self.at] in ' \n':
            self.at += 1
        if self.at == len(self.text):
            raise BadText('end', self.at)
        return self.text[self.at]

    def expect(self, c):
        if self.peek() != c:
            raise BadText('expected ' + c, self.at)
        self.at += 1

    def value(self):
        c = self.peek()
        if c == '[':
            return self.array()
        if c == '{':
            return self.object()
        if c == '"':
            return String(self.string())
        if c == '-' or c.isdigit():
            return self.number()
        for word in ['null', 'true', 'false']:
            end = self.at + len(word)
            if end <= len(self.text) and self.text[self.at:end] == word:
                self.at = end
                if word == 'null':
                    return Null()
                return Bool(word == 'true')
        raise BadText('unexpected ' + c, self.at)

    def number(self):
        start = self.at
        self.at += 1
        while self.at < len(self.text) and self.text[self.at].isdigit():
            self.at += 1
        return Number(int(self.text[start:self.at]))

    def string(self):
        self.expect('"')
        out = []
        while True:
            if self.at >= len(self.text):
                raise BadText('open string', self.at)
            c = self.text[self.at]
            self.at += 1
            if c == '"':
                return ''.join(out)
            if c == '\\':
                c = self.text[self.at]
                self.at += 1
                if c == 'n':
                    c = '\n'
            out.append(c)

    def array(self):
        items = []
        self.expect('[')
        if self.peek() == ']':
            self.at += 1
            return Array(items)
        while True:
            items.append(self.value())
            if self.peek() == ']':
                self.at += 1
                return Array(items)
            self.expect(',')

    def object(self):
        result = Object()
        self.expect('{')
        if self.peek() == '}':
            self.at += 1
            return result
        while True:
            self.peek()
            key = self.string()
            self.expect(':')
            result.set(key, self.value())
            if self.peek() == '}':
                self.at += 1
                return result
            self.expect(',')


def compact(v):
    out = []
    v.write(out)
    return ''.join(out)


SAMPLES = ['[1, -22, [ ], {"a": null}]', '{"k": "v \\"q\\" \\\\", "t": true, "f": false, "k": 3}', '"line\\nend"', '{}',
           '[1, 2', '[1 2]', 'nul', '{"a" 1}', '"open', '']


def entry_point(argv):
    for text in SAMPLES:
        try:
            v = Parser(text).value()
            s = compact(v)
            print s, v.size(), compact(Parser(s).value()) == s
        except BadText, e:
            print 'bad:', e.what, 'at', e.at
    o = Object()
    o.set('name', String('x')).set('list', Array([Number(1), Array([]), Bool(True)])).set('none', Null())
    out = []
    o.pretty(out, 0)
    print ''.join(out)
    return 0


def target(driver, args):
    return entry_point, None
