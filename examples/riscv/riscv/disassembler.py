"""The code of an image as text."""

from riscv import isa
from riscv.decode import decode, FORMATS
from riscv.image import BASE, unpack_word
from rpython.rlib.rarithmetic import r_uint
from rpython.rlib.rstring import StringBuilder

NAMES = [row.name for row in isa.INSTRUCTIONS] + ['?']
_BY_NUMBER = [''] * 32
for _name, _number in isa.REGISTERS.items():
    if not _name.startswith('x') and _name != 'fp':
        _BY_NUMBER[_number] = _name
REGISTER_NAMES = _BY_NUMBER


def operands(i, pc):
    format = FORMATS[i.number]
    rd, rs1, rs2 = REGISTER_NAMES[i.rd], REGISTER_NAMES[i.rs1], REGISTER_NAMES[i.rs2]
    if format == 'R':
        return '%s, %s, %s' % (rd, rs1, rs2)
    elif format == 'I' or format == 'H':
        return '%s, %s, %d' % (rd, rs1, i.imm)
    elif format == 'L':
        return '%s, %d(%s)' % (rd, i.imm, rs1)
    elif format == 'S':
        return '%s, %d(%s)' % (rs2, i.imm, rs1)
    elif format == 'B':
        return '%s, %s, 0x%x' % (rs1, rs2, pc + i.imm)
    elif format == 'U':
        return '%s, 0x%x' % (rd, (i.imm >> 12) & 0xfffff)
    elif format == 'J':
        return '%s, 0x%x' % (rd, pc + i.imm)
    elif format == 'C':
        return '%s, 0x%x, %s' % (rd, i.imm, rs1)
    else:
        return ''


def disassemble(image):
    """A line per word of code."""
    out = StringBuilder()
    for offset in range(0, len(image.code), 4):
        pc = BASE + offset
        i = decode(r_uint(unpack_word(image.code, offset)))
        name = NAMES[i.number]
        out.append('%6x  %s%s\n' % (pc, name, (' ' * (7 - len(name)) + operands(i, pc)).rstrip(' ')))
    return out.build()
