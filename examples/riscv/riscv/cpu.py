"""The processor: registers, the dispatch loop, system calls."""

import os
from riscv import isa
from riscv.bits import cut
from riscv.decode import decode
from riscv.execute import BY_NUMBER
from riscv.memory import MemoryFault
from rpython.rlib import jit
from rpython.rlib.objectmodel import always_inline
from rpython.rlib.rarithmetic import intmask, r_uint, r_ulonglong
from rpython.rlib.unroll import unrolling_iterable

SYS_READ, SYS_WRITE, SYS_EXIT = 63, 64, 93
BAD_CALL = -38
BAD_FILE = -9
A0, A1, A2, A7, SP = 10, 11, 12, 17, 2

# Instructions after which the small counter is added to the large one.
CARRY = 1 << 30

OPERATIONS = unrolling_iterable(BY_NUMBER)


def get_printable_location(pc, cpu):
    return 'instruction at 0x%x' % pc


driver = jit.JitDriver(greens=['pc', 'cpu'], reds=[], get_printable_location=get_printable_location)


class Exit(Exception):
    """The program has ended."""

    def __init__(self, status):
        self.status = status


class IllegalInstruction(Exception):
    def __init__(self, pc):
        self.pc = pc


class Cpu(object):
    _immutable_fields_ = ['memory', 'regs', 'code']

    def __init__(self, memory):
        self.memory = memory
        self.regs = [r_uint(0)] * 32
        self.pc = 0
        self.next = 0
        self.retired = 0
        self.retired_before = r_ulonglong(0)
        self.code = []

    def start(self, entry, end_of_code):
        """Makes ready to run: the code is below `end_of_code`."""
        self.pc = entry
        self.code = [None] * (end_of_code // 4)
        self.regs[SP] = r_uint(self.memory.size & ~15)
        self.memory.protect(end_of_code)

    # ---- what instructions use

    @always_inline
    def set(self, register, value):
        if register != 0:
            self.regs[register] = value

    @always_inline
    def branch(self, i, taken):
        if taken:
            self.next = self.pc + i.imm

    def counter(self, csr):
        count = self.retired_before + r_ulonglong(self.retired)
        if csr >= isa.CSR['cycleh']:
            count >>= 32
        return cut(r_uint(count))

    def system_call(self):
        number = intmask(self.regs[A7])
        if number == SYS_EXIT:
            raise Exit(intmask(self.regs[A0]) & 0xff)
        elif number == SYS_WRITE:
            result = self.write(intmask(self.regs[A0]), self.regs[A1], intmask(self.regs[A2]))
        elif number == SYS_READ:
            result = self.read(intmask(self.regs[A0]), self.regs[A1], intmask(self.regs[A2]))
        else:
            result = BAD_CALL
        self.regs[A0] = cut(r_uint(result))

    def write(self, fd, address, count):
        if fd != 1 and fd != 2:
            return BAD_FILE
        return os.write(fd, self.memory.read_bytes(address, count))

    def read(self, fd, address, count):
        if fd != 0:
            return BAD_FILE
        data = os.read(fd, count)
        self.memory.load_bytes(address, data)
        return len(data)

    # ---- the loop

    def fetch(self):
        """The instruction at the program counter, decoded once."""
        pc = self.pc
        index = pc >> 2
        if pc & 3 or index < 0 or index >= len(self.code):
            raise MemoryFault('run code', r_uint(pc))
        i = self.code[index]
        if i is None:
            i = decode(self.memory.load_32(r_uint(pc)))
            self.code[index] = i
        return i

    def step(self):
        i = self.fetch()
        self.next = self.pc + 4
        number = i.number
        for known, function in OPERATIONS:
            if number == known:
                function(self, i)
                break
        else:
            raise IllegalInstruction(self.pc)
        self.retired += 1

    def carry(self):
        self.retired_before += r_ulonglong(self.retired)
        self.retired = 0

    def run(self):
        """Runs until the program exits. Gives its status."""
        try:
            while True:
                driver.jit_merge_point(pc=self.pc, cpu=self)
                self.step()
                if self.next < self.pc:
                    if self.retired > CARRY:
                        self.carry()
                    driver.can_enter_jit(pc=self.next, cpu=self)
                self.pc = self.next
        except Exit, e:
            return e.status
