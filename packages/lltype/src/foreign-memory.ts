// The mirror between low-level memory here and the memory of the process that calls C functions: every raw container that C may see has a block there, with
// the layout of C. What was written here goes there before a call, what C wrote comes back after it. Memory that C allocated is seen through containers
// made when a pointer to it first arrives. Answers to upstream's ll2ctypes.py; what differs on purpose is that memory keeps the type it was first seen with.

import { fromBig, toBig, type Int } from "@rpyts/tool/machine-int";
import { InternalError } from "@rpyts/tool/assert-never";
import type { ForeignBytes, ForeignMemoryState, ForeignProcess, ForeignReply, ForeignRequest } from "@rpyts/tool/foreign";
import { LLAddress, NULL_ADDRESS } from "./address.js";
import { blockSize, cellValue, decodeValue, encodeValue, pointedTo, setCell, visitCells, type ForeignContainer, type PointerCodec } from "./foreign-codec.js";
import { ABSOLUTE, castAdrToPtr, castPtrToAdr, type ForeignAddresses } from "./llmemory.js";
import { fieldOffsets, fixedLayout, itemsOffset, layoutOf } from "./layout.js";
import { isContainer, malloc } from "./lltype.js";
import { nullptrOf } from "./allocate.js";
import { isVarsize, resolved, type LowLevelType, type OpaqueType, type PtrType, type WordBits } from "./types.js";
import { Address, CharArrayPtr, Opaque, Ptr } from "./types-make.js";
import { LLFunc, LLOpaque, LLPtr, UNINITIALIZED, type LLContainer, type LLValue } from "./values.js";

/** A fault of a call: no such function, no such process, a crash. */
export class ForeignFault extends Error {
  override readonly name = "ForeignFault";
}

/** A container and its memory there, as it was when both were last the same. */
interface Block {
  readonly address: bigint;
  readonly container: ForeignContainer;
  readonly snapshot: Uint8Array;
  /** The process allocated it for us. */
  readonly ours: boolean;
  /** C has had the opportunity to write to it. */
  seen: boolean;
}

/** What is read of memory whose length nobody knows. */
const PAGE = 4096;
const LONGEST_TEXT = 1 << 20;
/** No memory is from here on. */
const NO_MEMORY = 0xffff_ffff_ffff_f000n;
/** What fresh memory holds, to tell what C wrote from what nobody wrote. */
const POISON = 0xa7;

export class ForeignMemory implements PointerCodec, ForeignAddresses {
  readonly process: ForeignProcess;
  readonly wordBits: WordBits;
  private readonly blocks = new Map<LLContainer, Block>();
  /** Sorted by address. */
  private readonly byAddress: Block[] = [];
  /** Things with an address and no memory that we look into: functions, opaque things of C. */
  private readonly addresses = new Map<LLContainer, bigint>();
  private readonly places = new Map<string, LLContainer>();
  /** The size of the longest block. */
  private longest = 0n;
  private watch: { address: bigint; size: number }[] = [];
  private forget: bigint[] = [];
  /** The address of a function of the program that C may call. */
  private readonly functionAddress: (func: LLFunc) => bigint;

  constructor(process: ForeignProcess, wordBits: WordBits, functionAddress: (func: LLFunc) => bigint) {
    this.process = process;
    this.wordBits = wordBits;
    this.functionAddress = functionAddress;
  }

  /** A request that cannot be answered by a callback. Throws {@link ForeignFault}. */
  ask<K extends ForeignReply["kind"]>(message: ForeignRequest, kind: K): Extract<ForeignReply, { kind: K }> {
    const reply = this.process.request(message);
    if (reply.kind === "fault") throw new ForeignFault(reply.message);
    if (reply.kind !== kind) throw new InternalError(`the process with C functions answers ${message.op} with ${reply.kind}`);
    return reply as Extract<ForeignReply, { kind: K }>;
  }

  // ---- pointers

  addressOf(value: LLValue, _type: LowLevelType): bigint {
    if (value instanceof LLPtr) return value.obj === null ? 0n : this.addressOfContainer(value.obj);
    if (value instanceof LLAddress) {
      if (value.container === null) return 0n;
      return this.addressOfContainer(value.container) + BigInt(value.cell < 0 ? 0 : this.cellOffset(value.container, value.cell));
    }
    throw new InternalError(`${String(value)} is no pointer`);
  }

  /** The address of a container that is mirrored already, or is a function or a thing of C; null for others. */
  knownAddress(container: LLContainer): bigint | null {
    const top = outermost(container);
    return this.blocks.has(top) || this.addresses.has(top) ? this.addressOfContainer(container) : null;
  }

  knownNumber(adr: LLAddress): Int | null {
    if (adr.container === null || this.knownAddress(adr.container) === null) return null;
    return fromBig(BigInt.asIntN(64, this.addressOf(adr, Address)));
  }

  addressAt(value: Int): LLAddress {
    return this.pointerAt(BigInt.asUintN(64, toBig(value)), Address) as LLAddress;
  }

  private addressOfContainer(container: LLContainer): bigint {
    let offset = 0;
    let at: LLContainer = container;
    while (at.parent !== null) {
      offset += this.cellOffset(at.parent, at.parentIndex);
      at = at.parent;
    }
    return this.baseOf(at) + BigInt(offset);
  }

  private baseOf(container: LLContainer): bigint {
    const known = this.addresses.get(container);
    if (known !== undefined) return known;
    if (container.kind === "func") return this.placed(container, this.functionAddress(container));
    if (container.kind === "opaque" && container.type === ABSOLUTE) return BigInt.asUintN(64, BigInt(container.name));
    if (container.kind === "opaque") throw new ForeignFault(`${container.toString()} has no address in C`);
    if (container.kind === "subarray") throw new InternalError("a view of nothing");
    return (this.blocks.get(container) ?? this.mirror(container)).address;
  }

  private placed(container: LLContainer, address: bigint): bigint {
    this.addresses.set(container, address);
    if (container.kind === "func") this.places.set(`${address} ${container.type.id}`, container);
    return address;
  }

  private cellOffset(container: LLContainer, cell: number): number {
    if (container.kind === "struct") return fieldOffsets(container.type, this.wordBits)[cell] ?? 0;
    if (container.kind === "array") {
      const { type } = container;
      return (type.kind === "array" ? itemsOffset(type, this.wordBits) : 0) + cell * fixedLayout(type.OF, this.wordBits).size;
    }
    if (container.kind === "subarray") return cell * fixedLayout(container.type.OF, this.wordBits).size;
    return 0;
  }

  /** Gives a container memory there. */
  private mirror(container: ForeignContainer): Block {
    if (container.type.gckind === "gc") throw new ForeignFault(`${container.toString()} belongs to the collector: C cannot get it`);
    const size = blockSize(container, this.wordBits);
    const { address } = this.ask({ op: "allocate", size: Math.max(1, size) }, "address");
    return this.addBlock({ address, container, snapshot: new Uint8Array(size).fill(POISON), ours: true, seen: false });
  }

  private addBlock(block: Block): Block {
    this.blocks.set(block.container, block);
    if (block.snapshot.length > this.longest) this.longest = BigInt(block.snapshot.length);
    this.byAddress.splice(this.indexAbove(block.address), 0, block);
    this.watch.push({ address: block.address, size: block.snapshot.length });
    return block;
  }

  private addressIn(address: bigint): LLAddress {
    const block = this.byAddress[this.indexAbove(address) - 1];
    const inside = block !== undefined && address <= block.address + BigInt(block.snapshot.length);
    return (inside ? this.descend(block.container, Number(address - block.address)) : null) ?? castPtrToAdr(this.untyped(address, CharArrayPtr));
  }

  /** The first block with a higher address. */
  private indexAbove(address: bigint): number {
    let low = 0;
    let high = this.byAddress.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.byAddress[middle]!.address <= address) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What is at an address, as a pointer of a type; `bytes` is how much memory is there, where that is known. */
  pointerAt(address: bigint, type: LowLevelType, bytes: number | null = null): LLValue {
    if (type.kind === "address") return address === 0n ? NULL_ADDRESS : this.addressIn(address);
    if (type.kind !== "ptr") throw new InternalError(`${type.shortName()} is no pointer type`);
    if (address === 0n) return nullptrOf(type);
    const to = resolved(type.TO);
    if (to.kind === "func") return this.functionAt(address, type);
    if (to.kind === "opaque") return this.opaqueAt(address, to);
    // (void *)-1 and its like mark failures.
    if (address >= NO_MEMORY) return this.untyped(address, type);
    return this.insideBlock(address, type) ?? (to.kind === "array" && to.hints.render_as_void === true ? this.untyped(address, type) : this.memoryOfC(address, type, bytes));
  }

  private functionAt(address: bigint, type: PtrType): LLPtr {
    const key = `${address} ${resolved(type.TO).id}`;
    let func = this.places.get(key);
    if (func === undefined) {
      const made = new LLFunc(resolved(type.TO) as LLFunc["type"], `function_at_${address.toString(16)}`, { external: `function_at_${address.toString(16)}`, attrs: new Map<string, unknown>([["address", address]]) });
      func = made;
      this.placed(made, address);
    }
    return solid(func, type);
  }

  private opaqueAt(address: bigint, to: OpaqueType): LLPtr {
    const key = `${address} ${to.id}`;
    let known = this.places.get(key);
    if (known === undefined || !known.alive) {
      known = new LLOpaque(to, to.tag, null);
      this.places.set(key, known);
      this.addresses.set(known, address);
    }
    return solid(known, Ptr(to));
  }

  /** Memory of which nobody has said yet what it is: the first cast does. */
  private untyped(address: bigint, type: PtrType): LLPtr {
    const key = `${address} untyped ${type.id}`;
    const known = this.places.get(key);
    if (known !== undefined && known.alive) return known.ptr!;
    const made = new LLOpaque(Opaque("memory of C"), address.toString(16), null);
    made.ptr = new LLPtr(type, made);
    made.foreign = (to) => this.pointerAt(address, to) as LLPtr;
    this.places.set(key, made);
    this.addresses.set(made, address);
    return made.ptr;
  }

  /** A place inside a block that we know; null where it is in none, or nothing of the type can be seen there. */
  private insideBlock(address: bigint, type: PtrType): LLPtr | null {
    const block = this.byAddress[this.indexAbove(address) - 1];
    if (block === undefined || address > block.address + BigInt(block.snapshot.length)) return null;
    const place = this.descend(block.container, Number(address - block.address));
    if (place === null) return null;
    try {
      const found = castAdrToPtr(place, type);
      // What C's memory was taken for first is a guess.
      return !block.ours && found.obj !== null && found.obj.kind === "subarray" && found.obj.bytes !== null ? null : found;
    } catch (error) {
      if (error instanceof InternalError) return null;
      throw error;
    }
  }

  /** The cell that begins at an offset. */
  private descend(container: ForeignContainer, offset: number): LLAddress | null {
    let at: ForeignContainer = container;
    let rest = offset;
    for (;;) {
      if (rest === 0 && at.kind === "struct") return new LLAddress(at, -1);
      const { index, start } = this.cellBefore(at, rest);
      const inner = at.kind === "struct" ? at.fields[index] : at.items[index];
      if (rest === start) return isContainer(inner) ? new LLAddress(inner, -1) : new LLAddress(at, index);
      if (!isContainer(inner) || (inner.kind !== "struct" && inner.kind !== "array")) return null;
      at = inner;
      rest -= start;
    }
  }

  private cellBefore(container: ForeignContainer, offset: number): { index: number; start: number } {
    if (container.kind === "array") {
      const { type } = container;
      const first = type.kind === "array" ? itemsOffset(type, this.wordBits) : 0;
      const { size } = fixedLayout(type.OF, this.wordBits);
      const index = Math.floor((offset - first) / Math.max(1, size));
      return { index, start: first + index * size };
    }
    const offsets = fieldOffsets(container.type, this.wordBits);
    let index = 0;
    offsets.forEach((start, i) => {
      if (start <= offset && start >= offsets[index]!) index = i;
    });
    return { index, start: offsets[index] ?? 0 };
  }

  /** A container for memory that C brought. Of arrays whose length nobody knows, texts are read to their end, others for a page. */
  private memoryOfC(address: bigint, type: PtrType, known: number | null): LLPtr {
    const to = resolved(type.TO);
    if (to.kind === "func" || to.kind === "opaque") throw new InternalError(`no memory of type ${to.shortName()}`);
    let size = layoutOf(to, this.wordBits)?.size ?? known ?? PAGE;
    let bytes = this.read(address, size);
    if (known === null && to.kind === "array" && to.OF.kind === "char") {
      while (bytes.length === size && !bytes.includes(0) && size < LONGEST_TEXT) bytes = this.read(address, (size *= 4));
    }
    if (bytes.length === 0 || (!isVarsize(to) && bytes.length < size)) throw new ForeignFault(`a pointer of C, 0x${address.toString(16)}, leads to no memory`);
    const length = to.kind === "array" ? Math.floor(bytes.length / Math.max(1, fixedLayout(to.OF, this.wordBits).size)) : null;
    const container = malloc(to, isVarsize(to) ? length : null, { flavor: "raw" }).obj as ForeignContainer;
    const block: Block = { address, container, snapshot: bytes.slice(0, blockSize(container, this.wordBits)), ours: false, seen: true };
    this.addBlock(block);
    this.decode(block, 0, block.snapshot.length);
    return solid(container, type);
  }

  private read(address: bigint, size: number): Uint8Array {
    return this.ask({ op: "read", address, size }, "bytes").bytes;
  }

  // ---- before and after calls

  /** Everything that was written here, for the other side. Containers that were freed here are freed there. */
  beforeCall(): ForeignMemoryState {
    this.releaseDead();
    const writes: ForeignBytes[] = [];
    const pending = [...this.blocks.values()];
    const seen = new Set<LLContainer>(this.blocks.keys());
    for (let i = 0; i < pending.length; i++) {
      const block = pending[i]!;
      pointedTo(block.container, this.wordBits, (container) => {
        const top = outermost(container);
        if (seen.has(top) || !top.alive || (top.kind !== "struct" && top.kind !== "array")) return;
        seen.add(top);
        pending.push(this.blocks.get(top) ?? this.mirror(top));
      });
      const before = writes.length;
      this.encode(block, writes);
      for (const write of writes.slice(before)) this.apply(write, block);
    }
    const state = { writes, watch: this.watch, forget: this.forget };
    this.watch = [];
    this.forget = [];
    return state;
  }

  private releaseDead(): void {
    const dead = [...this.blocks.values()].filter(({ container }) => !container.alive);
    if (dead.length === 0) return;
    for (const { container, address } of dead) {
      this.blocks.delete(container);
      // Pointers that are left over keep their number.
      this.addresses.set(container, address);
      this.forget.push(address);
    }
    const gone = new Set(dead);
    const left = this.byAddress.filter((block) => !gone.has(block));
    this.byAddress.splice(0, this.byAddress.length, ...left);
    this.ask({ op: "free", addresses: dead.map(({ address }) => address) }, "address");
  }

  /** Memory at an address was freed by C: containers there are dead. */
  freedByC(address: bigint): void {
    const block = this.byAddress.find((known) => known.address === address);
    if (block === undefined) return;
    block.container.alive = false;
    this.blocks.delete(block.container);
    this.addresses.set(block.container, address);
    this.byAddress.splice(this.byAddress.indexOf(block), 1);
    this.forget.push(address);
  }

  private encode(block: Block, writes: ForeignBytes[]): void {
    const { snapshot, container } = block;
    const now = snapshot.slice();
    const view = new DataView(now.buffer);
    visitCells(container, this.wordBits, (cell) => encodeValue(view, cell.offset, cell.type, cellValue(cell), this.wordBits, this));
    for (let i = 0; i < now.length; i++) {
      if (now[i] === snapshot[i]) continue;
      let end = i + 1;
      while (end < now.length && now[end] !== snapshot[end]) end++;
      writes.push({ address: block.address + BigInt(i), bytes: now.slice(i, end) });
      i = end;
    }
    snapshot.set(now);
  }

  /** What C wrote. */
  afterCall(changed: readonly ForeignBytes[]): void {
    for (const change of changed) this.apply(change, null);
    for (const block of this.blocks.values()) if (!block.seen) this.settle(block);
  }

  /** Bytes that are new in all containers that see them, but one. Memory of C may be seen through several. */
  private apply({ address, bytes }: ForeignBytes, except: Block | null): void {
    const end = address + BigInt(bytes.length);
    for (let i = this.indexAbove(end) - 1; i >= 0; i--) {
      const block = this.byAddress[i]!;
      if (address - block.address > this.longest) break;
      const from = address > block.address ? Number(address - block.address) : 0;
      const to = Math.min(block.snapshot.length, Number(end - block.address));
      if (block === except || from >= to) continue;
      const skipped = Number(block.address + BigInt(from) - address);
      block.snapshot.set(bytes.subarray(skipped, skipped + to - from), from);
      this.decode(block, from, to);
    }
  }

  /** What C leaves in cells that nobody wrote to is their value: it may have written just what fresh memory holds. */
  private settle(block: Block): void {
    block.seen = true;
    const view = new DataView(block.snapshot.buffer, block.snapshot.byteOffset);
    visitCells(block.container, this.wordBits, (cell) => {
      if (cellValue(cell) !== UNINITIALIZED || cell.type.kind === "ptr" || cell.type.kind === "address") return;
      setCell(cell, decodeValue(view, cell.offset, cell.type, UNINITIALIZED, this.wordBits, this));
    });
  }

  private decode({ container, snapshot }: Block, from: number, to: number): void {
    const view = new DataView(snapshot.buffer, snapshot.byteOffset);
    visitCells(
      container,
      this.wordBits,
      (cell) => {
        const old = cellValue(cell);
        try {
          setCell(cell, decodeValue(view, cell.offset, cell.type, old, this.wordBits, this));
        } catch (error) {
          // Rubbish in place of a pointer is a fault for who follows it only.
          if (!(error instanceof ForeignFault)) throw error;
          setCell(cell, UNINITIALIZED);
        }
      },
      from,
      to,
    );
  }
}

function solid(container: LLContainer, type: PtrType): LLPtr {
  return (container.ptr ??= new LLPtr(type, container));
}

/** What was allocated as a whole. */
function outermost(container: LLContainer): LLContainer {
  let at = container;
  while (at.parent !== null) at = at.parent;
  return at;
}
