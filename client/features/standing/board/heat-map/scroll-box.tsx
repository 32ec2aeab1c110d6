import type { ReactNode } from 'react';

interface ScrollBoxProps {
  label: string;
  className: string | undefined;
  'data-part'?: string;
  children: ReactNode;
}

/** A scrollable region that can be focused with the keyboard. */
export function ScrollBox({ label, className, children, ...part }: ScrollBoxProps) {
  return (
    <div className={className} {...part} {...{ role: 'group', 'aria-label': label, tabIndex: 0 }}>
      {children}
    </div>
  );
}
