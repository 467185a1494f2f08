// _hashlib: hash objects. They gather what they are given and compute when they are asked.

import { ValueError } from "../exception-types.js";
import { str } from "../convert.js";
import { PyObject, PyUnicode, type PyModule, type PyType } from "../object.js";
import { pyError } from "../pyerror.js";
import { TypeBuilder } from "../types/builder.js";
import { newInt, newStr, None } from "../values.js";
import type { Host } from "../host.js";
import { encodeDefault } from "../text/default-encoding.js";
import { md5, sha1, sha224, sha256, sha384, sha512, type Digest } from "./digest.js";
import { newNativeType } from "./native-type.js";
import { bytesArg } from "./posix-calls.js";
import { ModuleBuilder } from "./registry.js";

interface Algorithm {
  readonly name: string;
  readonly digest: Digest;
  readonly size: number;
  readonly block: number;
}

const ALGORITHMS: ReadonlyMap<string, Algorithm> = new Map(
  [
    { name: "md5", digest: md5, size: 16, block: 64 }, { name: "sha1", digest: sha1, size: 20, block: 64 }, { name: "sha224", digest: sha224, size: 28, block: 64 },
    { name: "sha256", digest: sha256, size: 32, block: 64 }, { name: "sha384", digest: sha384, size: 48, block: 128 }, { name: "sha512", digest: sha512, size: 64, block: 128 },
  ].map((algorithm) => [algorithm.name, algorithm]),
);

class PyHash extends PyObject {
  cls: PyType;
  readonly algorithm: Algorithm;
  data: string;
  constructor(cls: PyType, algorithm: Algorithm, data: string) {
    super();
    this.cls = cls;
    this.algorithm = algorithm;
    this.data = data;
  }

  digest(): string {
    return this.algorithm.digest(this.data);
  }
}

const dataOf = (host: Host, obj: PyObject): string => (obj instanceof PyUnicode ? encodeDefault(host, obj.value, "strict") : bytesArg(obj));

export function makeHashlib(): PyModule {
  const type = newNativeType("_hashlib.HASH");
  new TypeBuilder(type, PyHash)
    .method("update", 1, 1, (host, self, args) => {
      self.data += dataOf(host, args[1]);
      return None;
    })
    .method("digest", 0, 0, (_host, self) => newStr(self.digest()))
    .method("hexdigest", 0, 0, (_host, self) => newStr(Array.from(self.digest(), (c) => c.charCodeAt(0).toString(16).padStart(2, "0")).join("")))
    .method("copy", 0, 0, (_host, self) => new PyHash(type, self.algorithm, self.data))
    .getset("name", (_host, self) => newStr(self.algorithm.name))
    .getset("digest_size", (_host, self) => newInt(self.algorithm.size))
    .getset("digestsize", (_host, self) => newInt(self.algorithm.size))
    .getset("block_size", (_host, self) => newInt(self.algorithm.block))
    .slot("__repr__", 0, (host, self) => newStr(`<${self.algorithm.name} HASH object @ ${host.address(self)}>`));
  return new ModuleBuilder("_hashlib", "Hash functions.").fn("new", 1, 2, (host, args) => {
    const name = str(host, args[0]);
    const algorithm = ALGORITHMS.get(name.toLowerCase());
    if (algorithm === undefined) throw pyError(ValueError, `unsupported hash type ${name}`);
    return new PyHash(type, algorithm, args.length > 1 ? dataOf(host, args[1]) : "");
  }).module;
}
