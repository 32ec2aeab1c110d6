import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditedAct, AuditRecord } from '#shared/domain/trust/audit.ts';
import type { audit as words } from '#shared/messages/trust/vi/audit.ts';
import { MomentText } from '../../../ui/dates/date-text.tsx';
import { hasAccount } from '../../../ui/values/use-author-name.ts';
import styles from './audit.module.css';
import { AuditChanges } from './audit-changes.tsx';
import type { FieldWords } from './use-field-words.ts';
import type { KnownNames } from './use-known-names.ts';
import type { Sentence } from './use-sentence.ts';

const REFUSALS: readonly AuditedAct[] = ['sign-in-failed', 'sign-in-throttled', 'access-refused'];

interface AuditRowProps {
  record: AuditRecord;
  sentence: Sentence;
  names: KnownNames;
  fields: FieldWords;
}

/** Audit record: time, person, change with reason, origin and address. */
export function AuditRow({ record, sentence, names, fields }: AuditRowProps) {
  const { t } = useTranslation();
  const origin = useOriginText(record);
  return (
    <tr>
      <th scope="row" className={styles['audit-when']}>
        <MomentText at={record.at} />
        <span className={styles['audit-aside']}>{t('audit.list.number', { number: record.seq })}</span>
      </th>
      <td data-label={t('audit.list.who')}>
        <Person record={record} names={names} />
      </td>
      <td data-label={t('audit.list.what')}>
        <div>
          <SentenceText sentence={sentence} isRefusal={REFUSALS.includes(record.act)} />
          <AuditChanges record={record} fields={fields} />
          <Reason record={record} />
        </div>
      </td>
      <td data-label={t('audit.list.where')}>
        <div className={styles['audit-where']}>
          {origin && <span>{origin}</span>}
          {record.address && <span>{record.address}</span>}
          {!origin && !record.address && '–'}
        </div>
      </td>
    </tr>
  );
}

function SentenceText({ sentence: { text, detail }, isRefusal }: { sentence: Sentence; isRefusal: boolean }) {
  return (
    <p className={styles['audit-sentence']} data-refusal={isRefusal}>
      {isRefusal && <IconAlertTriangle size={16} aria-hidden />}
      <span>
        {text}
        {detail && (
          <>
            : <strong>{detail}</strong>
          </>
        )}
      </span>
    </p>
  );
}

function Person({ record: { actor, address }, names }: Pick<AuditRowProps, 'record' | 'names'>) {
  const { t } = useTranslation();
  if (actor === null) return address === null ? t('audit.list.system') : t('audit.list.nobody');
  const name = names.author(actor);
  return (
    <div>
      {name} {name !== actor && hasAccount(actor) && <span className={styles['audit-aside']}>({actor})</span>}
    </div>
  );
}

/** Reason given by the officer; for a sign-in, its method or the cause of failure. */
function Reason({ record: { act, actor, reason } }: Pick<AuditRowProps, 'record'>) {
  const { t, i18n } = useTranslation();
  if (reason === null || reason === '') return null;
  const isCode = actor === null || act === 'sign-in';
  const text =
    isCode && i18n.exists(`audit.how.${reason}`)
      ? t(`audit.how.${reason as keyof (typeof words)['how']}`)
      : t('audit.list.reason', { reason });
  return <p className="audit-reason">{text}</p>;
}

function useOriginText({ origin }: AuditRecord): string | null {
  const { t, i18n } = useTranslation();
  if (origin === null) return null;
  return i18n.exists(`exports.origin.${origin}`) ? t(`exports.origin.${origin as 'form'}`) : origin;
}
