import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriteriaSetSummary } from '#shared/contract/sets/criteria-sets.ts';
import { assignSet } from '#shared/contract/sets/set-assignments.ts';
import { call } from '../../../api/call.ts';
import { newId } from '../../../api/new-id.ts';

/** What was just assigned. */
export interface DoneAssignment {
  set: string;
  validFrom: string;
  count: number;
}

/** An assignment while it is filled in. The same one sent again, after a lost answer, carries the same ids. */
export function useAssignment(start: CriteriaSetSummary, onDone: (done: DoneAssignment) => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [fields, setFields] = useState({
    set: start.id,
    validFrom: start.validFrom,
    document: '',
    communes: [] as string[],
  });
  const [hasTried, setHasTried] = useState(false);
  const sent = useRef<{ text: string; ids: Map<string, string> }>(undefined);
  const sending = useMutation({
    mutationFn: ({ set, validFrom, document, communes }: typeof fields) => {
      const text = JSON.stringify({ set, validFrom, document, communes });
      if (sent.current?.text !== text) {
        sent.current = { text, ids: new Map(communes.map((communeId) => [communeId, newId()])) };
      }
      const listed = [...sent.current.ids].map(([communeId, id]) => ({ id, communeId }));
      return call(assignSet, {
        body: { set, validFrom, document: document.trim() || null, communes: listed },
      });
    },
    onSuccess: (_, { set, validFrom, communes }) => {
      void client.invalidateQueries({ queryKey: ['api'] });
      setFields({ ...fields, communes: [] });
      setHasTried(false);
      onDone({ set, validFrom, count: communes.length });
    },
  });
  return {
    fields,
    change: (change: Partial<typeof fields>) => {
      sending.reset();
      setFields((last) => ({ ...last, ...change }));
    },
    faultOfCommunes: hasTried && fields.communes.length === 0 ? t('sets.assign.needsCommune') : undefined,
    send: () => {
      setHasTried(true);
      if (fields.communes.length > 0 && !sending.isPending) sending.mutate(fields);
    },
    isSending: sending.isPending,
    problem: sending.error,
  };
}
