import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import type { AuditedAct, AuditRecord } from '#shared/domain/trust/audit.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import { type FieldWords, metricOf } from './use-field-words.ts';
import type { KnownNames } from './use-known-names.ts';

/** Sentence about an audit record; `detail` is the change of a figure (`95,1% → 95,3%`) or a count. */
export interface Sentence {
  text: string;
  detail?: string | undefined;
}

// Patterns of refused requests ("POST /api/…", the subject of the record) and their message keys.
const REFUSED = [
  [/^POST .*\/entries$/, 'record-entry'],
  [/^POST .*\/metrics$/, 'record-metric'],
  [/ \/api\/report/, 'make-report'],
  [/ \/api\/criteria-sets\/.*\/target-/, 'decide-targets'],
  [/ \/api\/(criteria-sets|set-assignments)/, 'administer-sets'],
  [/ \/api\/annulments/, 'annul-entries'],
  [/ \/api\/(imports|batches|import-template)/, 'import-entries'],
  [/ \/api\/uploads/, 'upload-file'],
  [/ \/api\/audit/, 'read-audit'],
  [/ \/api\/(accounts|two-factor-policy)/, 'administer-accounts'],
  [/ \/api\/(communes|offices)/, 'administer-units'],
] as const;

const ABOUT_ACCOUNTS: readonly AuditedAct[] = [
  'create-account',
  'change-account',
  'reset-password',
  'reset-two-factor',
  'sign-in-failed',
  'sign-in-throttled',
];

/** Formats audit records as sentences. */
export function useSentence(names: KnownNames, fields: FieldWords): (record: AuditRecord) => Sentence {
  const { t } = useTranslation();
  const figures = useFigureSentence(names, fields);
  const setSentence = useSetSentence(names, fields);
  const batchSentence = useBatchSentence();

  const objectOf = ({ act, subject, communeId, to }: AuditRecord): string | undefined => {
    if (communeId !== null && act !== 'access-refused') return names.commune(communeId);
    if (subject === null) return undefined;
    if (ABOUT_ACCOUNTS.includes(act)) return `${names.author(subject)} (${subject})`;
    if (act === 'store-file') return String(to?.['name'] ?? subject);
    if (act === 'create-office') return String(to?.['name'] ?? names.office(subject));
    if (act === 'change-office') return names.office(subject);
    return act === 'add-criteria-set' ? subject : undefined;
  };
  const refused = ({ subject, communeId }: AuditRecord): string | undefined => {
    const [, what] = REFUSED.find(([pattern]) => pattern.test(subject ?? '')) ?? [];
    const act = what ? t(`audit.refused.${what}`) : (subject ?? undefined);
    if (act === undefined || communeId === null) return act;
    return t('audit.entry.ofCommune', { act, commune: names.commune(communeId) });
  };
  return (record) => {
    const figure = figures(record);
    if (figure) return figure;
    const set = setSentence(record);
    if (set) return set;
    const batch = batchSentence(record);
    if (batch) return batch;
    const object = record.act === 'access-refused' ? refused(record) : objectOf(record);
    const act = t(`audit.act.${record.act}`);
    return { text: object === undefined ? act : `${act}: ${object}` };
  };
}

/** Sentence about a recorded figure; undefined for other records. */
function useFigureSentence(
  names: KnownNames,
  fields: FieldWords,
): (record: AuditRecord) => Sentence | undefined {
  const { t } = useTranslation();
  const statementText = (record: AuditRecord, side: AuditRecord['to']): string | undefined => {
    if (side === null) return undefined;
    const { value = null, judgement = null } = side;
    if (value !== null) return fields.textOf(record, 'value', value);
    return judgement === null
      ? t('audit.entry.withdrawnValue')
      : fields.textOf(record, 'judgement', judgement);
  };
  return (record) => {
    const { act, indicator, communeId, from, to } = record;
    const sides = [statementText(record, from), statementText(record, to)];
    const values = [...new Set(sides)].filter((text) => text !== undefined);
    const metric = metricOf(record);
    const commune = names.commune(communeId ?? '');
    if (act === 'record-metric' && metric) {
      const words = { metric: t(`metrics.name.${metric}`), commune };
      return { text: t('audit.entry.metric', words), detail: values.join(' → ') };
    }
    if (act === 'annul' || act === 'reinstate') {
      const done = act === 'annul' ? 'annulled' : 'reinstated';
      const text = metric
        ? t(`audit.entry.${done}Metric`, { metric: t(`metrics.name.${metric}`), commune })
        : t(`audit.entry.${done}`, { code: indicator ?? '', commune });
      return { text, detail: values.join(' → ') };
    }
    if (act !== 'record-entry') return undefined;
    const isWithdrawn = to !== null && to['value'] == null && to['judgement'] == null;
    const words = { code: indicator ?? '', commune };
    return {
      text: isWithdrawn ? t('audit.entry.withdrawn', words) : t('audit.entry.recorded', words),
      detail: isWithdrawn ? values[0] : values.join(' → ') || undefined,
    };
  };
}

/** Sentence about a target or a set assignment; undefined for other records. */
function useSetSentence(
  names: KnownNames,
  fields: FieldWords,
): (record: AuditRecord) => Sentence | undefined {
  const { t } = useTranslation();
  return (record) => {
    const { act, set, indicator, communeId, from, to } = record;
    if (act === 'assign-set') {
      const words = { set: names.set(set ?? ''), commune: names.commune(communeId ?? '') };
      return { text: t('audit.entry.assigned', words) };
    }
    if (act !== 'decide-target') return undefined;
    const part = Number(to?.['part'] ?? Number.NaN);
    const ofPart = { code: indicator ?? '', number: part + 1 };
    const code = Number.isNaN(part) ? ofPart.code : t('audit.entry.ofPart', ofPart);
    const words = { code, set: names.set(set ?? '') };
    const targetIn = (side: AuditRecord['to']) =>
      side?.['value'] === undefined ? [] : [fields.textOf(record, 'value', side['value'])];
    const is = (kind: string) => to?.[kind] !== undefined;
    const what = is('confirmed') ? 'confirmed' : is('returned') ? 'targetReturned' : 'targetSet';
    return {
      text: t(`audit.entry.${what}`, words),
      detail: [...targetIn(from), ...targetIn(to)].join(' → ') || undefined,
    };
  };
}

/** Sentence about an import or its undo; undefined for other records. */
function useBatchSentence(): (record: AuditRecord) => Sentence | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ act, to }) => {
    const batch = RecordedBatch.safeParse(to).data;
    if (act !== 'record-batch' || batch === undefined) return undefined;
    const { kind, file, entries, leftOut } = batch;
    const words = { count: entries, number: format.number(entries), file: file ?? '' };
    const text = t(kind === 'undo' ? 'audit.entry.undoneImport' : 'audit.entry.imported', words);
    const rest = { count: leftOut, number: format.number(leftOut) };
    if (leftOut === 0) return { text };
    return { text, detail: t(kind === 'undo' ? 'audit.entry.keptByUndoing' : 'audit.entry.leftOut', rest) };
  };
}

const RecordedBatch = z.object({
  kind: z.enum(['import', 'undo']),
  file: z.string().nullable(),
  entries: z.int(),
  leftOut: z.int(),
});
