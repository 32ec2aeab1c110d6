import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportContent } from '#shared/contract/reports.ts';
import type { LocalDate } from '#shared/domain/local-date.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { ReportTableView } from './report-table.tsx';
import { useReportForm } from './use-report-form.ts';

export interface ReportFormProps {
  draft: ReportContent;
  onMade: (id: string) => void;
}

const LINES = ['superior', 'agency', 'number', 'place', 'subject', 'signerName'] as const;
const BLOCKS = ['signerTitle', 'recipients'] as const;

/** A drafted report to be put right by its officer and stored: the head, the text of each part; the tables only to see. */
export function ReportForm({ draft, onMade }: ReportFormProps) {
  const { t } = useTranslation();
  const { form, fields, bind, change, isSending, problem } = useReportForm(draft, onMade);
  const tables = [...draft.sections.flatMap((section) => section.tables), ...draft.annexes];
  return (
    <form {...form} className="report-form">
      <fieldset className="report-head-fields">
        <legend>{t('reports.form.head')}</legend>
        {LINES.map((name) => (
          <TextInput key={name} {...bind(name)} label={t(`reports.form.${name}`)} />
        ))}
        <DateField
          label={t('reports.form.datedOn')}
          value={fields.datedOn as LocalDate}
          onChange={(day) => change('datedOn', day)}
        />
        {BLOCKS.map((name) => (
          <Textarea key={name} {...bind(name)} label={t(`reports.form.${name}`)} rows={4} />
        ))}
      </fieldset>
      <fieldset className="report-text-fields">
        <legend>{t('reports.form.text')}</legend>
        <p className="report-note">{t('reports.form.textHint')}</p>
        {draft.sections.map(({ id, title, text }) => (
          <Textarea
            key={id}
            {...bind(id)}
            label={title === '' ? t('reports.form.opening') : title}
            rows={rowsFor(text)}
          />
        ))}
      </fieldset>
      <details>
        <summary>{t('reports.form.tables', { number: tables.length })}</summary>
        {tables.map((table) => (
          <ReportTableView key={table.id} table={table} />
        ))}
      </details>
      {draft.notes.map((note) => (
        <p key={note} className="report-note">
          {note}
        </p>
      ))}
      {problem && <ProblemNotice error={problem} />}
      <SendButton isSending={isSending}>{t('reports.form.make')}</SendButton>
      <p className="report-note">{t('reports.form.forGood')}</p>
    </form>
  );
}

const LINE = 120; // letters
const MOST_ROWS = 14;

/** As many rows as the text needs, about, and one to go on. */
function rowsFor(text: string): number {
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 1);
  return Math.min(rows, MOST_ROWS);
}
