import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditVerification, BrokenLink } from '#shared/contract/trust/audit.ts';
import { CopyButton } from '../../../ui/layout/buttons/copy-button.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import styles from './audit.module.css';
import { useKnownNames } from './use-known-names.ts';

/** Result of the chain check: intact with the last hash, or the first broken record with its fault. */
export function ChainVerdict({ found: { records, lastHash, broken } }: { found: AuditVerification }) {
  const { t } = useTranslation();
  const format = useFormat();
  const number = format.number(records);
  if (broken) return <Broken broken={broken} number={number} />;
  if (lastHash === null) return <Text>{t('audit.chain.empty')}</Text>;
  return (
    <div className={styles['chain-verdict']} data-holds="true">
      <p className={styles['chain-headline']}>
        <IconCircleCheck size={20} aria-hidden />
        {t('audit.chain.whole', { number })}
      </p>
      <p>
        {t('audit.chain.hash')}: <code className={styles['chain-hash']}>{lastHash}</code>
      </p>
      <p>{t('audit.chain.keep')}</p>
      <CopyButton text={lastHash}>{t('audit.chain.copy')}</CopyButton>
    </div>
  );
}

function Broken({ broken, number }: { broken: BrokenLink; number: string }) {
  const { t } = useTranslation();
  const { seq, fault } = broken;
  return (
    <div className={styles['chain-verdict']} data-holds="false">
      <p className={styles['chain-headline']}>
        <IconAlertTriangle size={20} aria-hidden />
        {seq === null ? t('audit.chain.brokenOutside') : t('audit.chain.brokenAt', { seq })}
      </p>
      <p>{t(`audit.chain.fault.${fault}`)}</p>
      <BrokenDetails broken={broken} />
      {seq !== null && <p>{t('audit.chain.before', { number })}</p>}
      <p>{t('audit.chain.tell')}</p>
    </div>
  );
}

function BrokenDetails({
  broken: { act, at, actor, communeId, indicator, subject },
}: {
  broken: BrokenLink;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useKnownNames([]);
  const details: [string, string | null][] = [
    [t('audit.filter.act'), act && t(`audit.act.${act}`)],
    [t('audit.filter.commune'), communeId && names.commune(communeId)],
    [t('audit.filter.indicator'), indicator],
    [t('audit.list.who'), actor && names.author(actor)],
    [t('audit.list.at'), at && format.moment(at)],
    [t('audit.chain.subject'), subject],
  ];
  return (
    <dl className={styles['audit-changes']}>
      {details
        .filter(([, text]) => text !== null)
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}: </dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
