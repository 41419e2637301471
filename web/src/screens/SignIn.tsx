import { type SubmitEvent, useState } from 'react';
import { Failure } from '../ui/states';
import { Field } from '../ui/parts';

interface SignInProps {
  signIn: (key: string) => Promise<void>;
  notice: string | undefined;
}

const keyHint =
  'It stays in this tab until you sign out or close it. ' +
  'The service prints the first one when it starts.';

export function SignIn({ signIn, notice }: SignInProps) {
  const [key, setKey] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [isOdd, setIsOdd] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setError(undefined);
    // Such a character cannot be sent in a header, and the browser's own words help nobody.
    const isKey = /^[!-~]+$/.test(key.trim());
    setIsOdd(!isKey);
    if (!isKey) return;
    setBusy(true);
    signIn(key.trim()).catch((reason: unknown) => {
      setError(reason);
      setBusy(false);
    });
  };
  return (
    <main className="sign-in">
      <h1>Kith</h1>
      <p>What is known about your users, and why.</p>
      {notice && error === undefined && !isOdd && <p role="status">{notice}</p>}
      <form onSubmit={submit}>
        <Field label="API key" hint={keyHint}>
          {(id, hint) => (
            <input
              {...{ id, 'aria-describedby': hint, value: key, required: true }}
              type="password"
              autoComplete="off"
              spellCheck={false}
              autoFocus
              onChange={(event) => setKey(event.target.value)}
            />
          )}
        </Field>
        <button className="primary" disabled={busy || key.trim() === ''}>
          {busy ? 'Signing in…' : 'Sign in'}
        </button>
      </form>
      {isOdd && (
        <p role="alert" className="fault">
          A key has letters, digits and underscores only: was something else copied with it?
        </p>
      )}
      {error !== undefined && <Failure error={error} />}
    </main>
  );
}
