import type { Caller } from '../caller.js';
import { presentEpisode } from '../episode/episode.presenter.js';
import { presentEdge } from '../fact/fact.presenter.js';
import type { FactService } from '../fact/fact.service.js';
import { limits } from '../limits.js';
import type { Database } from '../neo4j/database.js';
import * as queries from './evidence.queries.js';
import type { FactEvidenceResponse } from './evidence.types.js';

/** From a fact to what says it, what ended it, and what came before and after it. */
export class EvidenceService {
  constructor(
    private readonly database: Database,
    private readonly facts: FactService,
  ) {}

  /** 404 unless the fact exists in the caller's project. */
  async read(caller: Caller, uuid: string): Promise<FactEvidenceResponse> {
    const fact = await this.facts.require(caller, uuid);
    const limit = limits.evidencePerFactMax;
    const key = { projectId: caller.projectId, uuid, limit };
    const [sources, succession] = await Promise.all([
      this.database.run(queries.factListSources, key),
      this.database.run(queries.factListSuccession, key),
    ]);
    const episodes = (part: string) => sources.filter((row) => row.part === part);
    const others = (part: string) => succession.filter((row) => row.part === part);
    const lists = [episodes('evidence'), episodes('closing'), others('after'), others('before')];
    return {
      fact: presentEdge(fact),
      evidence: episodes('evidence').map(presentEpisode),
      closed_by: episodes('closing').map(presentEpisode),
      superseded_by: others('after').map(presentEdge),
      supersedes: others('before').map(presentEdge),
      truncated: lists.some((list) => list.length === limit),
    };
  }
}
