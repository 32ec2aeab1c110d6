import type { FigurePlace } from '../../outbox/item.ts';

/** A recorded figure that can be annulled or reinstated. */
export interface RecordedFigure {
  id: string;
  place: FigurePlace;
  /** Its value and day, in words. */
  text: string;
}

/** The figure to annul or to reinstate. */
export interface AnnulRequest {
  kind: 'annul' | 'reinstate';
  figure: RecordedFigure;
}
