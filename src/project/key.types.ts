export enum KeyScope {
  read = 'read',
  write = 'write',
  erase = 'erase',
  admin = 'admin',
  metrics = 'metrics',
}

export interface CreateKeyRequest {
  /** What the key is for; the audit log shows it. */
  name: string;
  /** Default: read and write. `metrics` can be given with the root key alone. */
  scopes?: KeyScope[];
  /** RFC 3339; without it the key does not expire. */
  expires_at?: string;
  /**
   * Requests that an instance takes of the key in a minute, in place of its own limit.
   * @isInt requests_per_minute must be a whole number
   * @minimum 1
   * @maximum 1000000
   */
  requests_per_minute?: number;
  /** Another project than that of the key in use: for the root key alone. */
  project_id?: string;
}

export interface ApiKeyInfo {
  key_id: string;
  name: string;
  /** The first characters, to tell keys apart. */
  prefix: string;
  scopes: string[];
  created_at: string;
  expires_at?: string;
  revoked_at?: string;
  requests_per_minute?: number;
}

export interface CreatedKey {
  key_id: string;
  name: string;
  scopes: string[];
  created_at: string;
  expires_at?: string;
  requests_per_minute?: number;
  /** The key itself. It is shown here and never again. */
  key: string;
}

export interface OwnKey {
  key_id: string;
  name: string;
  /** As given: `admin` stands for read, write and erase too, `root` for everything. */
  scopes: string[];
}

export interface KeyListResponse {
  keys: ApiKeyInfo[];
}
