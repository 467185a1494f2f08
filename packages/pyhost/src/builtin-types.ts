// The built-in types, each made once and shared by all hosts: they never change after types/setup.ts has filled in their methods.
// Answers to the static type objects of CPython.

import { PyType } from "./object.js";

/** `type` is its own class. */
export const typeType: PyType = new PyType(null, "type", [], false);
export const objectType: PyType = new PyType(typeType, "object", [], false);

function declare(name: string, base: PyType = objectType): PyType {
  const type = new PyType(typeType, name, [base], false);
  type.mro = [type, ...base.mro];
  return type;
}

typeType.bases = [objectType];
typeType.mro = [typeType, objectType];

export const noneType: PyType = declare("NoneType");
export const notImplementedType: PyType = declare("NotImplementedType");
export const ellipsisType: PyType = declare("ellipsis");
export const intType: PyType = declare("int");
export const boolType: PyType = declare("bool", intType);
export const longType: PyType = declare("long");
export const floatType: PyType = declare("float");
export const complexType: PyType = declare("complex");
export const basestringType: PyType = declare("basestring");
export const strType: PyType = declare("str", basestringType);
export const unicodeType: PyType = declare("unicode", basestringType);
export const bytearrayType: PyType = declare("bytearray");
export const tupleType: PyType = declare("tuple");
export const listType: PyType = declare("list");
export const dictType: PyType = declare("dict");
export const setType: PyType = declare("set");
export const frozensetType: PyType = declare("frozenset");
export const sliceType: PyType = declare("slice");
export const xrangeType: PyType = declare("xrange");
export const bufferType: PyType = declare("buffer");
export const memoryviewType: PyType = declare("memoryview");
export const fileType: PyType = declare("file");

export const functionType: PyType = declare("function");
export const methodType: PyType = declare("instancemethod");
export const builtinFunctionType: PyType = declare("builtin_function_or_method");
export const methodDescriptorType: PyType = declare("method_descriptor");
export const slotWrapperType: PyType = declare("wrapper_descriptor");
export const methodWrapperType: PyType = declare("method-wrapper");
export const classMethodDescriptorType: PyType = declare("classmethod_descriptor");
export const getsetType: PyType = declare("getset_descriptor");
export const memberType: PyType = declare("member_descriptor");
export const staticmethodType: PyType = declare("staticmethod");
export const classmethodType: PyType = declare("classmethod");
export const propertyType: PyType = declare("property");
export const superType: PyType = declare("super");
export const cellType: PyType = declare("cell");
export const codeType: PyType = declare("code");
export const frameType: PyType = declare("frame");
export const tracebackType: PyType = declare("traceback");
export const generatorType: PyType = declare("generator");
export const moduleType: PyType = declare("module");
export const classobjType: PyType = declare("classobj");
export const instanceType: PyType = declare("instance");
export const dictproxyType: PyType = declare("dictproxy");
export const dictKeysType: PyType = declare("dict_keys");
export const dictValuesType: PyType = declare("dict_values");
export const dictItemsType: PyType = declare("dict_items");
export const weakrefType: PyType = declare("weakref");
/** The exception item on the value stack of the evaluator: no program ever sees it. */
export const excItemType: PyType = declare("exception item");

export const seqIterType: PyType = declare("iterator");
export const callableIterType: PyType = declare("callable-iterator");
export const listIterType: PyType = declare("listiterator");
export const tupleIterType: PyType = declare("tupleiterator");
export const dictKeyIterType: PyType = declare("dictionary-keyiterator");
export const dictValueIterType: PyType = declare("dictionary-valueiterator");
export const dictItemIterType: PyType = declare("dictionary-itemiterator");
export const setIterType: PyType = declare("setiterator");
export const xrangeIterType: PyType = declare("rangeiterator");
export const bytearrayIterType: PyType = declare("bytearray_iterator");
export const enumerateType: PyType = declare("enumerate");
export const reversedType: PyType = declare("reversed");
export const listReverseIterType: PyType = declare("listreverseiterator");
