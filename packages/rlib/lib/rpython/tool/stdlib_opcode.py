"""The bytecodes of Python 2.7: names, numbers, which take an argument, and what for."""
from rpython.rlib.unroll import unrolling_iterable

_BYTECODES = """
    STOP_CODE:0 POP_TOP:1 ROT_TWO:2 ROT_THREE:3 DUP_TOP:4 ROT_FOUR:5 NOP:9 UNARY_POSITIVE:10 UNARY_NEGATIVE:11 UNARY_NOT:12 UNARY_CONVERT:13
    UNARY_INVERT:15 BINARY_POWER:19 BINARY_MULTIPLY:20 BINARY_DIVIDE:21 BINARY_MODULO:22 BINARY_ADD:23 BINARY_SUBTRACT:24 BINARY_SUBSCR:25
    BINARY_FLOOR_DIVIDE:26 BINARY_TRUE_DIVIDE:27 INPLACE_FLOOR_DIVIDE:28 INPLACE_TRUE_DIVIDE:29 SLICE+0:30 SLICE+1:31 SLICE+2:32 SLICE+3:33
    STORE_SLICE+0:40 STORE_SLICE+1:41 STORE_SLICE+2:42 STORE_SLICE+3:43 DELETE_SLICE+0:50 DELETE_SLICE+1:51 DELETE_SLICE+2:52 DELETE_SLICE+3:53
    STORE_MAP:54 INPLACE_ADD:55 INPLACE_SUBTRACT:56 INPLACE_MULTIPLY:57 INPLACE_DIVIDE:58 INPLACE_MODULO:59 STORE_SUBSCR:60 DELETE_SUBSCR:61
    BINARY_LSHIFT:62 BINARY_RSHIFT:63 BINARY_AND:64 BINARY_XOR:65 BINARY_OR:66 INPLACE_POWER:67 GET_ITER:68 PRINT_EXPR:70 PRINT_ITEM:71 PRINT_NEWLINE:72
    PRINT_ITEM_TO:73 PRINT_NEWLINE_TO:74 INPLACE_LSHIFT:75 INPLACE_RSHIFT:76 INPLACE_AND:77 INPLACE_XOR:78 INPLACE_OR:79 BREAK_LOOP:80 WITH_CLEANUP:81
    LOAD_LOCALS:82 RETURN_VALUE:83 IMPORT_STAR:84 EXEC_STMT:85 YIELD_VALUE:86 POP_BLOCK:87 END_FINALLY:88 BUILD_CLASS:89 STORE_NAME:90 DELETE_NAME:91
    UNPACK_SEQUENCE:92 FOR_ITER:93 LIST_APPEND:94 STORE_ATTR:95 DELETE_ATTR:96 STORE_GLOBAL:97 DELETE_GLOBAL:98 DUP_TOPX:99 LOAD_CONST:100 LOAD_NAME:101
    BUILD_TUPLE:102 BUILD_LIST:103 BUILD_SET:104 BUILD_MAP:105 LOAD_ATTR:106 COMPARE_OP:107 IMPORT_NAME:108 IMPORT_FROM:109 JUMP_FORWARD:110
    JUMP_IF_FALSE_OR_POP:111 JUMP_IF_TRUE_OR_POP:112 JUMP_ABSOLUTE:113 POP_JUMP_IF_FALSE:114 POP_JUMP_IF_TRUE:115 LOAD_GLOBAL:116 CONTINUE_LOOP:119
    SETUP_LOOP:120 SETUP_EXCEPT:121 SETUP_FINALLY:122 LOAD_FAST:124 STORE_FAST:125 DELETE_FAST:126 RAISE_VARARGS:130 CALL_FUNCTION:131 MAKE_FUNCTION:132
    BUILD_SLICE:133 MAKE_CLOSURE:134 LOAD_CLOSURE:135 LOAD_DEREF:136 STORE_DEREF:137 CALL_FUNCTION_VAR:140 CALL_FUNCTION_KW:141 CALL_FUNCTION_VAR_KW:142
    SETUP_WITH:143 EXTENDED_ARG:145 SET_ADD:146 MAP_ADD:147
"""

_KINDS = {
    'hascompare': [107],
    'hasconst': [100],
    'hasfree': [135, 136, 137],
    'hasjabs': [111, 112, 113, 114, 115, 119],
    'hasjrel': [93, 110, 120, 121, 122, 143],
    'haslocal': [124, 125, 126],
    'hasname': [90, 91, 95, 96, 97, 98, 101, 106, 108, 109, 116],
}

cmp_op = ('<', '<=', '==', '!=', '>', '>=', 'in', 'not in', 'is', 'is not', 'exception match', 'BAD')
_HAVE_ARGUMENT = 90


class _BaseOpcodeDesc(object):
    def __init__(self, bytecode_spec, name, index, methodname):
        self.bytecode_spec = bytecode_spec
        self.name = name
        self.methodname = methodname
        self.index = index
        self.hasarg = index >= bytecode_spec.HAVE_ARGUMENT

    def _freeze_(self):
        return True

    def is_enabled(self, space):
        """Whether the interpreter has the bytecode: _compute_opcode(...) of programs ask."""
        return True

    def __cmp__(self, other):
        if not isinstance(other, _BaseOpcodeDesc):
            return NotImplemented
        return cmp((self.bytecode_spec.name, self.index), (other.bytecode_spec.name, other.index))

    def __hash__(self):
        return hash((self.bytecode_spec.name, self.index))

    def __repr__(self):
        return "<OpcodeDesc %s (%d)>" % (self.name, self.index)


class OpcodeDesc(_BaseOpcodeDesc):
    """One bytecode."""

    def __init__(self, bytecode_spec, name, index, methodname):
        _BaseOpcodeDesc.__init__(self, bytecode_spec, name, index, methodname)


class BytecodeSpec(object):
    """A set of bytecodes: opmap, opname, HAVE_ARGUMENT, hasjrel ..., descriptions to unroll over, and the numbers as attributes."""

    class OpcodeDescs(object):
        pass

    def __init__(self, name, opmap, HAVE_ARGUMENT):
        self.name = name
        self.opmap = opmap
        self.HAVE_ARGUMENT = HAVE_ARGUMENT
        self.opname = ['<%d>' % (i,) for i in range(256)]
        self.method_names = ['MISSING_OPCODE'] * 256
        self.opdescmap = {}
        self.opcodedescs = []
        self.opcodes = self.OpcodeDescs()
        for opcode_name, number in opmap.items():
            methodname = opcode_name.replace('+', '_')
            self.opname[number] = opcode_name
            self.method_names[number] = methodname
            desc = OpcodeDesc(self, opcode_name, number, methodname)
            self.opdescmap[number] = desc
            setattr(self.opcodes, methodname, number)
        self.opcodedescs = [self.opdescmap[number] for number in sorted(self.opdescmap)]
        self.ordered_opdescs = self.opcodedescs
        self.unrolling_opcode_descs = unrolling_iterable(self.opcodedescs)

    def to_globals(self, globals_dict):
        """Puts the names that module `opcode` has into a namespace."""
        for name in ['opmap', 'opname', 'HAVE_ARGUMENT', 'cmp_op'] + sorted(_KINDS):
            if hasattr(self, name):
                globals_dict[name] = getattr(self, name)
        for opcode_name, number in self.opmap.items():
            globals_dict[opcode_name.replace('+', '_')] = number

    def __str__(self):
        return "<%s bytecode>" % (self.name,)

    __repr__ = __str__


def _read_table():
    opmap = {}
    for entry in _BYTECODES.split():
        name, number = entry.split(':')
        opmap[name] = int(number)
    return opmap


bytecode_spec = BytecodeSpec('pypy', _read_table(), _HAVE_ARGUMENT)
for _kind, _numbers in _KINDS.items():
    setattr(bytecode_spec, _kind, _numbers)
bytecode_spec.cmp_op = cmp_op

host_bytecode_spec = bytecode_spec
opmap = bytecode_spec.opmap
opname = bytecode_spec.opname
HAVE_ARGUMENT = bytecode_spec.HAVE_ARGUMENT
opcode_method_names = bytecode_spec.method_names
opcodedesc = bytecode_spec.opcodes
unrolling_opcode_descs = bytecode_spec.unrolling_opcode_descs
unrolling_all_opcode_descs = unrolling_opcode_descs
unrolling_compare_dispatch_table = unrolling_iterable(list(enumerate(cmp_op)))
