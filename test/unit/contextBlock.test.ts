import { describe, expect, it } from 'vitest';

import { composeSessionContext, composeThreadContext } from '../../src/derived/contextBlock.js';

const facts = [
  { fact: 'Jane lives in Berlin', validAt: '2026-03-01T09:00:00.5Z', invalidAt: null },
  { fact: 'Jane lived in Munich', validAt: null, invalidAt: '2026-03-01T09:00:00Z' },
];

describe('the context block', () => {
  it('of generation 2 is the one its clients know, word for word', () => {
    const block = composeSessionContext(facts, [{ name: 'Jane', summary: 'A person.' }]);
    expect(block).toBe(`FACTS and ENTITIES represent relevant context to the current conversation.

# These are the most relevant facts and their valid date ranges
# format: FACT (Date range: from - to)
<FACTS>
  - Jane lives in Berlin (2026-03-01 09:00:00 - present)
  - Jane lived in Munich (date unknown - 2026-03-01 09:00:00)
</FACTS>

# These are the most relevant entities
# ENTITY_NAME: entity summary
<ENTITIES>
  - Jane: A person.
</ENTITIES>`);
  });

  it('of generation 3 begins with the summary of the user', () => {
    expect(composeThreadContext('Jane is a nurse.', facts.slice(0, 1))).toBe(
      `# This is the user summary
<USER_SUMMARY>
Jane is a nurse.
</USER_SUMMARY>

# These are the most relevant facts and their valid date ranges
# format: FACT (Date range: from - to)
<FACTS>
  - Jane lives in Berlin (2026-03-01 09:00:00 - present)
</FACTS>`,
    );
  });

  it('is valid and empty when nothing is known', () => {
    expect(composeSessionContext([], [])).toContain('<FACTS>\n</FACTS>');
    expect(composeThreadContext('', [])).toContain('<USER_SUMMARY>\n</USER_SUMMARY>');
  });
});
