import { useTranslation } from 'react-i18next';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import { DateText, MomentText } from '../../../../ui/dates/date-text.tsx';
import { FigureText } from '../../../../ui/values/figure-text.tsx';
import { IllustrativeMark } from '../../../../ui/values/illustrative-mark.tsx';
import { StatusMark } from '../../../../ui/values/status/status-mark.tsx';
import { useAuthorName } from '../../../../ui/values/use-author-name.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from './entry-history.module.css';
import type { HistoryLine } from './history-line.ts';

interface HistoryTableProps {
  lines: readonly HistoryLine[];
  measure: Indicator;
  labelledBy: string;
}

const COLUMNS = ['date', 'value', 'status', 'recorded', 'remarks'] as const;

/** History as a table; as cards on narrow screens. */
export function HistoryTable({ lines, measure, labelledBy }: HistoryTableProps) {
  const { t } = useTranslation();
  return (
    <table className={`data-table ${styles['history-table']}`} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`entries.history.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <HistoryRow key={line.entry.id} line={line} measure={measure} />
        ))}
      </tbody>
    </table>
  );
}

function HistoryRow({ line, measure }: { line: HistoryLine; measure: Indicator }) {
  const { t } = useTranslation();
  const { entry, standing } = line;
  return (
    <tr data-standing={standing}>
      <th scope="row">
        <DateText on={entry.effectiveOn} />
        {standing && <span className={styles['history-standing']}>{t(`entries.history.${standing}`)}</span>}
      </th>
      <td>
        <HistoryValue line={line} measure={measure} />
        {entry.illustrative && (
          <>
            {' '}
            <IllustrativeMark />
          </>
        )}
      </td>
      <td>
        {entry.verdict === null ? (
          t('entries.history.notInSet')
        ) : (
          <StatusMark of="indicator" status={entry.verdict.status} look="plain" />
        )}
      </td>
      <td>
        <Author line={line} />
      </td>
      <td>
        <Remarks line={line} />
      </td>
    </tr>
  );
}

function HistoryValue({ line: { entry }, measure }: { line: HistoryLine; measure: Indicator }) {
  const { t } = useTranslation();
  if (isWithdrawal(entry)) return t('entries.history.withdrawnValue');
  if (entry.value === null) return t('entries.history.judgedOnly');
  return <FigureText value={entry.value} measure={measureAt(measure, entry.revision)} />;
}

function Author({ line: { entry } }: { line: HistoryLine }) {
  const { t } = useTranslation();
  const author = useAuthorName();
  return (
    <>
      {author(entry.author)}
      <br />
      <MomentText at={entry.recordedAt} /> · {t(`exports.origin.${entry.origin}`)}
    </>
  );
}

function Remarks({ line: { entry, kind } }: { line: HistoryLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  const author = useAuthorName();
  return (
    <>
      <span className={styles['history-kind']}>{t(`entries.history.kind.${kind}`)}</span>
      {entry.reason && <p>{t('entries.history.reason', { reason: entry.reason })}</p>}
      {entry.note && <p>{t('entries.history.note', { note: entry.note })}</p>}
      {entry.annulments.map((act) => (
        <p key={`${act.act} ${act.recordedAt}`}>
          {t(`entries.history.act.${act.kind}`, {
            author: author(act.author),
            moment: format.moment(act.recordedAt),
            reason: act.reason,
          })}
        </p>
      ))}
    </>
  );
}
