# A template engine: variables, loops and conditions, rendered from a parsed tree.
# expect:
#  |Hello World!|
#  |Hello WORLD.|
#  |0=one, 1=two, 2=three;|
#  |named unnamed|
#  |[onex ][twox ][threex ]|
#  |<error: no list nothing>|
#  |<error: block not closed>|
#  |<error: end without block>|
#  |<error: missing }>|
#  ||

from rpython.rlib.rstring import StringBuilder


class TemplateError(Exception):
    def __init__(self, message):
        self.message = message


class Context(object):
    def __init__(self, parent=None):
        self.values = {}
        self.lists = {}
        self.parent = parent

    def get(self, name):
        c = self
        while c is not None:
            if name in c.values:
                return c.values[name]
            c = c.parent
        return ''

    def get_list(self, name):
        c = self
        while c is not None:
            if name in c.lists:
                return c.lists[name]
            c = c.parent
        raise TemplateError('no list ' + name)


class Part(object):
    def render(self, context, builder):
        raise NotImplementedError


class Text(Part):
    def __init__(self, text):
        self.text = text

    def render(self, context, builder):
        builder.append(self.text)


class Variable(Part):
    def __init__(self, name, upper):
        self.name = name
        self.upper = upper

    def render(self, context, builder):
        value = context.get(self.name)
        if self.upper:
            value = value.upper()
        builder.append(value)


class Block(Part):
    def __init__(self):
        self.parts = []

    def render(self, context, builder):
        for p in self.parts:
            p.render(context, builder)


class Loop(Block):
    def __init__(self, variable, list_name):
        Block.__init__(self)
        self.variable = variable
        self.list_name = list_name

    def render(self, context, builder):
        items = context.get_list(self.list_name)
        for i, item in enumerate(items):
            inner = Context(context)
            inner.values[self.variable] = item
            inner.values['index'] = str(i)
            if i == len(items) - 1:
                inner.values['last'] = 'yes'
            Block.render(self, inner, builder)


class Condition(Block):
    def __init__(self, name, negated):
        Block.__init__(self)
        self.name = name
        self.negated = negated

    def render(self, context, builder):
        if (context.get(self.name) != '') != self.negated:
            Block.render(self, context, builder)


def parse(text):
    stack = [Block()]
    at = 0
    while True:
        start = text.find('{', at)
        if start < 0:
            stack[-1].parts.append(Text(text[at:]))
            break
        stack[-1].parts.append(Text(text[at:start]))
        end = text.find('}', start)
        if end < 0:
            raise TemplateError('missing }')
        words = text[start + 1:end].split(' ')
        at = end + 1
        keyword = words[0]
        if keyword == 'for' and len(words) == 4:
            block = Loop(words[1], words[3])
            stack[-1].parts.append(block)
            stack.append(block)
        elif keyword == 'if' or keyword == 'unless':
            condition = Condition(words[1], keyword == 'unless')
            stack[-1].parts.append(condition)
            stack.append(condition)
        elif keyword == 'end':
            stack.pop()
            if not stack:
                raise TemplateError('end without block')
        else:
            stack[-1].parts.append(Variable(words[-1], keyword == 'upper'))
    if len(stack) != 1:
        raise TemplateError('block not closed')
    return stack[0]


def render(text, context):
    try:
        block = parse(text)
        builder = StringBuilder()
        block.render(context, builder)
        return builder.build()
    except TemplateError, e:
        return '<error: ' + e.message + '>'


TEMPLATES = ['Hello {name}!', 'Hello {upper name}{missing}.', '{for x in items}{index}={x}{unless last}, {end}{end};',
             '{if name}named{end}{if missing}never{end}{unless missing} unnamed{end}',
             '{for a in items}[{for b in short}{a}{b} {end}]{end}', '{for x in nothing}{end}', '{if a}', '{end}', 'open {', '']


def entry_point(argv):
    context = Context()
    context.values['name'] = 'World'
    context.lists['items'] = ['one', 'two', 'three']
    context.lists['short'] = ['x']
    for t in TEMPLATES:
        print '|' + render(t, context) + '|'
    return 0


def target(driver, args):
    return entry_point, None
