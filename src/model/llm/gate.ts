/**
 * Lets a fixed number of callers in at once; the others wait in order. A slot that is left goes
 * straight to the next waiter, so nobody can slip in between.
 */
export class Gate {
  private free: number;
  private readonly waiting: { enter: () => void; refuse: (error: Error) => void }[] = [];
  private closedBecause: Error | null = null;

  /** `slots`: how many may be inside at once. */
  constructor(slots: number) {
    this.free = slots;
  }

  /** How many callers wait outside. */
  get waitingCount(): number {
    return this.waiting.length;
  }

  /** Resolves with a slot; `leave` must follow. `first` goes ahead of everybody who waits. */
  enter(first = false): Promise<void> {
    if (this.closedBecause) return Promise.reject(this.closedBecause);
    if (this.free > 0) {
      this.free -= 1;
      return Promise.resolve();
    }
    return new Promise((enter, refuse) => {
      if (first) this.waiting.unshift({ enter, refuse });
      else this.waiting.push({ enter, refuse });
    });
  }

  /** Does the work inside. */
  async run<T>(work: () => Promise<T>, first = false): Promise<T> {
    await this.enter(first);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /** Gives the slot back. */
  leave(): void {
    const next = this.waiting.shift();
    if (next) next.enter();
    else this.free += 1;
  }

  /** Refuses everybody who waits and everybody who comes. Those inside finish as they like. */
  close(because: Error): void {
    this.closedBecause = because;
    for (const { refuse } of this.waiting.splice(0)) refuse(because);
  }
}
