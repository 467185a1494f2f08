import os

# The folder of C headers that programs include: include_dirs=[cdir], includes=['src/precommondefs.h'].
cdir = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'c')
