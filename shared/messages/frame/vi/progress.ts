export const progress = {
  title: 'Tiến độ theo thời gian',
  subtitle: '{{set}} ({{document}}), đến ngày {{on}}.',
  mean: 'Bình quân',
  meanOver: 'Bình quân chỉ tính trên các xã đã có số liệu.',
  counted: 'Số xã có số liệu',
  day: 'Ngày',
  commune: 'Xã',
  met: {
    criteria: 'Số tiêu chí đạt',
    indicators: 'Số chỉ tiêu đạt',
  },
  measure: {
    label: 'Tính theo',
    criteria: 'Tiêu chí',
    indicators: 'Chỉ tiêu',
  },
  step: {
    label: 'Theo từng',
    month: 'Tháng',
    quarter: 'Quý',
    year: 'Năm',
  },
  comparison: {
    criteria: 'So sánh số tiêu chí đạt giữa các xã',
    indicators: 'So sánh số chỉ tiêu đạt giữa các xã',
  },
  panels: {
    criteria: 'Số tiêu chí đạt của từng xã',
    indicators: 'Số chỉ tiêu đạt của từng xã',
    explain:
      'Mỗi ô là một xã, cùng một thang đo; nét mờ là các xã khác. Xếp theo kết quả ngày {{on}}, từ cao xuống thấp.',
    letters: 'Chữ cái là các mốc ghi dưới biểu đồ so sánh.',
    first: 'Ngày đầu tiên có số liệu',
    firstMet: 'Kết quả ngày đó',
    last: 'Kết quả ngày {{on}}',
  },
  missing: 'Chưa có số liệu đến ngày {{on}}: {{names}}.',
  changes: {
    criteria: 'Số tiêu chí đạt và mức thay đổi',
    indicators: 'Số chỉ tiêu đạt và mức thay đổi',
    since: 'So với ngày',
    ends: 'Chọn nhanh',
    on: 'Ngày {{on}}',
    change: 'Thay đổi',
    counted: '({{communes}} xã)',
    notAlike: 'không so sánh: số xã có số liệu ở hai ngày khác nhau',
    sentence:
      'So với ngày {{since}}, đến ngày {{on}}: {{up}} xã tăng, {{down}} xã giảm, {{same}} xã giữ nguyên.',
    missing: 'Không so sánh được vì thiếu số liệu: {{names}}.',
  },
  events: {
    title: 'Các mốc trên biểu đồ',
    recognition: 'Công nhận đạt chuẩn: {{communes}}',
    forYear: 'cho năm {{year}}',
    noDocument: 'chưa có số quyết định',
    amendment: 'Ban hành {{document}} sửa đổi, bổ sung bộ tiêu chí.',
    notIncorporated: 'Nội dung sửa đổi chưa được cập nhật vào bộ tiêu chí trong phần mềm.',
    revision: 'Bộ tiêu chí trong phần mềm được chỉnh lý.',
    'valid-from': 'Bộ tiêu chí bắt đầu áp dụng ({{document}}).',
    'valid-until': 'Ngày cuối áp dụng bộ tiêu chí ({{document}}).',
  },
  change: {
    up: 'tăng từ {{from}} lên {{to}}',
    down: 'giảm từ {{from}} xuống {{to}}',
    same: 'giữ nguyên {{to}}',
  },
  sentence: {
    commune:
      'Từ {{from}} đến {{to}}, số tiêu chí đạt của xã {{name}} {{criteria}}, số chỉ tiêu đạt {{indicators}}.',
    communeOneDay:
      'Xã {{name}} mới có số liệu tại ngày {{on}}: đạt {{criteria}} tiêu chí, {{indicators}} chỉ tiêu.',
    mean: {
      criteria: 'Từ {{from}} đến {{to}}, bình quân số tiêu chí đạt mỗi xã {{change}}.',
      indicators: 'Từ {{from}} đến {{to}}, bình quân số chỉ tiêu đạt mỗi xã {{change}}.',
    },
    meanOneDay: {
      criteria: 'Mới có số liệu tại ngày {{on}}: bình quân mỗi xã đạt {{mean}} tiêu chí.',
      indicators: 'Mới có số liệu tại ngày {{on}}: bình quân mỗi xã đạt {{mean}} chỉ tiêu.',
    },
    most: {
      criteria: 'Tăng nhiều nhất: {{names}} (thêm {{gain}} tiêu chí).',
      indicators: 'Tăng nhiều nhất: {{names}} (thêm {{gain}} chỉ tiêu).',
    },
  },
  empty: 'Chưa có số liệu để vẽ tiến độ đến ngày này.',
  emptyDetail: 'Hãy chọn một ngày sau đó, hoặc bộ tiêu chí khác.',
  noCommune: 'Ngày {{on}} không có xã nào thuộc phạm vi theo dõi',
} as const;
