// The process that calls C functions. Its whole program is one function, which travels as text: it must not use anything from outside of it. Requests come
// on descriptor 3, answers go to descriptor 4; each is a length of four bytes and a value in V8's serialization. What they mean is in tool/src/foreign.ts.

import type { ForeignBytes, ForeignMemoryState, ForeignReply, ForeignRequest, ForeignTarget, ForeignType, ForeignValue } from "@rpyts/tool/foreign";

/** What of koffi is used here. Pointers are given as their addresses. */
interface Koffi {
  load(path: string | null, options?: { global?: boolean; deep?: boolean }): KoffiLibrary;
  proto(result: string, args: readonly string[]): unknown;
  pointer(type: unknown): unknown;
  register(callback: (...args: (number | bigint)[]) => number | bigint | undefined, type: unknown): bigint;
  call(address: bigint, type: unknown, ...args: unknown[]): number | bigint | undefined;
  address(value: unknown): bigint;
  errno(value?: number): number;
}

interface KoffiLibrary {
  func(name: string, result: string, args: readonly string[]): (...args: unknown[]) => number | bigint | undefined;
  symbol(name: string): bigint;
}

/** Serves requests until their pipe ends. `process.argv[1]` is the path of koffi. */
export function childMain(): void {
  const fs = process.getBuiltinModule("node:fs");
  const v8 = process.getBuiltinModule("node:v8");
  const koffi = process.getBuiltinModule("node:module").createRequire(process.argv[1]!)(process.argv[1]!) as Koffi;
  const own = koffi.load(null);
  const malloc = own.func("malloc", "uint64_t", ["uint64_t"]);
  const free = own.func("free", "void", ["uint64_t"]);
  const fflush = own.func("fflush", "int", ["uint64_t"]);
  const copyIn = own.func("memcpy", "uint64_t", ["uint64_t", "void *", "uint64_t"]);
  const copyOut = own.func("memcpy", "uint64_t", ["void *", "uint64_t", "uint64_t"]);
  const memset = own.func("memset", "uint64_t", ["uint64_t", "int", "uint64_t"]);
  const POISON = 0xa7;
  const C_TYPES: Record<ForeignType, string> = {
    i8: "int8_t", i16: "int16_t", i32: "int32_t", i64: "int64_t", u8: "uint8_t", u16: "uint16_t", u32: "uint32_t", u64: "uint64_t",
    f32: "float", f64: "double", p: "uint64_t", v: "void",
  };
  /** What the asker has of blocks; there may be several at an address. */
  const watched: { readonly address: bigint; snapshot: Buffer }[] = [];
  const libraries = new Map<string | null, KoffiLibrary>();
  const functions = new Map<string, (...args: unknown[]) => number | bigint | undefined>();
  const safeCopy = safeReader();

  /** A call that is made again when a signal comes in between: programs may ask for signals. */
  function uninterrupted(transfer: () => number): number {
    for (;;) {
      try {
        return transfer();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EINTR") throw error;
      }
    }
  }

  function receive(length: number): Buffer | null {
    const buffer = Buffer.alloc(length);
    for (let got = 0; got < length; ) {
      const n = uninterrupted(() => fs.readSync(3, buffer, got, length - got, null));
      if (n === 0) return null;
      got += n;
    }
    return buffer;
  }

  function request(): ForeignRequest {
    const head = receive(4);
    const body = head === null ? null : receive(head.readUInt32LE(0));
    if (body === null) process.exit(0);
    return v8.deserialize(body) as ForeignRequest;
  }

  function answer(reply: ForeignReply): void {
    const body = v8.serialize(reply);
    const frame = Buffer.alloc(4 + body.length);
    frame.writeUInt32LE(body.length, 0);
    body.copy(frame, 4);
    for (let put = 0; put < frame.length; ) put += uninterrupted(() => fs.writeSync(4, frame, put));
  }

  /** Copies memory that may not be there: gives how many bytes could be read. Where the system has no such call, all is taken to be there. */
  function safeReader(): (buffer: Buffer, address: bigint, size: number) => number {
    const plain = (buffer: Buffer, address: bigint, size: number): number => {
      copyOut(buffer, address, size);
      return size;
    };
    try {
      const readv = own.func("process_vm_readv", "int64_t", ["int", "void *", "uint64_t", "void *", "uint64_t", "uint64_t"]);
      const careful = (buffer: Buffer, address: bigint, size: number): number => {
        const [to, from] = [Buffer.alloc(16), Buffer.alloc(16)];
        to.writeBigUInt64LE(koffi.address(buffer), 0);
        to.writeBigUInt64LE(BigInt(size), 8);
        from.writeBigUInt64LE(address, 0);
        from.writeBigUInt64LE(BigInt(size), 8);
        return Math.max(0, Number(readv(process.pid, to, 1, from, 1, 0)));
      };
      const block = BigInt(malloc(16)!);
      const works = careful(Buffer.alloc(16), block, 16) === 16;
      free(block);
      return works ? careful : plain;
    } catch {
      return plain;
    }
  }

  /** As much as can be read, by pages from where it stops. */
  function readable(address: bigint, size: number): Buffer {
    const buffer = Buffer.alloc(size);
    if (safeCopy(buffer, address, size) === size) return buffer;
    let end = 0;
    while (end < size) {
      const step = Math.min(size - end, 4096 - Number((address + BigInt(end)) % 4096n));
      const part = Buffer.alloc(step);
      const got = safeCopy(part, address + BigInt(end), step);
      part.copy(buffer, end, 0, got);
      end += got;
      if (got < step) break;
    }
    return buffer.subarray(0, end);
  }

  function update(state: ForeignMemoryState): void {
    if (state.forget.length > 0) {
      const gone = new Set(state.forget);
      watched.splice(0, watched.length, ...watched.filter(({ address }) => !gone.has(address)));
    }
    for (const { address, bytes } of state.writes) if (bytes.length > 0) copyIn(address, Buffer.from(bytes), bytes.length);
    for (const { address, size } of state.watch) watched.push({ address, snapshot: readable(address, size) });
    for (const { address, bytes } of state.writes) {
      for (const { address: base, snapshot } of watched) {
        const at = Number(address - base);
        if (at >= 0 && at < snapshot.length) Buffer.from(bytes).copy(snapshot, at);
      }
    }
  }

  function changes(): ForeignBytes[] {
    const found: ForeignBytes[] = [];
    for (const block of watched) {
      const { address, snapshot: old } = block;
      const now = Buffer.alloc(old.length);
      if (safeCopy(now, address, old.length) !== old.length || now.equals(old)) continue;
      for (let i = 0; i < now.length; i++) {
        if (now[i] === old[i]) continue;
        let end = i + 1;
        while (end < now.length && now[end] !== old[end]) end++;
        found.push({ address: address + BigInt(i), bytes: Uint8Array.from(now.subarray(i, end)) });
        i = end;
      }
      block.snapshot = now;
    }
    return found;
  }

  function library(path: string | null): KoffiLibrary {
    let found = libraries.get(path);
    if (found === undefined) libraries.set(path, (found = path === null ? own : koffi.load(path, { global: true, deep: true })));
    return found;
  }

  // Node itself exports libraries that it contains (zlib, OpenSSL): what is loaded must find its own first.
  /** The first library that has the symbol. */
  function libraryOf({ libraries: paths, name }: ForeignTarget): KoffiLibrary {
    let failure = "";
    for (const path of paths) {
      try {
        const found = library(path);
        found.symbol(name);
        return found;
      } catch (error) {
        if (path !== null && path.includes("/")) failure = ` (${String((error as Error).message)})`;
      }
    }
    throw new Error(`there is no C function ${name}()${failure}`);
  }

  function functionFor(target: ForeignTarget, result: ForeignType, args: readonly ForeignType[]): (...args: unknown[]) => number | bigint | undefined {
    const key = JSON.stringify([target.libraries, target.name, String(target.address), result, args]);
    let found = functions.get(key);
    if (found === undefined) {
      const types = args.map((type) => C_TYPES[type]!);
      if (target.address !== 0n) {
        const proto = koffi.proto(C_TYPES[result]!, types);
        found = (...values) => koffi.call(target.address, proto, ...values);
      } else found = libraryOf(target).func(target.name, C_TYPES[result]!, types);
      functions.set(key, found);
    }
    return found;
  }

  function scalar(value: number | bigint | undefined, type: ForeignType): ForeignValue {
    if (value === undefined || type === "v") return null;
    return type === "p" || type === "i64" || type === "u64" ? BigInt(value) : value;
  }

  function call(message: Extract<ForeignRequest, { op: "call" }>): ForeignReply {
    const callable = functionFor(message.target, message.result, message.args);
    update(message.memory);
    if (message.errno !== null) koffi.errno(message.errno);
    const file = message.target.name === "mmap" ? fileOfParent(Number(message.values[4])) : -1;
    const value = callable(...(file < 0 ? message.values : message.values.map((given, i) => (i === 4 ? file : given))));
    const errno = koffi.errno();
    if (file >= 0) fs.closeSync(file);
    fflush(0);
    return { kind: "result", value: scalar(value, message.result), errno, changed: changes() };
  }

  /** A descriptor of the program's is one of our parent's: the same file, opened here. -1 where that is not possible. */
  function fileOfParent(descriptor: number): number {
    for (const mode of descriptor < 0 ? [] : ["r+", "r"]) {
      try {
        return fs.openSync(`/proc/${process.ppid}/fd/${descriptor}`, mode);
      } catch {
        continue;
      }
    }
    return -1;
  }

  function makeCallback({ id, result, args }: Extract<ForeignRequest, { op: "callback" }>): ForeignReply {
    const proto = koffi.proto(C_TYPES[result]!, args.map((type) => C_TYPES[type]!));
    const address = koffi.register((...values) => {
      answer({ kind: "callback", id, values: values.map((value, i) => scalar(value, args[i]!)), changed: changes() });
      const value = serve();
      return result === "v" ? undefined : (value ?? 0);
    }, koffi.pointer(proto));
    return { kind: "address", address };
  }

  function handle(message: ForeignRequest): ForeignReply {
    switch (message.op) {
      case "call":
        return call(message);
      case "allocate": {
        const address = BigInt(malloc(message.size)!);
        memset(address, POISON, message.size);
        return { kind: "address", address };
      }
      case "free":
        for (const address of message.addresses) free(address);
        return { kind: "address", address: 0n };
      case "read":
        return { kind: "bytes", bytes: Uint8Array.from(readable(message.address, message.size)) };
      case "callback":
        return makeCallback(message);
      case "symbol":
        return { kind: "address", address: libraryOf(message.target).symbol(message.target.name) };
      case "return":
        throw new Error("nothing to return from");
    }
  }

  /** Answers requests up to the one that ends a callback, whose value it gives. */
  function serve(): number | bigint | null {
    for (;;) {
      const message = request();
      if (message.op === "return") {
        update(message.memory);
        return message.value;
      }
      let reply: ForeignReply;
      try {
        reply = handle(message);
      } catch (error) {
        reply = { kind: "fault", message: String((error as Error).message), crashed: false };
      }
      answer(reply);
    }
  }

  serve();
}
