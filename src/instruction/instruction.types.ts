/** What the summary of a user should answer. */
export interface UserInstruction {
  /** At most 100 characters. */
  name: string;
  /** At most 100 characters. */
  text: string;
}

export interface ListUserInstructionsResponse {
  instructions: UserInstruction[];
}

export interface AddUserInstructionsRequest {
  /** A name that exists gets the new text. At most 5 are kept. */
  instructions: UserInstruction[];
  /** Absent: the project, for every user that has none of their own. */
  user_ids?: string[];
}

export interface DeleteUserInstructionsRequest {
  /** Absent or empty: all. */
  instruction_names?: string[];
  /** Absent: the project. */
  user_ids?: string[];
}

/** What a model is told before it reads data. */
export interface CustomInstruction {
  /** At most 100 characters. */
  name: string;
  /** At most 5,000 characters. */
  text: string;
}

export interface ListCustomInstructionsResponse {
  instructions: CustomInstruction[];
}

export interface AddCustomInstructionsRequest {
  /** A name that exists gets the new text. At most 5 are kept. */
  instructions: CustomInstruction[];
  /** With neither users nor graphs: the project, for every graph that has none of its own. */
  user_ids?: string[];
  graph_ids?: string[];
}

export interface DeleteCustomInstructionsRequest {
  /** Absent or empty: all. */
  instruction_names?: string[];
  /** With neither users nor graphs: the project. */
  user_ids?: string[];
  graph_ids?: string[];
}

export interface ObservationType {
  name: string;
  description: string;
}

/** What observations should look for. Kept; no observations are made yet. */
export interface ObservationSteeringConfig {
  instruction?: string;
  types?: ObservationType[];
}
