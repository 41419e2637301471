import { useQuery } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { useState } from 'react';
import { useKith } from '../api';
import { Field } from '../ui/parts';
import { Empty, Loaded } from '../ui/states';
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
          <ContextOf ids={list.map(({ session_id: id }) => id)} />
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

function ContextOf({ ids }: { ids: string[] }) {
  const kith = useKith();
  const [threadId, setThreadId] = useState(ids[0] ?? '');
  const [template, setTemplate] = useState('');
  const templates = useTemplates().data?.templates ?? [];
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
      <Loaded query={context} busy="Putting the context together…">
        {({ context: block }) => <Block block={block} />}
      </Loaded>
    </>
  );
}

function Block({ block }: { block: string }) {
  const [copied, setCopied] = useState(false);
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
        <button
          onClick={() => void navigator.clipboard.writeText(block).then(() => setCopied(true))}
        >
          {copied ? 'Copied' : 'Copy'}
        </button>
      </div>
      <p className="small">
        {block.length.toLocaleString()} characters, as the application gets them.
      </p>
      <pre className="block" tabIndex={0}>
        {block}
      </pre>
    </section>
  );
}
