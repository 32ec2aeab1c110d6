import { useTranslation } from 'react-i18next';
import type { CommuneChanges } from '#shared/contract/standing/changes.ts';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { formatSigned } from '../content/format-signed.ts';
import type { MissingEntry } from '../content/missing-entry.ts';
import type { PresentationData } from '../content/use-presentation-data.ts';
import { CriterionCell } from './criterion-cell.tsx';
import { MissingList } from './missing-list.tsx';
import styles from './slides.module.css';

interface CommuneSlideProps {
  row: BoardRow;
  /** The part of the missing indicators shown on this slide. */
  missing: readonly MissingEntry[];
}

/** Status of each criterion, then each missing indicator with its shortfall. */
export function CommuneSlide({ row, missing }: CommuneSlideProps) {
  const { t } = useTranslation();
  const number = row.indicatorsTotal - row.indicatorsMet;
  if (!row.hasEntries) return <p>{t('presentation.commune.noEntriesDetail')}</p>;
  return (
    <>
      <ul className={styles['criteria-strip']} aria-label={t('presentation.commune.strip')}>
        {row.criteria.map((criterion) => (
          <li key={criterion.number}>
            <strong>{criterion.number}</strong>
            <CriterionCell {...criterion} />
          </li>
        ))}
      </ul>
      <h2>
        {number > 0 ? t('presentation.commune.missing', { number }) : t('presentation.commune.complete')}
      </h2>
      <MissingList missing={missing} />
    </>
  );
}

/** Totals of a commune, their change, and how many indicators were judged by unchecked targets. */
export function CommuneTotals({ row, data }: { row: BoardRow; data: PresentationData }) {
  const { t } = useTranslation();
  const changes = data.changes.communes.find(({ communeId }) => communeId === row.communeId);
  if (!row.hasEntries) return <p className={styles['commune-totals']}>{t('presentation.noEntries')}</p>;
  return (
    <div className={styles['commune-totals']}>
      <p>
        <strong>{`${row.criteriaMet}/${row.criteriaTotal}`}</strong> {t('presentation.criteria')}{' '}
        <strong>{`${row.indicatorsMet}/${row.indicatorsTotal}`}</strong> {t('presentation.indicators')}
      </p>
      <p className={styles['slide-dimmed']}>
        {changes && <TotalsChange changes={changes} since={data.since} />}
        {row.unchecked > 0 && ` · ${t('presentation.commune.unchecked', { number: row.unchecked })}`}
      </p>
    </div>
  );
}

function TotalsChange({ changes, since }: { changes: CommuneChanges; since: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const on = format.date(since);
  const { before, after } = changes;
  if (before === null || after === null) return t('presentation.commune.noneThen', { on });
  const criteria = after.criteriaMet - before.criteriaMet;
  const indicators = after.indicatorsMet - before.indicatorsMet;
  if (criteria === 0 && indicators === 0) return t('presentation.commune.noChange', { on });
  return t('presentation.commune.change', {
    criteria: formatSigned(criteria, format),
    indicators: formatSigned(indicators, format),
    on,
  });
}
