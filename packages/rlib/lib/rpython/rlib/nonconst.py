"""A constant that the annotator does not know to be one: for tests of what happens at run time."""


class NonConstant(object):
    def __init__(self, _constant):
        self.__dict__['constant'] = _constant

    def __getattr__(self, attr):
        return getattr(self.__dict__['constant'], attr)

    def __setattr__(self, attr, value):
        setattr(self.__dict__['constant'], attr, value)

    def __nonzero__(self):
        return bool(self.__dict__['constant'])

    def __eq__(self, other):
        return self.__dict__['constant'] == other

    def __ne__(self, other):
        return self.__dict__['constant'] != other

    def __add__(self, other):
        return self.__dict__['constant'] + other

    def __radd__(self, other):
        return other + self.__dict__['constant']

    def __mul__(self, other):
        return self.__dict__['constant'] * other

    def __rmul__(self, other):
        return other * self.__dict__['constant']

    def __sub__(self, other):
        return self.__dict__['constant'] - other

    def __rsub__(self, other):
        return other - self.__dict__['constant']

    def __index__(self):
        return self.__dict__['constant'].__index__()

    def __int__(self):
        return int(self.__dict__['constant'])

    def __len__(self):
        return len(self.__dict__['constant'])

    def __getitem__(self, key):
        return self.__dict__['constant'][key]

    def __iter__(self):
        return iter(self.__dict__['constant'])
