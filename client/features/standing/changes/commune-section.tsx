import { Paper, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommuneChanges } from '#shared/contract/standing/changes.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { ChangeTable } from './change-table.tsx';
import styles from './changes.module.css';

interface CommuneSectionProps {
  commune: CommuneChanges;
  set: CriteriaSet;
  from: string;
  /** Shows only gained and lost indicators; a link with their number leads to the rest. */
  isBrief: boolean;
}

/** Changes of one commune: criteria, then indicators, then corrections to the first day. */
export function CommuneSection({ commune, set, from, isBrief }: CommuneSectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleId = useId();
  const { communeId, name, criteria } = commune;
  const indicators = commune.indicators.filter(({ kind }) => !isBrief || kind !== 'changed');
  const corrections = isBrief ? [] : commune.corrections;
  const others =
    commune.indicators.length + commune.corrections.length - indicators.length - corrections.length;
  // Other changes alone need no section: the table of totals counts and links them.
  if (indicators.length + corrections.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={titleId}>
      <Title order={2} id={titleId}>
        {t('shell.page.commune', { name })}
      </Title>
      {(['gained', 'lost'] as const).map(
        (kind) =>
          criteria[kind].length > 0 && (
            <p key={kind} className={styles['change-note']}>
              {t(`changes.criteria.${kind}`, { numbers: criteria[kind].join(', ') })}
            </p>
          ),
      )}
      {indicators.length > 0 && (
        <ChangeTable caption={t('changes.changed')} {...{ communeId, set }} changes={indicators} />
      )}
      {corrections.length > 0 && (
        <ChangeTable
          caption={t('changes.corrected', { from: format.date(from) })}
          {...{ communeId, set }}
          changes={corrections}
        />
      )}
      {others > 0 && (
        <p className={`${styles['change-note']} no-print`}>
          <PageLink to="." search={(search) => ({ ...search, xa: communeId })}>
            {t('changes.others', { number: others })}
          </PageLink>
        </p>
      )}
    </Paper>
  );
}
