import { readdirSync } from 'node:fs';

/**
 * `npm run bench -- NAME [ARGUMENTS]`: runs `bench/NAME.ts`, which answers one question with
 * numbers. Each says in its first lines what it takes.
 */
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -3));

interface Bench {
  run(args: string[]): Promise<void> | void;
}

async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2);
  if (!names.includes(name)) {
    throw new Error(`name one of the benches: ${names.join(', ')}`);
  }
  const bench = (await import(new URL(`${name}.ts`, import.meta.url).href)) as Bench;
  await bench.run(args);
}

main().catch((error: unknown) => {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
