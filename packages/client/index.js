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
  requireOptions(baseUrl, apiKey);
  const root = baseUrl.replace(/\/+$/, '');
  /** @type {import('./index.js').KithClient} */
  const client = createClient({
    baseUrl: root.endsWith(basePath) ? root : root + basePath,
    headers: { Authorization: `Api-Key ${apiKey}` },
    ...(fetch && { fetch }),
  });
  client.use({
    async onResponse({ response, options }) {
      if (!response.ok) throw await errorOf(response);
      return options.parseAs === 'json' ? whole(response) : undefined;
    },
    onError({ error }) {
      // Who gave up is told so by what was thrown, as with any fetch.
      if (/^(Abort|Timeout)Error$/.test(/** @type {Error} */ (error)?.name)) return undefined;
      return new KithApiError('the service cannot be reached', 0, undefined, { cause: error });
    },
  });
  return client;
}

/**
 * A setting that was forgotten is named at once, and not taken for a service that is away.
 * @param {unknown} baseUrl
 * @param {unknown} apiKey
 */
function requireOptions(baseUrl, apiKey) {
  if (typeof baseUrl !== 'string' || !/^https?:\/\/[^/]/i.test(baseUrl)) {
    throw new TypeError('baseUrl must be a URL such as http://127.0.0.1:8000');
  }
  if (typeof apiKey !== 'string' || !/^[!-~]+$/.test(apiKey)) {
    throw new TypeError('apiKey must be a key of Kith: ASCII without spaces');
  }
}

/**
 * An answer that arrived whole, and is Kith's: a proxy may answer with a page of its own.
 * @param {Response} response
 */
async function whole(response) {
  const { status, headers } = response;
  if (status === 204) return response;
  const requestId = headers.get('x-request-id') ?? undefined;
  if (/html/i.test(headers.get('content-type') ?? '')) {
    throw new KithApiError('a page answered: is this the URL of Kith?', status, requestId);
  }
  try {
    return new Response(await response.text(), { status, headers });
  } catch (cause) {
    if (/^(Abort|Timeout)Error$/.test(/** @type {Error} */ (cause)?.name)) throw cause;
    throw new KithApiError('the answer broke off', 0, requestId, { cause });
  }
}

/** @type {typeof import('./index.js').answerOf} */
export async function answerOf(sent) {
  const { data } = await sent;
  return /** @type {any} */ (data);
}

/** @param {Response} response */
async function errorOf(response) {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const text = await response.text().catch(() => '');
  let message = `the service answered ${response.status}`;
  try {
    const { message: said } = JSON.parse(text);
    if (typeof said === 'string' && said !== '') message = said;
  } catch {
    // A proxy in between answers in HTML: its status says more than its page.
  }
  return new KithApiError(message, response.status, requestId);
}
