/** Shapes of the wire that several nouns answer with. */

/** The wire's answer to what has no result of its own; errors have the same shape. */
export interface SuccessResponse {
  message: string;
}

/** How facts are rated; kept for generation 2. */
export interface FactRatingExamples {
  high?: string;
  medium?: string;
  low?: string;
}

export interface FactRatingInstruction {
  instruction?: string;
  examples?: FactRatingExamples;
}

/** A node of a graph. */
export interface EntityNode {
  uuid: string;
  name: string;
  summary: string;
  created_at: string;
  labels: string[];
  attributes: { [key: string]: unknown };
}
