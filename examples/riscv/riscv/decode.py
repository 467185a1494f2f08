"""Words of memory to instructions."""

from riscv import isa
from riscv.bits import extend, field


class Decoded(object):
    """An instruction with its operands taken apart, as the interpreter wants it."""

    _immutable_ = True

    def __init__(self, number, rd, rs1, rs2, imm):
        self.number = number
        self.rd = rd
        self.rs1 = rs1
        self.rs2 = rs2
        self.imm = imm


def _make_table():
    """(opcode, funct3, 'bit 30 and bit 25') to numbers of instructions, as a flat list: 5 bits, 3 bits, 2 bits."""
    table = [isa.ILLEGAL] * (32 * 8 * 4)
    for row in isa.INSTRUCTIONS:
        for funct3 in range(8):
            if row.funct3 is not None and row.funct3 != funct3:
                continue
            for kind in range(4):
                if row.funct7 is not None and row.opcode != isa.SYSTEM and kind != _kind(row.funct7):
                    continue
                table[((row.opcode >> 2) << 5) | (funct3 << 2) | kind] = row.number
    return table


def _kind(funct7):
    return {0x00: 0, 0x01: 1, 0x20: 2}[funct7]


TABLE = _make_table()
FORMATS = ''.join([row.format for row in isa.INSTRUCTIONS]) + 'E'


def decode(word):
    """The instruction that a word holds."""
    if field(word, 0, 2) != 3:
        number = isa.ILLEGAL
    else:
        kind = field(word, 25, 1) | (field(word, 30, 1) << 1)
        number = TABLE[(field(word, 2, 5) << 5) | (field(word, 12, 3) << 2) | kind]
    return Decoded(number, field(word, 7, 5), field(word, 15, 5), field(word, 20, 5), _immediate(word, FORMATS[number]))


def _immediate(word, format):
    if format == 'I' or format == 'L':
        return extend(field(word, 20, 12), 12)
    elif format == 'H':
        return field(word, 20, 5)
    elif format == 'C':
        return field(word, 20, 12)
    elif format == 'S':
        return extend((field(word, 25, 7) << 5) | field(word, 7, 5), 12)
    elif format == 'B':
        n = (field(word, 31, 1) << 12) | (field(word, 7, 1) << 11) | (field(word, 25, 6) << 5) | (field(word, 8, 4) << 1)
        return extend(n, 13)
    elif format == 'U':
        return extend(field(word, 12, 20), 20) << 12
    elif format == 'J':
        n = (field(word, 31, 1) << 20) | (field(word, 12, 8) << 12) | (field(word, 20, 1) << 11) | (field(word, 21, 10) << 1)
        return extend(n, 21)
    else:
        return 0
