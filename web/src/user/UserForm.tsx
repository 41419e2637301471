import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { type SubmitEvent, useState } from 'react';
import { type Schemas, useKith } from '../api';
import { Dialog, Field } from '../ui/parts';
import { Failure } from '../ui/states';

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
  const { save, fault } = useSave(user, saved);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate(draft);
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
          hint={user ? 'JSON; what is given is merged into what is there.' : 'JSON'}
        >
          {(id, hintId) => (
            <textarea
              {...{ id, 'aria-describedby': hintId, value: draft.metadata, rows: 5 }}
              spellCheck={false}
              onChange={change('metadata')}
            />
          )}
        </Field>
        {save.error !== null &&
          (fault ? <p role="alert">{fault}</p> : <Failure error={save.error} />)}
        <div className="actions">
          <button type="button" onClick={close}>
            Cancel
          </button>
          <button className="primary" disabled={save.isPending}>
            {save.isPending ? 'Saving…' : 'Save'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function useSave(user: User | undefined, saved: (user: User) => void) {
  const kith = useKith();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (draft: Draft) => {
      const { user_id: userId, metadata, ...rest } = draft;
      const given = Object.entries(rest).filter(([, value]) => value.trim() !== '');
      const body = { ...Object.fromEntries(given), metadata: readMetadata(metadata) };
      return answerOf(
        user
          ? kith.PATCH('/users/{userId}', { params: { path: { userId: user.user_id } }, body })
          : kith.POST('/users', { body: { ...body, user_id: userId.trim() } }),
      );
    },
    onSuccess: async (answer) => {
      await queries.invalidateQueries();
      saved(answer);
    },
  });
  const fault = save.error instanceof SyntaxError ? save.error.message : undefined;
  return { save, fault };
}

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
