"""The instructions of RV32IM, one row each: the assembler, the decoder and the interpreter are made from this table.

Formats:
    R   op rd, rs1, rs2          I   op rd, rs1, immediate     L   op rd, offset(rs1)        S   op rs2, offset(rs1)
    B   op rs1, rs2, label       U   op rd, immediate          J   op rd, label              H   op rd, rs1, amount
    E   op (nothing)             C   op rd, csr, rs1
"""

LOAD, STORE, BRANCH, JALR, JAL, OP_IMM, OP, AUIPC, LUI, SYSTEM, FENCE = 0x03, 0x23, 0x63, 0x67, 0x6f, 0x13, 0x33, 0x17, 0x37, 0x73, 0x0f


class Instruction(object):
    """A row: where the bits that tell the instruction are, and what it does."""

    def __init__(self, name, format, opcode, funct3=None, funct7=None):
        self.name = name
        self.format = format
        self.opcode = opcode
        self.funct3 = funct3
        self.funct7 = funct7
        self.number = -1
        # The bits that are the same in every instruction of the row.
        self.bits = opcode | (funct3 or 0) << 12 | (funct7 or 0) << 25

    def _freeze_(self):
        return True

    def __repr__(self):
        return '<%s>' % self.name


def _rows():
    def group(format, opcode, names, funct7=None):
        for funct3, name in enumerate(names.split()):
            if name != '-':
                yield Instruction(name, format, opcode, funct3, funct7)

    yield Instruction('lui', 'U', LUI)
    yield Instruction('auipc', 'U', AUIPC)
    yield Instruction('jal', 'J', JAL)
    yield Instruction('jalr', 'L', JALR, 0)
    for row in group('B', BRANCH, 'beq bne - - blt bge bltu bgeu'):
        yield row
    for row in group('L', LOAD, 'lb lh lw - lbu lhu'):
        yield row
    for row in group('S', STORE, 'sb sh sw'):
        yield row
    for row in group('I', OP_IMM, 'addi - slti sltiu xori - ori andi'):
        yield row
    yield Instruction('slli', 'H', OP_IMM, 1, 0x00)
    yield Instruction('srli', 'H', OP_IMM, 5, 0x00)
    yield Instruction('srai', 'H', OP_IMM, 5, 0x20)
    for row in group('R', OP, 'add sll slt sltu xor srl or and', 0x00):
        yield row
    yield Instruction('sub', 'R', OP, 0, 0x20)
    yield Instruction('sra', 'R', OP, 5, 0x20)
    for row in group('R', OP, 'mul mulh mulhsu mulhu div divu rem remu', 0x01):
        yield row
    yield Instruction('fence', 'E', FENCE, 0)
    yield Instruction('ecall', 'E', SYSTEM, 0, 0x00)
    yield Instruction('csrrs', 'C', SYSTEM, 2)


INSTRUCTIONS = list(_rows())
BY_NAME = {}
for _number, _row in enumerate(INSTRUCTIONS):
    _row.number = _number
    BY_NAME[_row.name] = _row

ILLEGAL = len(INSTRUCTIONS)

# The counters that programs can read.
CSR = {'cycle': 0xc00, 'time': 0xc01, 'instret': 0xc02, 'cycleh': 0xc80, 'timeh': 0xc81, 'instreth': 0xc82}

REGISTERS = {'fp': 8}
_NAMES = 'zero ra sp gp tp t0 t1 t2 s0 s1 a0 a1 a2 a3 a4 a5 a6 a7 s2 s3 s4 s5 s6 s7 s8 s9 s10 s11 t3 t4 t5 t6'.split()
for _number, _name in enumerate(_NAMES):
    REGISTERS[_name] = _number
    REGISTERS['x%d' % _number] = _number
