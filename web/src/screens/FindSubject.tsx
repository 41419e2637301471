import { useQuery } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import type { SubmitEvent } from 'react';
import { type Schemas, useKept, useKith, useMay } from '../api';
import { Link } from '../router';
import { Badge, Field, Lacking } from '../ui/parts';
import { Empty, Loaded } from '../ui/states';

type Found = Schemas['FindSubjectResponse'];
type Kind = 'email' | 'phone' | 'user_id';

const kinds: Record<Kind, { name: string; example: string }> = {
  email: { name: 'E-mail address', example: 'jane@example.com' },
  phone: { name: 'Phone number', example: '+49 30 901820' },
  user_id: { name: 'User id', example: 'jane' },
};

/** What was looked for last; each look is one of its own, and in the audit log. */
interface Asked {
  body: Partial<Record<Kind, string>>;
  number: number;
}

/** Everything of the project that carries an identifier of a person. */
export function FindSubject() {
  const kith = useKith();
  const [kind, setKind] = useKept<Kind>('find kind', 'email');
  const [value, setValue] = useKept('find value', '');
  const [asked, setAsked] = useKept<Asked | undefined>('find asked', undefined);
  const may = useMay('admin');
  // What was found is still there on the way back from it.
  const find = useQuery({
    queryKey: ['found', asked],
    queryFn: () => answerOf(kith.POST('/subjects/find', { body: asked?.body ?? {} })),
    enabled: asked !== undefined,
    // The audit log has each look: none comes by itself.
    ...{ staleTime: Infinity, gcTime: Infinity, retry: false },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked({ body: { [kind]: value.trim() }, number: (asked?.number ?? 0) + 1 });
  };
  return (
    <>
      <h1>Find a subject</h1>
      <p>Who and what carries an identifier: users, records of business data, and graphs.</p>
      {!may && <Lacking scope="admin">Looking for people by identifier is not open here.</Lacking>}
      <form className="inline" onSubmit={submit} hidden={!may}>
        <Field label="Identifier">
          {(id) => (
            <select id={id} value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
              {Object.entries(kinds).map(([key, { name }]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Value">
          {(id) => (
            <input
              {...{ id, value, required: true, placeholder: kinds[kind].example }}
              onChange={(event) => setValue(event.target.value)}
            />
          )}
        </Field>
        <button className="primary" disabled={find.isFetching}>
          Find
        </button>
      </form>
      {asked && (
        <Loaded query={find} busy="Looking everywhere…">
          {(found) => <FoundList found={found} />}
        </Loaded>
      )}
    </>
  );
}

function FoundList({ found: { users, records, graphs } }: { found: Found }) {
  if (users.length + records.length + graphs.length === 0) {
    return (
      <Empty title="Nobody and nothing carries this identifier">
        Phone numbers need their country, such as +49. A name is no identifier: look under{' '}
        <Link to={['users']}>Users</Link>.
      </Empty>
    );
  }
  return (
    <div role="status">
      <UsersFound users={users} />
      <RecordsFound records={records} />
      <GraphsFound graphs={graphs} />
      {users.length === 0 && (
        <p className="small">
          Whoever this is, is no user: what is here is exported and erased with the API or with{' '}
          <code>kith erase subject</code>.
        </p>
      )}
    </div>
  );
}

const UsersFound = ({ users }: { users: Found['users'] }) => (
  <section className="card" aria-labelledby="found-users">
    <h2 id="found-users">Users</h2>
    {users.length === 0 && <p className="faint">None</p>}
    <ul className="plain">
      {users.map((user) => (
        <li key={user.user_id}>
          <Link to={['users', user.user_id]}>{user.name || user.user_id}</Link>{' '}
          <span className="faint">{user.user_id}</span>{' '}
          {user.unverified && <Badge tone="warn">given by an update, not proven</Badge>}
        </li>
      ))}
    </ul>
  </section>
);

const RecordsFound = ({ records }: { records: Found['records'] }) => (
  <section className="card" aria-labelledby="found-records">
    <h2 id="found-records">Records of business data</h2>
    {records.length === 0 && <p className="faint">None</p>}
    <ul className="plain">
      {records.map((record) => (
        <li key={record.record_uuid}>
          {[record.source, record.type, record.key].filter(Boolean).join(' · ') || 'Record'}{' '}
          <Badge>{record.status}</Badge>{' '}
          {record.user_ids.map((id) => (
            <Link key={id} to={['users', id, 'business']}>
              {id}
            </Link>
          ))}
          {record.review_uuids.length > 0 && (
            <>
              {' '}
              <Link to={['reviews']}>to be decided</Link>
            </>
          )}
        </li>
      ))}
    </ul>
  </section>
);

const GraphsFound = ({ graphs }: { graphs: Found['graphs'] }) => (
  <section className="card" aria-labelledby="found-graphs">
    <h2 id="found-graphs">Graphs in which it was said</h2>
    {graphs.length === 0 && <p className="faint">None</p>}
    <ul className="plain">
      {graphs.map((graph) => (
        <li key={graph.graph_uuid}>
          {graph.user_id ? (
            <Link to={['users', graph.user_id]}>{graph.user_id}</Link>
          ) : (
            <>graph {graph.graph_id ?? graph.graph_uuid}</>
          )}{' '}
          <span className="faint">
            {graph.episodes === 1 ? '1 text' : `${graph.episodes} texts`}
          </span>
        </li>
      ))}
    </ul>
  </section>
);
