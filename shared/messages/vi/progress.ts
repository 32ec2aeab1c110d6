/** Words of the charts of progress over time. */
export const progress = {
  title: 'Tiến độ theo thời gian',
  board: 'Tiến độ đạt tiêu chí theo thời gian',
  mean: 'Bình quân',
  day: 'Ngày',
  criteriaMet: 'Số tiêu chí đạt',
  indicatorsMet: 'Số chỉ tiêu đạt',
  choose: 'Chọn xã để tô đậm',
  chooseAll: 'Chọn tất cả',
  chooseNone: 'Bỏ chọn',
  recognised: 'Công nhận {{on}}',
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
    mean: 'Từ {{from}} đến {{to}}, bình quân số tiêu chí đạt mỗi xã {{change}}.',
    meanOneDay: 'Mới có số liệu tại ngày {{on}}: bình quân mỗi xã đạt {{mean}} tiêu chí.',
    most: 'Tăng nhiều nhất: {{names}} (thêm {{gain}} tiêu chí).',
  },
  chartMissing: 'Chưa tải được biểu đồ. Hãy chọn „Xem bảng“, hoặc tải lại trang.',
  empty: 'Chưa có số liệu để vẽ tiến độ đến ngày này.',
} as const;
