import type { PointOfView } from '#shared/domain/record/entry.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { Services } from '../../../services.ts';
import type { SetRevision } from '../../sets/criteria-sets/repository.ts';

export interface TableSource {
  services: Services;
  set: SetRevision;
  view: PointOfView;
  /** Requested communes, sorted by name. */
  communes: Commune[];
  isOneCommune: boolean;
}
