/** Words of what changed between two days. */
export const changes = {
  title: 'Thay đổi giữa hai ngày',
  ofCommune: 'Thay đổi của xã {{name}}',
  subtitle: 'Từ {{from}} đến {{to}}, theo bộ tiêu chí {{set}}.',
  allCommunes: 'Xem tất cả các xã',
  since: 'So với ngày',
  endOf: {
    month: 'Cuối tháng trước',
    quarter: 'Cuối quý trước',
    year: 'Cuối năm trước',
  },
  totals: 'Tổng hợp thay đổi theo xã',
  changed: 'Chỉ tiêu thay đổi',
  corrected: 'Số liệu của ngày {{from}} được đính chính hoặc ghi bổ sung sau ngày đó',
  sentence: {
    gained: { some: 'Đạt thêm {{number}} chỉ tiêu: {{names}}.', none: 'Không có chỉ tiêu nào đạt thêm.' },
    lost: {
      some: 'Không còn đạt {{number}} chỉ tiêu: {{names}}.',
      none: 'Không có chỉ tiêu nào không còn đạt.',
    },
  },
  criteria: {
    gained: 'Đạt thêm tiêu chí: {{numbers}}.',
    lost: 'Không còn đạt tiêu chí: {{numbers}}.',
  },
  column: {
    commune: 'Xã',
    criteria: 'Tiêu chí đạt',
    indicators: 'Chỉ tiêu đạt',
    gained: 'Đạt thêm',
    lost: 'Không còn đạt',
    corrections: 'Đính chính, bổ sung sau',
    indicator: 'Chỉ tiêu',
    kind: 'Thay đổi',
    before: 'Trước',
    after: 'Sau',
  },
  kind: {
    gained: 'đạt thêm',
    lost: 'không còn đạt',
    changed: 'đổi số liệu hoặc trạng thái',
    corrected: 'đính chính',
    late: 'bổ sung sau',
  },
  others: 'Xem {{number}} thay đổi khác: đổi số liệu hoặc trạng thái, đính chính, bổ sung sau',
  none: 'Không có thay đổi nào giữa hai ngày này',
  noneDetail: 'Hãy chọn ngày so sánh sớm hơn.',
  method:
    'Đính chính, bổ sung sau: số liệu của ngày đầu trở về trước nhưng được ghi vào hệ thống sau ngày đó. Với các dòng này, cột “Trước” là số liệu đã ghi đến hết ngày đầu, cột “Sau” là số liệu hiện có. Chọn tên xã để xem từng chỉ tiêu, kể cả số liệu thay đổi mà không làm đổi trạng thái.',
} as const;
