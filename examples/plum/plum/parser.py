"""Tokens to a tree: recursive descent; operators by precedence."""

from plum import nodes
from plum.errors import PlumSyntaxError
from plum.lexer import END, FLOAT, INT, NAME, STRING, Lexer
from plum.objects import W_Float, W_Int, W_String, w_false, w_nil, w_true
from rpython.rlib.rarithmetic import string_to_int
from rpython.rlib.rstring import ParseStringError, ParseStringOverflowError

PRECEDENCE = {'or': 1, 'and': 2, '==': 4, '!=': 4, '<': 4, '<=': 4, '>': 4, '>=': 4, 'in': 4, '+': 5, '-': 5, '*': 6, '/': 6, '%': 6}
NOT_PRECEDENCE = 3
ASSIGNMENTS = {'=': '', '+=': '+', '-=': '-', '*=': '*'}


class Parser(object):
    def __init__(self, tokens):
        self.tokens = tokens
        self.position = 0
        self.functions = []

    # ---- tokens

    def token(self):
        return self.tokens[self.position]

    def at(self, kind):
        return self.token().kind == kind

    def take(self):
        token = self.token()
        if token.kind != END:
            self.position += 1
        return token

    def accept(self, kind):
        if self.at(kind):
            self.position += 1
            return True
        return False

    def expect(self, kind):
        if not self.at(kind):
            raise PlumSyntaxError('%s is missing before %s' % (kind, self.token().text), self.token().line)
        return self.take()

    # ---- names and functions

    def use(self, name):
        """A name is used: the functions around the innermost one share it with those inside."""
        for i in range(len(self.functions) - 1):
            self.functions[i].shared[name] = None

    def begin_function(self, line, name):
        function = nodes.Function(line, name)
        self.functions.append(function)
        return function

    def end_function(self, function):
        self.functions.pop()
        return function

    def program(self):
        script = self.begin_function(1, 'program')
        while not self.at(END):
            script.body.append(self.statement())
        return self.end_function(script)

    def function(self, name):
        """Parameters and body."""
        function = self.begin_function(self.token().line, name)
        self.expect('(')
        while not self.at(')'):
            function.parameters.append(self.expect(NAME).text)
            if not self.accept(','):
                break
        self.expect(')')
        function.body = self.body()
        return self.end_function(function)

    # ---- statements

    def body(self):
        self.expect('{')
        statements = []
        while not self.at('}'):
            if self.at(END):
                raise PlumSyntaxError('} is missing', self.token().line)
            statements.append(self.statement())
        self.expect('}')
        return statements

    def block(self):
        line = self.token().line
        return nodes.Block(line, self.body())

    def statement(self):
        kind = self.token().kind
        line = self.token().line
        if kind == '{':
            return self.block()
        elif kind == 'var':
            return self.var()
        elif kind == 'fun' and self.tokens[self.position + 1].kind == NAME:
            self.take()
            return nodes.FunctionStatement(self.function(self.expect(NAME).text))
        elif kind == 'class':
            return self.class_statement()
        elif kind == 'if':
            return self.if_statement()
        elif kind == 'while':
            self.take()
            condition = self.in_brackets()
            return nodes.While(line, condition, self.statement())
        elif kind == 'for':
            return self.for_statement()
        elif kind == 'try':
            return self.try_statement()
        statement = self.simple_statement(kind, line)
        self.expect(';')
        return statement

    def simple_statement(self, kind, line):
        if kind == 'print':
            self.take()
            return nodes.Print(line, self.expressions(';'))
        elif kind == 'return':
            self.take()
            if len(self.functions) == 1:
                raise PlumSyntaxError('return outside of a function', line)
            return nodes.Return(line, nodes.Constant(line, w_nil) if self.at(';') else self.expression())
        elif kind == 'throw':
            self.take()
            return nodes.Throw(line, self.expression())
        elif kind == 'break' or kind == 'continue':
            self.take()
            return nodes.Jump(line, kind == 'break')
        else:
            return nodes.Expression(line, self.expression())

    def var(self):
        line = self.take().line
        name = self.expect(NAME).text
        value = self.expression() if self.accept('=') else nodes.Constant(line, w_nil)
        self.expect(';')
        return nodes.Var(line, name, value)

    def class_statement(self):
        line = self.take().line
        name = self.expect(NAME).text
        base = None
        if self.accept('<'):
            base = self.name()
        methods = []
        self.expect('{')
        # Methods are functions inside of the class: they share what is around it, and `super`.
        while not self.at('}'):
            methods.append(self.function(self.expect(NAME).text))
        self.expect('}')
        return nodes.Class(line, name, base, methods)

    def in_brackets(self):
        self.expect('(')
        expression = self.expression()
        self.expect(')')
        return expression

    def if_statement(self):
        line = self.take().line
        condition = self.in_brackets()
        then = self.statement()
        otherwise = self.statement() if self.accept('else') else None
        return nodes.If(line, condition, then, otherwise)

    def for_statement(self):
        line = self.take().line
        self.expect('(')
        name = self.expect(NAME).text
        self.expect('in')
        iterable = self.expression()
        self.expect(')')
        return nodes.For(line, name, iterable, self.statement())

    def try_statement(self):
        line = self.take().line
        body = self.block()
        self.expect('catch')
        self.expect('(')
        name = self.expect(NAME).text
        self.expect(')')
        return nodes.Try(line, body, name, self.block())

    # ---- expressions

    def expressions(self, end):
        items = []
        while not self.at(end):
            items.append(self.expression())
            if not self.accept(','):
                break
        return items

    def expression(self):
        place = self.binary(1)
        kind = self.token().kind
        if kind in ASSIGNMENTS:
            line = self.take().line
            return nodes.Assign(line, place, ASSIGNMENTS[kind], self.expression())
        return place

    def binary(self, lowest):
        left = self.unary()
        while True:
            operator = self.token().kind
            precedence = PRECEDENCE.get(operator, 0)
            if precedence < lowest:
                return left
            line = self.take().line
            right = self.binary(precedence + 1)
            if operator == 'and' or operator == 'or':
                left = nodes.Logical(line, operator, left, right)
            else:
                left = nodes.Binary(line, operator, left, right)

    def unary(self):
        line = self.token().line
        if self.accept('not'):
            return nodes.Unary(line, 'not', self.binary(NOT_PRECEDENCE))
        elif self.accept('-'):
            return nodes.Unary(line, '-', self.unary())
        return self.postfix()

    def postfix(self):
        node = self.primary()
        while True:
            line = self.token().line
            if self.accept('('):
                node = nodes.Call(line, node, self.rest(')'))
            elif self.accept('['):
                node = nodes.Index(line, node, self.expression())
                self.expect(']')
            elif self.accept('.'):
                node = nodes.Attribute(line, node, self.expect(NAME).text)
            else:
                return node

    def rest(self, end):
        """Expressions up to a bracket, which is taken."""
        items = self.expressions(end)
        self.expect(end)
        return items

    def name(self):
        token = self.expect(NAME)
        self.use(token.text)
        return nodes.Name(token.line, token.text)

    def primary(self):
        token = self.token()
        kind, line = token.kind, token.line
        if kind == NAME:
            return self.name()
        self.take()
        if kind == INT:
            try:
                return nodes.Constant(line, W_Int(string_to_int(token.text)))
            except (ParseStringError, ParseStringOverflowError):
                raise PlumSyntaxError('the number %s is too large' % token.text, line)
        elif kind == FLOAT:
            return nodes.Constant(line, W_Float(float(token.text)))
        elif kind == STRING:
            return nodes.Constant(line, W_String(token.text))
        elif kind == 'nil':
            return nodes.Constant(line, w_nil)
        elif kind == 'true':
            return nodes.Constant(line, w_true)
        elif kind == 'false':
            return nodes.Constant(line, w_false)
        elif kind == 'self':
            self.use('self')
            return nodes.Self(line)
        elif kind == 'super':
            self.use('self')
            self.use('super')
            self.expect('.')
            name = self.expect(NAME).text
            self.expect('(')
            return nodes.Super(line, name, self.rest(')'))
        elif kind == 'fun':
            return self.function('(fun)')
        elif kind == '(':
            inner = self.expression()
            self.expect(')')
            return inner
        elif kind == '[':
            return nodes.ListNode(line, self.rest(']'))
        elif kind == '{':
            return self.map_node(line)
        raise PlumSyntaxError('unexpected %s' % token.text, line)

    def map_node(self, line):
        pairs = []
        while not self.at('}'):
            key = self.expression()
            self.expect(':')
            pairs.append((key, self.expression()))
            if not self.accept(','):
                break
        self.expect('}')
        return nodes.MapNode(line, pairs)


def parse(source):
    """The tree of a program. Raises PlumSyntaxError."""
    return Parser(Lexer(source).tokenize()).program()
