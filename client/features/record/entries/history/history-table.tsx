import { useTranslation } from 'react-i18next';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import { AnnulAction } from '../../../../ui/annulments/annul-action.tsx';
import type { AnnulRequest } from '../../../../ui/annulments/annul-request.ts';
import { AnnulmentActs } from '../../../../ui/annulments/annulment-acts.tsx';
import { DateText, MomentText } from '../../../../ui/dates/date-text.tsx';
import { FigureText } from '../../../../ui/values/figure-text.tsx';
import { IllustrativeMark } from '../../../../ui/values/illustrative-mark.tsx';
import { StatusMark } from '../../../../ui/values/status/status-mark.tsx';
import { useAuthorName } from '../../../../ui/values/use-author-name.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useEntryText } from '../fields/use-entry-text.ts';
import styles from './entry-history.module.css';
import type { HistoryLine } from './history-line.ts';

interface HistoryTableProps {
  lines: readonly HistoryLine[];
  measure: Indicator;
  labelledBy: string;
  /** Asks whether an entry shall be annulled or reinstated; undefined for users who may not. */
  onAsk: ((request: AnnulRequest) => void) | undefined;
}

const COLUMNS = ['date', 'value', 'status', 'recorded', 'remarks'] as const;

/** History as a table; as cards on narrow screens. */
export function HistoryTable({ lines, measure, labelledBy, onAsk }: HistoryTableProps) {
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
          <HistoryRow key={line.entry.id} line={line} measure={measure} onAsk={onAsk} />
        ))}
      </tbody>
    </table>
  );
}

type HistoryRowProps = Pick<HistoryTableProps, 'measure' | 'onAsk'> & { line: HistoryLine };

function HistoryRow({ line, measure, onAsk }: HistoryRowProps) {
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
        {onAsk && <RowAction line={line} measure={measure} onAsk={onAsk} />}
      </td>
    </tr>
  );
}

interface RowActionProps extends HistoryRowProps {
  onAsk: (request: AnnulRequest) => void;
}

function RowAction({ line: { entry, standing }, measure, onAsk }: RowActionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const textOf = useEntryText(measureAt(measure, entry.revision));
  const { id, communeId, set, indicator, effectiveOn } = entry;
  const place = { communeId, set, indicator, effectiveOn };
  const text = t('annulments.figure', { value: textOf(entry), date: format.date(effectiveOn) });
  return (
    <div>
      <AnnulAction figure={{ id, place, text }} isAnnulled={standing === 'annulled'} onAsk={onAsk} />
    </div>
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
  return (
    <>
      <span className={styles['history-kind']}>{t(`entries.history.kind.${kind}`)}</span>
      {entry.reason && <p>{t('entries.history.reason', { reason: entry.reason })}</p>}
      {entry.note && <p>{t('entries.history.note', { note: entry.note })}</p>}
      <AnnulmentActs acts={entry.annulments} />
    </>
  );
}
