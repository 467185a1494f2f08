/*
 * The Richards benchmark: the peer of goal/richards.py, class by class.
 *
 *     richards [ITERATIONS]
 *
 * A task runs through the table of its class, as the Python program's fn() is
 * overridden; tasks, records and packets are allocated in each iteration.
 */

#include <stdbool.h>
#include <string.h>

#include "memory.h"
#include "timing.h"

enum {
    I_IDLE = 1,
    I_WORK,
    I_HANDLER_A,
    I_HANDLER_B,
    I_DEVICE_A,
    I_DEVICE_B,
    TASK_TABLE_SIZE = 10
};

enum { K_DEVICE = 1000, K_WORK = 1001 };

enum {
    BUFFER_SIZE = 4,
    IDLE_STEPS = 10000,
    EXPECTED_QUEUE_COUNT = 23246,
    EXPECTED_HOLD_COUNT = 9297,
    DEFAULT_ITERATIONS = 1000
};

/* ---- packets ---- */

typedef struct packet {
    struct packet *link;
    long ident;
    long kind;
    long datum;
    long *data;
} Packet;

static Packet *new_packet(Packet *link, long ident, long kind)
{
    Packet *packet = allocate(sizeof(Packet));
    packet->link = link;
    packet->ident = ident;
    packet->kind = kind;
    packet->datum = 0;
    packet->data = allocate_atomic(BUFFER_SIZE * sizeof(long));
    memset(packet->data, 0, BUFFER_SIZE * sizeof(long));
    return packet;
}

static Packet *append_to(Packet *packet, Packet *queue)
{
    packet->link = NULL;
    if (!queue)
        return packet;
    Packet *last = queue;
    while (last->link)
        last = last->link;
    last->link = packet;
    return queue;
}

/* ---- what each kind of task remembers ---- */

typedef struct {
    long control;
    long count;
} IdleTaskRec;

typedef struct {
    long destination;
    long count;
} WorkTaskRec;

typedef struct {
    Packet *pending;
} DeviceTaskRec;

typedef struct {
    Packet *work_in;
    Packet *device_in;
} HandlerTaskRec;

static IdleTaskRec *new_idle_rec(void)
{
    IdleTaskRec *rec = allocate_atomic(sizeof(IdleTaskRec));
    rec->control = 1;
    rec->count = IDLE_STEPS;
    return rec;
}

static WorkTaskRec *new_work_rec(void)
{
    WorkTaskRec *rec = allocate_atomic(sizeof(WorkTaskRec));
    rec->destination = I_HANDLER_A;
    rec->count = 0;
    return rec;
}

static DeviceTaskRec *new_device_rec(void)
{
    DeviceTaskRec *rec = allocate(sizeof(DeviceTaskRec));
    rec->pending = NULL;
    return rec;
}

static HandlerTaskRec *new_handler_rec(void)
{
    HandlerTaskRec *rec = allocate(sizeof(HandlerTaskRec));
    rec->work_in = NULL;
    rec->device_in = NULL;
    return rec;
}

/* ---- tasks ---- */

typedef struct {
    bool packet_pending;
    bool task_waiting;
    bool task_holding;
} TaskState;

static const TaskState running = {false, false, false};
static const TaskState waiting = {false, true, false};
static const TaskState waiting_with_packet = {true, true, false};

typedef struct task Task;

typedef struct {
    Task *(*fn)(Task *self, Packet *packet, void *rec);
} TaskClass;

struct task {
    const TaskClass *class;
    TaskState state;
    Task *link;
    long ident;
    long priority;
    Packet *queue;
    void *rec;
};

static struct {
    Task *task_list;
    Task *task_table[TASK_TABLE_SIZE];
    long hold_count;
    long queue_count;
} world;

static void new_task(const TaskClass *class, long ident, long priority,
                     Packet *queue, TaskState state, void *rec)
{
    Task *task = allocate(sizeof(Task));
    task->class = class;
    task->state = state;
    task->link = world.task_list;
    task->ident = ident;
    task->priority = priority;
    task->queue = queue;
    task->rec = rec;
    world.task_list = task;
    world.task_table[ident] = task;
}

static bool is_holding_or_waiting(const Task *self)
{
    return self->state.task_holding ||
           (!self->state.packet_pending && self->state.task_waiting);
}

static bool is_waiting_with_packet(const Task *self)
{
    return self->state.packet_pending && self->state.task_waiting &&
           !self->state.task_holding;
}

static Task *find_task(long ident)
{
    Task *task = world.task_table[ident];
    if (!task) {
        fprintf(stderr, "there is no task %ld\n", ident);
        exit(1);
    }
    return task;
}

static Task *run(Task *self)
{
    Packet *packet = NULL;
    if (is_waiting_with_packet(self)) {
        packet = self->queue;
        self->queue = packet->link;
        self->state.packet_pending = self->queue != NULL;
        self->state.task_waiting = false;
        self->state.task_holding = false;
    }
    return self->class->fn(self, packet, self->rec);
}

static Task *wait_for_packet(Task *self)
{
    self->state.task_waiting = true;
    return self;
}

static Task *hold(Task *self)
{
    world.hold_count++;
    self->state.task_holding = true;
    return self->link;
}

static Task *release_task(Task *self, long ident)
{
    Task *task = find_task(ident);
    task->state.task_holding = false;
    return task->priority > self->priority ? task : self;
}

static Task *receive(Task *self, Packet *packet, Task *sender)
{
    if (!self->queue) {
        self->queue = packet;
        self->state.packet_pending = true;
        if (self->priority > sender->priority)
            return self;
    } else {
        append_to(packet, self->queue);
    }
    return sender;
}

static Task *send(Task *self, Packet *packet)
{
    Task *task = find_task(packet->ident);
    world.queue_count++;
    packet->link = NULL;
    packet->ident = self->ident;
    return receive(task, packet, self);
}

/* ---- kinds of tasks ---- */

static Task *idle_fn(Task *self, Packet *packet, void *data)
{
    IdleTaskRec *rec = data;
    (void)packet;
    rec->count--;
    if (rec->count == 0)
        return hold(self);
    if ((rec->control & 1) == 0) {
        rec->control >>= 1;
        return release_task(self, I_DEVICE_A);
    }
    rec->control = (rec->control >> 1) ^ 0xd008;
    return release_task(self, I_DEVICE_B);
}

static Task *work_fn(Task *self, Packet *packet, void *data)
{
    WorkTaskRec *rec = data;
    if (!packet)
        return wait_for_packet(self);
    rec->destination =
        rec->destination == I_HANDLER_A ? I_HANDLER_B : I_HANDLER_A;
    packet->ident = rec->destination;
    packet->datum = 0;
    for (int i = 0; i < BUFFER_SIZE; i++) {
        rec->count++;
        if (rec->count > 26)
            rec->count = 1;
        packet->data[i] = 'A' + rec->count - 1;
    }
    return send(self, packet);
}

static Task *handler_fn(Task *self, Packet *packet, void *data)
{
    HandlerTaskRec *rec = data;
    if (packet) {
        if (packet->kind == K_WORK)
            rec->work_in = append_to(packet, rec->work_in);
        else
            rec->device_in = append_to(packet, rec->device_in);
    }
    Packet *work = rec->work_in;
    if (!work)
        return wait_for_packet(self);
    long count = work->datum;
    if (count >= BUFFER_SIZE) {
        rec->work_in = work->link;
        return send(self, work);
    }
    Packet *device = rec->device_in;
    if (!device)
        return wait_for_packet(self);
    rec->device_in = device->link;
    device->datum = work->data[count];
    work->datum = count + 1;
    return send(self, device);
}

static Task *device_fn(Task *self, Packet *packet, void *data)
{
    DeviceTaskRec *rec = data;
    if (packet) {
        rec->pending = packet;
        return hold(self);
    }
    packet = rec->pending;
    if (!packet)
        return wait_for_packet(self);
    rec->pending = NULL;
    return send(self, packet);
}

static const TaskClass IdleTask = {idle_fn};
static const TaskClass WorkTask = {work_fn};
static const TaskClass HandlerTask = {handler_fn};
static const TaskClass DeviceTask = {device_fn};

/* ---- the benchmark ---- */

static void schedule(void)
{
    Task *task = world.task_list;
    while (task) {
        if (is_holding_or_waiting(task))
            task = task->link;
        else
            task = run(task);
    }
}

static void create_tasks(void)
{
    new_task(&IdleTask, I_IDLE, 1, NULL, running, new_idle_rec());

    Packet *queue = new_packet(NULL, 0, K_WORK);
    queue = new_packet(queue, 0, K_WORK);
    new_task(&WorkTask, I_WORK, 1000, queue, waiting_with_packet,
             new_work_rec());

    queue = new_packet(NULL, I_DEVICE_A, K_DEVICE);
    queue = new_packet(queue, I_DEVICE_A, K_DEVICE);
    queue = new_packet(queue, I_DEVICE_A, K_DEVICE);
    new_task(&HandlerTask, I_HANDLER_A, 2000, queue, waiting_with_packet,
             new_handler_rec());

    queue = new_packet(NULL, I_DEVICE_B, K_DEVICE);
    queue = new_packet(queue, I_DEVICE_B, K_DEVICE);
    queue = new_packet(queue, I_DEVICE_B, K_DEVICE);
    new_task(&HandlerTask, I_HANDLER_B, 3000, queue, waiting_with_packet,
             new_handler_rec());

    new_task(&DeviceTask, I_DEVICE_A, 4000, NULL, waiting, new_device_rec());
    new_task(&DeviceTask, I_DEVICE_B, 5000, NULL, waiting, new_device_rec());
}

static bool run_once(void)
{
    memset(&world, 0, sizeof(world));
    create_tasks();
    schedule();
    return world.queue_count == EXPECTED_QUEUE_COUNT &&
           world.hold_count == EXPECTED_HOLD_COUNT;
}

int main(int argc, char **argv)
{
    memory_init();
    int iterations = argc > 1 ? atoi(argv[1]) : DEFAULT_ITERATIONS;
    if (iterations < 1) {
        printf("usage: %s [ITERATIONS]\n", argv[0]);
        return 2;
    }
    double start = now();
    for (int i = 0; i < iterations; i++) {
        if (!run_once()) {
            printf("Richards: incorrect: queue count %ld, hold count %ld\n",
                   world.queue_count, world.hold_count);
            return 1;
        }
    }
    double seconds = now() - start;
    double milliseconds = seconds * 1000.0 / iterations;
    printf("Richards: total time for %d iterations: %f s\n", iterations,
           seconds);
    printf("Richards: average time per iteration: %f ms\n", milliseconds);
    printf("richards %f ms/iteration\n", milliseconds);
    return 0;
}
