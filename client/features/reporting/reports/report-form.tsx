import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportContent, ReportSummary } from '#shared/contract/reporting/reports.ts';
import { hasNumber, haveSameRows, tablesOf } from '#shared/domain/reporting/report.ts';
import type { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { DateField } from '../../../ui/dates/date-field.tsx';
import { SendButton } from '../../../ui/form/send-button.tsx';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { KeptDraftNotice } from './kept-draft-notice.tsx';
import { ReportTableView } from './report-table.tsx';
import styles from './reports.module.css';
import { useReportForm } from './use-report-form.ts';

interface ReportFormProps {
  /** Current draft from the record; the form keeps the one it started with. */
  latest: ReportContent;
  /** The moment chosen on the page; undefined for the latest record. */
  knownAt: Instant | undefined;
  made: readonly ReportSummary[];
  onMade: (id: string) => void;
  onRedraft: () => void;
}

const LINES = ['superior', 'agency', 'number', 'place', 'signerName'] as const;
const BLOCKS = ['subject', 'signerTitle', 'recipients'] as const;
const ROWS = { subject: 2, signerTitle: 2, recipients: 4 } as const;

/** Form to edit the head and the texts of a drafted report and to store it; its tables are read-only. */
export function ReportForm({ latest, knownAt, made, onMade, onRedraft }: ReportFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // Keep the first draft: a newer one would change the tables under the text that the officer is editing.
  const [draft] = useState(latest);
  const report = useReportForm(draft, knownAt, onMade);
  const tables = tablesOf(draft);
  return (
    <form {...report.form} className={styles['report-form']}>
      <p className={styles['report-note']}>
        {t('reports.form.knownAt', { knownAt: format.moment(draft.knownAt) })}
      </p>
      {!haveSameRows(tables, tablesOf(latest)) && (
        <div role="status" className={styles['report-outdated']}>
          {t('reports.form.outdated')}{' '}
          <Button variant="default" size="compact-sm" onClick={onRedraft}>
            {t('reports.form.redraft')}
          </Button>
        </div>
      )}
      <KeptDraftNotice kept={report.kept} isRefused={report.isRefused} onDiscard={report.discard} />
      <HeadFields report={report} made={made} />
      <TextFields report={report} draft={draft} />
      <details>
        <summary>{t('reports.form.tables', { number: tables.length })}</summary>
        {tables.map((table) => (
          <ReportTableView key={table.id} table={table} />
        ))}
      </details>
      {draft.notes.map((note) => (
        <p key={note} className={styles['report-note']}>
          {note}
        </p>
      ))}
      {report.problem && <ProblemNotice error={report.problem} />}
      <SendButton isSending={report.isSending}>{t('reports.form.make')}</SendButton>
      <p className={styles['report-note']}>{t('reports.form.forGood')}</p>
    </form>
  );
}

type FormOfReport = ReturnType<typeof useReportForm>;

interface HeadFieldsProps {
  report: FormOfReport;
  made: readonly ReportSummary[];
}

function HeadFields({
  report: { bind, fields, change, isDayUnclear, setDayUnclear },
  made,
}: HeadFieldsProps) {
  const { t } = useTranslation();
  const { number, datedOn } = fields;
  const sameNumber = !isDayUnclear && isNumberUsed(fields, made) && (
    <span role="status" className={styles['report-same-number']}>
      {t('reports.form.sameNumber', { number: number.trim(), year: datedOn.slice(0, 4) })}
    </span>
  );
  return (
    <fieldset className={styles['report-head-fields']}>
      <legend>{t('reports.form.head')}</legend>
      {LINES.map((name) => (
        <TextInput
          key={name}
          {...bind(name)}
          label={t(`reports.form.${name}`)}
          description={name === 'number' ? sameNumber || undefined : undefined}
        />
      ))}
      <DateField
        label={t('reports.form.datedOn')}
        value={fields.datedOn as LocalDate}
        onChange={(datedOn) => change({ datedOn })}
        onInvalidChange={setDayUnclear}
      />
      {BLOCKS.map((name) => (
        <Textarea key={name} {...bind(name)} label={t(`reports.form.${name}`)} rows={ROWS[name]} />
      ))}
    </fieldset>
  );
}

function TextFields({ report: { bind }, draft }: { report: FormOfReport; draft: ReportContent }) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles['report-text-fields']}>
      <legend>{t('reports.form.text')}</legend>
      <p className={styles['report-note']}>{t('reports.form.textHint')}</p>
      {draft.sections.map(({ id, title, text }) => (
        <Textarea
          key={id}
          {...bind(id)}
          label={title === '' ? t('reports.form.opening') : title}
          rows={rowsFor(text)}
        />
      ))}
    </fieldset>
  );
}

/** Whether a report of the same year has this number: allowed, for a correction, but shown as a warning. */
function isNumberUsed(
  { number, datedOn }: { number: string; datedOn: string },
  made: readonly ReportSummary[],
) {
  const year = datedOn.slice(0, 4);
  const isSame = (report: ReportSummary) =>
    report.number === number.trim() && report.datedOn.startsWith(year);
  return hasNumber(number.trim()) && made.some(isSame);
}

const LINE = 120; // letters
const MOST_ROWS = 14;

/** Approximate rows for the text, plus one empty row. */
function rowsFor(text: string): number {
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 1);
  return Math.min(rows, MOST_ROWS);
}
