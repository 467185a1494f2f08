# Abstract base classes: isinstance and issubclass answered by registration and by __subclasshook__.

def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


class ABCMeta(type):
    # Grows with each registration: negative answers older than that are asked again.
    _abc_invalidation_counter = 0

    def __new__(mcls, name, bases, namespace):
        cls = super(ABCMeta, mcls).__new__(mcls, name, bases, namespace)
        names = set()
        for key, value in namespace.items():
            if getattr(value, '__isabstractmethod__', False):
                names.add(key)
        for base in bases:
            for key in getattr(base, '__abstractmethods__', ()):
                if getattr(getattr(cls, key, None), '__isabstractmethod__', False):
                    names.add(key)
        cls.__abstractmethods__ = frozenset(names)
        cls._abc_registry = []
        cls._abc_answers = {}
        cls._abc_answers_version = 0
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, (type, type(_Old))):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_registry.append(subclass)
        ABCMeta._abc_invalidation_counter += 1

    def __instancecheck__(cls, instance):
        subclass = getattr(instance, '__class__', None)
        kind = type(instance)
        if subclass is None or subclass is kind or kind is _InstanceType:
            return cls.__subclasscheck__(kind if subclass is None else subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(kind)

    def __subclasscheck__(cls, subclass):
        if cls._abc_answers_version != ABCMeta._abc_invalidation_counter:
            cls._abc_answers = {}
            cls._abc_answers_version = ABCMeta._abc_invalidation_counter
        answers = cls._abc_answers
        if subclass in answers:
            return answers[subclass]
        answer = cls._abc_ask(subclass)
        answers[subclass] = answer
        return answer

    def _abc_ask(cls, subclass):
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return answer
        if cls in getattr(subclass, '__mro__', ()):
            return True
        for registered in cls._abc_registry:
            if issubclass(subclass, registered):
                return True
        for below in cls.__subclasses__():
            if issubclass(subclass, below):
                return True
        return False


class _Old:
    pass

_InstanceType = type(_Old())
