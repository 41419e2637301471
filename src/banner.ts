/** What a person needs after the start. */
export interface Banner {
  url: string;
  key: string;
  dataDir: string;
  neo4j: string;
}

/** The last lines of a start: readable on a terminal, one JSON line elsewhere. */
export function bannerText(banner: Banner, format: 'pretty' | 'json'): string {
  const baseUrl = `${banner.url}/api/v2`;
  const curl = `curl -H "Authorization: Api-Key ${banner.key}" ${baseUrl}/users-ordered`;
  if (format === 'json') {
    const { key, neo4j } = banner;
    const docs = `${banner.url}/docs`;
    return JSON.stringify({ level: 'info', message: 'ready', baseUrl, key, curl, docs, neo4j });
  }
  return [
    '',
    'Kith is ready.',
    `  base URL        ${baseUrl}`,
    `  API key         ${banner.key}`,
    `  documentation   ${banner.url}/docs`,
    `  database        ${banner.neo4j}`,
    `  data folder     ${banner.dataDir}`,
    '',
    'Try it:',
    `  ${curl}`,
    '',
    'Stop it with Ctrl-C.',
    '',
  ].join('\n');
}
