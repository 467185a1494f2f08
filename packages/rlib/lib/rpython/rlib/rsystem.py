"""Facts of the machine that programs are translated for."""
import sys

is_big_endian = sys.byteorder == 'big'
