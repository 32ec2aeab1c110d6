import type { ReactNode } from 'react';

/** One slide, ready to be drawn. */
export interface Slide {
  /** What it is, the same after the figures have changed. */
  id: string;
  title: string;
  /** How the contents name it, where its title says which part of it this is. */
  subject?: string;
  /** Beside the title. */
  aside?: ReactNode;
  /** Goes on with what the slide before began: the contents name only that one. */
  isContinued?: boolean;
  /** Shows figures that were made up for the sample. */
  isIllustrative: boolean;
  body: ReactNode;
}
