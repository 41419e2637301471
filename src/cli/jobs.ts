import type { Command } from 'commander';
import type { JobListResponse, RetryJobResponse } from '../ingest/job.types.js';
import { callService, readSettings } from './client.js';

/** `kith jobs list` and `kith jobs retry`. */
export function addJobCommands(program: Command, print: (line: string) => void): void {
  const jobs = program.command('jobs').description('what waits to be read, and what could not be');
  jobs
    .command('list')
    .description('list jobs; parked ones have failed too often to be tried again by themselves')
    .option('--status <status>', 'parked or pending', 'parked')
    .option('--page <number>', 'page, from 1', '1')
    .option('--json', 'print JSON')
    .action(async (options: { status: string; page: string; json?: boolean }) => {
      const { status, page } = options;
      const query = new URLSearchParams({ status, page_number: page });
      const path = `/jobs?${query}`;
      const list = (await callService(readSettings(process.env), 'GET', path)) as JobListResponse;
      print(options.json ? JSON.stringify(list, null, 2) : formatJobs(list, status));
    });
  jobs
    .command('retry')
    .description('try a parked job again')
    .argument('<uuid>', 'as kith jobs list prints it')
    .option('--json', 'print JSON')
    .action(async (uuid: string, options: { json?: boolean }) => {
      const path = `/jobs/${encodeURIComponent(uuid)}/retry`;
      const answer = (await callService(
        readSettings(process.env),
        'POST',
        path,
      )) as RetryJobResponse;
      print(options.json ? JSON.stringify(answer, null, 2) : formatRetry(answer));
    });
}

function formatJobs({ jobs, total_count: total }: JobListResponse, status: string): string {
  if (total === 0) return `no ${status} jobs`;
  const lines = jobs.map(
    (job) => `${job.uuid}  ${job.created_at}  tries ${job.attempts}  ${job.error ?? ''}`,
  );
  return [...lines, `${jobs.length} of ${total} ${status} jobs`].join('\n');
}

const formatRetry = (answer: RetryJobResponse): string =>
  answer.out_of_order
    ? 'waiting again; later messages of the same graph have been read already'
    : 'waiting again';
