import type { AuditRecord } from '#shared/domain/trust/audit.ts';
import styles from './audit.module.css';
import type { FieldWords } from './use-field-words.ts';

// Fields that the sentence already states.
const SHOWN_IN_SENTENCE: Partial<Record<AuditRecord['act'], readonly string[]>> = {
  'record-entry': ['value'],
  'record-metric': ['value', 'metric'],
  annul: ['value', 'judgement', 'metric', 'statement'],
  reinstate: ['value', 'judgement', 'metric', 'statement'],
  'create-account': ['name'],
  'create-commune': ['id', 'name'],
  'create-office': ['name'],
  'record-recognition': ['communeId'],
  'decide-target': ['value', 'confirmed', 'returned', 'part'],
  'assign-set': ['set'],
  'record-batch': ['kind', 'file', 'undoes', 'entries', 'leftOut'],
  'store-file': ['name', 'contentType', 'size'],
};
// Shown even if unchanged, because the change cannot be understood without them.
const ALWAYS_SHOWN = ['effectiveOn', 'validFrom', 'document'];
// Never compared with the earlier one: a note belongs to one entry only.
const NOTE = 'note';

/** Changed fields with old and new values; for a new subject, all its fields. */
export function AuditChanges({ record, fields }: { record: AuditRecord; fields: FieldWords }) {
  const changes = listChanges(record);
  if (changes.length === 0) return null;
  return (
    <dl className={styles['audit-changes']}>
      {changes.map(({ field, before, after, isChanged }) => (
        <div key={field}>
          <dt>{fields.nameOf(field)}: </dt>
          <dd>
            {isChanged && `${fields.textOf(record, field, before)} → `}
            {fields.textOf(record, field, after)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Change {
  field: string;
  before: unknown;
  after: unknown;
  isChanged: boolean;
}

function listChanges({ act, from, to }: AuditRecord): Change[] {
  const said = SHOWN_IN_SENTENCE[act] ?? [];
  const names = Object.keys({ ...from, ...to }).filter((field) => !said.includes(field));
  return names
    .map((field) => {
      const [before = null, after = null] = [from?.[field], to?.[field]];
      return { field, before, after, isChanged: from !== null && field !== NOTE && !isSame(before, after) };
    })
    .filter(
      ({ field, after, isChanged }) =>
        isChanged || ALWAYS_SHOWN.includes(field) || ((from === null || field === NOTE) && !isNothing(after)),
    );
}

function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function isNothing(value: unknown): boolean {
  return value === null || ['[]', '{}', '""'].includes(JSON.stringify(value));
}
