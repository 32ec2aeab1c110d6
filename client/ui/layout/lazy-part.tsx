import { Button } from '@mantine/core';
import { Component, type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiUnreachable } from '../../api/call.ts';
import { FloatingNotice } from './floating-notice.tsx';
import styles from './lazy-part.module.css';

interface LazyPartOptions<Props> {
  /** Shown while it loads, and beside a floating message; without it, what the page shows while a part of it loads. */
  fallback?: (props: Props) => ReactNode;
  /** Message if it cannot be loaded. */
  words?: 'common.partMissing' | 'common.chart.missing';
  /** Place of that message: where the part would be, or at the bottom of the window if it has no place. */
  place?: 'inline' | 'floating';
}

/**
 * Component that is loaded on first use. If it cannot be loaded, because there is no connection or the server has another version
 * now, it says so and can be retried; the rest of the page stays. Use it for every part of a page, never `lazy` itself.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { fallback, words = 'common.partMissing', place = 'inline' }: LazyPartOptions<Props> = {},
) {
  const loadPart = () =>
    load().then(
      (part) => ({ default: part }),
      (cause: unknown) => {
        hasFailed = true;
        throw new PartMissing('unreachable', { cause });
      },
    );
  let hasFailed = false;
  let Loaded = lazy(loadPart);
  let attempts = 0;
  const renew = () => {
    if (hasFailed) {
      Loaded = lazy(loadPart);
      hasFailed = false;
    }
    attempts += 1;
    return attempts;
  };
  function LazyPart(props: Props) {
    // A part that failed is loaded again when it is opened again.
    const [attempt, setAttempt] = useState(renew);
    const missing = <MissingPart words={words} place={place} onRetry={() => setAttempt(renew())} />;
    return (
      <PartBoundary
        key={attempt}
        missing={
          place === 'floating' ? (
            <>
              {fallback?.(props)}
              {missing}
            </>
          ) : (
            missing
          )
        }
      >
        {fallback ? (
          <Suspense fallback={fallback(props)}>
            <Loaded {...props} />
          </Suspense>
        ) : (
          <Loaded {...props} />
        )}
      </PartBoundary>
    );
  }
  /** Loads the part before it is used; says nothing if that fails. */
  LazyPart.preload = () => void load().catch(() => undefined);
  return LazyPart;
}

/** Like a lost connection, it is shown, not logged. */
class PartMissing extends ApiUnreachable {}

interface BoundaryProps {
  missing: ReactNode;
  children: ReactNode;
}

/** Shows `missing` if a part could not be loaded; other errors go to the page. */
class PartBoundary extends Component<BoundaryProps, { error: unknown }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state as { error: unknown };
    if (error === undefined) return this.props.children;
    if (error instanceof PartMissing) return this.props.missing;
    throw error;
  }
}

interface MissingPartProps extends Required<Pick<LazyPartOptions<object>, 'words' | 'place'>> {
  onRetry: () => void;
}

function MissingPart({ words, place, onRetry }: MissingPartProps) {
  const { t } = useTranslation();
  const [isClosed, setIsClosed] = useState(false);
  const text = (
    <>
      <span>{t(words)}</span>
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        {t('common.retry')}
      </Button>
    </>
  );
  if (place === 'floating')
    return <FloatingNotice onClose={() => setIsClosed(true)}>{!isClosed && text}</FloatingNotice>;
  return (
    <div role="alert" className={styles['missing-part']}>
      {text}
    </div>
  );
}
