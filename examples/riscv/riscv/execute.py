"""What each instruction does: a function op_NAME(cpu, i), where `i` is the decoded instruction.

Those that differ in one operator only are generated. A function that changes the program counter sets cpu.next.
"""

from riscv import isa
from riscv.bits import MASK, SIGN, cut, extend, high_mixed, high_signed, high_unsigned, signed, unsigned
from rpython.rlib.objectmodel import always_inline
from rpython.rlib.rarithmetic import intmask, r_uint

FUNCTIONS = {}


def operation(function):
    """Enters a function op_NAME under its name."""
    assert function.func_name.startswith('op_')
    FUNCTIONS[function.func_name[3:]] = always_inline(function)
    return function


def _generate(name, body):
    namespace = dict(globals())
    exec 'def op_%s(cpu, i):\n    %s\n' % (name, body.replace('; ', '\n    ')) in namespace
    operation(namespace['op_' + name])


_A, _B = 'cpu.regs[i.rs1]', 'cpu.regs[i.rs2]'
_IMM = 'unsigned(i.imm)'

# Expressions of the two operands a and b, which are registers.
_BINARY = {
    'add': 'cut(a + b)',
    'sub': 'cut(a - b)',
    'xor': 'a ^ b',
    'or': 'a | b',
    'and': 'a & b',
    'slt': 'r_uint(int(signed(a) < signed(b)))',
    'sltu': 'r_uint(int(a < b))',
    'sll': 'cut(a << intmask(b & r_uint(31)))',
    'srl': 'a >> intmask(b & r_uint(31))',
    'sra': 'unsigned(signed(a) >> intmask(b & r_uint(31)))',
    'mul': 'cut(a * b)',
    'mulh': 'high_signed(a, b)',
    'mulhu': 'high_unsigned(a, b)',
    'mulhsu': 'high_mixed(a, b)',
    'div': 'quotient(a, b)',
    'divu': 'unsigned_quotient(a, b)',
    'rem': 'remainder(a, b)',
    'remu': 'unsigned_remainder(a, b)',
}
_WITH_IMMEDIATE = {'addi': 'add', 'xori': 'xor', 'ori': 'or', 'andi': 'and', 'slti': 'slt', 'sltiu': 'sltu', 'slli': 'sll', 'srli': 'srl', 'srai': 'sra'}
_CONDITIONS = {'beq': 'a == b', 'bne': 'a != b', 'blt': 'signed(a) < signed(b)', 'bge': 'signed(a) >= signed(b)', 'bltu': 'a < b', 'bgeu': 'a >= b'}
_LOADS = {'lb': 'unsigned(extend(intmask(m.load_8(p)), 8))', 'lbu': 'm.load_8(p)', 'lh': 'unsigned(extend(intmask(m.load_16(p)), 16))',
          'lhu': 'm.load_16(p)', 'lw': 'm.load_32(p)'}
_STORES = {'sb': 'store_8', 'sh': 'store_16', 'sw': 'store_32'}


# Division as the architecture wants it: no traps.

def magnitude(a):
    return a if a & SIGN == r_uint(0) else cut(-a)


def with_sign(a, negative):
    return cut(-a) if negative else a


def quotient(a, b):
    if b == r_uint(0):
        return MASK
    return with_sign(magnitude(a) // magnitude(b), (a ^ b) & SIGN != r_uint(0))


def remainder(a, b):
    if b == r_uint(0):
        return a
    return with_sign(magnitude(a) % magnitude(b), a & SIGN != r_uint(0))


def unsigned_quotient(a, b):
    if b == r_uint(0):
        return MASK
    return a // b


def unsigned_remainder(a, b):
    if b == r_uint(0):
        return a
    return a % b


for _name, _text in _BINARY.items():
    _generate(_name, 'a = %s; b = %s; cpu.set(i.rd, %s)' % (_A, _B, _text))
for _name, _other in _WITH_IMMEDIATE.items():
    _generate(_name, 'a = %s; b = %s; cpu.set(i.rd, %s)' % (_A, _IMM, _BINARY[_other]))
for _name, _text in _CONDITIONS.items():
    _generate(_name, 'a = %s; b = %s; cpu.branch(i, %s)' % (_A, _B, _text))
for _name, _text in _LOADS.items():
    _generate(_name, 'm = cpu.memory; p = cut(%s + %s); cpu.set(i.rd, %s)' % (_A, _IMM, _text))
for _name, _method in _STORES.items():
    _generate(_name, 'cpu.memory.%s(cut(%s + %s), %s)' % (_method, _A, _IMM, _B))


@operation
def op_lui(cpu, i):
    cpu.set(i.rd, unsigned(i.imm))


@operation
def op_auipc(cpu, i):
    cpu.set(i.rd, cut(r_uint(cpu.pc) + unsigned(i.imm)))


@operation
def op_jal(cpu, i):
    cpu.set(i.rd, r_uint(cpu.pc + 4))
    cpu.next = cpu.pc + i.imm


@operation
def op_jalr(cpu, i):
    goal = cut(cpu.regs[i.rs1] + unsigned(i.imm)) & ~r_uint(1)
    cpu.set(i.rd, r_uint(cpu.pc + 4))
    cpu.next = intmask(goal)


@operation
def op_fence(cpu, i):
    pass


@operation
def op_ecall(cpu, i):
    cpu.system_call()


@operation
def op_csrrs(cpu, i):
    cpu.set(i.rd, cpu.counter(i.imm))


# The function of each number.
BY_NUMBER = [(row.number, FUNCTIONS[row.name]) for row in isa.INSTRUCTIONS]
