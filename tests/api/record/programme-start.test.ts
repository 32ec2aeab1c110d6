import { describe, expect, test } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { recordMetric } from '#shared/contract/record/metrics.ts';
import { readWorkspace } from '#shared/contract/trust/service.ts';
import { serviceOn } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { entryBody, nextId } from '../../support/record/entries.ts';
import { recordKnowingly } from '../../support/record/record-knowingly.ts';

const params = { communeId: '06901' };

describe('the first day of the programme', () => {
  test.each([
    [undefined, '2009-12-31', '2010-01-01'],
    ['2015-06-01', '2015-05-31', '2015-06-01'],
  ])(
    '%s: figures and metrics before it are refused, and it is answered to the screens',
    async (start, before, first) => {
      const service = await serviceOn(freshDatabase(), { programmeStart: start });
      const figureOn = (effectiveOn: string) => ({
        params,
        body: { id: nextId(), metric: 'population' as const, effectiveOn, value: 4700 },
      });
      const entryOn = (effectiveOn: string) => ({ params, body: entryBody({ effectiveOn }) });
      const refused = [
        await service.refusalOf(recordEntry, entryOn(before)),
        await service.refusalOf(recordMetric, figureOn(before)),
      ];
      for (const { errors } of refused) {
        expect(errors).toEqual([
          { pointer: '/effectiveOn', detail: 'Ngày số liệu không được trước ngày chương trình bắt đầu' },
        ]);
      }
      // A day before the set took effect is a doubt, not a fault.
      await recordKnowingly(service, recordEntry, entryOn(first));
      await service.call(recordMetric, figureOn(first));
      expect((await service.call(readWorkspace, {})).programmeStart).toBe(first);
    },
  );
});
