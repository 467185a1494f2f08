// The methods of file.

import { fileType } from "../builtin-types.js";
import { toInt, toOffset } from "../convert.js";
import { IOError, TypeError, ValueError } from "../exception-types.js";
import { forEach } from "../iterate.js";
import { PyStr, PyUnicode, type PyObject } from "../object.js";
import { PyBuffer, PyByteArray } from "../object-more.js";
import type { Host } from "../host.js";
import { pyError } from "../pyerror.js";
import { encodeDefault } from "../text/default-encoding.js";
import { newBool, newInt, newList, newStr, None } from "../values.js";
import { byName, TypeBuilder } from "./builder.js";
import { bufferBytes } from "./buffer.js";
import { ioCall, openFile, PyFile } from "./file-object.js";
import { stopIteration } from "../eval/generator.js";

/** The bytes of what may be written: str, ASCII unicode, buffers. */
export function bytesOf(host: Host, obj: PyObject, what: string): string {
  if (obj instanceof PyStr || obj instanceof PyByteArray) return obj.value;
  if (obj instanceof PyUnicode) return encodeDefault(host, obj.value, "strict");
  if (obj instanceof PyBuffer) return bufferBytes(obj);
  throw pyError(TypeError, `${what}, not ${obj.cls.name}`);
}

export function setupFile(): void {
  const size = (host: Host, arg: PyObject | undefined): number => (arg === undefined || arg === None ? -1 : toInt(host, arg));
  new TypeBuilder(fileType, PyFile)
    .maker((host, cls, args, kwargs) => {
      const [name, mode] = byName("file", ["name", "mode", "buffering"], 1, args, 1, kwargs);
      if (!(name instanceof PyStr) && !(name instanceof PyUnicode)) throw pyError(TypeError, `coercing to Unicode: need string or buffer, ${name?.cls.name ?? "NoneType"} found`);
      if (mode !== null && !(mode instanceof PyStr)) throw pyError(TypeError, `file() argument 2 must be string, not ${mode.cls.name}`);
      const text = mode === null ? "r" : mode.value;
      if (text === "") throw pyError(ValueError, "empty mode string");
      return openFile(host, cls, name instanceof PyStr ? name.value : host.encodePath(name.value), text);
    })
    .slotRange("__init__", 0, Infinity, () => None)
    .slot("__repr__", 0, (host, self) => newStr(`<${self.closed ? "closed" : "open"} file '${self.name}', mode '${self.mode}' at ${host.address(self)}>`))
    .slot("__iter__", 0, (_host, self) => {
      self.checkOpen();
      return self;
    })
    .slot("next", 0, (host, self) => {
      const line = self.next(host);
      if (line === null) throw stopIteration();
      return line;
    })
    .method("__enter__", 0, 0, (_host, self) => {
      self.checkOpen();
      return self;
    })
    .method("__exit__", 0, 3, (host, self) => {
      self.close(host);
      return None;
    })
    .method("read", 0, 1, (host, self, args) => {
      const count = size(host, args[1]);
      return newStr(count < 0 ? self.readAll(host) : self.readCount(host, count));
    })
    .method("readline", 0, 1, (host, self, args) => newStr(self.readLine(host, size(host, args[1]))))
    .method("readlines", 0, 1, (host, self) => {
      const lines: PyObject[] = [];
      for (let line = self.readLine(host, -1); line !== ""; line = self.readLine(host, -1)) lines.push(newStr(line));
      return newList(lines);
    })
    .method("xreadlines", 0, 0, (_host, self) => self)
    .method("write", 1, 1, (host, self, args) => {
      self.write(host, bytesOf(host, args[1], "expected a character buffer object"));
      return None;
    })
    .method("writelines", 1, 1, (host, self, args) => {
      forEach(host, args[1], (line) => self.write(host, bytesOf(host, line, "writelines() argument must be a sequence of strings")));
      return None;
    })
    .method("flush", 0, 0, (host, self) => {
      self.checkOpen();
      self.flush(host);
      return None;
    })
    .method("close", 0, 0, (host, self) => {
      self.close(host);
      return None;
    })
    .method("fileno", 0, 0, (_host, self) => {
      self.checkOpen();
      return newInt(self.fd);
    })
    .method("isatty", 0, 0, (host, self) => {
      self.checkOpen();
      return newBool(host.io.isatty(self.fd));
    })
    .method("tell", 0, 0, (host, self) => host.int(self.tell(host)))
    .method("seek", 1, 2, (host, self, args) => {
      self.seek(host, toOffset(host, args[1]), args.length > 2 ? toInt(host, args[2]) : 0);
      return None;
    })
    .method("truncate", 0, 1, (host, self, args) => {
      const length = args.length > 1 ? toOffset(host, args[1]) : self.tell(host);
      self.flush(host);
      ioCall(IOError, () => host.io.ftruncate(self.fd, length));
      return None;
    })
    .getset("closed", (_host, self) => newBool(self.closed))
    .getset("softspace", (_host, self) => newInt(self.softspace ? 1 : 0), (host, self, value) => {
      self.softspace = value !== null && toInt(host, value) !== 0;
    })
    .member("name", (_host, self) => newStr(self.name))
    .member("mode", (_host, self) => newStr(self.mode))
    .member("encoding", () => None)
    .member("errors", () => None)
    .getset("newlines", () => None);
}
