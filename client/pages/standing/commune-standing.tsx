import { useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { readStanding, type Standing } from '#shared/contract/standing/standings.ts';
import type { CommuneDetail } from '#shared/contract/units/communes.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { queryOf } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import type { View } from '../../api/view.ts';
import type { EntrySubject } from '../../features/record/entries/entry-subject.ts';
import { EntryHistory } from '../../features/record/entries/history/entry-history.tsx';
import type { KeptEntry } from '../../features/record/entries/saving/kept-notice.tsx';
import { RecordButton } from '../../features/record/entries/saving/record-button.tsx';
import { type SavedEntry, SavedNotice } from '../../features/record/entries/saving/saved-notice.tsx';
import { LIST_ANCHOR } from '../../features/standing/commune/anchors.ts';
import type { JudgedIndicator } from '../../features/standing/commune/indicators/judged-indicator.ts';
import { VerdictLine } from '../../features/standing/commune/indicators/verdict-line.tsx';
import { StandingView } from '../../features/standing/commune/standing-view.tsx';
import { lazyPart } from '../../ui/layout/lazy-part.tsx';
import { PageLoading } from '../../ui/layout/page-loading.tsx';
import { useOpener } from '../people/use-opener.ts';

const loadKeptNotice = () =>
  import('../../features/record/entries/saving/kept-notice.tsx').then((file) => file.KeptNotice);

// The notice is needed when the connection is cut, so it is loaded with the form.
const EntryDrawer = lazyPart(
  async () => {
    const [drawer] = await Promise.all([
      import('../../features/record/entries/entry-drawer.tsx'),
      loadKeptNotice(),
    ]);
    return drawer.EntryDrawer;
  },
  { place: 'floating', fallback: () => null },
);
const KeptNotice = lazyPart(loadKeptNotice, { fallback: () => null });
const ProgressPanel = lazyPart(
  () => import('../../features/standing/progress/progress-panel.tsx').then((file) => file.ProgressPanel),
  { fallback: () => <PageLoading height={420} /> },
);
const CommuneMetrics = lazyPart(
  () => import('../../features/record/metrics/commune-metrics.tsx').then((file) => file.CommuneMetrics),
  { fallback: () => <PageLoading height={320} /> },
);

interface CommuneStandingProps {
  commune: CommuneDetail;
  view: View;
}

/** The standing of a commune with the form and the history of each indicator, its progress and its metrics. */
export function CommuneStanding({ commune, view }: CommuneStandingProps) {
  const { standing, set } = useStanding(commune.id, view);
  const opener = useOpener<JudgedIndicator>(LIST_ANCHOR);
  const [saved, setSaved] = useState<SavedEntry>();
  const [kept, setKept] = useState<KeptEntry>();
  const may = useMay();
  // In a past state of the record, a new entry would not replace the figure on view.
  const isLatest = view.knownAt === undefined;
  const edit = (judged: JudgedIndicator) => {
    setSaved(undefined);
    setKept(undefined);
    opener.open(judged);
  };
  const { opened: edited } = opener;
  return (
    <>
      <StandingView
        commune={commune}
        set={set}
        standing={standing}
        kept={saved?.indicator.code}
        renderAction={(judged) => {
          const cell = { communeId: commune.id, set: set.id, indicator: judged.indicator.code };
          return isLatest && may('record-entry', cell) && <RecordAction judged={judged} onOpen={edit} />;
        }}
        renderHistory={({ indicator }) => (
          <EntryHistory
            communeId={commune.id}
            set={set.id}
            indicator={indicator}
            on={standing.on}
            isLatest={isLatest}
          />
        )}
        progress={<ProgressPanel communeId={commune.id} />}
      >
        <CommuneMetrics communeId={commune.id} />
      </StandingView>
      <SavedNotice saved={saved} on={standing.on} onClose={() => setSaved(undefined)} />
      {kept && <KeptNotice kept={kept} onClose={() => setKept(undefined)} />}
      {edited && (
        <EntryDrawer
          subject={subjectOf(commune, set, standing, edited)}
          renderVerdict={(verdict) => <VerdictLine indicator={edited.indicator} verdict={verdict} />}
          onRecorded={(entry) => {
            setSaved({ entry, indicator: edited.indicator });
            opener.close();
          }}
          onKept={(id) => {
            setKept({ id, indicator: edited.indicator });
            opener.close();
          }}
          onClose={opener.close}
        />
      )}
    </>
  );
}

function RecordAction({
  judged,
  onOpen,
}: {
  judged: JudgedIndicator;
  onOpen: (judged: JudgedIndicator) => void;
}) {
  return (
    <RecordButton
      code={judged.indicator.code}
      entry={judged.standing.entry}
      onOpen={() => onOpen(judged)}
      onApproach={() => EntryDrawer.preload()}
    />
  );
}

function useStanding(
  communeId: string,
  view: CommuneStandingProps['view'],
): { standing: Standing; set: CriteriaSet } {
  const [{ data: standing }, { data: set }] = useSuspenseQueries({
    queries: [
      queryOf(readStanding, { params: { communeId }, query: view }),
      queryOf(readCriteriaSet, { params: { setId: view.set }, query: { knownAt: view.knownAt } }),
    ],
  });
  return { standing, set };
}

function subjectOf(
  commune: CommuneDetail,
  set: CriteriaSet,
  standing: Standing,
  { indicator, standing: { entry } }: JudgedIndicator,
): EntrySubject {
  const holding = standing.criteria.flatMap((criterion) =>
    criterion.indicators.flatMap((judged) => judged.entry ?? []),
  );
  const latest = holding.find((held) => held.indicator === indicator.code) ?? null;
  const { region, on } = standing;
  return { commune, set, region: region ?? undefined, indicator, entry, latest, on, holding };
}
