import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '@kith/client';
import { type SubmitEvent, useState } from 'react';
import { useKith } from '../api';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { FormEnd, KeptFault } from '../ui/FormEnd';
import { Dialog, Field } from '../ui/parts';
import type { Fact } from './facts';

interface FactDialogProps {
  userId: string;
  fact: Fact;
  close: () => void;
}

interface FactPage {
  facts: Fact[];
}

/**
 * Puts a changed fact, or nothing, in the place of one: the list of facts may have been read to
 * its end, and is not asked for again. Whatever else shows facts is.
 */
function useReplacement(userId: string) {
  const queries = useQueryClient();
  return (uuid: string, fact: Fact | undefined) => {
    const put = (one: Fact) => (one.uuid === uuid ? (fact ?? []) : one);
    queries.setQueriesData<InfiniteData<FactPage>>({ queryKey: ['facts', userId] }, (list) =>
      list === undefined
        ? list
        : {
            ...list,
            pages: list.pages.map((page) => ({ ...page, facts: page.facts.flatMap(put) })),
          },
    );
    return queries.invalidateQueries({
      predicate: ({ queryKey: [kind, id] }) =>
        // What is gone has no evidence to ask for.
        (fact !== undefined || id !== uuid) &&
        ['evidence', 'graph', 'search', 'mentions', 'context', 'user-node'].includes(String(kind)),
    });
  };
}

interface Draft {
  fact: string;
  name: string;
  /** Days, of UTC. */
  from: string;
  until: string;
}

const draftOf = (fact: Fact): Draft => ({
  ...{ fact: fact.fact, name: fact.name },
  from: fact.valid_at?.slice(0, 10) ?? '',
  until: fact.invalid_at?.slice(0, 10) ?? '',
});

/** What was changed, and nothing else: the time of a day that was left alone stays. */
function changesOf(fact: Fact, draft: Draft) {
  const before = draftOf(fact);
  const noon = (day: string) => `${day}T12:00:00Z`;
  if ((before.from && !draft.from) || (before.until && !draft.until)) {
    throw new KeptFault('A day can be changed, not taken away.');
  }
  return {
    ...(draft.fact.trim() !== before.fact && { fact: draft.fact.trim() }),
    ...(draft.name.trim() !== before.name && { name: draft.name.trim() }),
    ...(draft.from !== before.from && { valid_at: noon(draft.from) }),
    ...(draft.until !== before.until && { invalid_at: noon(draft.until) }),
  };
}

export function EditFact({ userId, fact, close }: FactDialogProps) {
  const kith = useKith();
  const replace = useReplacement(userId);
  const [draft, setDraft] = useState(draftOf(fact));
  const save = useMutation({
    mutationFn: async () => {
      const body = changesOf(fact, draft);
      if (Object.keys(body).length === 0) return fact;
      const path = { uuid: fact.uuid };
      return answerOf(kith.PATCH('/graph/edge/{uuid}', { params: { path }, body }));
    },
    onSuccess: async (changed) => {
      await replace(fact.uuid, changed);
      close();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <Dialog title="Correct the fact" close={close}>
      <form onSubmit={submit}>
        <FactFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
        <FormEnd error={save.error} isPending={save.isPending} close={close} />
      </form>
    </Dialog>
  );
}

interface FactFieldsProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

const FactFields = ({ draft, change }: FactFieldsProps) => (
  <>
    <Field label="The fact" hint="As a sentence. What was said stays in its session as it was.">
      {(id, hint) => (
        <textarea
          {...{ id, 'aria-describedby': hint, value: draft.fact, required: true, rows: 2 }}
          maxLength={250}
          onChange={(event) => change({ fact: event.target.value })}
        />
      )}
    </Field>
    <Field label="Type" hint="Such as LIVES_IN.">
      {(id, hint) => (
        <input
          {...{ id, 'aria-describedby': hint, value: draft.name, required: true }}
          {...{ maxLength: 50, spellCheck: false }}
          onChange={(event) => change({ name: event.target.value })}
        />
      )}
    </Field>
    <div className="filters">
      <Field label="True from">
        {(id) => (
          <input
            {...{ id, value: draft.from, type: 'date' }}
            onChange={(event) => change({ from: event.target.value })}
          />
        )}
      </Field>
      <Field label="True until" hint="A day here ends the fact; an end stays.">
        {(id, hint) => (
          <input
            {...{ id, 'aria-describedby': hint, value: draft.until, type: 'date' }}
            onChange={(event) => change({ until: event.target.value })}
          />
        )}
      </Field>
    </div>
  </>
);

export function DeleteFact({ userId, fact, close, gone }: FactDialogProps & { gone: () => void }) {
  const kith = useKith();
  const replace = useReplacement(userId);
  const remove = useMutation({
    mutationFn: () =>
      answerOf(kith.DELETE('/facts/{factUuid}', { params: { path: { factUuid: fact.uuid } } })),
    onSuccess: async () => {
      await replace(fact.uuid, undefined);
      close();
      gone();
    },
  });
  return (
    <ConfirmDialog
      {...{ title: 'Delete this fact?', close, deed: remove }}
      {...{ act: 'Delete the fact', busy: 'Deleting…' }}
    >
      <p className="statement">{fact.fact}</p>
      <p>
        The fact goes for good. What was said stays in its session and is not read again; what this
        fact had ended stays ended. If it was true once, correct it and give it an end instead.
      </p>
    </ConfirmDialog>
  );
}
