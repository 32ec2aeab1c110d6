import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommuneDetail } from '#shared/contract/units/communes.ts';
import { EmptyNotice } from '../../../ui/layout/empty-notice.tsx';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import { criterionAnchor } from './anchors.ts';
import { CriteriaList } from './indicators/criteria-list.tsx';
import { joinStanding } from './indicators/judged-indicator.ts';
import { MissingPanel } from './missing-panel.tsx';
import { RecognitionList } from './recognition-list.tsx';
import { RiskNotice } from './risk-notice.tsx';
import { StandingContext, type StandingOnView } from './standing-context.ts';
import { StandingSummary } from './standing-summary.tsx';

interface StandingViewProps extends StandingOnView {
  commune: CommuneDetail;
  /** The code of the indicator just recorded. */
  kept: string | undefined;
  /** Shown between the missing indicators and the list. */
  progress?: ReactNode;
  /** Shown after the list. */
  children?: ReactNode;
}

/** The standing of a commune: totals, missing indicators, and all criteria with their indicators. */
export function StandingView({ commune, kept, progress, children, ...onView }: StandingViewProps) {
  const criteria = joinStanding(onView.set, onView.standing);
  const hasEntries = onView.standing.lastRecordedAt !== null;
  return (
    <StandingContext value={onView}>
      <Stack gap="lg">
        <StandingSummary hasEntries={hasEntries} />
        <RiskNotice />
        {hasEntries ? <MissingPanel criteria={criteria} /> : <NothingRecorded onView={onView} />}
        <RecognitionList recognitions={commune.recognitions} />
        {hasEntries && progress}
        <CriteriaList key={`${commune.id} ${onView.set.id}`} criteria={criteria} kept={kept} />
        {children}
      </Stack>
    </StandingContext>
  );
}

function NothingRecorded({ onView: { set, standing } }: { onView: StandingOnView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const first = set.criteria[0];
  return (
    <EmptyNotice
      title={t('commune.empty.title', { name: standing.name })}
      detail={t('commune.empty.detail', { on: format.date(standing.on), set: set.shortTitle })}
      action={
        first && (
          <PageLink to="." hash={criterionAnchor(first.number)}>
            {t('commune.empty.action', { number: first.number, name: localName(first) })}
          </PageLink>
        )
      }
    />
  );
}
