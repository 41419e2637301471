// The instance that answers logs more for a while. Needs the root key.
import { answerOf, kith } from './kith.js';

for (const level of ['debug', 'info'] as const) {
  await answerOf(kith.POST('/log-level', { body: { level } }));
  console.log('the log level is now', level);
}
