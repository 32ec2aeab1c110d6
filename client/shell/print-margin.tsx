import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets } from '#shared/contract/sets/criteria-sets.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../api/query.ts';
import { useChosenView } from '../api/view.ts';
import { useFormat } from '../ui/values/use-format.ts';

// Page margins do not inherit the font of the document.
const TYPE = 'font: 8pt "Be Vietnam Pro", sans-serif;';

/** Margin text of every printed sheet: criteria set, day, recording cut-off, time of printing and page number. */
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
  // Margin text is CSS `content`; JSON quotes strings as CSS does.
  const words = JSON.stringify(parts.filter((part) => part !== false).join(' · '));
  return (
    <style>
      {`@page { ${TYPE} @bottom-left { content: ${words} } @bottom-right { content: counter(page) "/" counter(pages) } }`}
    </style>
  );
}

/** Time of the last print; before that, the time of opening the page. */
function usePrintedAt(): Instant {
  const [printedAt, setPrintedAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    // The browser prints right after its listeners return, so render synchronously.
    const note = () => flushSync(() => setPrintedAt(new Date().toISOString()));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return printedAt;
}
