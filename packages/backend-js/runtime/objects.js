// Identity, classes as values, weak references.

/** How many objects have been given a hash. */
let hashCount = 0;

/** Hashes of objects that are no instances. */
const hashes = new WeakMap();

/** Hash of the identity of an instance, which nothing else has: kept in the instance, where its class has room for it. */
function identityHash(object) {
  if (object === null) return 0;
  if (object.$hash === undefined) return otherHash(object);
  if (object.$hash === 0) object.$hash = ++hashCount;
  return object.$hash;
}

/** Hash of the identity of anything else. */
function otherHash(object) {
  let hash = hashes.get(object);
  if (hash === undefined) {
    hash = ++hashCount;
    hashes.set(object, hash);
  }
  return hash;
}

/** Gives an object a hash that was known before the program ran. */
function setHash(object, hash) {
  if (object.$hash === undefined) hashes.set(object, hash);
  else object.$hash = hash;
  hashCount = Math.max(hashCount, hash);
}

/** Whether the first class is the second or below it. */
function subclassOf(cls, base) {
  return cls === base || cls.prototype instanceof base;
}

/** What a weak reference refers to, or null when that is gone. */
function referredTo(reference) {
  return reference === null ? null : (reference.deref() ?? null);
}

/** A weak reference that was there before the program ran: those never die. */
class StrongReference {
  constructor(target) {
    this.target = target;
  }

  deref() {
    return this.target;
  }
}
