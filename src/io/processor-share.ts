import { cpuUsage } from 'node:process';

/** How many processors this process had to itself, all of its threads together, from one question to the next. */
export class ProcessorShare {
  #asked = performance.now();
  #used = cpuUsage();

  /** Its time on processors over the time that went by: about 1 where all threads take turns on one. */
  processors(): number {
    const { user, system } = cpuUsage(this.#used);
    const now = performance.now();
    const share = (user + system) / 1000 / Math.max(1, now - this.#asked);
    this.#asked = now;
    this.#used = cpuUsage();
    return share;
  }
}
