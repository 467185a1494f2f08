"""The instructions of the virtual machine: one byte, then its operands of two bytes each."""

# name: operands, change of the stack's height (None where it depends on an operand)
_TABLE = [
    ('CONSTANT', 1, 1), ('POP', 0, -1), ('DUP', 0, 1), ('DUP2', 0, 2),
    ('LOAD_LOCAL', 1, 1), ('STORE_LOCAL', 1, -1), ('LOAD_CELL', 1, 1), ('STORE_CELL', 1, -1), ('NEW_CELL', 1, -1),
    ('LOAD_FREE', 1, 1), ('STORE_FREE', 1, -1), ('LOAD_GLOBAL', 1, 1), ('STORE_GLOBAL', 1, -1), ('DEFINE_GLOBAL', 1, -1),
    ('ADD', 0, -1), ('SUBTRACT', 0, -1), ('MULTIPLY', 0, -1), ('DIVIDE', 0, -1), ('MODULO', 0, -1),
    ('EQUAL', 0, -1), ('NOT_EQUAL', 0, -1), ('LESS', 0, -1), ('LESS_EQUAL', 0, -1), ('GREATER', 0, -1), ('GREATER_EQUAL', 0, -1), ('CONTAINS', 0, -1),
    ('NOT', 0, 0), ('NEGATE', 0, 0),
    ('JUMP', 1, 0), ('JUMP_BACK', 1, 0), ('JUMP_IF_FALSE', 1, -1), ('JUMP_IF_FALSE_OR_POP', 1, -1), ('JUMP_IF_TRUE_OR_POP', 1, -1),
    ('LIST', 1, None), ('MAP', 1, None), ('GET_ITEM', 0, -1), ('SET_ITEM', 0, -2), ('GET_ATTRIBUTE', 1, 0), ('SET_ATTRIBUTE', 1, -1),
    ('CLOSURE', 1, 1), ('CLASS', 1, 0), ('METHOD', 1, -1),
    ('CALL', 1, None), ('CALL_METHOD', 2, None), ('CALL_SUPER', 2, None), ('RETURN', 0, -1),
    ('ITERATE', 0, 0), ('NEXT', 1, 0), ('TRY', 1, 0), ('END_TRY', 0, 0), ('THROW', 0, -1), ('PRINT', 1, None),
]

NAMES = [name for name, operands, effect in _TABLE]
OPERANDS = [operands for name, operands, effect in _TABLE]
for _code, _name in enumerate(NAMES):
    globals()[_name] = _code

# The other effects on the stack: what stays on it where the instruction jumps, or what depends on an operand.
VARIABLE = -100
EFFECTS = [VARIABLE if effect is None else effect for name, operands, effect in _TABLE]


def effect_of(code, operand, operand2):
    """How much higher the stack is after an instruction."""
    if EFFECTS[code] != VARIABLE:
        return EFFECTS[code]
    elif code == LIST:
        return 1 - operand
    elif code == MAP:
        return 1 - 2 * operand
    elif code == CALL:
        return -operand
    elif code == CALL_METHOD:
        return -operand2
    elif code == CALL_SUPER:
        return -operand2 - 1
    else:
        return -operand


class Code(object):
    """A compiled function."""

    _immutable_fields_ = ['name', 'parameters', 'code', 'constants[*]', 'names[*]', 'codes[*]', 'first_line', 'lines', 'locals', 'cells', 'height', 'captures[*]']

    def __init__(self, name, parameters, code, constants, names, codes, first_line, lines, locals, cells, height, captures):
        self.name = name
        self.parameters = parameters
        self.code = code
        self.constants = constants
        self.names = names
        self.codes = codes
        self.first_line = first_line
        # Two characters per instruction's byte: the difference to the first line.
        self.lines = lines
        self.locals = locals
        self.cells = cells
        self.height = height
        # Where a closure takes its cells from: numbers of cells of the function around, or ~number of its free variables.
        self.captures = captures

    def line_at(self, position):
        """The line of the instruction that holds a byte of the code."""
        return self.first_line + ((ord(self.lines[2 * position]) << 8) | ord(self.lines[2 * position + 1]))


def disassemble(code):
    """The text of a function's code, and of those inside it."""
    lines = ['%s(%d):' % (code.name, code.parameters)]
    i = 0
    text = code.code
    while i < len(text):
        number = ord(text[i])
        row = '  %4d %s' % (i, NAMES[number])
        i += 1
        for k in range(OPERANDS[number]):
            row += ' %d' % ((ord(text[i]) << 8) | ord(text[i + 1]))
            i += 2
        lines.append(row)
    for inner in code.codes:
        lines.append(disassemble(inner))
    return '\n'.join(lines)
