"""The parts of distutils that programs look at: versions, the machine's settings, commands that are run. Nothing is built or installed."""
__version__ = '2.7.18'
