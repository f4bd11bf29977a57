// The engine: WebAssembly that is asked and answers in JSON.

/** Unpacks the engine that the page carries, and starts it. */
export async function unpack(base64) {
  const packed = Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const module = await WebAssembly.compile(await new Response(stream).arrayBuffer());
  return new Engine(module, await WebAssembly.instantiate(module));
}

export class Engine {
  #module;
  #instance;

  constructor(module, instance) {
    this.#module = module;
    this.#instance = instance;
  }

  /** Asks; gives the answer, or throws an error that says why there is none. */
  async ask(request) {
    let answer;
    try {
      answer = this.#exchange(request);
    } catch {
      // After a fault nothing in its memory can be relied on.
      this.#instance = await WebAssembly.instantiate(this.#module);
      throw new Error('the engine failed on this text; what it said before still stands below');
    }
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer;
  }

  #exchange(request) {
    const { room, answer, answered, memory } = this.#instance.exports;
    const bytes = new TextEncoder().encode(JSON.stringify(request));
    // An address is a signed number here, and the memory may move with every call.
    const to = room(bytes.length) >>> 0;
    new Uint8Array(memory.buffer, to, bytes.length).set(bytes);
    const length = answer() >>> 0;
    const from = answered() >>> 0;
    return JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, from, length)));
  }
}
