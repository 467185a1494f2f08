"""A picture drawn in characters while a translation runs: here nothing is drawn."""


class Driver(object):
    """Takes calls of dot() and draws nothing."""

    def __init__(self, **kwargs):
        pass

    def reset(self):
        pass

    def catchup(self, w):
        pass

    def dot(self):
        pass


def main():
    pass
