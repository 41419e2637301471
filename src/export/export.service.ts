import { Readable } from 'node:stream';
import type { Caller } from '../caller.js';
import { notFound } from '../errors.js';
import { requireId } from '../ids.js';
import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import { exportPage } from './exportPage.js';
import * as queries from './export.queries.js';
import { toWire, type WireItem } from './wireNames.js';

/** The shape of an export; docs/erasure.md describes it. */
export const exportSchema = { schema: 'kith.user', version: 1 } as const;

/** The parts of an export, each an array, in this order. */
export const exportParts = [
  'sessions',
  'episodes',
  'entities',
  'facts',
  'records',
  'reviews',
  'settings',
] as const;

export type ExportPart = (typeof exportParts)[number];

/** A user and how its parts are read, page by page. */
export interface ExportSource {
  user: WireItem;
  pages(part: ExportPart): AsyncGenerator<WireItem[]>;
}

interface Root {
  projectId: string;
  uuid: string;
  graphUuid: string;
}

/** Hands out all that erasing a user would remove, while it is read. */
export class ExportService {
  constructor(private readonly database: Database) {}

  /** 404 for an unknown user; the same user gives the same bytes while nothing changes. */
  async json(caller: Caller, userId: string): Promise<Readable> {
    return Readable.from(jsonOf(await this.open(caller, userId)));
  }

  /** The same as one page without any link, for the person it is about. */
  async page(caller: Caller, userId: string): Promise<Readable> {
    return Readable.from(exportPage(await this.open(caller, userId)));
  }

  private async open({ projectId }: Caller, userId: string): Promise<ExportSource> {
    requireId(userId, 'user_id');
    const [found] = await this.database.run(queries.userFindForExport, { projectId, userId });
    if (!found) throw notFound();
    const root = { projectId, uuid: found.uuid, graphUuid: found.graphUuid };
    return { user: toWire(found.item), pages: (part) => this.pages(root, part) };
  }

  private async *pages(root: Root, part: ExportPart): AsyncGenerator<WireItem[]> {
    for await (const items of this.rows(root, part)) yield items.map(toWire);
  }

  private rows(root: Root, part: ExportPart): AsyncGenerator<Record<string, unknown>[]> {
    switch (part) {
      case 'sessions':
        return this.sessions(root);
      case 'episodes':
        return this.byTime(root, queries.episodeListForExport);
      case 'entities':
        return this.byTime(root, queries.entityListForExport);
      case 'facts':
        return this.byTime(root, queries.factListForExport);
      case 'records':
        return this.byUuid(root, queries.recordListForExport);
      case 'reviews':
        return this.byUuid(root, queries.reviewListForExport);
      case 'settings':
        return this.settings(root);
    }
  }

  private async *sessions({ uuid: rootUuid }: Root) {
    for (let after = -1; ;) {
      const limit = limits.pageSizeMax;
      const rows = await this.database.run(queries.sessionListForExport, {
        ...{ rootUuid, after, limit },
      });
      yield rows.map(({ item }) => item);
      const last = rows.at(-1);
      if (!last || rows.length < limit) return;
      after = last.number;
    }
  }

  private async *byTime(
    { graphUuid }: Root,
    query:
      | typeof queries.episodeListForExport
      | typeof queries.entityListForExport
      | typeof queries.factListForExport,
  ) {
    const limit = limits.pageSizeMax;
    for (let place = { afterAt: '0001-01-01T00:00:00Z', afterUuid: '' }; ;) {
      const rows = await this.database.run(query, { graphUuid, ...place, limit });
      yield rows.map(({ item }) => item);
      const last = rows.at(-1);
      if (!last || rows.length < limit) return;
      place = { afterAt: last.at, afterUuid: last.uuid };
    }
  }

  private async *byUuid(
    { uuid: rootUuid }: Root,
    query: typeof queries.recordListForExport | typeof queries.reviewListForExport,
  ) {
    const limit = limits.pageSizeMax;
    for (let afterUuid = ''; ;) {
      const rows = await this.database.run(query, {
        ...{ rootUuid, afterUuid, limit },
      });
      yield rows.map(({ item }) => item);
      const last = rows.at(-1);
      if (!last || rows.length < limit) return;
      afterUuid = last.uuid;
    }
  }

  private async *settings({ projectId, graphUuid }: Root) {
    const rows = await this.database.run(queries.settingListForExport, { projectId, graphUuid });
    yield rows.map(({ kind, item }) => ({ setting: kind, ...item }));
  }
}

/** One thing a line, so that other programs can read it line by line too. */
async function* jsonOf({ user, pages }: ExportSource): AsyncGenerator<string> {
  const { schema, version } = exportSchema;
  yield `{"schema":"${schema}","version":${version},\n"user":${JSON.stringify(user)}`;
  for (const part of exportParts) {
    yield `,\n"${part}":[`;
    let isFirst = true;
    for await (const items of pages(part)) {
      if (items.length === 0) continue;
      yield `${isFirst ? '\n' : ',\n'}${items.map((item) => JSON.stringify(item)).join(',\n')}`;
      isFirst = false;
    }
    yield isFirst ? ']' : '\n]';
  }
  yield '}\n';
}
