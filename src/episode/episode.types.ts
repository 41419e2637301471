import type { Episode, MetadataFilterGroup } from '../wire.types.js';

export interface EpisodeResponse {
  episodes: Episode[];
}

/** How a list of episodes is asked for. */
export interface ListEpisodesRequest {
  /** @isInt must be a whole number */
  limit?: number;
  /** What the header Zep-Next-Cursor of the page before said. */
  cursor?: string;
  /** uuid or created_at */
  order_by?: string;
  /** asc or desc */
  direction?: string;
  /** Only episodes that mention one of these nodes. */
  mentioned_node_uuids?: string[];
  /** Only episodes with such metadata. */
  episode_metadata_filters?: MetadataFilterGroup;
}

export interface UpdateEpisodeRequest {
  metadata: { [key: string]: unknown };
}
