"""The Richards benchmark: the scheduler of a small operating system.

Designed by Martin Richards; this follows the class structure that the
benchmark got in its object-oriented versions: an idle task, a worker, two
handlers and two devices send each other packets.  Each task has a record of
its own kind, and runs by overriding fn().
"""

import time

BEFORE_A = ord('A') - 1

# Task identities; they are also indices into World.task_table.
I_IDLE = 1
I_WORK = 2
I_HANDLER_A = 3
I_HANDLER_B = 4
I_DEVICE_A = 5
I_DEVICE_B = 6
TASK_TABLE_SIZE = 10

# Kinds of packets.
K_DEVICE = 1000
K_WORK = 1001

BUFFER_SIZE = 4
IDLE_STEPS = 10000

# What a correct run of IDLE_STEPS steps counts.
EXPECTED_QUEUE_COUNT = 23246
EXPECTED_HOLD_COUNT = 9297


class RichardsError(Exception):
    """A packet or a release names a task which does not exist."""


class Packet(object):
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * BUFFER_SIZE

    def append_to(self, queue):
        """Add this packet at the end of a queue; returns the queue's head."""
        self.link = None
        if queue is None:
            return self
        last = queue
        following = last.link
        while following is not None:
            last = following
            following = last.link
        last.link = self
        return queue


class TaskRec(object):
    """What one kind of task remembers between two runs."""


class IdleTaskRec(TaskRec):
    def __init__(self):
        self.control = 1
        self.count = IDLE_STEPS


class WorkTaskRec(TaskRec):
    def __init__(self):
        self.destination = I_HANDLER_A
        self.count = 0


class DeviceTaskRec(TaskRec):
    def __init__(self):
        self.pending = None


class HandlerTaskRec(TaskRec):
    def __init__(self):
        self.work_in = None
        self.device_in = None

    def add_work(self, packet):
        self.work_in = packet.append_to(self.work_in)

    def add_device(self, packet):
        self.device_in = packet.append_to(self.device_in)


class TaskState(object):
    def __init__(self):
        self.packet_pending = True
        self.task_waiting = False
        self.task_holding = False

    def set_packet_pending(self):
        self.packet_pending = True
        self.task_waiting = False
        self.task_holding = False
        return self

    def set_waiting(self):
        self.packet_pending = False
        self.task_waiting = True
        self.task_holding = False
        return self

    def set_running(self):
        self.packet_pending = False
        self.task_waiting = False
        self.task_holding = False
        return self

    def set_waiting_with_packet(self):
        self.packet_pending = True
        self.task_waiting = True
        self.task_holding = False
        return self

    def is_holding_or_waiting(self):
        return self.task_holding or (not self.packet_pending and
                                     self.task_waiting)

    def is_waiting_with_packet(self):
        return (self.packet_pending and self.task_waiting and
                not self.task_holding)


class World(object):
    """The scheduler's variables: what the tasks share."""
    _immutable_fields_ = ['task_table']

    def __init__(self):
        self.task_table = [None] * TASK_TABLE_SIZE
        self.reset()

    def reset(self):
        self.task_list = None
        for i in range(TASK_TABLE_SIZE):
            self.task_table[i] = None
        self.hold_count = 0
        self.queue_count = 0


world = World()


class Task(TaskState):
    def __init__(self, ident, priority, queue, state, rec):
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.rec = rec
        self.packet_pending = state.packet_pending
        self.task_waiting = state.task_waiting
        self.task_holding = state.task_holding
        self.link = world.task_list
        world.task_list = self
        world.task_table[ident] = self

    def fn(self, packet, rec):
        """One step of the task; returns the task to go on with."""
        raise NotImplementedError

    def run(self):
        if self.is_waiting_with_packet():
            packet = self.queue
            self.queue = packet.link
            if self.queue is None:
                self.set_running()
            else:
                self.set_packet_pending()
        else:
            packet = None
        return self.fn(packet, self.rec)

    def wait(self):
        self.task_waiting = True
        return self

    def hold(self):
        world.hold_count += 1
        self.task_holding = True
        return self.link

    def release(self, ident):
        task = find_task(ident)
        task.task_holding = False
        if task.priority > self.priority:
            return task
        return self

    def send(self, packet):
        """Queue a packet to the task it names; it then names the sender."""
        task = find_task(packet.ident)
        world.queue_count += 1
        packet.link = None
        packet.ident = self.ident
        return task.receive(packet, self)

    def receive(self, packet, sender):
        if self.queue is None:
            self.queue = packet
            self.packet_pending = True
            if self.priority > sender.priority:
                return self
        else:
            packet.append_to(self.queue)
        return sender


def find_task(ident):
    task = world.task_table[ident]
    if task is None:
        raise RichardsError
    return task


# fn() gets its record as a TaskRec: the assertions tell the annotator (and
# check in the running program) of which kind it is.

class IdleTask(Task):
    def fn(self, packet, rec):
        assert isinstance(rec, IdleTaskRec)
        rec.count -= 1
        if rec.count == 0:
            return self.hold()
        if rec.control & 1 == 0:
            rec.control = rec.control / 2
            return self.release(I_DEVICE_A)
        rec.control = rec.control / 2 ^ 0xd008
        return self.release(I_DEVICE_B)


class WorkTask(Task):
    def fn(self, packet, rec):
        assert isinstance(rec, WorkTaskRec)
        if packet is None:
            return self.wait()
        if rec.destination == I_HANDLER_A:
            destination = I_HANDLER_B
        else:
            destination = I_HANDLER_A
        rec.destination = destination
        packet.ident = destination
        packet.datum = 0
        for i in range(BUFFER_SIZE):
            rec.count += 1
            if rec.count > 26:
                rec.count = 1
            # Not ord('A') + rec.count - 1: a difference might be negative, and so
            # might the index that a handler makes of the letter.
            packet.data[i] = BEFORE_A + rec.count
        return self.send(packet)


class HandlerTask(Task):
    def fn(self, packet, rec):
        assert isinstance(rec, HandlerTaskRec)
        if packet is not None:
            if packet.kind == K_WORK:
                rec.add_work(packet)
            else:
                rec.add_device(packet)
        work = rec.work_in
        if work is None:
            return self.wait()
        count = work.datum
        if count >= BUFFER_SIZE:
            rec.work_in = work.link
            return self.send(work)
        device = rec.device_in
        if device is None:
            return self.wait()
        rec.device_in = device.link
        device.datum = work.data[count]
        work.datum = count + 1
        return self.send(device)


class DeviceTask(Task):
    def fn(self, packet, rec):
        assert isinstance(rec, DeviceTaskRec)
        if packet is not None:
            rec.pending = packet
            return self.hold()
        packet = rec.pending
        if packet is None:
            return self.wait()
        rec.pending = None
        return self.send(packet)


def schedule():
    task = world.task_list
    while task is not None:
        if task.is_holding_or_waiting():
            task = task.link
        else:
            task = task.run()


def create_tasks():
    IdleTask(I_IDLE, 1, None, TaskState().set_running(), IdleTaskRec())

    queue = Packet(None, 0, K_WORK)
    queue = Packet(queue, 0, K_WORK)
    WorkTask(I_WORK, 1000, queue, TaskState().set_waiting_with_packet(),
             WorkTaskRec())

    queue = Packet(None, I_DEVICE_A, K_DEVICE)
    queue = Packet(queue, I_DEVICE_A, K_DEVICE)
    queue = Packet(queue, I_DEVICE_A, K_DEVICE)
    HandlerTask(I_HANDLER_A, 2000, queue,
                TaskState().set_waiting_with_packet(), HandlerTaskRec())

    queue = Packet(None, I_DEVICE_B, K_DEVICE)
    queue = Packet(queue, I_DEVICE_B, K_DEVICE)
    queue = Packet(queue, I_DEVICE_B, K_DEVICE)
    HandlerTask(I_HANDLER_B, 3000, queue,
                TaskState().set_waiting_with_packet(), HandlerTaskRec())

    DeviceTask(I_DEVICE_A, 4000, None, TaskState().set_waiting(),
               DeviceTaskRec())
    DeviceTask(I_DEVICE_B, 5000, None, TaskState().set_waiting(),
               DeviceTaskRec())


def run_once():
    """One iteration; returns whether both counts came out right."""
    world.reset()
    create_tasks()
    schedule()
    return (world.queue_count == EXPECTED_QUEUE_COUNT and
            world.hold_count == EXPECTED_HOLD_COUNT)


def main(iterations):
    """Run and time `iterations`; returns the exit code of the program."""
    start = time.time()
    for i in range(iterations):
        if not run_once():
            print "Richards: incorrect: queue count %d, hold count %d" % (
                world.queue_count, world.hold_count)
            return 1
    seconds = time.time() - start
    milliseconds = seconds * 1000.0 / iterations
    print "Richards: total time for %d iterations: %f s" % (iterations,
                                                            seconds)
    print "Richards: average time per iteration: %f ms" % milliseconds
    print "richards %f ms/iteration" % milliseconds
    return 0
