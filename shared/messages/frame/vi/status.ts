export const status = {
  indicator: {
    met: 'Đạt',
    'met-low': 'Đạt, còn thấp',
    'nearly-met': 'Cơ bản đạt',
    'not-met': 'Chưa đạt',
    'not-applicable': 'Không áp dụng',
    'not-assessed': 'Chưa đánh giá',
  },
  criterion: { met: 'Đạt', 'not-met': 'Chưa đạt', 'not-assessed': 'Chưa đủ số liệu' },
  yes: 'Có',
  no: 'Không',
} as const;
