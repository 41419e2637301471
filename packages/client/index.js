// @ts-check
import createClient from 'openapi-fetch';

const basePath = '/api/v2';

export class KithApiError extends Error {
  /**
   * @param {string} message
   * @param {number} status
   * @param {string} [requestId]
   * @param {ErrorOptions} [options]
   */
  constructor(message, status, requestId, options) {
    super(message, options);
    this.name = 'KithApiError';
    this.status = status;
    this.requestId = requestId;
  }
}

/** @type {typeof import('./index.js').createKithClient} */
export function createKithClient({ baseUrl, apiKey, fetch }) {
  const root = baseUrl.replace(/\/+$/, '');
  /** @type {import('./index.js').KithClient} */
  const client = createClient({
    baseUrl: root.endsWith(basePath) ? root : root + basePath,
    headers: { Authorization: `Api-Key ${apiKey}` },
    ...(fetch && { fetch }),
  });
  client.use({
    async onResponse({ response }) {
      if (!response.ok) throw await errorOf(response);
    },
    onError({ error }) {
      return new KithApiError('the service cannot be reached', 0, undefined, { cause: error });
    },
  });
  return client;
}

/** @type {typeof import('./index.js').answerOf} */
export async function answerOf(sent) {
  const { data } = await sent;
  return /** @type {any} */ (data);
}

/** @param {Response} response */
async function errorOf(response) {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const text = await response.text();
  let message = `the service answered ${response.status}`;
  try {
    const { message: said } = JSON.parse(text);
    if (typeof said === 'string' && said !== '') message = said;
  } catch {
    // A proxy in between answers in HTML: its status says more than its page.
  }
  return new KithApiError(message, response.status, requestId);
}
