import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CriteriaSetSummary } from '#shared/contract/sets/criteria-sets.ts';
import { assignSet } from '#shared/contract/sets/set-assignments.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { call } from '../../../api/call.ts';
import { useInvalidation } from '../../../api/invalidate.ts';
import { useIdempotentIds } from '../../../api/use-idempotent-ids.ts';
import { useForm } from '../../../ui/form/use-form.ts';

export interface DoneAssignment {
  set: string;
  validFrom: string;
  count: number;
}

interface AssignmentFields {
  set: string;
  validFrom: LocalDate;
  document: string;
  communes: readonly string[];
}

export function useAssignment(start: CriteriaSetSummary, onDone: (done: DoneAssignment) => void) {
  const { t } = useTranslation();
  const sending = useAssignSet();
  const form = useForm<AssignmentFields>({
    start: { set: start.id, validFrom: start.validFrom, document: '', communes: [] },
    check: ({ communes }) => ({
      communes: communes.length === 0 ? t('sets.assign.needsCommune') : undefined,
    }),
    sending,
    onChange: sending.reset,
    send: (fields) => {
      const { set, validFrom, communes } = fields;
      const finish = () => {
        form.restart({ ...fields, communes: [] });
        onDone({ set, validFrom, count: communes.length });
      };
      sending.mutate(fields, { onSuccess: finish });
    },
  });
  return form;
}

/** Assigns a set; sending the same assignment again reuses its ids, so a retry records nothing twice. */
function useAssignSet() {
  const invalidate = useInvalidation(assignSet);
  const { idOf } = useIdempotentIds();
  return useMutation({
    mutationFn: (fields: AssignmentFields) => {
      const { set, validFrom, document, communes } = fields;
      const listed = communes.map((communeId) => ({ id: idOf(fields, communeId), communeId }));
      return call(assignSet, {
        body: { set, validFrom, document: document.trim() || null, communes: listed },
      });
    },
    onSuccess: () => {
      void invalidate();
    },
  });
}
