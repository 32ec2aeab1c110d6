import type { ReportBody } from '#shared/contract/reporting/reports.ts';
import { nextId, SET } from '../record/entries.ts';

const TEXTS: ReportBody['texts'] = {
  opening: 'Kết quả như sau:',
  results: 'Kết quả chung.',
  criteria: '',
  gaps: '',
  changes: '',
  metrics: '',
  proposals: 'Đề nghị các xã bổ sung số liệu.\nĐề nghị các phòng phối hợp.',
};

/** Request for a report on the review of the district; a test gives only the fields that matter to it. */
export function reportBody(given: Partial<ReportBody> = {}): ReportBody {
  return {
    id: nextId(),
    set: SET,
    on: '2024-01-24',
    from: '2023-12-31',
    knownAt: '2024-05-01T00:00:00.000Z',
    header: {
      superior: 'ỦY BAN NHÂN DÂN HUYỆN ĐẦM HÀ',
      agency: 'VĂN PHÒNG ĐIỀU PHỐI NÔNG THÔN MỚI',
      number: '15/BC-VPĐP',
      place: 'Đầm Hà',
      datedOn: '2024-06-30',
      subject: 'Kết quả thực hiện Bộ tiêu chí & các chỉ tiêu <2021–2025>',
      recipients: 'Ban Chỉ đạo;\nLưu: VT.',
      signerTitle: 'CHÁNH VĂN PHÒNG',
      signerName: 'Nguyễn Văn A',
    },
    texts: TEXTS,
    ...given,
  };
}
