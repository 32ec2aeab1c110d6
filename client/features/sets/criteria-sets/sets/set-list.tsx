import { useTranslation } from 'react-i18next';
import type { CriteriaSetSummary } from '#shared/contract/sets/criteria-sets.ts';
import { PageLink } from '../../../../ui/layout/page-link.tsx';
import quietBadgeStyles from '../../../../ui/layout/quiet-badge.module.css';
import criteriaSetsStyles from './criteria-sets.module.css';
import { SetText } from './set-text.tsx';
import { useValidity } from './use-validity.ts';

interface SetListProps {
  sets: readonly CriteriaSetSummary[];
  /** Id of the set on the page. */
  shown: string;
  /** Id of the set in the view. */
  inView: string;
}

/** List of sets with their size and the number of unchecked or missing targets. */
export function SetList({ sets, shown, inView }: SetListProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('criteria.sets.label')}>
      <ul className={criteriaSetsStyles['set-list']}>
        {sets.map((set) => (
          <li key={set.id} className={criteriaSetsStyles['set-card']} data-current={set.id === shown}>
            <PageLink
              to="/tieu-chi/$setId"
              params={{ setId: set.id }}
              className={criteriaSetsStyles['set-card-title']}
              aria-current={set.id === shown ? 'page' : undefined}
            >
              <SetText text={set.title} english={set.titleEn} />
            </PageLink>
            {set.id === inView && (
              <span className={quietBadgeStyles['quiet-badge']} data-part="quiet-badge" data-tone="plain">
                {t('criteria.sets.inView')}
              </span>
            )}
            <SetFigures set={set} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SetFigures({ set }: { set: CriteriaSetSummary }) {
  const { t } = useTranslation();
  const validity = useValidity(set);
  const { uncheckedTargets, missingTargets, criteriaTotal, indicatorsTotal } = set;
  const open = [
    uncheckedTargets > 0 && t('criteria.sets.unchecked', { number: uncheckedTargets }),
    missingTargets > 0 && t('criteria.sets.missing', { number: missingTargets }),
  ].filter((text) => text !== false);
  return (
    <>
      <span>
        {[
          t('criteria.sets.size', { criteria: criteriaTotal, indicators: indicatorsTotal }),
          set.document,
          validity,
        ].join(' · ')}
      </span>
      <span className={criteriaSetsStyles['set-card-open']}>
        {open.join(' · ') || t('criteria.sets.complete')}
      </span>
    </>
  );
}
