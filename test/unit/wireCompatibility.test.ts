import { expect, it } from 'vitest';
import { servedOperations, wirePageOf, wirePagePath, wireRows } from '../sdk/support/wireTable.js';

// After a new endpoint: npx vitest run --project unit test/unit/wireCompatibility.test.ts -u
it('docs/wire-compatibility.md says "real" of exactly what the service has', async () => {
  await expect(wirePageOf(servedOperations())).toMatchFileSnapshot(wirePagePath);
});

it('docs/wire-compatibility.md has every call of both generations', () => {
  expect(wireRows()).toHaveLength(70 + 99);
});
