import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../layout/page-link.tsx';
import type { AnnulRequest, RecordedFigure } from './annul-request.ts';
import { useWaitingAct } from './use-waiting-act.ts';

interface AnnulActionProps {
  figure: RecordedFigure;
  isAnnulled: boolean;
  onAsk: (request: AnnulRequest) => void;
}

/** Button that annuls a figure or reinstates it; while such an act waits in the browser, says so. */
export function AnnulAction({ figure, isAnnulled, onAsk }: AnnulActionProps) {
  const { t } = useTranslation();
  const waiting = useWaitingAct(figure.id);
  if (waiting) {
    const { obstacle, input } = waiting;
    return (
      <Text size="sm" role="status">
        {t(`annulments.waiting.${obstacle ? 'blocked' : input.body.kind}`)}{' '}
        <PageLink to="/nhap-so-lieu/cho" inherit underline="always">
          {t('annulments.waiting.list')}
        </PageLink>
      </Text>
    );
  }
  const kind = isAnnulled ? 'reinstate' : 'annul';
  return (
    <Button
      className="no-print"
      size="compact-sm"
      variant="default"
      mt={4}
      aria-label={t(`annulments.action.${kind}For`, { figure: figure.text })}
      onClick={() => onAsk({ kind, figure })}
    >
      {t(`annulments.action.${kind}`)}
    </Button>
  );
}
