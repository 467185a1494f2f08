// The Richards scheduler, class by class as goal/richards.py, in idiomatic modern JavaScript.
//
//     richards [ITERATIONS]

const I_IDLE = 1;
const I_WORK = 2;
const I_HANDLER_A = 3;
const I_HANDLER_B = 4;
const I_DEVICE_A = 5;
const I_DEVICE_B = 6;
const TASK_TABLE_SIZE = 10;

const K_DEVICE = 1000;
const K_WORK = 1001;

const BUFFER_SIZE = 4;
const IDLE_STEPS = 10000;
const EXPECTED_QUEUE_COUNT = 23246;
const EXPECTED_HOLD_COUNT = 9297;
const BEFORE_A = "A".charCodeAt(0) - 1;

class RichardsError extends Error {}

class Packet {
  constructor(link, ident, kind) {
    this.link = link;
    this.ident = ident;
    this.kind = kind;
    this.datum = 0;
    this.data = [0, 0, 0, 0];
  }

  appendTo(queue) {
    this.link = null;
    if (queue === null) return this;
    let last = queue;
    while (last.link !== null) last = last.link;
    last.link = this;
    return queue;
  }
}

class TaskRec {}

class IdleTaskRec extends TaskRec {
  constructor() {
    super();
    this.control = 1;
    this.count = IDLE_STEPS;
  }
}

class WorkTaskRec extends TaskRec {
  constructor() {
    super();
    this.destination = I_HANDLER_A;
    this.count = 0;
  }
}

class DeviceTaskRec extends TaskRec {
  constructor() {
    super();
    this.pending = null;
  }
}

class HandlerTaskRec extends TaskRec {
  constructor() {
    super();
    this.workIn = null;
    this.deviceIn = null;
  }

  addWork(packet) {
    this.workIn = packet.appendTo(this.workIn);
  }

  addDevice(packet) {
    this.deviceIn = packet.appendTo(this.deviceIn);
  }
}

class TaskState {
  constructor() {
    this.packetPending = true;
    this.taskWaiting = false;
    this.taskHolding = false;
  }

  setPacketPending() {
    this.packetPending = true;
    this.taskWaiting = false;
    this.taskHolding = false;
    return this;
  }

  setWaiting() {
    this.packetPending = false;
    this.taskWaiting = true;
    this.taskHolding = false;
    return this;
  }

  setRunning() {
    this.packetPending = false;
    this.taskWaiting = false;
    this.taskHolding = false;
    return this;
  }

  setWaitingWithPacket() {
    this.packetPending = true;
    this.taskWaiting = true;
    this.taskHolding = false;
    return this;
  }

  isHoldingOrWaiting() {
    return this.taskHolding || (!this.packetPending && this.taskWaiting);
  }

  isWaitingWithPacket() {
    return this.packetPending && this.taskWaiting && !this.taskHolding;
  }
}

class World {
  constructor() {
    this.taskTable = new Array(TASK_TABLE_SIZE).fill(null);
    this.reset();
  }

  reset() {
    this.taskList = null;
    this.taskTable.fill(null);
    this.holdCount = 0;
    this.queueCount = 0;
  }
}

const world = new World();

function findTask(ident) {
  const task = world.taskTable[ident];
  if (task === null) throw new RichardsError();
  return task;
}

class Task extends TaskState {
  constructor(ident, priority, queue, state, rec) {
    super();
    this.ident = ident;
    this.priority = priority;
    this.queue = queue;
    this.rec = rec;
    this.packetPending = state.packetPending;
    this.taskWaiting = state.taskWaiting;
    this.taskHolding = state.taskHolding;
    this.link = world.taskList;
    world.taskList = this;
    world.taskTable[ident] = this;
  }

  fn(_packet, _rec) {
    throw new Error("abstract");
  }

  run() {
    let packet = null;
    if (this.isWaitingWithPacket()) {
      packet = this.queue;
      this.queue = packet.link;
      if (this.queue === null) this.setRunning();
      else this.setPacketPending();
    }
    return this.fn(packet, this.rec);
  }

  wait() {
    this.taskWaiting = true;
    return this;
  }

  hold() {
    world.holdCount++;
    this.taskHolding = true;
    return this.link;
  }

  release(ident) {
    const task = findTask(ident);
    task.taskHolding = false;
    return task.priority > this.priority ? task : this;
  }

  send(packet) {
    const task = findTask(packet.ident);
    world.queueCount++;
    packet.link = null;
    packet.ident = this.ident;
    return task.receive(packet, this);
  }

  receive(packet, sender) {
    if (this.queue === null) {
      this.queue = packet;
      this.packetPending = true;
      if (this.priority > sender.priority) return this;
    } else {
      packet.appendTo(this.queue);
    }
    return sender;
  }
}

class IdleTask extends Task {
  fn(_packet, rec) {
    rec.count--;
    if (rec.count === 0) return this.hold();
    if ((rec.control & 1) === 0) {
      rec.control >>= 1;
      return this.release(I_DEVICE_A);
    }
    rec.control = (rec.control >> 1) ^ 0xd008;
    return this.release(I_DEVICE_B);
  }
}

class WorkTask extends Task {
  fn(packet, rec) {
    if (packet === null) return this.wait();
    const destination = rec.destination === I_HANDLER_A ? I_HANDLER_B : I_HANDLER_A;
    rec.destination = destination;
    packet.ident = destination;
    packet.datum = 0;
    for (let i = 0; i < BUFFER_SIZE; i++) {
      rec.count++;
      if (rec.count > 26) rec.count = 1;
      packet.data[i] = BEFORE_A + rec.count;
    }
    return this.send(packet);
  }
}

class HandlerTask extends Task {
  fn(packet, rec) {
    if (packet !== null) {
      if (packet.kind === K_WORK) rec.addWork(packet);
      else rec.addDevice(packet);
    }
    const work = rec.workIn;
    if (work === null) return this.wait();
    const count = work.datum;
    if (count >= BUFFER_SIZE) {
      rec.workIn = work.link;
      return this.send(work);
    }
    const device = rec.deviceIn;
    if (device === null) return this.wait();
    rec.deviceIn = device.link;
    device.datum = work.data[count];
    work.datum = count + 1;
    return this.send(device);
  }
}

class DeviceTask extends Task {
  fn(packet, rec) {
    if (packet !== null) {
      rec.pending = packet;
      return this.hold();
    }
    const pending = rec.pending;
    if (pending === null) return this.wait();
    rec.pending = null;
    return this.send(pending);
  }
}

function schedule() {
  let task = world.taskList;
  while (task !== null) task = task.isHoldingOrWaiting() ? task.link : task.run();
}

function createTasks() {
  new IdleTask(I_IDLE, 1, null, new TaskState().setRunning(), new IdleTaskRec());

  let queue = new Packet(null, 0, K_WORK);
  queue = new Packet(queue, 0, K_WORK);
  new WorkTask(I_WORK, 1000, queue, new TaskState().setWaitingWithPacket(), new WorkTaskRec());

  queue = new Packet(null, I_DEVICE_A, K_DEVICE);
  queue = new Packet(queue, I_DEVICE_A, K_DEVICE);
  queue = new Packet(queue, I_DEVICE_A, K_DEVICE);
  new HandlerTask(I_HANDLER_A, 2000, queue, new TaskState().setWaitingWithPacket(), new HandlerTaskRec());

  queue = new Packet(null, I_DEVICE_B, K_DEVICE);
  queue = new Packet(queue, I_DEVICE_B, K_DEVICE);
  queue = new Packet(queue, I_DEVICE_B, K_DEVICE);
  new HandlerTask(I_HANDLER_B, 3000, queue, new TaskState().setWaitingWithPacket(), new HandlerTaskRec());

  new DeviceTask(I_DEVICE_A, 4000, null, new TaskState().setWaiting(), new DeviceTaskRec());
  new DeviceTask(I_DEVICE_B, 5000, null, new TaskState().setWaiting(), new DeviceTaskRec());
}

function runOnce() {
  world.reset();
  createTasks();
  schedule();
  return world.queueCount === EXPECTED_QUEUE_COUNT && world.holdCount === EXPECTED_HOLD_COUNT;
}

const iterations = Number(process.argv[2] ?? 1000);
const start = performance.now();
for (let i = 0; i < iterations; i++) {
  if (!runOnce()) {
    console.log(`Richards: incorrect: queue count ${world.queueCount}, hold count ${world.holdCount}`);
    process.exit(1);
  }
}
console.log(`richards ${((performance.now() - start) / iterations).toFixed(6)} ms/iteration`);
