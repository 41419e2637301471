import type { ExportSource } from './export.service.js';
import type { WireItem } from './wireNames.js';

/** Where a fact is from: the number of a line above, and its time. */
interface Source {
  number: number;
  at: unknown;
}

const style = `
body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
td, th { border-bottom: 1px solid #ddd; padding: .3rem .5rem; text-align: left }
td { vertical-align: top }
th { background: #f5f5f5 } .past { color: #777 } time { white-space: nowrap }
pre { white-space: pre-wrap; margin: 0; font-size: .85rem }`;

/**
 * One page that a person can read and keep: who the user is, what is known and since when and from
 * where, everything that was said, and every record. It loads nothing and links to nothing.
 */
export async function* exportPage({ user, pages }: ExportSource): AsyncGenerator<string> {
  const name = [user['first_name'], user['last_name']].filter(Boolean).join(' ');
  const title = `What is known about ${text(name || user['user_id'])}`;
  yield `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>`;
  yield `<style>${style}</style></head><body><h1>${title}</h1>`;
  yield `<h2>Profile</h2>${table(['', ''], Object.entries(user).map(row))}`;
  const sources = new Map<string, Source>();
  yield '<h2>What was said</h2>';
  yield head(['Number', 'When', 'Who', 'What']);
  for await (const episodes of pages('episodes')) {
    for (const episode of episodes) {
      const number = sources.size + 1;
      sources.set(String(episode['uuid']), { number, at: episode['created_at'] });
      yield tr([
        `<span id="s${number}">${number}</span>`,
        time(episode['created_at']),
        text(episode['name'] ?? episode['role_type'] ?? episode['source_description'] ?? 'data'),
        `<pre>${text(episode['content'])}</pre>`,
      ]);
    }
  }
  yield '</table><h2>What is known from it</h2>';
  yield head(['Fact', 'True from', 'Until', 'Known since', 'Said in']);
  for await (const facts of pages('facts')) {
    for (const fact of facts) yield tr(factCells(fact, sources), fact['invalid_at'] !== undefined);
  }
  yield '</table><h2>Things spoken of</h2>';
  yield head(['Name', 'Kind', 'Summary', 'Known since']);
  for await (const entities of pages('entities')) {
    for (const { name: own, entity_type: kind, summary, created_at: at } of entities) {
      yield tr([text(own), text(kind ?? ''), text(summary ?? ''), time(at)]);
    }
  }
  yield '</table><h2>Records of business data</h2>';
  yield head(['Source', 'Key', 'From', 'Content']);
  for await (const records of pages('records')) {
    for (const { source, type, key, at, data } of records) {
      const from = [source, type].filter(Boolean).map(text).join(' / ');
      const content = `<pre>${text(JSON.stringify(data, null, 1))}</pre>`;
      yield tr([from, text(key ?? ''), time(at), content]);
    }
  }
  yield '</table><h2>What was proposed and decided about records</h2>';
  yield head(['Record', 'Decision', 'Why', 'When']);
  for await (const reviews of pages('reviews')) {
    for (const { record_uuid: record, status, rule, created_at: at, decided_at: on } of reviews) {
      yield tr([text(record), text(status), text(rule), time(on ?? at)]);
    }
  }
  yield '</table><h2>Settings of this person alone</h2>';
  yield head(['Kind', 'Content', 'Since']);
  for await (const settings of pages('settings')) {
    for (const { setting, kind, created_at: at, updated_at: _at, ...content } of settings) {
      yield tr([
        text(kind ?? setting),
        `<pre>${text(JSON.stringify(content, null, 1))}</pre>`,
        time(at),
      ]);
    }
  }
  yield '</table></body></html>\n';
}

function factCells(fact: WireItem, sources: ReadonlyMap<string, Source>): string[] {
  const said = (fact['evidence'] as { uuid: string }[]).flatMap(
    ({ uuid }) => sources.get(uuid) ?? [],
  );
  const numbers = said.map(({ number, at }) => `${number} (${time(at)})`);
  return [
    text(fact['fact']),
    time(fact['valid_at']),
    time(fact['invalid_at']),
    time(fact['created_at']),
    numbers.join('<br>'),
  ];
}

const row = ([name, value]: [string, unknown]): string[] => [
  text(name.replaceAll('_', ' ')),
  `<pre>${text(typeof value === 'object' ? JSON.stringify(value, null, 1) : value)}</pre>`,
];

const table = (names: string[], rows: string[][]): string =>
  `${head(names)}${rows.map((cells) => tr(cells)).join('')}</table>`;

const head = (names: string[]): string =>
  `<table><tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr>\n`;

const tr = (cells: string[], isPast = false): string =>
  `<tr${isPast ? ' class="past"' : ''}>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;

const time = (value: unknown): string =>
  typeof value === 'string' ? `<time>${text(value.slice(0, 19).replace('T', ' '))}</time>` : '';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Whatever it is, as text of a page: nothing in it is markup. */
const text = (value: unknown): string =>
  String(value ?? '').replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
