// Loaded into the service by the start script, to which it is tied by a channel. When the script
// is gone, even by kill -9, the channel closes, and the service stops in order.
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // The channel alone is no reason to keep running.
  process.channel.unref();
}
