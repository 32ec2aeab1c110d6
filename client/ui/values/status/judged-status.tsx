import { useTranslation } from 'react-i18next';
import type { IndicatorStanding } from '#shared/domain/standing/standing.ts';
import { StatusMark } from './status-mark.tsx';

interface JudgedStatusProps {
  judged: Pick<IndicatorStanding, 'status' | 'awaitsJudgement'>;
  look?: 'pill' | 'plain' | 'sign';
}

/** Status of an indicator; if a newer figure ended its judgement, that it waits for another one, with the status before (R4). */
export function JudgedStatus({ judged: { status, awaitsJudgement }, ...look }: JudgedStatusProps) {
  const { t } = useTranslation();
  const before = awaitsJudgement && t(`status.indicator.${awaitsJudgement.before}`);
  const words = before === null ? {} : { word: t('status.awaitsJudgement', { before }) };
  return <StatusMark of="indicator" status={status} {...look} {...words} />;
}
