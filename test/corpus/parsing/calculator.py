# Parsers by docstrings: a calculator with left recursion, S-expressions, rules with arguments, conditions, choices; faults with their place.
# expect:
#  == calculator
#  1
#  5
#  70
#  -4
#  1
#  2
#  == faults
#    File calc, line 1
#  1 +
#     ^
#  ParseError: expected ' |\t|\n|#[^\n]*', '(', '-' or '(0|[1-9][0-9]*)'
#    File calc, line 1
#  (2
#    ^
#  ParseError: expected ' |\t|\n|#[^\n]*', '*', '/', '+', '-' or ')'
#    File calc, line 2
#   + + 2
#     ^
#  ParseError: expected ' |\t|\n|#[^\n]*', '(', '-' or '(0|[1-9][0-9]*)'
#    File calc, line 1
#  x
#  ^
#  ParseError: expected ' |\t|\n|#[^\n]*', '(', '-' or '(0|[1-9][0-9]*)'
#    File calc, line 1
#  4 / 0
#       ^
#  ParseError: expected ' |\t|\n|#[^\n]*' or 'condition not met'
#  == expressions
#  (a . (b . c)) s"x\"y"
#  (quote . ((+ . (x . ())) . ()))
#
#  (define . ((f . (x . ())) . (x . ())))
#  line 0 column 2 True
#  line 0 column 0 True
#  line 1 column 4 True
#  == arguments and choices
#  a0(b1(c2()) d1()), e0()
#  marked
#  33 2
#  1 2 33
#  == left recursion
#  300
from rpython.rlib.parsing.makepackrat import BacktrackException, Status
from rpython.rlib.parsing.pypackrat import PackratParser


class Calculator(PackratParser):
    r"""
    IGNORE: ` |\t|\n|#[^\n]*`;

    EOF: !__any__;

    NUMBER:
        c = `(0|[1-9][0-9]*)`
        IGNORE*
        return {int(c)};

    file:
        IGNORE*
        e = additive
        EOF
        return {e};

    additive:
        a = additive
        op = ('+' | '-')
        IGNORE*
        b = multitive
        return {apply_op(op, a, b)}
      | multitive;

    multitive:
        a = multitive '*' IGNORE* b = primary return {a * b}
      | a = multitive '/' IGNORE* do b = primary if {b != 0} return {a // b}
      | primary;

    primary:
        '(' IGNORE* <additive> ')' IGNORE*
      | '-' IGNORE* p = primary return {-p}
      | NUMBER;
    """


def apply_op(op, a, b):
    if op == '+':
        return a + b
    return a - b


class Obj(object):
    def write(self):
        return '()'


class Atom(Obj):
    def __init__(self, text):
        self.text = text

    def write(self):
        return self.text


class Pair(Obj):
    def __init__(self, car, cdr):
        self.car = car
        self.cdr = cdr

    def write(self):
        return '(' + self.car.write() + ' . ' + self.cdr.write() + ')'


nil = Obj()


class SchemeParser(PackratParser):
    r'''
    STRING:
        c = `\"([^\\\"]|\\\"|\\\\)*\"`
        IGNORE*
        return {Atom('s' + c)};

    IDENTIFIER:
        c = `[+\-*/<>=a-zA-Z_!?][0-9+\-*/<>=a-zA-Z_!?]*`
        IGNORE*
        return {Atom(c)};

    IGNORE:
        ` |\n|\t|;[^\n]*`;

    EOF:
        !__any__;

    file:
        IGNORE*
        s = sexpr*
        EOF
        return {s};

    quote:
       `'`
       IGNORE*
       s = sexpr
       return {Pair(Atom('quote'), Pair(s, nil))};

    sexpr:
        list | quote | STRING | IDENTIFIER;

    list:
        '('
        IGNORE*
        p = pair
        ')'
        IGNORE*
        return {p};

    pair:
        car = sexpr
        '.'
        IGNORE*
        cdr = sexpr
        return {Pair(car, cdr)}
      | car = sexpr
        cdr = pair
        return {Pair(car, cdr)}
      | return {nil};
    '''


class Blocks(PackratParser):
    """
    block:
        lines = line({0})+
        return {', '.join(lines)};
    line(depth):
        indent({depth})
        name = `[a-z]+`
        '|'
        inner = line({depth + 1})*
        tail = (['.'] mark)?
        return {'%s%d(%s)' % (name, depth, ' '.join(inner)) if tail is None else tail};
    mark: '@' return {'marked'};
    indent(depth):
        spaces = ' '*
        do return {len(spaces)} if {len(spaces) == depth};
    digit:
        choose d in {['1', '2', '33']} __chars__({d}) [';'];
    """


def calculate(text):
    parser = Calculator(text)
    try:
        print parser.file()
    except BacktrackException as e:
        print e.error.nice_error_message('calc', text)


def read(text):
    try:
        print ' '.join([s.write() for s in SchemeParser(text).file()])
    except BacktrackException as e:
        line, col = e.error.get_line_column(text)
        print 'line', line, 'column', col, len(e.error.expected) > 0


def entry_point(argv):
    print '== calculator'
    for text in ['1', ' 10 - 2 - 3', '2 * (3 + 4) * 5', '-7 / 2 # why', '((((1))))', '8 / 2 / 2']:
        calculate(text)
    print '== faults'
    for text in ['1 +', '(2', '1\n + + 2', 'x', '4 / 0']:
        calculate(text)
    print '== expressions'
    for text in ['(a b . c) "x\\"y"', "'(+ x)", '', '(define (f x) ; why\n  x)', '(a', ')', '(a\n  b))']:
        read(text)
    print '== arguments and choices'
    print Blocks('a| b|  c| d|e|').block()
    print Blocks('a|.@').block()
    print Blocks('33;').digit(), Blocks('2;').digit()
    try:
        Blocks('4;').digit()
    except BacktrackException as e:
        print ' '.join(e.error.expected)
    print '== left recursion'
    text = '+'.join(['1'] * 300)
    calculate(text)
    return 0


def target(driver, args):
    return entry_point, None
