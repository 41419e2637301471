import { readFileSync } from 'node:fs';

/** Milliseconds of processor time since the last look. */
export interface ProcessorTime {
  /** This process: service, embedding threads and the bench's own clients. */
  service: number;
  /** 0 when the database is not the bench's own. */
  database: number;
}

/** Kernel ticks a second that /proc counts in; 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** Says who was busy: where both wait for the same cores, times alone do not tell. */
export class ProcessorClock {
  private last: ProcessorTime;

  constructor(private readonly databasePid: number | undefined) {
    this.last = this.read();
  }

  sinceLast(): ProcessorTime {
    const [before, now] = [this.last, this.read()];
    this.last = now;
    return { service: now.service - before.service, database: now.database - before.database };
  }

  private read(): ProcessorTime {
    const { user, system } = process.cpuUsage();
    return { service: (user + system) / 1000, database: timeOf(this.databasePid) };
  }
}

/** User and system time of another process, from the 14th and 15th field of its `stat`. */
function timeOf(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
  } catch {
    return 0;
  }
}
