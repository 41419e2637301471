import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { type SubmitEvent, useState } from 'react';
import { type Schemas, useKith, useSigned } from '../api';
import { FormEnd } from '../ui/FormEnd';
import { Dialog, Field } from '../ui/parts';

export type CreatedKey = Schemas['CreatedKey'];
type Scope = Schemas['KeyScope'];

const scopes: [scope: Scope, opens: string][] = [
  ['read', 'see everything of the project'],
  ['write', 'add and change, decide on reviews, delete single things'],
  ['erase', 'forget users and graphs; receipts'],
  ['admin', 'all of these, and exports, look-ups of people, keys, the audit log'],
  ['metrics', 'the figures of the whole service, for Prometheus'],
];

const lives: [days: string, name: string][] = [
  ['', 'Never'],
  ['7', 'In 7 days'],
  ['30', 'In 30 days'],
  ['90', 'In 90 days'],
  ['365', 'In a year'],
];

interface Draft {
  name: string;
  scopes: Scope[];
  /** Days from now; without: it does not expire. */
  days: string;
  perMinute: string;
}

interface KeyFormProps {
  close: () => void;
  made: (key: CreatedKey) => void;
}

function useCreation({ close, made }: KeyFormProps) {
  const kith = useKith();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ name, scopes: chosen, days, perMinute }: Draft) => {
      const expires = days && new Date(Date.now() + Number(days) * 86_400_000).toISOString();
      const body: Schemas['CreateKeyRequest'] = {
        ...{ name: name.trim(), scopes: chosen },
        ...(expires && { expires_at: expires }),
        ...(perMinute && { requests_per_minute: Number(perMinute) }),
      };
      return answerOf(kith.POST('/keys', { body }));
    },
    onSuccess: async (key) => {
      close();
      made(key);
      await queries.invalidateQueries({ queryKey: ['keys'] });
    },
  });
}

export function KeyForm(props: KeyFormProps) {
  const [draft, setDraft] = useState<Draft>({
    ...{ name: '', scopes: ['read'] as Scope[], days: '', perMinute: '' },
  });
  const create = useCreation(props);
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!create.isPending) create.mutate(draft);
  };
  return (
    <Dialog title="Make a key" close={props.close}>
      <form onSubmit={submit}>
        <Field label="Name" hint="Who or what uses it; the audit log has this name.">
          {(id, hint) => (
            <input
              {...{ id, 'aria-describedby': hint, value: draft.name, required: true }}
              maxLength={200}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <ScopeChoice chosen={draft.scopes} choose={(chosen) => set({ scopes: chosen })} />
        <div className="filters">
          <Field label="Expires">
            {(id) => (
              <select
                {...{ id, value: draft.days }}
                onChange={(event) => set({ days: event.target.value })}
              >
                {lives.map(([days, name]) => (
                  <option key={days} value={days}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="Requests a minute">
            {(id) => (
              <input
                {...{ id, value: draft.perMinute, type: 'number', min: 1, max: 1_000_000 }}
                placeholder="as for all keys"
                onChange={(event) => set({ perMinute: event.target.value })}
              />
            )}
          </Field>
        </div>
        <FormEnd
          {...{ error: create.error, isPending: create.isPending, close: props.close }}
          {...{ act: 'Make the key', busy: 'Making it…' }}
          isIncomplete={draft.scopes.length === 0 || draft.name.trim() === ''}
        />
      </form>
    </Dialog>
  );
}

interface ScopeChoiceProps {
  chosen: Scope[];
  choose: (scopes: Scope[]) => void;
}

function ScopeChoice({ chosen, choose }: ScopeChoiceProps) {
  const isRoot = useSigned().scopes.includes('root');
  const offered = scopes.filter(([scope]) => isRoot || scope !== 'metrics');
  return (
    <fieldset>
      <legend>What it may do</legend>
      {offered.map(([scope, opens]) => (
        <label key={scope} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(scope)}
            onChange={({ target: { checked } }) =>
              choose(checked ? [...chosen, scope] : chosen.filter((other) => other !== scope))
            }
          />
          <span>
            <strong>{scope}</strong> <span className="faint">{opens}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
