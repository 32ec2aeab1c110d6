import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  createReport,
  type ReportBody,
  type ReportContent,
  ReportHeader,
} from '#shared/contract/reporting/reports.ts';
import { ReportSectionId } from '#shared/domain/reporting/report.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { call } from '../../../api/call.ts';
import { useActor } from '../../../api/session.ts';
import { useIdempotentIds } from '../../../api/use-idempotent-ids.ts';
import { diffFields } from '../../../ui/form/diff-fields.ts';
import { useTextForm } from '../../../ui/form/use-text-form.ts';
import { type DraftSubject, discardDraft, keepDraft, readKeptDraft } from './report-draft-store.ts';

type ReportFields = ReportHeader & Record<ReportSectionId, string>;

/** State of the report form. It starts with the draft from the record, and with the texts typed on this device before. */
export function useReportForm(
  draft: ReportContent,
  knownAt: Instant | undefined,
  onMade: (id: string) => void,
) {
  const { t } = useTranslation();
  const { idOf } = useIdempotentIds();
  const subject = useDraftSubject(draft, knownAt);
  const start = fieldsOf(draft);
  const [kept, setKept] = useState(() => readKeptDraft(subject));
  const [isRefused, setIsRefused] = useState(false);
  const keep = (fields: ReportFields) => {
    const typed = { savedAt: new Date().toISOString(), fields: diffFields(start, fields) };
    setKept(typed);
    setIsRefused(!keepDraft(subject, typed));
  };
  const form = useTextForm<ReportFields>({
    start,
    restored: kept?.fields as Partial<ReportFields> | undefined,
    onChange: keep,
    // A kept draft is not lost.
    leaving: { isWorth: () => isRefused, search: ['bo', 'ngay', 'ghi', 'tu'] },
    check: (fields) => ({
      agency: fields.agency.trim() === '' ? t('reports.form.needed') : undefined,
      subject: fields.subject.trim() === '' ? t('reports.form.needed') : undefined,
    }),
    send: async (fields) => {
      const body = bodyOf(draft, fields);
      const { id } = await call(createReport, { body: { ...body, id: idOf(body) } });
      discardDraft(subject);
      onMade(id);
    },
  });
  const discard = () => {
    discardDraft(subject);
    setKept(undefined);
    setIsRefused(false);
    form.restart();
  };
  return { ...form, kept, isRefused, discard };
}

// `knownAt` of the draft is the moment when it was made, unless an earlier one was chosen.
function useDraftSubject({ set, on, from }: ReportContent, knownAt: Instant | undefined): DraftSubject {
  const account = useActor().id;
  return { account, set: set.id, on, from, knownAt };
}

function fieldsOf({ header, sections }: ReportContent): ReportFields {
  const texts = Object.fromEntries(sections.map(({ id, text }) => [id, text]));
  return { ...header, ...(texts as Record<ReportSectionId, string>) };
}

function bodyOf({ set, on, from, knownAt }: ReportContent, fields: ReportFields): Omit<ReportBody, 'id'> {
  const texts = Object.fromEntries(ReportSectionId.options.map((id) => [id, fields[id]]));
  const names = Object.keys(ReportHeader.shape) as (keyof ReportHeader)[];
  const header = Object.fromEntries(names.map((name) => [name, fields[name]]));
  return {
    set: set.id,
    on,
    from,
    knownAt,
    header: header as ReportHeader,
    texts: texts as Record<ReportSectionId, string>,
  };
}
