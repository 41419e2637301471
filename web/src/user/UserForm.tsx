import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { type SubmitEvent, useState } from 'react';
import { type Schemas, useKith } from '../api';
import { FormEnd, KeptFault } from '../ui/FormEnd';
import { Dialog, Field } from '../ui/parts';

type User = Schemas['User'];

interface UserFormProps {
  /** The user to change; a new one is added without. */
  user?: User;
  close: () => void;
  saved: (user: User) => void;
}

interface Draft {
  user_id: string;
  first_name: string;
  last_name: string;
  email: string;
  time_zone: string;
  metadata: string;
}

const fields: [keyof Draft, string, string?][] = [
  ['user_id', 'User id', 'Your own id of the person; it cannot be changed later.'],
  ['first_name', 'First name'],
  ['last_name', 'Last name'],
  ['email', 'E-mail'],
  ['time_zone', 'Time zone', 'Such as Europe/Berlin; “yesterday” is read in it.'],
];

const draftOf = (user?: User): Draft => ({
  user_id: user?.user_id ?? '',
  first_name: user?.first_name ?? '',
  last_name: user?.last_name ?? '',
  email: user?.email ?? '',
  time_zone: user?.time_zone ?? '',
  metadata: JSON.stringify(user?.metadata ?? {}, null, 2),
});

export function UserForm({ user, close, saved }: UserFormProps) {
  const [draft, setDraft] = useState(draftOf(user));
  const save = useSave(user, saved);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate(draft);
  };
  const change = (name: keyof Draft) => (event: { target: { value: string } }) =>
    setDraft({ ...draft, [name]: event.target.value });
  return (
    <Dialog title={user ? 'Edit the user' : 'Add a user'} close={close}>
      <form onSubmit={submit}>
        {fields.map(([name, label, hint]) => (
          <Field key={name} label={label} hint={hint}>
            {(id, hintId) => (
              <input
                {...{ id, 'aria-describedby': hintId, value: draft[name] }}
                required={name === 'user_id'}
                disabled={name === 'user_id' && user !== undefined}
                maxLength={500}
                onChange={change(name)}
              />
            )}
          </Field>
        ))}
        <Field
          label="Metadata"
          hint={user ? 'JSON. Keys are added and changed; none is taken away.' : 'JSON'}
        >
          {(id, hintId) => (
            <textarea
              {...{ id, 'aria-describedby': hintId, value: draft.metadata, rows: 5 }}
              spellCheck={false}
              onChange={change('metadata')}
            />
          )}
        </Field>
        <FormEnd error={save.error} isPending={save.isPending} close={close} />
      </form>
    </Dialog>
  );
}

function useSave(user: User | undefined, saved: (user: User) => void) {
  const kith = useKith();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (draft: Draft) => {
      const metadata = readMetadata(draft.metadata);
      if (!user) {
        const { user_id: userId, ...rest } = draft;
        const given = Object.entries(rest).filter(([, value]) => value.trim() !== '');
        const body = { ...Object.fromEntries(given), metadata, user_id: userId.trim() };
        return answerOf(kith.POST('/users', { body }));
      }
      const body = changesOf(user, draft, metadata);
      if (Object.keys(body).length === 0) return user;
      const path = { userId: user.user_id };
      return answerOf(kith.PATCH('/users/{userId}', { params: { path }, body }));
    },
    onSuccess: async (answer) => {
      await queries.invalidateQueries();
      saved(answer);
    },
  });
}

/** What is sent of a form: only what was changed, so that nobody else's change is put back. */
function changesOf(user: User, draft: Draft, metadata: Record<string, unknown>) {
  const before = draftOf(user);
  const names = ['first_name', 'last_name', 'email', 'time_zone'] as const;
  const changed = names.filter((name) => draft[name].trim() !== before[name]);
  const emptied = changed.filter((name) => draft[name].trim() === '');
  if (emptied.length > 0) {
    const said = fields.filter(([name]) => emptied.includes(name as (typeof names)[number]));
    const labels = said.map(([, label]) => label).join(', ');
    throw new KeptFault(`${labels}: it can be changed, not taken away. Write something else.`);
  }
  const lost = missingKeys(user.metadata, metadata);
  if (lost.length > 0) {
    const keys = lost.map((key) => `“${key}”`).join(', ');
    throw new KeptFault(`Metadata ${keys} stays when it is left out. Give it another value.`);
  }
  const fresh = Object.fromEntries(changed.map((name) => [name, draft[name].trim()]));
  return draft.metadata === before.metadata ? fresh : { ...fresh, metadata };
}

/** Keys that are in the first and not in the second, deep ones with the way to them. */
function missingKeys(before: object, after: object): string[] {
  return Object.entries(before).flatMap(([key, old]) => {
    if (!Object.hasOwn(after, key)) return [key];
    const now: unknown = (after as Record<string, unknown>)[key];
    if (!isObject(old) || !isObject(now)) return [];
    return missingKeys(old, now).map((deep) => `${key}.${deep}`);
  });
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readMetadata(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text.trim() || '{}');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Said below, in words.
  }
  throw new SyntaxError('The metadata is not a JSON object, such as {"plan": "gold"}.');
}
