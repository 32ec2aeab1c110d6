import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { type CriteriaSet, countSet, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { isTargetMissing, isTargetUnchecked } from '#shared/domain/sets/own-targets.ts';
import { useDocumentName } from '../../../../ui/values/use-document-name.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from './criteria-sets.module.css';
import { SetAmendments } from './set-amendments.tsx';
import { SetText } from './set-text.tsx';
import { useValidity } from './use-validity.ts';

/** Facts about a set: document, amendments, validity and rules, with a notice about unchecked targets. */
export function SetHead({ set }: { set: StoredCriteriaSet }) {
  return (
    <section className="set-head" aria-labelledby="set-title">
      <Title order={2} id="set-title" tabIndex={-1}>
        <SetText text={set.title} english={set.titleEn} />
      </Title>
      <SetNotice set={set} />
      <dl className={styles['set-facts']}>
        <IssueFacts set={set} />
        <SetAmendments amendments={set.amendments} />
        <RuleFacts set={set} />
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function IssueFacts({ set }: { set: StoredCriteriaSet }) {
  const { t } = useTranslation();
  const format = useFormat();
  const validity = useValidity(set);
  const { criteriaTotal, indicatorsTotal } = countSet(set);
  const { number, date, by, annex } = set.issued;
  return (
    <>
      <Fact label={t('criteria.head.document')}>
        {t('criteria.head.issued', { document: number, date: format.date(date) })}
      </Fact>
      {by && (
        <Fact label={t('criteria.head.by')}>
          <SetText text={by} />
        </Fact>
      )}
      {annex && (
        <Fact label={t('criteria.head.annex')}>
          <SetText text={annex} />
        </Fact>
      )}
      <Fact label={t('criteria.head.validity')}>{validity}</Fact>
      <Fact label={t('criteria.head.size')}>
        {t('criteria.sets.size', { criteria: criteriaTotal, indicators: indicatorsTotal })}
      </Fact>
      <Fact label={t('criteria.head.revision')}>
        {t('criteria.head.recorded', {
          revision: set.revision,
          date: format.moment(set.recordedAt),
        })}
      </Fact>
    </>
  );
}

function RuleFacts({ set }: { set: StoredCriteriaSet }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {set.regions.length > 0 && (
        <Fact label={t('criteria.head.regions')}>
          {set.regions.map(({ id, name, nameEn }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <SetText text={name} english={nameEn} />
            </span>
          ))}
        </Fact>
      )}
      <Fact label={t('criteria.head.lowMargin')}>
        {t('criteria.head.lowMarginMeaning', { percent: format.amount(set.lowMargin, '%') })}
      </Fact>
      <Fact label={t('criteria.head.notApplicable')}>
        {set.notApplicableCounts ? t('criteria.head.counts') : t('criteria.head.doesNotCount')}
      </Fact>
      {set.note && (
        <Fact label={t('criteria.head.note')}>
          <SetText text={set.note} />
        </Fact>
      )}
    </>
  );
}

/** Numbers of unchecked and missing targets (product §4); nothing if there are none. */
function SetNotice({ set }: { set: CriteriaSet }) {
  const { t } = useTranslation();
  const documentName = useDocumentName();
  const indicators = listIndicators(set);
  const total = indicators.length;
  const unchecked = indicators.filter((indicator) => isTargetUnchecked(set, indicator)).length;
  const missing = indicators.filter(isTargetMissing).length;
  if (unchecked + missing === 0) return null;
  return (
    <div className={styles['set-notice']} role="note">
      {unchecked > 0 && (
        <p>
          {t('criteria.notice.unchecked', {
            unchecked,
            total,
            document: documentName(set.issued.number),
          })}
        </p>
      )}
      {missing > 0 && <p>{t('criteria.notice.missing', { missing, total })}</p>}
    </div>
  );
}
