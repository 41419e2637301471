import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { useState } from 'react';
import { type Schemas, useKept, useKith, useMay } from '../api';
import { go, Link } from '../router';
import { Pager, Time, useFilledPage, useSettled } from '../ui/parts';
import { Busy, Empty, Loaded } from '../ui/states';
import { UserForm } from '../user/UserForm';

const pageSize = 25;

export function Users() {
  const kith = useKith();
  const [text, setText] = useKept('users text', '');
  const [page, setPage] = useKept('users page', 1);
  const [adding, setAdding] = useState(false);
  const mayWrite = useMay('write');
  const search = useSettled(text.trim());
  const users = useQuery({
    queryKey: ['users', search, page],
    queryFn: () =>
      answerOf(
        kith.GET('/users-ordered', {
          params: { query: { page_number: page, page_size: pageSize, ...(search && { search }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  const { data, isPlaceholderData: isOld } = users;
  const found = { rows: isOld ? undefined : data?.users.length, total: data?.total_count };
  useFilledPage(found, { page, pageSize, turn: setPage });
  return (
    <>
      <div className="bar head">
        <h1>Users</h1>
        {mayWrite && (
          <button className="primary" onClick={() => setAdding(true)}>
            Add a user
          </button>
        )}
      </div>
      <input
        type="search"
        className="wide"
        aria-label="Search users by id, name or e-mail"
        placeholder="Search by id, name or e-mail"
        value={text}
        maxLength={400}
        onChange={(event) => {
          setText(event.target.value);
          setPage(1);
        }}
      />
      <Loaded query={users} busy="Loading users…">
        {({ users: list, total_count: total }) =>
          list.length === 0 ? (
            isOld || search !== text.trim() ? (
              <Busy>Searching…</Busy>
            ) : (
              <NoUsers search={search} add={mayWrite ? () => setAdding(true) : undefined} />
            )
          ) : (
            <div aria-busy={isOld}>
              <UserTable users={list} />
              <Pager {...{ page, pageSize, total }} turn={setPage} />
            </div>
          )
        }
      </Loaded>
      {adding && (
        <UserForm close={() => setAdding(false)} saved={({ user_id: id }) => go('users', id)} />
      )}
    </>
  );
}

const NoUsers = ({ search, add }: { search: string; add: (() => void) | undefined }) =>
  search ? (
    <Empty title={`No user matches “${search}”`}>
      Ids, names and e-mail addresses are searched. For a phone number or an address in business
      data use <Link to={['find']}>Find a subject</Link>.
    </Empty>
  ) : (
    <Empty title="There are no users yet">
      <p>Your application adds them with its Zep SDK{add && ', or you can add one here'}.</p>
      {add && <button onClick={add}>Add a user</button>}
    </Empty>
  );

const nameOf = ({ first_name: first, last_name: last }: Schemas['User']): string =>
  [first, last].filter(Boolean).join(' ');

const UserTable = ({ users }: { users: Schemas['User'][] }) => (
  <div className="scroll-x" tabIndex={0} role="region" aria-label="Users">
    <table>
      <thead>
        <tr>
          <th scope="col">Id</th>
          <th scope="col">Name</th>
          <th scope="col" className="wide-cell">
            E-mail
          </th>
          <th scope="col" className="number wide-cell">
            Sessions
          </th>
          <th scope="col" className="wide-cell">
            Added
          </th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.uuid}>
            <td>
              <Link to={['users', user.user_id]}>{user.user_id}</Link>
            </td>
            <td>
              {nameOf(user)}
              <span className="narrow-line small">{user.email}</span>
            </td>
            <td className="wide-cell">{user.email}</td>
            <td className="number wide-cell">{user.session_count}</td>
            <td className="wide-cell">
              <Time at={user.created_at} show="date" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
