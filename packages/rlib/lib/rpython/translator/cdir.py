"""Where the C files of the toolchain are: for programs that put the folder into include_dirs."""
import os

cdir = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'c')
cdir2 = cdir
