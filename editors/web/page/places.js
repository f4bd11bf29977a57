// Places in a text: the engine counts bytes of UTF-8, the page counts units of UTF-16.

export class Places {
  #units;

  constructor(text) {
    const units = [];
    for (let at = 0; at < text.length; at += 1) {
      const code = text.codePointAt(at);
      const bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      for (let byte = 0; byte < bytes; byte += 1) units.push(at);
      if (bytes === 4) at += 1;
    }
    units.push(text.length);
    this.#units = units;
  }

  unit(byte) {
    return this.#units[Math.min(byte, this.#units.length - 1)];
  }

  /** Start and end of a range of the engine's. */
  range({ start, end }) {
    return [this.unit(start.byte), this.unit(end.byte)];
  }
}

/** One replacement that does what some edits in order do: where from, where to, and the text. */
export function joined(text, edits, places) {
  const [from] = places.range(edits[0].range);
  const [, to] = places.range(edits.at(-1).range);
  let out = '';
  let copied = from;
  for (const { range, text: written } of edits) {
    const [start, end] = places.range(range);
    out += text.slice(copied, start) + written;
    copied = end;
  }
  return { from, to, text: out };
}

/** One replacement that turns a text into another, as short as can be; nothing where they are the same. */
export function difference(before, after) {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { from: head, to: before.length - tail, text: after.slice(head, after.length - tail) };
}

/** Where a place is after a replacement; nothing where it was replaced itself. */
export function shift(edit) {
  if (!edit) return (place) => place;
  const by = edit.text.length - (edit.to - edit.from);
  return (place) => (place <= edit.from ? place : place >= edit.to ? place + by : undefined);
}
