import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { useRef, useState } from 'react';
import { type Schemas, useKith, useMay, useSigned } from '../api';
import { CopyButton } from '../ui/CopyButton';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Badge, Lacking, Notice, numberOf, Time } from '../ui/parts';
import { Empty, Loaded } from '../ui/states';
import { type CreatedKey, KeyForm } from './KeyForm';

type Key = Schemas['ApiKeyInfo'];

/** From when on an end that comes near is pointed at. */
const soonMs = 14 * 86_400_000;

/** The keys of the project, for those who host it. */
export function Keys() {
  const may = useMay('admin');
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<CreatedKey>();
  return (
    <>
      <div className="bar head">
        <h1>Keys</h1>
        {may && (
          <button className="primary" onClick={() => setMaking(true)}>
            Make a key
          </button>
        )}
      </div>
      <p>
        What applications and people sign in with. Give each one of its own, and no more than it
        needs.
      </p>
      {made && <MadeKey key={made.key_id} made={made} done={() => setMade(undefined)} />}
      {may ? <KeyLists /> : <Lacking scope="admin">The keys are not shown here.</Lacking>}
      {making && <KeyForm close={() => setMaking(false)} made={setMade} />}
    </>
  );
}

/** The only time that a key is to be seen. */
function MadeKey({ made, done }: { made: CreatedKey; done: () => void }) {
  const secret = useRef<HTMLPreElement>(null);
  return (
    <section className="card" aria-label="The new key">
      <Notice>
        The key “{made.name}” is made. Copy it now: it is stored nowhere, and never shown again.
      </Notice>
      <pre ref={secret} className="block" tabIndex={0} aria-label="The secret of the key">
        {made.key}
      </pre>
      <div className="actions">
        <CopyButton text={made.key} shown={secret} />
        <button className="primary" onClick={done}>
          I have it
        </button>
      </div>
    </section>
  );
}

/** Whether a key is of no use any more at a time, in milliseconds. */
const isEnded = ({ revoked_at: revoked, expires_at: expires }: Key, now: number): boolean =>
  revoked !== undefined || (expires !== undefined && Date.parse(expires) <= now);

function KeyLists() {
  const kith = useKith();
  const [ending, setEnding] = useState<Key>();
  const [ended, setEnded] = useState<Key>();
  const keys = useQuery({ queryKey: ['keys'], queryFn: () => answerOf(kith.GET('/keys')) });
  return (
    <Loaded query={keys} busy="Loading keys…">
      {({ keys: all }) => {
        const now = keys.dataUpdatedAt;
        const open = all.filter((key) => !isEnded(key, now));
        const gone = all.filter((key) => isEnded(key, now));
        return (
          <>
            {ended && <Notice key={ended.key_id}>The key “{ended.name}” is ended.</Notice>}
            {open.length === 0 ? (
              <Empty title="The project has no key of its own">
                You are signed in with the root key. Make one for each application.
              </Empty>
            ) : (
              <ul className="plain card" aria-label="Keys">
                {open.map((key) => (
                  <KeyRow key={key.key_id} info={key} now={now} end={() => setEnding(key)} />
                ))}
              </ul>
            )}
            {gone.length > 0 && (
              <details className="ended-keys">
                <summary>Ended keys: {numberOf(gone.length)}</summary>
                <ul className="plain card" aria-label="Ended keys">
                  {gone.toReversed().map((key) => (
                    <KeyRow key={key.key_id} info={key} now={now} />
                  ))}
                </ul>
              </details>
            )}
            {ending && (
              <EndDialog
                info={ending}
                close={() => setEnding(undefined)}
                done={() => setEnded(ending)}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

interface KeyRowProps {
  info: Key;
  /** When it was asked for, in milliseconds. */
  now: number;
  end?: () => void;
}

function KeyRow({ info, now, end }: KeyRowProps) {
  const { keyId, scopes: own } = useSigned();
  const isOwn = info.key_id === keyId;
  const mayEnd = !isOwn && (!info.scopes.includes('root') || own.includes('root'));
  return (
    <li className="bar">
      <div>
        <strong>{info.name}</strong> {isOwn && <Badge tone="good">this key</Badge>}
        {info.scopes.map((scope) => (
          <Badge key={scope}>{scope}</Badge>
        ))}
        <p className="small">
          <code>{info.prefix}…</code> · made <Time at={info.created_at} /> ·{' '}
          <End info={info} now={now} />
          {info.requests_per_minute !== undefined &&
            ` · ${numberOf(info.requests_per_minute)} requests a minute`}
        </p>
      </div>
      {end && mayEnd && (
        <button onClick={end}>
          End <span className="hidden">{info.name}</span>
        </button>
      )}
    </li>
  );
}

function End({ info: { expires_at: expires, revoked_at: revoked }, now }: KeyRowProps) {
  if (revoked) {
    return (
      <>
        ended <Time at={revoked} />
      </>
    );
  }
  if (!expires) return <>does not expire</>;
  const left = Date.parse(expires) - now;
  const words = (
    <>
      {left > 0 ? 'expires' : 'expired'} <Time at={expires} />
    </>
  );
  return left > 0 && left < soonMs ? <Badge tone="warn">{words}</Badge> : words;
}

interface EndDialogProps {
  info: Key;
  close: () => void;
  done: () => void;
}

function EndDialog({ info, close, done }: EndDialogProps) {
  const kith = useKith();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () =>
      answerOf(kith.DELETE('/keys/{keyId}', { params: { path: { keyId: info.key_id } } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['keys'] });
      close();
      done();
    },
  });
  return (
    <ConfirmDialog
      {...{ title: `End the key “${info.name}”?`, close, deed: end }}
      {...{ act: 'End the key', busy: 'Ending…' }}
    >
      <p>
        Whoever uses it is refused within a second, and it cannot be brought back. Where an
        application still needs one, give it another key first.
      </p>
    </ConfirmDialog>
  );
}
