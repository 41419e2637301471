import type { Request, Response } from 'express';
import { KithError } from '../errors.js';
import type { IdentifiedRequest } from './requestLog.js';

/** Generation 4 of the wire is not spoken: 501 in that generation's envelope, with the way out. */
export function answerGeneration4(request: Request, response: Response): void {
  response.status(501).json({
    error: {
      code: 'not_implemented',
      message:
        'Kith speaks generations 2 and 3 of this API, not 4. Install zep-cloud 3.30.0 (Python), ' +
        '@getzep/zep-cloud 3.30.0 (TypeScript) or the Go SDK v3, and use a base URL that ends ' +
        'in /api/v2.',
      request_id: (request as IdentifiedRequest).requestId,
    },
  });
}

/** Document collections were given up by the wire itself. */
export function refuseCollections(): never {
  throw new KithError(
    'gone',
    'deprecation error: document collections are gone; add documents with graph.add',
  );
}
