import { useTranslation } from 'react-i18next';
import {
  createReport,
  type ReportBody,
  type ReportContent,
  ReportHeader,
} from '#shared/contract/reporting/reports.ts';
import { ReportSectionId } from '#shared/domain/reporting/report.ts';
import { call } from '../../../api/call.ts';
import { useIdempotentIds } from '../../../api/use-idempotent-ids.ts';
import { useTextForm } from '../../../ui/form/use-text-form.ts';

type ReportFields = ReportHeader & Record<ReportSectionId, string>;

/** State of the report form; starts with the draft. */
export function useReportForm(draft: ReportContent, onMade: (id: string) => void) {
  const { t } = useTranslation();
  const { idOf } = useIdempotentIds();
  return useTextForm<ReportFields>({
    start: fieldsOf(draft),
    check: (fields) => ({
      agency: fields.agency.trim() === '' ? t('reports.form.needed') : undefined,
      subject: fields.subject.trim() === '' ? t('reports.form.needed') : undefined,
    }),
    send: async (fields) => {
      const body = bodyOf(draft, fields);
      const { id } = await call(createReport, { body: { ...body, id: idOf(body) } });
      onMade(id);
    },
  });
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
