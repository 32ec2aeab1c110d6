import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { PageLink } from '../layout/page-link.tsx';
import { useLocalName } from './use-local-name.ts';

interface IndicatorLinkProps {
  communeId: string;
  indicator: Indicator;
  /** Commune name before the code, for lists of several communes. */
  commune?: string;
}

/** Link to an indicator on a commune's page, by code and name. */
export function IndicatorLink({ communeId, indicator, commune }: IndicatorLinkProps) {
  const localName = useLocalName();
  const { code } = indicator;
  return (
    <PageLink to="/xa/$communeId" params={{ communeId }} hash={`chi-tieu-${code}`} inherit>
      <strong>{commune === undefined ? code : `${commune} – ${code}`}</strong> {localName(indicator)}
    </PageLink>
  );
}
