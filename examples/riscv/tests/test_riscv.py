"""Tests of the parts, run on the untranslated program: `npm run translatorshell -- examples/riscv/tests/test_riscv.py`."""

import os
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir))

from riscv import isa
from riscv.assembler import assemble
from riscv.bits import extend, field, high_mixed, high_signed, high_unsigned, signed, unsigned
from riscv.cpu import Cpu, IllegalInstruction
from riscv.decode import decode
from riscv.disassembler import disassemble
from riscv.image import BASE, BadImage, pack_word, unpack, unpack_word
from riscv.memory import ListMemory, MemoryFault, RawMemory
from riscv.tokens import AssemblyError
from rpython.rlib.rarithmetic import r_uint


def image_of(text):
    return assemble([('test.s', text)])


def words_of(text):
    code = image_of(text).code
    return [unpack_word(code, i) & 0xffffffff for i in range(0, len(code), 4)]


class TestBits(unittest.TestCase):
    def test_signs(self):
        self.assertEqual(signed(r_uint(0xffffffff)), -1)
        self.assertEqual(signed(r_uint(0x80000000)), -2 ** 31)
        self.assertEqual(unsigned(-1), 0xffffffff)
        self.assertEqual(extend(0xfff, 12), -1)
        self.assertEqual(extend(0x7ff, 12), 2047)
        self.assertEqual(field(r_uint(0xabcd1234), 4, 8), 0x23)

    def test_products(self):
        a, b = r_uint(0xffffffff), r_uint(0xfffffffe)
        self.assertEqual(high_signed(a, b), 0)
        self.assertEqual(high_unsigned(a, b), 0xfffffffd)
        self.assertEqual(high_mixed(a, b), 0xffffffff)


class TestMemory(unittest.TestCase):
    def each(self):
        return [ListMemory(64), RawMemory(64)]

    def test_little_endian(self):
        for memory in self.each():
            memory.store_32(r_uint(8), r_uint(0x11223344))
            self.assertEqual(memory.load_8(r_uint(8)), 0x44)
            self.assertEqual(memory.load_16(r_uint(9)), 0x2233)
            memory.store_16(r_uint(10), r_uint(0xffff))
            self.assertEqual(memory.load_32(r_uint(8)), 0xffff3344)
            memory.release()

    def test_faults(self):
        for memory in self.each():
            self.assertRaises(MemoryFault, memory.load_32, r_uint(61))
            self.assertRaises(MemoryFault, memory.load_8, r_uint(0xffffffff))
            memory.protect(16)
            self.assertRaises(MemoryFault, memory.store_8, r_uint(15), r_uint(1))
            memory.store_8(r_uint(16), r_uint(1))
            memory.release()


class TestAssembler(unittest.TestCase):
    # The words are those of the architecture's manual.
    KNOWN = [
        ('addi a0, a1, -1', 0xfff58513), ('lui t0, 0x12345', 0x123452b7), ('auipc gp, 1', 0x00001197), ('add s0, s1, s2', 0x01248433),
        ('sub x5, x6, x7', 0x407302b3), ('lw ra, 28(sp)', 0x01c12083), ('sb t2, -3(t1)', 0xfe730ea3), ('srai a0, a0, 31', 0x41f55513),
        ('mulhsu a0, a1, a2', 0x02c5a533), ('jalr ra, 4(t0)', 0x004280e7), ('ecall', 0x00000073), ('beq a0, a1, 0x1000', 0x00b50063),
        ('jal ra, 0x1000', 0x000000ef), ('rdcycle a0', 0xc0002573), ('ret', 0x00008067), ('nop', 0x00000013), ('not a0, a1', 0xfff5c513),
        ('j 0xffe', 0xfffff06f), ('bnez t0, 0x1ffe', 0x7e029fe3),
    ]

    def test_known_words(self):
        for text, word in self.KNOWN:
            self.assertEqual((text, words_of(text)), (text, [word]))

    def test_loads_of_numbers(self):
        for number in [0, 1, -1, 2047, 2048, -2048, -2049, 0x12345678, 0x7fffffff, 0x80000000, 0xfffff800, 0xffffffff]:
            cpu = Cpu(ListMemory(0x3000))
            image_of('li a0, %d\nli a7, 93\necall' % number).load(cpu)
            cpu.run()
            self.assertEqual(cpu.regs[10], number & 0xffffffff)

    def test_labels_and_data(self):
        image = image_of('a: j b\n b: la a0, c\n.data\n .byte 1, 2\n .align 2\nc: .word a, c - 4\n .asciz "x\\n"')
        self.assertEqual(image.data, '\x01\x02\x00\x00' + pack_word(BASE) + pack_word(BASE + 12) + 'x\n\x00')

    def test_errors(self):
        for text, reason in [('add a0, a1', ', is missing'), ('addi a0, a0, 4096', '4096 does not fit into 12 bits'), ('foo', 'no instruction foo'),
                             ('j nowhere', 'no label nowhere'), ('mv a0, q9', 'no register q9'), ('x: \n x:', 'the label x is there twice'),
                             ('.word 09z', '09z is no number of 32 bits'), ('.ascii "abc', 'a quote is missing'), ('ret ret', 'there are too many operands'), ('addi a0, a0, 1 2', '2 is too much')]:
            try:
                image_of('nop\n' + text)
            except AssemblyError, e:
                self.assertEqual(e.message().split(': ', 1)[1], reason)
                self.assertTrue(e.place in ('test.s:2', 'test.s:3'))
            else:
                self.fail(text)


class TestDecoder(unittest.TestCase):
    def test_the_disassembler_gives_what_was_assembled(self):
        for text, word in TestAssembler.KNOWN:
            line = disassemble(image_of(text)).strip()
            instruction = line.split(None, 1)[1]
            self.assertEqual(words_of(instruction.replace('0xc00', 'cycle')), [word])

    def test_illegal(self):
        for word in [0, 0xffffffff, 0x00000003 + (3 << 12)]:
            self.assertEqual(decode(r_uint(word)).number, isa.ILLEGAL)

    def test_running_an_illegal_word(self):
        cpu = Cpu(ListMemory(0x2000))
        image_of('nop\n.word 0').load(cpu)
        self.assertRaises(IllegalInstruction, cpu.run)


class TestImage(unittest.TestCase):
    def test_round_trip(self):
        image = image_of('nop\n_start: ret\n.data\n.ascii "data"')
        again = unpack(image.pack())
        self.assertEqual((again.entry, again.code, again.data), (BASE + 4, image.code, 'data'))

    def test_damage(self):
        packed = image_of('nop').pack()
        for text in ['', 'RV32', packed[:-1], 'ELF!' + packed[4:]]:
            self.assertRaises(BadImage, unpack, text)


if __name__ == '__main__':
    unittest.main()
