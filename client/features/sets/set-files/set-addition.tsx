import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addCriteriaSet, listCriteriaSets, readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { compareSets, isSameSet } from '#shared/domain/sets/set-difference.ts';
import { call } from '../../../api/call.ts';
import { useInvalidation } from '../../../api/invalidate.ts';
import { queryOf } from '../../../api/query.ts';
import { useUnsaved } from '../../../ui/form/leaving/use-unsaved.ts';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import { SetChanges } from './set-changes.tsx';
import { SetPreview } from './set-preview.tsx';

export interface SetAdditionProps {
  set: CriteriaSet;
  document: unknown;
  onAdded: (added: { id: string; title: string; revision: number }) => void;
}

/** Valid file before it is added: its content, and the effect of adding it. */
export function SetAddition({ set, document, onAdded }: SetAdditionProps) {
  const { t } = useTranslation();
  const invalidate = useInvalidation(addCriteriaSet);
  const list = useQuery(queryOf(listCriteriaSets, {}));
  const isKnown = list.data?.criteriaSets.some(({ id }) => id === set.id) ?? false;
  const latest = useQuery({
    ...queryOf(readCriteriaSet, { params: { setId: set.id }, query: {} }),
    enabled: isKnown,
  });
  const adding = useMutation({
    mutationFn: () => call(addCriteriaSet, { body: { document } }),
    onSuccess: ({ id, revision }) => {
      void invalidate();
      onAdded({ id, title: set.title, revision });
    },
  });
  const known = isKnown ? latest.data : undefined;
  const difference = known && compareSets(known, set);
  const failed = list.error ?? latest.error;
  const isCertain = list.data !== undefined && (!isKnown || known !== undefined);
  const isNew = isCertain && (difference === undefined || !isSameSet(difference));
  useUnsaved({ isUnsaved: isNew });
  return (
    <>
      <SetPreview set={set} />
      {failed && <ProblemNotice error={failed} />}
      {isCertain && (
        <>
          <SetChanges id={set.id} latest={known} difference={difference} />
          {adding.error && <ProblemNotice error={adding.error} />}
          {isNew && (
            <Button aria-disabled={adding.isPending} onClick={() => !adding.isPending && adding.mutate()}>
              {t(known ? 'sets.add.submitRevision' : 'sets.add.submit')}
            </Button>
          )}
        </>
      )}
    </>
  );
}
