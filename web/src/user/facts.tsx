import type { Schemas } from '../api';
import { Badge, Time } from '../ui/parts';

export type Fact = Schemas['EntityEdge'];

/** True now: neither ended in the world nor taken back. */
export const isOpen = (fact: { invalid_at?: string; expired_at?: string }): boolean =>
  !fact.invalid_at && !fact.expired_at;

/** LIVES_IN reads as "lives in". */
export const typeName = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

export const FactState = ({ fact }: { fact: Pick<Fact, 'invalid_at' | 'expired_at'> }) =>
  isOpen(fact) ? <Badge tone="good">true now</Badge> : <Badge>ended</Badge>;

/** From when to when it was true. */
export const Span = ({ fact }: { fact: Pick<Fact, 'valid_at' | 'invalid_at'> }) => (
  <span className="span">
    {fact.valid_at ? <Time at={fact.valid_at} show="day" /> : 'start unknown'}
    {' → '}
    {fact.invalid_at ? <Time at={fact.invalid_at} show="day" /> : 'now'}
  </span>
);
