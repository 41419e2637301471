import type { Database } from './database.js';
import { readCypher } from './query.js';

/** Full-text indexes: one for each kind of thing that is searched by its words. */
const textIndexes = ['fact_text', 'entity_text', 'episode_text'] as const;

/**
 * Analysers by language. The English one stems and drops stop words; the other only folds case
 * and takes scripts without spaces apart, so that every word of any language is found as it is.
 */
const analyzers = { en: 'english', other: 'standard-no-stop-words' } as const;

/**
 * Makes the indexes that depend on configuration or server line, at every start. An index whose
 * analyser is another one is made anew; the server fills it in the background.
 */
export async function ensureIndexes(
  database: Database,
  options: { language: 'en' | 'other'; report: (message: string) => void },
): Promise<void> {
  const analyzer = analyzers[options.language];
  const present = await database.raw(
    'SHOW FULLTEXT INDEXES YIELD name, options RETURN name, options.indexConfig AS config',
  );
  for (const name of textIndexes) {
    const there = present.find((index) => index['name'] === name);
    const config = there?.['config'] as Record<string, unknown> | undefined;
    if (config && config['fulltext.analyzer'] !== analyzer) {
      options.report(`making the index ${name} anew: the language was changed`);
      await database.raw(`DROP INDEX ${name} IF EXISTS`);
    }
    await database.raw(readCypher(`schema/ensure/${name}.cypher`), { analyzer });
  }
  await database.raw('CALL db.awaitIndexes(60)');
}
