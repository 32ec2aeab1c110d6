import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponseOf } from '#shared/contract/operation.ts';
import { MAX_UPLOAD_BYTES, uploadFile } from '#shared/contract/record/uploads.ts';
import { decideTargets, previewTargetDecisions } from '#shared/contract/sets/target-decisions.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import type { TargetDraft } from '#shared/domain/sets/target-decision.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { ApiProblem, call } from '../../../../api/call.ts';
import { useInvalidation } from '../../../../api/invalidate.ts';
import { newId } from '../../../../api/new-id.ts';
import type { Faults } from '../../../../api/read-refusal.ts';
import { useTextForm } from '../../../../ui/form/use-text-form.ts';
import { useLanguage } from '../../../../ui/values/use-format.ts';
import { type DecisionFields, initialFields, parseTarget, readDrafts } from './decision-fields.ts';
import type { DecisionRequest } from './decision-request.ts';

/** Decisions ready to record, with ids for retries, and their consequences. */
export interface PreparedDecision {
  decisions: { id: string; draft: TargetDraft }[];
  consequences: ResponseOf<typeof previewTargetDecisions>;
  /** True if the record changed after the first preview: nothing was recorded, and `consequences` are new. */
  isRenewed: boolean;
}

/** State of a decision: form, preview of its consequences, recording. */
export function useDecision(
  set: CriteriaSet,
  request: DecisionRequest,
  on: LocalDate,
  onSaved: (document: string) => void,
) {
  const mark = useLanguage() === 'vi' ? 'comma' : 'point';
  const check = useFieldFaults(request, mark);
  const [file, setFile] = useState<File>();
  const [prepared, setPrepared] = useState<PreparedDecision>();
  const params = { setId: set.id };
  const preview = (decisions: TargetDraft[]) =>
    call(previewTargetDecisions, { params, body: { decisions, on } });
  const form = useTextForm<DecisionFields>({
    start: initialFields(set, request, on),
    check: (fields) => check(fields, file),
    leaving: { hasMore: file !== undefined },
    send: async (fields) => {
      const drafts = readDrafts(set, request, fields, mark) ?? [];
      const consequences = await preview(drafts);
      const decisions = drafts.map((draft) => ({ id: newId(), draft }));
      setPrepared({ decisions, consequences, isRenewed: false });
    },
  });
  const invalidate = useInvalidation(decideTargets);
  const saving = useMutation({
    mutationFn: async ({ decisions, consequences }: PreparedDecision) => {
      const { document, link, note } = form.fields;
      const sent = file && (await call(uploadFile, { query: { name: file.name }, file }));
      const source = { document: document.trim(), link: link.trim() || null, note: note.trim() || null };
      const named = sent ? { hash: sent.hash, name: sent.name } : null;
      const seen = { on: consequences.on, digest: consequences.digest };
      return call(decideTargets, { params, body: { decisions, seen, ...source, file: named } }).catch(
        async (error: unknown) => {
          if (!isOutdated(error)) throw error;
          const renewed = await preview(decisions.map(({ draft }) => draft));
          setPrepared({ decisions, consequences: renewed, isRenewed: true });
          return undefined;
        },
      );
    },
    onSuccess: (recorded) => {
      if (recorded === undefined) return;
      void invalidate();
      onSaved(form.fields.document.trim());
    },
  });
  return {
    form,
    file,
    setFile,
    prepared,
    save: () => prepared && !saving.isPending && saving.mutate(prepared),
    isSaving: saving.isPending,
    problem: saving.error,
    back: () => {
      saving.reset();
      setPrepared(undefined);
    },
  };
}

function isOutdated(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.type === '/problems/consequences-changed';
}

type FieldFaults = Faults<DecisionFields> & { file?: string | undefined };

function useFieldFaults(request: DecisionRequest, mark: 'comma' | 'point') {
  const { t } = useTranslation();
  const valueFault = (fields: DecisionFields): string | undefined => {
    if (request.kind === 'confirm' || fields.purpose === 'own') return undefined;
    const { value, violation } = parseTarget(request.target.as, fields.value, mark);
    if (violation) return t(`problem.violation.${violation}`);
    return value === null ? t('targets.form.needsValue') : undefined;
  };
  return (fields: DecisionFields, file: File | undefined): FieldFaults => ({
    value: valueFault(fields),
    document: fields.document.trim() === '' ? t('targets.form.needsDocument') : undefined,
    link: isLink(fields.link.trim()) ? undefined : t('targets.form.badLink'),
    file: file && file.size > MAX_UPLOAD_BYTES ? t('targets.form.tooLarge') : undefined,
  });
}

function isLink(text: string): boolean {
  return text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text));
}
