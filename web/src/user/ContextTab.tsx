import { useQuery } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { useRef, useState } from 'react';
import { useKept, useKith } from '../api';
import { CopyButton } from '../ui/CopyButton';
import { Field } from '../ui/parts';
import { Empty, Failure, Loaded } from '../ui/states';
import { useSessions } from './SessionsTab';

/** The block that an application puts into its prompt, character by character. */
export function ContextTab({ userId }: { userId: string }) {
  const sessions = useSessions(userId);
  return (
    <Loaded query={sessions} busy="Loading sessions…">
      {(list) =>
        list.length === 0 ? (
          <Empty title="A context block belongs to a session">
            This user has none yet. Your application begins one with <code>thread.create</code>.
          </Empty>
        ) : (
          <ContextOf userId={userId} ids={list.map(({ session_id: id }) => id)} />
        )
      }
    </Loaded>
  );
}

function useTemplates() {
  const kith = useKith();
  return useQuery({
    queryKey: ['templates'],
    queryFn: () => answerOf(kith.GET('/context-templates')),
  });
}

function ContextOf({ userId, ids }: { userId: string; ids: string[] }) {
  const kith = useKith();
  const [chosen, setThreadId] = useKept(`context ${userId}`, '');
  const [template, setTemplate] = useState('');
  const threadId = ids.includes(chosen) ? chosen : (ids[0] ?? '');
  const found = useTemplates();
  const templates = found.data?.templates ?? [];
  const context = useQuery({
    queryKey: ['context', threadId, template],
    queryFn: () =>
      answerOf(
        kith.GET('/threads/{threadId}/context', {
          params: {
            path: { threadId },
            query: { ...(template && { template_id: template }) },
          },
        }),
      ),
  });
  return (
    <>
      <div className="filters">
        <Field label="Session">
          {(id) => (
            <select id={id} value={threadId} onChange={(event) => setThreadId(event.target.value)}>
              {ids.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Template">
          {(id) => (
            <select id={id} value={template} onChange={(event) => setTemplate(event.target.value)}>
              <option value="">The usual block</option>
              {templates.map(({ template_id: name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {found.error && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.data && templates.length === 0 && (
        <p className="small">
          Your application can shape the block with a template of its own:{' '}
          <code>context.createContextTemplate</code>.
        </p>
      )}
      <Loaded query={context} busy="Putting the context together…">
        {({ context: block }) => <Block key={block} block={block} />}
      </Loaded>
    </>
  );
}

function Block({ block }: { block: string }) {
  const text = useRef<HTMLPreElement>(null);
  if (block.trim() === '') {
    return (
      <Empty title="The block is empty">
        Nothing is known yet that has to do with the end of this session.
      </Empty>
    );
  }
  return (
    <section className="card" aria-label="Context block">
      <div className="bar">
        <h2>Context block</h2>
        <CopyButton text={block} shown={text} />
      </div>
      <p className="small">
        {block.length.toLocaleString()} characters, as the application gets them.
      </p>
      <pre ref={text} className="block" tabIndex={0}>
        {block}
      </pre>
    </section>
  );
}
