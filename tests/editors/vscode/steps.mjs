// Steps of a test: each has a name, a time limit, and a line in the report.

/** How long a step may take, in milliseconds, on a machine that does something else at the same time. */
const PATIENCE = 30_000;

export class Steps {
  passed = 0;
  failed = 0;
  #start = Date.now();

  /** Does a step; what it gives is put into the report where it is text. */
  async step(name, work, patience = PATIENCE) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${patience / 1000} s`)), patience);
    });
    try {
      const told = await Promise.race([work(), late]);
      this.passed += 1;
      this.#report('ok', name, typeof told === 'string' ? told : '');
      return told;
    } catch (error) {
      this.failed += 1;
      this.#report('not ok', name, error.message.split('\n').slice(0, 6).join('\n    '));
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed === 0 && this.passed > 0 ? 0 : 1;
  }

  #report(result, name, told) {
    const seconds = ((Date.now() - this.#start) / 1000).toFixed(1);
    console.log(`${result} ${this.passed + this.failed} - ${name}${told ? `: ${told}` : ''} [${seconds} s]`);
  }
}

/** Asks again until the answer is true; gives it. */
export async function until(what, ask, patience = 20_000) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what}: not after ${patience / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export function check(holds, what) {
  if (!holds) throw new Error(what);
}
