import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

// Linux tells everything about a process in /proc; elsewhere (macOS) `ps` is always there.
const hasProc = existsSync('/proc/self/stat');

/**
 * When a process started, as text that only this one process can have: a pid is used again, a pid
 * together with its start is not. `undefined` when there is no such process, or only its zombie.
 */
export function startOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return hasProc ? startFromProc(pid) : startFromPs(pid);
}

/** Whether the process that was noted as `{ pid, started }` still runs. */
export function isAlive(noted) {
  if (!noted || !noted.started) return false;
  return startOf(noted.pid) === noted.started;
}

/** The pid of a process's parent, `undefined` when the process is gone. */
export function parentOf(pid) {
  if (hasProc) {
    const fields = statFields(pid);
    return fields && Number(fields[1]);
  }
  const text = ps(['-o', 'ppid=', '-p', String(pid)]);
  return text ? Number(text) : undefined;
}

/** The full command line of a process, empty when it is gone or not ours to read. */
export function commandLineOf(pid) {
  if (!hasProc) return ps(['-ww', '-o', 'command=', '-p', String(pid)]);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
  } catch {
    return '';
  }
}

/** The pids of all processes whose command line holds `text`. */
export function findByCommandLine(text) {
  return allProcesses()
    .filter(({ pid, command }) => pid !== process.pid && command.includes(text))
    .map(({ pid }) => pid);
}

/** `{ pid, started }` of this process, to be noted in a file. */
export function self() {
  return { pid: process.pid, started: startOf(process.pid) };
}

function allProcesses() {
  if (hasProc) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ pid: Number(name), command: commandLineOf(name) }));
  }
  return ps(['-axww', '-o', 'pid=,command='])
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(.*)$/.exec(line))
    .filter(Boolean)
    .map((match) => ({ pid: Number(match[1]), command: match[2] }));
}

function startFromProc(pid) {
  const fields = statFields(pid);
  // A zombie has ended: it only waits for its parent to ask how.
  if (!fields || fields[0] === 'Z' || fields[0] === 'X') return undefined;
  // Ticks since boot: told apart from the same ticks after another boot by the boot's own id.
  return `${bootId()}/${fields[19]}`;
}

// The fields after the command's name, which may itself hold spaces and brackets.
function statFields(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'boot';
  }
}

function startFromPs(pid) {
  const text = ps(['-o', 'stat=,lstart=', '-p', String(pid)]);
  return !text || text.startsWith('Z') ? undefined : text.replace(/^\S+\s+/, '');
}

function ps(args) {
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    return execFileSync('ps', args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] })
      .trimEnd()
      .trimStart();
  } catch {
    return '';
  }
}
