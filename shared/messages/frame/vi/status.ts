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
  former: {
    'unit-changed': 'Số liệu nhập theo đơn vị cũ ({{unit}}), cần nhập lại',
    'unit-added': 'Số liệu nhập khi chỉ tiêu chưa có đơn vị tính, cần nhập lại',
    'kind-changed': 'Cách đánh giá chỉ tiêu đã thay đổi, số liệu cũ cần nhập lại',
    'level-unknown': 'Mức “{{value}}” không còn trong bộ tiêu chí, cần nhập lại',
  },
  yes: 'Có',
  no: 'Không',
} as const;
