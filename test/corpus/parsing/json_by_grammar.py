# A JSON reader as people write it: a grammar, a parse function, a transformer, a visitor; faults with their line.
# expect:
#  == values
#  1
#  -2.5e3
#  "a b"
#  NULL
#  [TRUE,FALSE,[]]
#  {}
#  {"a":[1,2,{"b":NULL}],"c":"d"}
#  == trees
#  value(array(__6_[ _star_symbol1(value(NUMBER) __4_,) value(STRING) __7_]))
#  array(NUMBER STRING object(entry(STRING __0_null)))
#  == faults
#    File input, line 0
#  [1, 2
#       ^
#  ParseError: expected '__4_,' or '__7_]'
#    File input, line 1
#   "b" 2}
#       ^
#  ParseError: expected '__8_:'
#    File input, line 0
#  <couldn't get source>
#  ParseError: expected 'STRING', 'NUMBER', '__3_{', '__6_[', '__0_null', '__1_true' or '__2_false'
#    File input, line 1
#   2]
#   ^
#  ParseError: expected '__4_,' or '__7_]'
#    File input, line 0
#  [1, ?]
#      ^
#  LexerError
#    File input, line 0
#  "open
#  ^
#  LexerError
#    File input, line 2
#   @
#   ^
#  LexerError
#  == long
#  501 1
from rpython.rlib.parsing.deterministic import LexerError
from rpython.rlib.parsing.ebnfparse import make_parse_function, parse_ebnf
from rpython.rlib.parsing.parsing import ParseError
from rpython.rlib.parsing.tree import Nonterminal, RPythonVisitor, Symbol

GRAMMAR = r"""
    STRING: "\\"[^\\\\"]*\\"";
    NUMBER: "\-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][\+\-]?[0-9]+)?";
    IGNORE: " |\n";
    value: <STRING> | <NUMBER> | <object> | <array> | <"null"> | <"true"> | <"false">;
    object: ["{"] (entry [","])* entry ["}"] | ["{"] ["}"];
    array: ["["] (value [","])* value ["]"] | ["["] ["]"];
    entry: STRING [":"] value;
"""

regexs, rules, ToAST = parse_ebnf(GRAMMAR)
parse = make_parse_function(regexs, rules, eof=True)


class JsonObject(object):
    def write(self):
        return 'null'


class JsonText(JsonObject):
    def __init__(self, text):
        self.text = text

    def write(self):
        return self.text


class JsonArray(JsonObject):
    def __init__(self, items):
        self.items = items

    def write(self):
        return '[' + ','.join([item.write() for item in self.items]) + ']'


class JsonDict(JsonObject):
    def __init__(self):
        self.keys = []
        self.values = {}

    def write(self):
        return '{' + ','.join([key + ':' + self.values[key].write() for key in self.keys]) + '}'


class Reader(RPythonVisitor):
    def visit_STRING(self, node):
        end = len(node.additional_info) - 1
        assert end >= 1
        return JsonText('"' + node.additional_info[1:end] + '"')

    def visit_NUMBER(self, node):
        return JsonText(node.additional_info)

    def visit_object(self, node):
        result = JsonDict()
        for child in node.children:
            assert isinstance(child, Nonterminal)
            key = child.children[0].additional_info
            result.keys.append(key)
            result.values[key] = self.dispatch(child.children[1])
        return result

    def visit_array(self, node):
        return JsonArray([self.dispatch(child) for child in node.children])

    def general_symbol_visit(self, node):
        return JsonText(node.additional_info.upper())


def show(text):
    try:
        tree = ToAST().transform(parse(text))
    except ParseError as e:
        print e.nice_error_message('input', text)
        return
    except LexerError as e:
        print e.nice_error_message('input')
        return
    print Reader().dispatch(tree).write()


def shape(node):
    if isinstance(node, Nonterminal):
        return '%s(%s)' % (node.symbol, ' '.join([shape(child) for child in node.children]))
    assert isinstance(node, Symbol)
    return node.symbol


def entry_point(argv):
    print '== values'
    for text in ['1', '-2.5e3', '"a b"', 'null', '[true, false, []]', '{}', '{"a": [1, 2, {"b": null}], "c": "d"}']:
        show(text)
    print '== trees'
    print shape(parse('[1, "x"]'))
    print shape(ToAST().transform(parse('[1, "x", {"k": null}]')))
    print '== faults'
    for text in ['[1, 2', '{"a": 1,\n "b" 2}', '', '[1\n 2]', '[1, ?]', '"open', '[\n\n @']:
        show(text)
    print '== long'
    text = '[' + '1,' * 500 + '[[2]]]'
    tree = ToAST().transform(parse(text))
    assert isinstance(tree, Nonterminal)
    print len(tree.children), tree.getsourcepos().i
    return 0


def target(driver, args):
    return entry_point, None
