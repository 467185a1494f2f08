// _codecs: what the module codecs needs of the host's coders: registration, and whether an encoding is built in.

import { str } from "../convert.js";
import { TypeError } from "../exception-types.js";
import { isCallable } from "../call.js";
import type { PyModule } from "../object.js";
import { pyError } from "../pyerror.js";
import { findTextCodec, normalizeEncoding } from "../text/codecs.js";
import { lookupCodec } from "../text/codec-api.js";
import { newBool, None } from "../values.js";
import { ModuleBuilder } from "./registry.js";

const BYTE_CODECS: ReadonlySet<string> = new Set(["hex", "hex_codec", "base64", "base_64", "base64_codec", "rot13", "rot_13", "string_escape"]);

export function makeCodecs(): PyModule {
  return new ModuleBuilder("_codecs", "Coders of the host.")
    .fn("is_builtin", 1, 1, (host, args) => {
      const name = str(host, args[0]);
      return newBool(BYTE_CODECS.has(normalizeEncoding(name)) || findTextCodec(name) !== null);
    })
    .fn("search", 1, 1, (host, args) => lookupCodec(host, str(host, args[0])))
    .fn("register", 1, 1, (host, args) => {
      if (!isCallable(host, args[0])) throw pyError(TypeError, "argument must be callable");
      host.codecSearch.push(args[0]);
      return None;
    })
    .fn("register_error", 2, 2, (host, args) => {
      if (!isCallable(host, args[1])) throw pyError(TypeError, "handler must be callable");
      host.codecErrors.set(str(host, args[0]), args[1]);
      return None;
    })
    .fn("registered_error", 1, 1, (host, args) => host.codecErrors.get(str(host, args[0])) ?? None).module;
}
