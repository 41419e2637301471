import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

/** Where this process spent its time, by the functions themselves. */
export interface ProfileLine {
  function: string;
  place: string;
  percent: number;
}

export interface RunningProfile {
  /** Ends it; writes the whole to a file that browsers read, and returns the heaviest functions. */
  stop(path: string): Promise<ProfileLine[]>;
}

export async function startProfile(): Promise<RunningProfile> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  return {
    stop: async (path) => {
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      writeFileSync(path, JSON.stringify(profile));
      const byNode = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
      const samples = profile.samples ?? [];
      const counts = new Map<string, number>();
      for (const id of samples) {
        const frame = byNode.get(id);
        const url = frame?.url.replace(/^.*\/(node_modules|src|bench)\//, '$1/') ?? '';
        const key = `${frame?.functionName || '(anonymous)'}\u0000${url}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return [...counts]
        .sort((left, right) => right[1] - left[1])
        .slice(0, 25)
        .map(([key, count]) => {
          const [name = '', place = ''] = key.split('\u0000');
          return { function: name, place, percent: (100 * count) / samples.length };
        });
    },
  };
}
