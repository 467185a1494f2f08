// Lists, which are arrays. Indexes are in range.

/** A list of a length. Beyond 32 Mi items V8 would make a hash table of it. */
function filledList(length, zero) {
  if (length <= 0x2000000) return new Array(length).fill(zero);
  const list = [];
  for (let i = 0; i < length; i++) list.push(zero);
  return list;
}

/** Removes the item at an index and gives it. */
function popAt(list, index) {
  if (index === 0) return list.shift();
  if (index === list.length - 1) return list.pop();
  return list.splice(index, 1)[0];
}

/** Puts an item in front of the one at an index. */
function insertAt(list, index, item) {
  if (index === list.length) list.push(item);
  else if (index === 0) list.unshift(item);
  else list.splice(index, 0, item);
}

/** Removes the items from start to stop. */
function deleteSlice(list, start, stop) {
  if (stop === list.length) list.length = start;
  else if (start < stop) list.splice(start, stop - start);
}

/** Adds the items of another list, or of itself. */
function extendList(list, items) {
  const count = items.length;
  for (let i = 0; i < count; i++) list.push(items[i]);
}

/** Cuts a list, or makes it longer. */
function resizeList(list, length, zero) {
  if (length <= list.length) list.length = length;
  else for (let i = list.length; i < length; i++) list.push(zero);
}

/** Copies items; source and target may be one and overlap. */
function copyItems(list, source, from, to, count) {
  if (list === source && from < to) for (let i = count - 1; i >= 0; i--) list[to + i] = source[from + i];
  else for (let i = 0; i < count; i++) list[to + i] = source[from + i];
}
