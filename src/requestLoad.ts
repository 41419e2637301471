import { limits } from './limits.js';

/**
 * How many requests are being answered now. Background work steps back while there are many: the
 * processors are for those who wait, and what piles up meanwhile is done in larger parts, which
 * cost less.
 */
export class RequestLoad {
  private count = 0;
  private longOnes = 0;
  private readonly waiting = new Set<() => void>();

  get underWay(): number {
    return this.count;
  }

  /** `isLong`: most of its time it waits for something else than this process. */
  begin(isLong = false): void {
    this.count += 1;
    if (isLong) this.longOnes += 1;
  }

  end(isLong = false): void {
    this.count -= 1;
    if (isLong) this.longOnes -= 1;
    if (this.isBusy) return;
    for (const goOn of this.waiting) goOn();
  }

  /** Resolves when few are under way, or after `milliseconds`: nothing is put off for ever. */
  async calm(milliseconds: number): Promise<void> {
    if (!this.isBusy) return;
    await new Promise<void>((resolve) => {
      const goOn = () => {
        clearTimeout(timer);
        this.waiting.delete(goOn);
        resolve();
      };
      const timer = setTimeout(goOn, milliseconds);
      this.waiting.add(goOn);
    });
  }

  private get isBusy(): boolean {
    return this.count - this.longOnes > limits.requestsBesideReadingMax;
  }
}
