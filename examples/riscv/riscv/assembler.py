"""A small assembler: the texts of a program to an Image.

Two passes over the lines: the first gives each label its address, the second makes words. Directives: .text .data .word .half .byte .ascii .asciz
.space .align .equ .globl; the usual pseudo-instructions; expressions are numbers, characters, names, sums of them, %hi(...) and %lo(...).
"""

from riscv import isa
from riscv.image import BASE, Image, pack_word
from riscv.tokens import AssemblyError, Reader, split_lines
from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rstring import StringBuilder
from rpython.rlib.unroll import unrolling_iterable

TEXT, DATA = 0, 1

# Pseudo-instructions that are one other instruction: `$0`, `$1`, ... stand for their operands.
ALIASES = {
    'nop': 'addi zero, zero, 0',
    'mv': 'addi $0, $1, 0',
    'not': 'xori $0, $1, -1',
    'neg': 'sub $0, zero, $1',
    'seqz': 'sltiu $0, $1, 1',
    'snez': 'sltu $0, zero, $1',
    'sltz': 'slt $0, $1, zero',
    'sgtz': 'slt $0, zero, $1',
    'j': 'jal zero, $0',
    'call': 'jal ra, $0',
    'tail': 'jal zero, $0',
    'jr': 'jalr zero, 0($0)',
    'ret': 'jalr zero, 0(ra)',
    'beqz': 'beq $0, zero, $1',
    'bnez': 'bne $0, zero, $1',
    'bltz': 'blt $0, zero, $1',
    'bgez': 'bge $0, zero, $1',
    'blez': 'bge zero, $0, $1',
    'bgtz': 'blt zero, $0, $1',
    'bgt': 'blt $1, $0, $2',
    'ble': 'bge $1, $0, $2',
    'bgtu': 'bltu $1, $0, $2',
    'bleu': 'bgeu $1, $0, $2',
    'csrr': 'csrrs $0, $1, zero',
    'rdcycle': 'csrrs $0, cycle, zero',
    'rdcycleh': 'csrrs $0, cycleh, zero',
    'rdinstret': 'csrrs $0, instret, zero',
}


def fits(n, bits):
    half = 1 << (bits - 1)
    return -half <= n < half


# ---- encoders of formats: encode_X(assembler, row, reader, address) gives the word

def word_of(row, rd, rs1, rs2):
    """The bits that all formats have in common."""
    return row.bits | rd << 7 | rs1 << 15 | rs2 << 20


def encode_R(assembler, row, reader, address):
    rd = reader.register()
    rs1 = reader.next_register()
    return word_of(row, rd, rs1, reader.next_register())


def encode_I(assembler, row, reader, address):
    rd = reader.register()
    rs1 = reader.next_register()
    reader.comma()
    return word_of(row, rd, rs1, 0) | immediate(assembler, reader, 12) << 20


def encode_H(assembler, row, reader, address):
    rd = reader.register()
    rs1 = reader.next_register()
    reader.comma()
    amount = assembler.expression(reader)
    if not 0 <= amount < 32:
        reader.fail('a shift by %d' % amount)
    return word_of(row, rd, rs1, amount)


def encode_L(assembler, row, reader, address):
    rd = reader.register()
    reader.comma()
    offset = immediate(assembler, reader, 12)
    return word_of(row, rd, reader.register_in_brackets(), 0) | offset << 20


def encode_S(assembler, row, reader, address):
    rs2 = reader.register()
    reader.comma()
    offset = immediate(assembler, reader, 12)
    rs1 = reader.register_in_brackets()
    return word_of(row, offset & 31, rs1, rs2) | (offset >> 5) << 25


def encode_B(assembler, row, reader, address):
    rs1 = reader.register()
    rs2 = reader.next_register()
    n = distance(assembler, reader, address, 13)
    return word_of(row, 0, rs1, rs2) | ((n >> 12) & 1) << 31 | ((n >> 5) & 63) << 25 | ((n >> 1) & 15) << 8 | ((n >> 11) & 1) << 7


def encode_U(assembler, row, reader, address):
    rd = reader.register()
    reader.comma()
    n = assembler.expression(reader)
    if not -(1 << 19) <= n < 1 << 20:
        reader.fail('%d does not fit into 20 bits' % n)
    return word_of(row, rd, 0, 0) | (n & 0xfffff) << 12


def encode_J(assembler, row, reader, address):
    rd = reader.register()
    n = distance(assembler, reader, address, 21)
    return word_of(row, rd, 0, 0) | ((n >> 20) & 1) << 31 | ((n >> 1) & 1023) << 21 | ((n >> 11) & 1) << 20 | ((n >> 12) & 255) << 12


def encode_E(assembler, row, reader, address):
    return word_of(row, 0, 0, 0)


def encode_C(assembler, row, reader, address):
    rd = reader.register()
    reader.comma()
    name = reader.name()
    if name not in isa.CSR:
        reader.fail('no counter %s' % name)
    return word_of(row, rd, reader.next_register(), 0) | isa.CSR[name] << 20


def immediate(assembler, reader, bits):
    n = assembler.expression(reader)
    if not fits(n, bits):
        reader.fail('%d does not fit into %d bits' % (n, bits))
    return n & ((1 << bits) - 1)


def distance(assembler, reader, address, bits):
    reader.comma()
    n = assembler.expression(reader) - address
    if not fits(n, bits):
        reader.fail('the label is too far away')
    return n


ENCODERS = unrolling_iterable([(format, globals()['encode_' + format]) for format in 'RIHLSBUJEC'])


# ---- directives: on_NAME(assembler, reader)

def on_text(assembler, reader):
    assembler.section = TEXT


def on_data(assembler, reader):
    assembler.section = DATA


def make_data_directive(width):
    def on_numbers(assembler, reader):
        while True:
            n = assembler.expression(reader)
            assembler.append(''.join([chr((n >> 8 * i) & 0xff) for i in range(width)]))
            if not reader.at(','):
                break
            reader.comma()
    return on_numbers


def on_ascii(assembler, reader):
    assembler.append(reader.string())


def on_asciz(assembler, reader):
    assembler.append(reader.string() + '\x00')


def on_space(assembler, reader):
    count = assembler.expression(reader)
    if count < 0:
        reader.fail('a negative size')
    assembler.append('\x00' * count)


def on_align(assembler, reader):
    power = assembler.expression(reader)
    if not 0 <= power <= 12:
        reader.fail('cannot align to 2 ** %d' % power)
    assembler.append('\x00' * (-assembler.offset() & ((1 << power) - 1)))


def on_equ(assembler, reader):
    name = reader.name()
    reader.comma()
    assembler.values[name] = assembler.expression(reader)


def on_globl(assembler, reader):
    reader.name()


DIRECTIVES = {
    '.text': on_text, '.data': on_data, '.word': make_data_directive(4), '.half': make_data_directive(2), '.byte': make_data_directive(1),
    '.ascii': on_ascii, '.asciz': on_asciz, '.string': on_asciz, '.space': on_space, '.zero': on_space, '.align': on_align, '.equ': on_equ,
    '.globl': on_globl, '.global': on_globl,
}


class Label(object):
    def __init__(self, section, offset):
        self.section = section
        self.offset = offset


class Assembler(object):
    def __init__(self, lines):
        self.lines = lines
        self.labels = {}
        self.values = {}
        self.code_size = 0
        self.section = TEXT
        self.final = False
        self.builders = [StringBuilder(), StringBuilder()]

    def assemble(self):
        """The image of the program. Raises AssemblyError."""
        self.go_through()
        self.code_size = (self.builders[TEXT].getlength() + 3) & ~3
        self.final = True
        self.go_through()
        code = self.builders[TEXT].build()
        code += '\x00' * (-len(code) & 3)
        return Image(self.entry(), code, self.builders[DATA].build())

    def entry(self):
        label = self.labels.get('_start', None)
        return BASE if label is None else self.address(label)

    def go_through(self):
        self.section = TEXT
        self.builders = [StringBuilder(), StringBuilder()]
        for line in self.lines:
            self.line(Reader(line))

    def offset(self):
        return self.builders[self.section].getlength()

    def append(self, text):
        self.builders[self.section].append(text)

    def address(self, label):
        if label.section == TEXT:
            return BASE + label.offset
        return BASE + self.code_size + label.offset

    def line(self, reader):
        while reader.at_label():
            name = reader.label()
            if not self.final:
                if name in self.labels:
                    reader.fail('the label %s is there twice' % name)
                self.labels[name] = Label(self.section, self.offset())
        if reader.at_end():
            return
        name = reader.name()
        if name.startswith('.'):
            if name not in DIRECTIVES:
                reader.fail('no directive %s' % name)
            DIRECTIVES[name](self, reader)
            reader.end()
        else:
            self.instruction(name, reader)

    def instruction(self, name, reader):
        if name == 'li':
            self.load_immediate(reader)
        elif name == 'la':
            rd = reader.register()
            reader.comma()
            self.load_number(rd, self.expression(reader), True)
            reader.end()
        elif name in ALIASES:
            self.instruction_of(reader.replaced(ALIASES[name]))
        else:
            self.encode(name, reader)

    def instruction_of(self, reader):
        self.encode(reader.name(), reader)

    def encode(self, name, reader):
        if name not in isa.BY_NAME:
            reader.fail('no instruction %s' % name)
        row = isa.BY_NAME[name]
        if not self.final:
            self.append(pack_word(0))
            return
        address = BASE + self.offset()
        word = 0
        for format, function in ENCODERS:
            if row.format == format:
                word = function(self, row, reader, address)
        reader.end()
        self.append(pack_word(intmask(word)))

    def load_immediate(self, reader):
        rd = reader.register()
        reader.comma()
        literal = reader.at_number()
        n = self.expression(reader)
        reader.end()
        self.load_number(rd, n, not literal)

    def load_number(self, rd, n, always_two):
        """A register gets a number, by one instruction or two."""
        n = intmask(r_uint(n) & r_uint(0xffffffff))
        low = ((n & 0xfff) ^ 0x800) - 0x800
        high = ((n - low) >> 12) & 0xfffff
        addi = word_of(isa.BY_NAME['addi'], rd, 0 if high == 0 and not always_two else rd, 0) | (low & 0xfff) << 20
        if high != 0 or always_two:
            self.append(pack_word(word_of(isa.BY_NAME['lui'], rd, 0, 0) | high << 12))
            if low == 0 and not always_two:
                return
        self.append(pack_word(addi))

    # ---- expressions

    def expression(self, reader):
        total = self.term(reader)
        while True:
            if reader.at('+'):
                reader.skip()
                total += self.term(reader)
            elif reader.at('-'):
                reader.skip()
                total -= self.term(reader)
            else:
                return total

    def term(self, reader):
        if reader.at('-'):
            reader.skip()
            return -self.term(reader)
        elif reader.at('%'):
            reader.skip()
            return self.half(reader)
        elif reader.at_number():
            return reader.number()
        else:
            return self.name(reader)

    def half(self, reader):
        which = reader.name()
        reader.expect('(')
        n = self.expression(reader)
        reader.expect(')')
        if which == 'hi':
            return ((n + 0x800) >> 12) & 0xfffff
        elif which == 'lo':
            return ((n & 0xfff) ^ 0x800) - 0x800
        reader.fail('no %%%s()' % which)
        return 0

    def name(self, reader):
        name = reader.name()
        if name in self.values:
            return self.values[name]
        label = self.labels.get(name, None)
        if label is not None:
            return self.address(label)
        if self.final:
            reader.fail('no label %s' % name)
        return 0


def assemble(files):
    """The image of a program in several files: (name, text) each. Raises AssemblyError."""
    lines = []
    for name, text in files:
        lines.extend(split_lines(name, text))
    return Assembler(lines).assemble()
