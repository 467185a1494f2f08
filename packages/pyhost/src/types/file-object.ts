// The file object: a descriptor of the outside world with buffers on our side.

import { fileType } from "../builtin-types.js";
import { IOError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { IOFault } from "../io.js";
import { PyIterator } from "../object-more.js";
import type { PyObject, PyType, WithAttributes } from "../object.js";
import type { PyDict } from "../pydict.js";
import { pyError } from "../pyerror.js";
import { newStr } from "../values.js";
import { environmentError } from "./exceptions.js";

/** Open flags of Linux, which the outside world's interface speaks. */
export const O_RDONLY = 0;
export const O_WRONLY = 1;
export const O_RDWR = 2;
export const O_CREAT = 0o100;
export const O_TRUNC = 0o1000;
export const O_APPEND = 0o2000;

const CHUNK = 65536;

export class PyFile extends PyIterator {
  cls: PyType;
  name: string;
  mode: string;
  fd: number;
  closed: boolean;
  softspace: boolean;
  /** Bytes read ahead. */
  private readBuffer: string;
  private readAt: number;
  private atEnd: boolean;
  private pending: string[];
  private pendingSize: number;
  private readonly lineBuffered: boolean;
  private readonly universal: boolean;

  constructor(cls: PyType, name: string, mode: string, fd: number, lineBuffered: boolean) {
    super();
    this.cls = cls;
    this.name = name;
    this.mode = mode;
    this.fd = fd;
    this.closed = false;
    this.softspace = false;
    this.readBuffer = "";
    this.readAt = 0;
    this.atEnd = false;
    this.pending = [];
    this.pendingSize = 0;
    this.lineBuffered = lineBuffered;
    this.universal = mode.includes("U");
  }

  next(host: Host): PyObject | null {
    const line = this.readLine(host, -1);
    return line === "" ? null : newStr(line);
  }

  checkOpen(): void {
    if (this.closed) throw pyError(ValueError, "I/O operation on closed file");
  }

  private checkReadable(): void {
    this.checkOpen();
    if (!/[rU+]/.test(this.mode)) throw pyError(IOError, "File not open for reading");
  }

  write(host: Host, bytes: string): void {
    this.checkOpen();
    if (!/[wa+]/.test(this.mode)) throw pyError(IOError, "File not open for writing");
    this.dropReadAhead(host);
    this.pending.push(bytes);
    this.pendingSize += bytes.length;
    if (this.pendingSize >= CHUNK || (this.lineBuffered && bytes.includes("\n"))) this.flush(host);
  }

  flush(host: Host): void {
    if (this.pendingSize === 0) return;
    let rest = this.pending.join("");
    this.pending = [];
    this.pendingSize = 0;
    ioCall(IOError, () => {
      while (rest !== "") rest = rest.slice(host.io.write(this.fd, rest));
    });
  }

  /** Reads on until the end. */
  readAll(host: Host): string {
    this.checkReadable();
    while (this.fill(host));
    const all = this.readBuffer.slice(this.readAt);
    this.readBuffer = "";
    this.readAt = 0;
    return all;
  }

  /** At most `count` bytes; fewer only at the end. */
  readCount(host: Host, count: number): string {
    this.checkReadable();
    while (this.readBuffer.length - this.readAt < count && this.fill(host));
    const bytes = this.readBuffer.slice(this.readAt, this.readAt + count);
    this.readAt += bytes.length;
    return bytes;
  }

  /** A line with its end, at most `limit` bytes when that is not negative; "" at the end. */
  readLine(host: Host, limit: number): string {
    this.checkReadable();
    let searched = this.readAt;
    for (;;) {
      const end = this.readBuffer.indexOf("\n", searched);
      const have = this.readBuffer.length - this.readAt;
      if (end >= 0 || (limit >= 0 && have >= limit)) return this.take(end >= 0 ? end + 1 - this.readAt : limit, limit);
      searched = this.readBuffer.length;
      const before = this.readAt;
      const more = this.fill(host);
      searched -= before - this.readAt;
      if (!more) return this.take(this.readBuffer.length - this.readAt, limit);
    }
  }

  private take(count: number, limit: number): string {
    const size = limit >= 0 ? Math.min(count, limit) : count;
    const bytes = this.readBuffer.slice(this.readAt, this.readAt + size);
    this.readAt += bytes.length;
    return bytes;
  }

  /** Reads another chunk; false at the end. */
  private fill(host: Host): boolean {
    this.flush(host);
    const bytes = ioCall(IOError, () => host.io.read(this.fd, CHUNK));
    if (bytes === "") {
      this.atEnd = true;
      return false;
    }
    this.readBuffer = this.readBuffer.slice(this.readAt) + (this.universal ? bytes.replace(/\r\n?/g, "\n") : bytes);
    this.readAt = 0;
    return true;
  }

  /** Where the next byte is read or written. */
  tell(host: Host): number {
    this.checkOpen();
    this.flush(host);
    return ioCall(IOError, () => host.io.seek(this.fd, 0, 1)) - (this.readBuffer.length - this.readAt);
  }

  seek(host: Host, offset: number, whence: number): void {
    this.checkOpen();
    this.flush(host);
    const shift = whence === 1 ? this.readBuffer.length - this.readAt : 0;
    ioCall(IOError, () => host.io.seek(this.fd, offset - shift, whence));
    this.forgetReadAhead();
  }

  private dropReadAhead(host: Host): void {
    const ahead = this.readBuffer.length - this.readAt;
    if (ahead > 0) ioCall(IOError, () => host.io.seek(this.fd, -ahead, 1));
    if (this.readBuffer !== "") this.forgetReadAhead();
  }

  private forgetReadAhead(): void {
    this.readBuffer = "";
    this.readAt = 0;
    this.atEnd = false;
  }

  close(host: Host): void {
    if (this.closed) return;
    try {
      this.flush(host);
    } finally {
      this.closed = true;
      host.openFiles.delete(this);
    }
    ioCall(IOError, () => host.io.close(this.fd));
  }

  get isAtEnd(): boolean {
    return this.atEnd && this.readAt >= this.readBuffer.length;
  }
}

/** Files of classes that inherit from file. */
export class PyFileSub extends PyFile implements WithAttributes {
  dict: PyDict | null = null;
  slotValues: Map<string, PyObject> | null = null;
}

/** Opens a file as open() does. */
export function openFile(host: Host, cls: PyType, path: string, mode: string): PyFile {
  const flags = openFlags(mode);
  const fd = ioCall(IOError, () => openForFile(host, path, flags));
  const file = cls === fileType ? new PyFile(cls, path, mode, fd, false) : new PyFileSub(cls, path, mode, fd, false);
  host.openFiles.add(file);
  return file;
}

/** A folder can be opened for reading, but is no file. */
function openForFile(host: Host, path: string, flags: number): number {
  const fd = host.io.open(path, flags, 0o666);
  if ((host.io.fstat(fd).mode & 0o170000) !== 0o040000) return fd;
  host.io.close(fd);
  throw new IOFault(21, "Is a directory", path);
}

function openFlags(mode: string): number {
  const kind = mode[0];
  const plus = mode.includes("+");
  if (kind === "r" || kind === "U") return plus ? O_RDWR : O_RDONLY;
  if (kind === "w") return (plus ? O_RDWR : O_WRONLY) | O_CREAT | O_TRUNC;
  if (kind === "a") return (plus ? O_RDWR : O_WRONLY) | O_CREAT | O_APPEND;
  throw pyError(ValueError, `mode string must begin with one of 'r', 'w', 'a' or 'U', not '${mode}'`);
}

/** Runs a call to the outside; its faults become exceptions of the given class. */
export function ioCall<T>(type: PyType, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof IOFault) throw environmentError(type, error.errno, error.message, error.path);
    throw error;
  }
}

/** A file object on a descriptor that is open already. */
export function fileOn(fd: number, name: string, mode: string, lineBuffered: boolean): PyFile {
  return new PyFile(fileType, name, mode, fd, lineBuffered);
}
