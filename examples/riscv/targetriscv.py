"""The RISC-V computer: `riscv-c PROGRAM` runs an image, `riscv-c PROGRAM.s...` assembles texts and runs them.

    --assemble OUT PROGRAM.s...    makes an image
    --disassemble PROGRAM          prints the code of an image or of texts
    --memory KIB                   the size of the memory (default 1024)
"""

import os
import sys
from riscv.assembler import assemble
from riscv.cpu import Cpu, IllegalInstruction
from riscv.disassembler import disassemble
from riscv.image import BadImage, unpack
from riscv.memory import ListMemory, MemoryFault, RawMemory
from riscv.tokens import AssemblyError
from rpython.rlib.streamio import open_file_as_stream

DEFAULT_KIB = 1024


class Config(object):
    """What the target chooses before translation."""

    def __init__(self):
        self.memory = RawMemory


config = Config()


class Usage(Exception):
    pass


def read_file(path):
    stream = open_file_as_stream(path, 'rb')
    try:
        return stream.readall()
    finally:
        stream.close()


def write_file(path, data):
    stream = open_file_as_stream(path, 'wb')
    stream.write(data)
    stream.close()


def load(paths):
    if paths[0].endswith('.s'):
        return assemble([(path, read_file(path)) for path in paths])
    if len(paths) > 1:
        raise Usage
    return unpack(read_file(paths[0]))


def run(image, kib):
    memory = config.memory(kib * 1024)
    cpu = Cpu(memory)
    image.load(cpu)
    try:
        return cpu.run()
    finally:
        memory.release()


def command(args):
    kib = DEFAULT_KIB
    while len(args) > 1 and args[0] == '--memory':
        kib = int(args[1])
        args = args[2:]
    if len(args) == 0:
        raise Usage
    if args[0] == '--assemble' and len(args) > 2:
        write_file(args[1], load(args[2:]).pack())
    elif args[0] == '--disassemble' and len(args) > 1:
        os.write(1, disassemble(load(args[1:])))
    elif args[0].startswith('-'):
        raise Usage
    else:
        return run(load(args), kib)
    return 0


def complain(text):
    os.write(2, text + '\n')
    return 1


def entry_point(argv):
    try:
        return command(argv[1:])
    except Usage:
        return complain('usage: riscv [--memory KIB] PROGRAM... | --assemble OUT PROGRAM... | --disassemble PROGRAM...')
    except AssemblyError, e:
        return complain(e.message())
    except BadImage, e:
        return complain(e.reason)
    except MemoryFault, e:
        return complain(e.message())
    except IllegalInstruction, e:
        return complain('illegal instruction at address 0x%x' % e.pc)
    except OSError, e:
        return complain('cannot read the program: %s' % os.strerror(e.errno))
    except ValueError:
        return complain('the size of the memory is a number')


def jitpolicy(driver):
    from rpython.jit.codewriter.policy import JitPolicy
    return JitPolicy()


def target(driver, args):
    driver.exe_name = 'riscv-%(backend)s'
    if driver.config.translation.type_system == 'ootype':
        config.memory = ListMemory
    return entry_point, None


if __name__ == '__main__':
    sys.exit(entry_point(sys.argv))
