import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { useState } from 'react';
import { type Schemas, useKith, useMay } from '../api';
import { Link } from '../router';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Badge, DataView, Notice, scoreOf, Time, useFilledPage } from '../ui/parts';
import { Empty, Loaded } from '../ui/states';

type Attachment = Schemas['Attachment'];

const pageSize = 50;
const unreadPollMs = 3_000;

export function BusinessTab({ userId }: { userId: string }) {
  const kith = useKith();
  const [page, setPage] = useState(1);
  const [undoing, setUndoing] = useState<Attachment>();
  const [undone, setUndone] = useState<Attachment>();
  const mayWrite = useMay('write');
  const attachments = useQuery({
    queryKey: ['attachments', userId, page],
    queryFn: () =>
      answerOf(
        kith.GET('/users/{userId}/attachments', {
          params: { path: { userId }, query: { page_number: page, page_size: pageSize } },
        }),
      ),
    placeholderData: keepPreviousData,
    // What was attached just now is read in a moment.
    refetchInterval: ({ state: { data } }) =>
      data?.attachments.some(({ processed }) => !processed) && unreadPollMs,
  });
  const { data, isPlaceholderData: isOld } = attachments;
  const found = { rows: isOld ? undefined : data?.attachments.length, total: page * pageSize };
  useFilledPage(found, { page, pageSize, turn: setPage });
  return (
    <Loaded query={attachments} busy="Loading business data…">
      {({ attachments: list }) => (
        <>
          {undone && (
            <Notice key={undone.uuid}>
              {titleOf(undone)} is taken from this user, and is not attached to it again.
            </Notice>
          )}
          {list.length === 0 && page === 1 && <NoData />}
          {list.map((attachment) => (
            <AttachmentCard
              key={attachment.uuid}
              attachment={attachment}
              undo={mayWrite ? () => setUndoing(attachment) : undefined}
            />
          ))}
          {(page > 1 || list.length === pageSize) && (
            <nav className="pager" aria-label="Pages">
              <span>Page {page}</span>
              <button disabled={page <= 1} onClick={() => setPage(page - 1)}>
                Previous
              </button>
              <button disabled={list.length < pageSize} onClick={() => setPage(page + 1)}>
                Next
              </button>
            </nav>
          )}
          {undoing && (
            <UndoDialog
              attachment={undoing}
              close={() => setUndoing(undefined)}
              done={() => setUndone(undoing)}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

const NoData = () => (
  <Empty title="No business data is attached to this user">
    Send exports to <code>/api/v2/business-data</code> or use <code>kith import</code>. What may be
    about this user but is not certain waits under <Link to={['reviews']}>Reviews</Link>.
  </Empty>
);

const words = (name: string): string => name.replaceAll('_', ' ');

/** "by e-mail address, score 1" – in words, as people ask why. */
export const whyOf = ({
  rule,
  identifier_kind: kind,
}: Pick<Attachment, 'rule' | 'identifier_kind'>) =>
  kind ? `${words(rule)}: ${words(kind)}` : words(rule);

const titleOf = ({ source, type, key }: Attachment): string =>
  [source, type, key].filter(Boolean).join(' · ') || 'Record';

interface AttachmentCardProps {
  attachment: Attachment;
  undo: (() => void) | undefined;
}

const AttachmentCard = ({ attachment, undo }: AttachmentCardProps) => (
  <section className="card" aria-label={`Record ${attachment.key ?? attachment.record_uuid}`}>
    <div className="bar">
      <h2>{titleOf(attachment)}</h2>
      {undo && (
        <button onClick={undo} aria-label={`Undo ${titleOf(attachment)}`}>
          Undo
        </button>
      )}
    </div>
    <p>
      Attached because of <strong>{whyOf(attachment)}</strong>{' '}
      <Badge tone="good">score {scoreOf(attachment.score)}</Badge>{' '}
      {!attachment.processed && <Badge tone="warn">not read yet</Badge>}
    </p>
    <p className="small">
      {attachment.agrees.length > 0 && <>Agrees: {attachment.agrees.map(words).join(', ')} · </>}
      attached <Time at={attachment.attached_at} /> · from <Time at={attachment.at} />
    </p>
    <DataView data={attachment.data as Record<string, unknown>} />
  </section>
);

interface UndoDialogProps {
  attachment: Attachment;
  close: () => void;
  done: () => void;
}

function UndoDialog({ attachment, close, done }: UndoDialogProps) {
  const kith = useKith();
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () =>
      answerOf(
        kith.DELETE('/attachments/{attachmentUuid}', {
          params: { path: { attachmentUuid: attachment.uuid } },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries();
      close();
      done();
    },
  });
  return (
    <ConfirmDialog
      {...{ title: 'Undo this attachment?', close, deed: undo }}
      {...{ act: 'Undo', busy: 'Undoing…' }}
    >
      <p>
        The record is taken from this user as if it had never been there: its facts go, what they
        ended is true again, and it is never attached to this user again.
      </p>
    </ConfirmDialog>
  );
}
