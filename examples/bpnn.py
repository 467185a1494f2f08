"""A small neural network, trained by back-propagation.

    bpnn-c [ROUNDS]

Two inputs, a few hidden units and one output learn three logical functions:
"exclusive or", "and", "or".  The random numbers are the program's own, so that
each run, translated or not, prints the same.
"""

import math

DEFAULT_ROUNDS = 2000
HIDDEN_UNITS = 3
LEARNING_RATE = 0.5
MOMENTUM = 0.1


class Random(object):
    """A linear congruential generator, small enough for 32-bit integers."""

    def __init__(self, seed):
        self.seed = seed

    def between(self, low, high):
        """A float with low <= result < high."""
        self.seed = (self.seed * 3877 + 29573) % 139968
        return low + (high - low) * self.seed / 139968.0


class Pattern(object):
    """What the network is to answer to some inputs."""

    def __init__(self, inputs, targets):
        self.inputs = inputs
        self.targets = targets


def sigmoid(x):
    return math.tanh(x)


def sigmoid_slope(y):
    """The slope of sigmoid, given its result."""
    return 1.0 - y * y


class Layer(object):
    """Units which see all `inputs` of the layer before, through weights.

    weights[j][i] leads from input i to unit j.  RPython lists hold items of
    one type: `weights` is a list of lists of floats, and all of it floats.
    """

    def __init__(self, input_count, unit_count, spread, random):
        self.weights = [[random.between(-spread, spread)
                         for i in range(input_count)]
                        for j in range(unit_count)]
        self.changes = [[0.0] * input_count for j in range(unit_count)]
        self.inputs = [0.0] * input_count
        self.outputs = [0.0] * unit_count

    def activate(self, inputs):
        self.inputs = inputs
        for j in range(len(self.outputs)):
            total = 0.0
            row = self.weights[j]
            for i in range(len(row)):
                total += row[i] * inputs[i]
            self.outputs[j] = sigmoid(total)
        return self.outputs

    def deltas(self, errors):
        """How far each unit's sum is off, given the errors of the outputs."""
        return [errors[j] * sigmoid_slope(self.outputs[j])
                for j in range(len(errors))]

    def errors_of_inputs(self, deltas):
        """Propagate the deltas back to the layer before."""
        errors = [0.0] * len(self.inputs)
        for j in range(len(deltas)):
            row = self.weights[j]
            for i in range(len(row)):
                errors[i] += deltas[j] * row[i]
        return errors

    def learn(self, deltas):
        for j in range(len(deltas)):
            row = self.weights[j]
            last = self.changes[j]
            for i in range(len(row)):
                change = deltas[j] * self.inputs[i]
                row[i] += LEARNING_RATE * change + MOMENTUM * last[i]
                last[i] = change


class Network(object):
    def __init__(self, input_count, hidden_count, output_count):
        random = Random(42)
        # One input more, which is always 1.0, makes the threshold a weight.
        self.hidden = Layer(input_count + 1, hidden_count, 0.5, random)
        self.output = Layer(hidden_count, output_count, 2.0, random)

    def answer(self, inputs):
        return self.output.activate(self.hidden.activate(inputs + [1.0]))

    def learn(self, pattern):
        """Adapt the weights to one pattern; returns the error before."""
        outputs = self.answer(pattern.inputs)
        errors = [pattern.targets[k] - outputs[k]
                  for k in range(len(outputs))]
        output_deltas = self.output.deltas(errors)
        hidden_deltas = self.hidden.deltas(
            self.output.errors_of_inputs(output_deltas))
        self.output.learn(output_deltas)
        self.hidden.learn(hidden_deltas)
        total = 0.0
        for error in errors:
            total += 0.5 * error * error
        return total

    def train(self, patterns, rounds):
        """Show all patterns `rounds` times; returns the last round's error."""
        error = 0.0
        for i in range(rounds):
            error = 0.0
            for pattern in patterns:
                error += self.learn(pattern)
        return error


def truth_table(results):
    """The patterns of a logical function of two inputs."""
    patterns = []
    for i in range(4):
        inputs = [float(i / 2), float(i % 2)]
        patterns.append(Pattern(inputs, [float(results[i])]))
    return patterns


def demo(name, results, rounds):
    patterns = truth_table(results)
    network = Network(2, HIDDEN_UNITS, 1)
    error = network.train(patterns, rounds)
    print "%s: error %f after %d rounds" % (name, error, rounds)
    for pattern in patterns:
        output = network.answer(pattern.inputs)[0]
        print "    %d %d -> %f" % (int(pattern.inputs[0]),
                                   int(pattern.inputs[1]), output)


def entry_point(argv):
    rounds = DEFAULT_ROUNDS
    if len(argv) > 1:
        try:
            rounds = int(argv[1])
        except ValueError:
            print "usage: %s [ROUNDS]" % argv[0]
            return 2
    demo("exclusive or", [0, 1, 1, 0], rounds)
    demo("and", [0, 0, 0, 1], rounds)
    demo("or", [0, 1, 1, 1], rounds)
    return 0


def target(driver, args):
    return entry_point, None


if __name__ == '__main__':
    import sys
    sys.exit(entry_point(sys.argv))
