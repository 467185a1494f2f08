# Methods are found in the class of the instance, through two levels.
# expect:
#  animal says ...
#  dog says woof
#  dog says yip
#  fish says ...
#  True False False

class Animal(object):
    def sound(self):
        return '...'

    def speak(self):
        return self.name() + ' says ' + self.sound()

    def name(self):
        return 'animal'


class Dog(Animal):
    def sound(self):
        return 'woof'

    def name(self):
        return 'dog'


class Puppy(Dog):
    def sound(self):
        return 'yip'


class Fish(Animal):
    def name(self):
        return 'fish'


def entry_point(argv):
    zoo = [Animal(), Dog(), Puppy(), Fish()]
    for a in zoo:
        print a.speak()
    print isinstance(zoo[2], Dog), isinstance(zoo[3], Dog), isinstance(zoo[1], Puppy)
    return 0


def target(driver, args):
    return entry_point, None
