# Tuples with instances, None and lists inside; the parts keep their identity.
# expect:
#  1 True True
#  -1 True
#  3 zoo True
#  True ape

class Animal(object):
    def __init__(self, name):
        self.name = name


class Cat(Animal):
    pass


def find(animals, name):
    for i in range(len(animals)):
        if animals[i].name == name:
            return i, animals[i]
    return -1, None


def entry_point(argv):
    zoo = [Animal('ape'), Cat('tom')]
    i, a = find(zoo, 'tom')
    print i, a is zoo[1], isinstance(a, Cat)
    i, a = find(zoo, 'yeti')
    print i, a is None
    t = (zoo, 'zoo', None)
    t[0].append(Animal('bee'))
    print len(zoo), t[1], t[2] is None
    pair = (zoo[0], zoo[0])
    print pair[0] is pair[1], pair[0].name
    return 0


def target(driver, args):
    return entry_point, None
