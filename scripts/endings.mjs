import { constants } from 'node:os';
import { commandLineOf, parentOf } from './processes.mjs';

const watchIntervalMs = 500;
const ancestorsMax = 4;
const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Calls `end(signal, isFirst)` when this program is to end: on a signal, or when the npm that
 * started it is gone. npm passes signals on only to its direct child, which may be a shell, and a
 * killed npm passes nothing on at all: so its life is watched.
 */
export function onEnd(end) {
  let first = true;
  const tell = (signal) => {
    end(signal, first);
    first = false;
  };
  for (const signal of endSignals) process.on(signal, () => tell(signal));
  const links = npmLinks();
  if (links.length === 0) return;
  const timer = setInterval(() => {
    if (links.every(isUnbroken)) return;
    clearInterval(timer);
    tell('SIGTERM');
  }, watchIntervalMs);
  timer.unref();
}

/** The exit code that a shell would show for a process that ended by a signal. */
export function exitCodeOf(code, signal) {
  if (code !== null && code !== undefined) return code;
  return 128 + (constants.signals[signal] || 0);
}

// A process whose parent ends gets another parent at once, also while the parent's remains are
// still listed. So not the ancestors are watched but the links between them.
function isUnbroken({ child, parent }) {
  return (child === process.pid ? process.ppid : parentOf(child)) === parent;
}

// From this process up to npm, over the shell that npm may have put in between.
function npmLinks() {
  if (!process.env.npm_lifecycle_event) return [];
  const links = [];
  let child = process.pid;
  for (let step = 0; step < ancestorsMax; step += 1) {
    const parent = parentOf(child);
    if (!parent || parent === 1) return [];
    links.push({ child, parent });
    if (/\b(npm|pnpm|yarn|bun)\b/.test(commandLineOf(parent).split(' -c ')[0])) return links;
    child = parent;
  }
  return links.slice(0, 1);
}
