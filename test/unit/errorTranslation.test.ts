import { ValidateError } from '@tsoa/runtime';
import type { Request, Response } from 'express';
import { Neo4jError } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';

import { badRequest, errorKinds, KithError, notFound } from '../../src/errors.js';
import { translateErrors } from '../../src/http/errorTranslation.js';
import { createLog } from '../../src/log.js';
import { translateFailure } from '../../src/neo4j/failure.js';

interface Translated {
  status: number;
  body: { message: string };
  headers: Record<string, unknown>;
  logged: string;
}

/** What a caller and the log get to see of an error. */
function translate(error: unknown): Translated {
  const logged: unknown[] = [];
  const log = createLog({ level: 'error', format: 'json' });
  log.clear();
  log.error = ((...parts: unknown[]) => logged.push(parts)) as never;
  const result: Translated = { status: 0, body: { message: '' }, headers: {}, logged: '' };
  const response = {
    headersSent: false,
    setHeader: (name: string, value: unknown) => (result.headers[name] = value),
    status: (status: number) => ((result.status = status), response),
    json: (body: { message: string }) => (result.body = body),
  };
  const request = { requestId: 'request-1' } as unknown as Request;
  translateErrors(log)(error, request, response as unknown as Response, () => {});
  return { ...result, logged: JSON.stringify(logged) };
}

const neo4jError = (code: string) => new Neo4jError("Node with userId 'jane'", code, '', '');

describe('an error becomes an answer', () => {
  it.each(Object.keys(errorKinds) as (keyof typeof errorKinds)[])('%s by its kind', (kind) => {
    const { status, body, headers } = translate(new KithError(kind, 'words'));
    expect(status).toBe(errorKinds[kind].status);
    expect(headers['Retry-After'] !== undefined).toBe(
      // What limits rates says itself how long to wait.
      kind === 'unavailable' || kind === 'backlog_full',
    );
    expect(Object.keys(body)).toEqual(['message']);
    if (kind !== 'internal') expect(body.message).toBe('words');
  });

  it('of the validator with the field and never the value', () => {
    const fields = {
      'body.messages.$0.role_type': { message: 'should be one of ...', value: 'secret' },
      'body.user_id': { message: "'user_id' is required", value: 'secret' },
      'query.page_number': { message: 'Could not match the union against secret', value: 'secret' },
    };
    const { status, body } = translate(new ValidateError(fields, 'secret'));
    expect(status).toBe(400);
    expect(body.message).toContain('messages.$0.role_type: should be one of');
    expect(body.message).toContain('UserID cannot be empty');
    expect(body.message).not.toContain('secret');
  });

  it('of no one in particular with the request id only', () => {
    for (const error of [new Error('jane@example.com'), 'text', null, { any: 'thing' }]) {
      const { status, body } = translate(error);
      expect([status, body.message]).toEqual([500, 'internal error; request id request-1']);
    }
  });

  it('that quotes what it could not read is logged without its words', () => {
    for (const text of ['jane@example.com', '{"a": jane@example.com}']) {
      let thrown: unknown;
      try {
        JSON.parse(text);
      } catch (error) {
        thrown = error;
      }
      const { logged } = translate(thrown);
      expect(logged).toContain('SyntaxError');
      expect(logged).toContain('errorTranslation.test.ts');
      expect(logged).not.toContain('jane');
    }
    const { logged } = translate(new TypeError('x is not a function'));
    expect(logged).toContain('x is not a function');
  });

  it('with the same words for everything that is not there', () => {
    expect(translate(notFound()).body).toEqual({ message: 'not found' });
  });
});

describe('an error of the database', () => {
  it.each([
    ['ServiceUnavailable', 503],
    ['SessionExpired', 503],
    ['N/A', 503],
    ['Neo.TransientError.General.DatabaseUnavailable', 503],
    ['Neo.TransientError.Transaction.DeadlockDetected', 503],
    ['Neo.ClientError.Security.Unauthorized', 503],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 500],
    ['Neo.ClientError.Statement.SyntaxError', 500],
  ])('%s becomes %i by its code, and its words go nowhere', (code, status) => {
    const answer = translate(translateFailure(neo4jError(code), 'user/user_create'));
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer)).not.toContain('jane');
    if (status === 500) expect(answer.logged).toContain(`${code} in user/user_create`);
  });

  it("that is the service's own stays as it is", () => {
    const error = badRequest('x');
    expect(translateFailure(error, 'any')).toBe(error);
  });
});
