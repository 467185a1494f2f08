// A scanner and a recursive-descent parser for expressions, with a tree of nodes that evaluates and prints itself.

import { times } from "./random.mjs";

/** The text of a parser. */
export function parserModule(name, program) {
  const { random } = program;
  const number = name.split("_")[1];
  const levels = [["+", "-"], ["*", "/"], ["&", "|"]].slice(0, random.between(2, 3));
  const helpers = random.some(program.functions ?? [], 1);
  const variables = times(3, (i) => `${random.noun()}${i}`);
  return `"""A parser of expressions with ${levels.length} levels."""
from core import OperationError, MASK, mix
${helpers.map((h) => `from ${h.module} import ${h.fn}`).join("\n")}

NUMBER = 0
NAME = 1
OPERATOR = 2
END = 3


class Token(object):

    def __init__(self, kind, text, position):
        self.kind = kind
        self.text = text
        self.position = position


class Node${number}(object):

    def eval(self, env):
        raise NotImplementedError

    def show(self):
        raise NotImplementedError

    def weight(self):
        return 1


class Number(Node${number}):

    def __init__(self, value):
        self.value = value

    def eval(self, env):
        return self.value

    def show(self):
        return str(self.value)


class Name(Node${number}):

    def __init__(self, name):
        self.name = name

    def eval(self, env):
        return env.get(self.name, ${random.between(1, 9)})

    def show(self):
        return self.name


class Binary(Node${number}):

    def __init__(self, left, op, right):
        self.left = left
        self.op = op
        self.right = right

    def eval(self, env):
        left = self.left.eval(env)
        right = self.right.eval(env)
        if self.op == '+':
            return (left + right) & MASK
        elif self.op == '-':
            return (left - right) & MASK
        elif self.op == '*':
            return ((left & 0x3fff) * (right & 0x3fff)) & MASK
        elif self.op == '/':
            try:
                return left // right
            except ZeroDivisionError:
                return ${random.between(1, 99)}
        elif self.op == '&':
            return left & right
        return left | right

    def show(self):
        return '(%s %s %s)' % (self.left.show(), self.op, self.right.show())

    def weight(self):
        return self.left.weight() + self.right.weight() + 1


class Call(Node${number}):

    def __init__(self, name, args):
        self.name = name
        self.args = args

    def eval(self, env):
        total = len(self.name)
        for node in self.args:
            total = mix(total, node.eval(env))
${helpers.map((h) => `        total = ${h.fn}(total, 2)\n`).join("")}        return total

    def show(self):
        return self.name + '(' + ', '.join([node.show() for node in self.args]) + ')'


def scan(text):
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        start = i
        if c == ' ':
            i += 1
            continue
        if c.isdigit():
            while i < len(text) and text[i].isdigit():
                i += 1
            tokens.append(Token(NUMBER, text[start:i], start))
        elif c.isalpha() or c == '_':
            while i < len(text) and (text[i].isalnum() or text[i] == '_'):
                i += 1
            tokens.append(Token(NAME, text[start:i], start))
        else:
            i += 1
            tokens.append(Token(OPERATOR, c, start))
    tokens.append(Token(END, '', i))
    return tokens


class Parser(object):

    def __init__(self, text):
        self.tokens = scan(text)
        self.pos = 0

    def peek(self):
        return self.tokens[self.pos]

    def next(self):
        token = self.tokens[self.pos]
        if token.kind != END:
            self.pos += 1
        return token

    def expect(self, text):
        token = self.next()
        if token.text != text:
            raise OperationError('SyntaxError', '%s at %d' % (text, token.position))

${levels.map(([a, b], i) => `    def level${i}(self):
        left = self.${i + 1 < levels.length ? `level${i + 1}` : "atom"}()
        while self.peek().text == '${a}' or self.peek().text == '${b}':
            op = self.next().text
            left = Binary(left, op, self.${i + 1 < levels.length ? `level${i + 1}` : "atom"}())
        return left
`).join("\n")}
    def atom(self):
        token = self.next()
        if token.kind == NUMBER:
            return Number(int(token.text))
        if token.kind == NAME:
            if self.peek().text == '(':
                return self.call(token.text)
            return Name(token.text)
        if token.text == '(':
            node = self.level0()
            self.expect(')')
            return node
        raise OperationError('SyntaxError', 'unexpected ' + token.text)

    def call(self, name):
        self.expect('(')
        args = []
        if self.peek().text != ')':
            args.append(self.level0())
            while self.peek().text == ',':
                self.next()
                args.append(self.level0())
        self.expect(')')
        return Call(name, args)


SOURCES = [
    '${variables[0]} + ${random.between(1, 99)} * (${variables[1]} - ${random.between(1, 9)})',
    '${variables[2]}(1, ${variables[0]} * 2, ${random.between(100, 999)}) / 3',
    '(${variables[0]} + ${variables[1]} ${levels.length > 2 ? "&" : "*"} 7) - ((${random.between(1, 50)}))',
    '${random.between(1, 9)} + * ${variables[1]}',
]


def run(rounds):
    env = {'${variables[0]}': ${random.between(1, 50)}}
    total = 0
    for i in range(rounds):
        env['${variables[1]}'] = i
        for source in SOURCES:
            try:
                node = Parser(source).level0()
            except OperationError, e:
                total = mix(total, len(e.message))
                continue
            total = mix(total, node.eval(env) + node.weight())
            for c in node.show():
                total = mix(total, ord(c))
    return total
`;
}
