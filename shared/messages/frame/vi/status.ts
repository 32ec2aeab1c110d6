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
  awaitsJudgement: 'Chờ đánh giá lại (trước: {{before}})',
  mark: {
    awaits: 'Chờ đánh giá lại',
    judgedByCommune: 'xã tự đánh giá khác số liệu',
    judgedByCommuneHint:
      'Cán bộ của chính xã này đánh giá khác với kết quả tính theo số liệu; đánh giá đó đang được áp dụng.',
    missesTargetOf: 'chưa đạt mức năm {{year}}',
    missesNewTarget: 'chưa đạt mức hiện hành',
    missesTargetHint:
      'Đạt theo mức quy định tại ngày của số liệu; so với mức quy định tại ngày xem thì chưa đạt.',
    figureOf: 'số liệu năm {{year}}',
    figureOfHint: 'Số liệu của năm trước năm đang xem ({{year}}).',
  },
  former: {
    'unit-changed': 'Số liệu nhập theo đơn vị cũ ({{unit}}), cần nhập lại',
    'unit-added': 'Số liệu nhập khi chỉ tiêu chưa có đơn vị tính, cần nhập lại',
    'kind-changed': 'Cách đánh giá chỉ tiêu đã thay đổi, số liệu cũ cần nhập lại',
    'level-unknown': 'Mức “{{value}}” không còn trong bộ tiêu chí, cần nhập lại',
  },
  yes: 'Có',
  no: 'Không',
} as const;
