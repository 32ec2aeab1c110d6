import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '#shared/contract/record/imports.ts';
import choiceChipsStyles from '../../../../ui/form/fields/choice-chips.module.css';
import { ChoiceChip } from '../../../../ui/form/fields/choice-chips.tsx';
import { PageLoading } from '../../../../ui/layout/page-loading.tsx';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import type { ImportLookup } from '../lookup.ts';
import comparisonStyles from './comparison.module.css';
import { ComparisonTable } from './comparison-table.tsx';
import { KindMark } from './kind-mark.tsx';
import { Pager } from './pager.tsx';
import { countAll, firstShown, KINDS_BY_URGENCY, type Shown } from './result-kinds.ts';
import { PAGE, useImportRows } from './use-comparison.ts';

interface ComparisonResultProps {
  result: Import;
  lookup: ImportLookup;
  hasSheets: boolean;
}

/** Compared cells, filtered by result kind; opens with the kind that needs attention most. */
export function ComparisonResult({ result, lookup, hasSheets }: ComparisonResultProps) {
  const [shown, setShown] = useState<Shown>(() => firstShown(result));
  const [offset, setOffset] = useState(0);
  const rows = useImportRows(result.id, shown, offset);
  const choose = (next: Shown) => {
    setShown(next);
    setOffset(0);
  };
  return (
    <>
      <Remarks result={result} />
      <ShownChips result={result} chosen={shown} onChoose={choose} />
      {rows.error && <ProblemNotice error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.isPending && <PageLoading height={240} />}
      {rows.data && (
        <div aria-busy={rows.isPlaceholderData}>
          <ComparisonTable rows={rows.data.rows} lookup={lookup} hasSheets={hasSheets} />
          <Pager offset={offset} size={PAGE} total={rows.data.total} onMove={setOffset} />
        </div>
      )}
    </>
  );
}

function Remarks({ result: { formulas, judged, doubtful, consequences } }: { result: Import }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (formulas === 0 && judged === 0 && doubtful === 0) return null;
  return (
    <ul className={comparisonStyles['import-remarks']}>
      {doubtful > 0 && (
        <li>{t('imports.comparison.doubtful', { count: doubtful, number: format.number(doubtful) })}</li>
      )}
      {judged > 0 && (
        <li>
          {t('imports.comparison.judged', { count: judged, number: format.number(judged) })}
          <ul>
            {consequences.map(({ communeId, name, on, judgements, before, after }) => (
              <li key={communeId}>
                {t('imports.comparison.consequence', {
                  name,
                  on: format.date(on),
                  count: judgements.length,
                  judgements: format.number(judgements.length),
                  criteriaBefore: format.number(before.criteriaMet),
                  criteriaAfter: format.number(after.criteriaMet),
                  indicatorsBefore: format.number(before.indicatorsMet),
                  indicatorsAfter: format.number(after.indicatorsMet),
                })}
              </li>
            ))}
          </ul>
        </li>
      )}
      {formulas > 0 && (
        <li>{t('imports.comparison.formulas', { count: formulas, number: format.number(formulas) })}</li>
      )}
    </ul>
  );
}

interface ShownChipsProps {
  result: Import;
  chosen: Shown;
  onChoose: (shown: Shown) => void;
}

function ShownChips({ result: { counts, doubtful }, chosen, onChoose }: ShownChipsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div
      className={choiceChipsStyles['choice-chips']}
      role="group"
      aria-label={t('imports.comparison.filter')}
    >
      {KINDS_BY_URGENCY.filter((kind) => counts[kind] > 0).map((kind) => (
        <ChoiceChip key={kind} isChosen={kind === chosen} onClick={() => onChoose(kind)}>
          <KindMark kind={kind} /> <span className="number">{format.number(counts[kind])}</span>
        </ChoiceChip>
      ))}
      {doubtful > 0 && (
        <ChoiceChip isChosen={chosen === 'doubts'} onClick={() => onChoose('doubts')}>
          {t('imports.comparison.onlyDoubtful')} <span className="number">{format.number(doubtful)}</span>
        </ChoiceChip>
      )}
      <ChoiceChip isChosen={chosen === undefined} onClick={() => onChoose(undefined)}>
        {t('imports.comparison.all')} <span className="number">{format.number(countAll(counts))}</span>
      </ChoiceChip>
    </div>
  );
}
