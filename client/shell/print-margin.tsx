import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets } from '#shared/contract/sets/criteria-sets.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../api/query.ts';
import { useChosenView } from '../api/view.ts';
import { useFormat } from '../ui/values/use-format.ts';

// Margins take the type of the page, not that of the document.
const TYPE = 'font: 8pt "Be Vietnam Pro", sans-serif;';

/** In the margin of every printed sheet: by which set, as of which day, as known when, printed when; and which sheet it is. */
export function PrintMargin({ hasView }: { hasView: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { set, on, knownUntil } = useChosenView();
  const { data } = useQuery(queryOf(listCriteriaSets, {}));
  const printedAt = usePrintedAt();
  const title = data?.criteriaSets.find(({ id }) => id === set)?.shortTitle ?? set;
  const basis = [
    title !== undefined && t('shell.print.set', { set: title }),
    t('shell.print.on', { on: format.date(on) }),
    knownUntil !== undefined && t('shell.print.knownUntil', { on: format.date(knownUntil) }),
  ];
  const parts = [
    t('shell.product'),
    ...(hasView ? basis : []),
    t('shell.print.printed', { moment: format.moment(printedAt) }),
  ];
  // The words of a margin stand in its style; JSON writes them as CSS does.
  const words = JSON.stringify(parts.filter((part) => part !== false).join(' · '));
  return (
    <style>
      {`@page { ${TYPE} @bottom-left { content: ${words} } @bottom-right { content: counter(page) "/" counter(pages) } }`}
    </style>
  );
}

/** When the page was last printed, or else opened. */
function usePrintedAt(): Instant {
  const [printedAt, setPrintedAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    // The paper is drawn as soon as the listeners are through.
    const note = () => flushSync(() => setPrintedAt(new Date().toISOString()));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return printedAt;
}
