// `npm run build`: builds `dist` the way a start does, when the sources have changed.
import { build, underLock } from './setup.mjs';

underLock(build).catch((error) => {
  process.stderr.write(`kith: ${error.message}\n`);
  process.exitCode = 1;
});
