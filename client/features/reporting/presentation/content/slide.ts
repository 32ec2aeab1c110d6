import type { ReactNode } from 'react';

export interface Slide {
  /** React key; stays the same when figures change. */
  id: string;
  title: string;
  /** Name in the table of contents, if the title has a part number such as (2/3). */
  subject?: string;
  /** Shown beside the title. */
  aside?: ReactNode;
  /** Continues the previous slide; left out of the table of contents. */
  isContinued?: boolean;
  /** Has figures made up for the sample. */
  isIllustrative: boolean;
  body: ReactNode;
}
