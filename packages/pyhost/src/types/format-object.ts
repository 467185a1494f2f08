// format(obj, spec): the object's __format__.

import { special } from "../convert.js";
import { TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyOldInstance, PyStr, PyUnicode, type PyObject } from "../object.js";
import { pyError } from "../pyerror.js";
import { formatDefault } from "../text/format-spec.js";

export function formatObject(host: Host, obj: PyObject, spec: PyStr | PyUnicode): PyStr | PyUnicode {
  const own = special(host, obj, "__format__", [spec]);
  const result = own ?? (obj instanceof PyOldInstance ? formatDefault(host, obj, spec) : null);
  if (result === null) throw pyError(TypeError, `Type ${obj.cls.name} doesn't define __format__`);
  if (!(result instanceof PyStr) && !(result instanceof PyUnicode)) throw pyError(TypeError, `${obj.cls.name}.__format__ must return string or unicode, not ${result.cls.name}`);
  return result;
}
