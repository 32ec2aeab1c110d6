export const roadmap = {
  title: 'Chỉ tiêu còn thiếu và lộ trình',
  ofCommune: 'Lộ trình của xã {{name}}',
  subtitle: 'Theo bộ tiêu chí {{set}}, từ số liệu ngày {{on}} đến thời hạn {{deadline}}',
  allCommunes: 'Lộ trình của tất cả các xã',
  toCommune: 'Hiện trạng xã {{name}}',
  deadline: 'Thời hạn',
  noEntries: 'Xã {{name}} chưa có số liệu nên chưa lập được lộ trình',
  missing: 'Chỉ tiêu còn thiếu',
  nothing: 'Xã {{name}} không còn thiếu chỉ tiêu nào.',
  sentence:
    'Xã {{name}} còn thiếu {{number}} chỉ tiêu, còn {{months}} tháng đến {{deadline}}. Nếu giữ tốc độ đã ghi nhận: {{inTime}} chỉ tiêu kịp đạt, {{tooLate}} không kịp, {{unclear}} chưa đủ căn cứ để dự kiến.',
  method:
    'Tốc độ là trung vị của mức thay đổi mỗi tháng giữa từng cặp số liệu đã ghi (phương pháp Theil–Sen), nên một vài số liệu bất thường không làm sai lệch; khoảng “từ … đến …” gồm một nửa số mức thay đổi, nằm ở giữa; cần ít nhất 3 số liệu. Ngày dự kiến tính từ ngày đang xem, với giả định tốc độ không đổi. Đây là phép tính của phần mềm, không phải số liệu báo cáo.',
  range: 'từ {{low}} đến {{high}}; {{points}} số liệu, {{from}} – {{to}}',
  reachedRange: 'sớm nhất {{earliest}}, muộn nhất {{latest}}',
  never: 'chưa xác định được',
  inCount: {
    people: 'khoảng {{number}} người trên {{whole}} người',
    households: 'khoảng {{number}} hộ trên {{whole}} hộ',
  },
  column: {
    indicator: 'Chỉ tiêu',
    now: 'Hiện nay',
    target: 'Mức quy định khi đến hạn',
    shortfall: 'Còn thiếu',
    needed: 'Cần thay đổi mỗi tháng',
    observed: 'Đã thay đổi mỗi tháng',
    reached: 'Dự kiến đạt',
    verdict: 'Nhận định',
  },
  verdict: {
    'in-time': 'Kịp hạn',
    'too-late': 'Không kịp hạn',
    receding: 'Đang xa dần mức quy định',
    unclear: 'Chưa đủ căn cứ',
  },
  cause: {
    withdrawn: 'số liệu đã rút',
    'no-figure': 'chưa có số liệu',
    judged: 'theo đánh giá của cán bộ',
    'no-target': 'chưa nhập mức quy định',
    'not-a-number': 'không phải chỉ tiêu bằng số',
    'in-parts': 'số liệu theo từng nội dung',
    'few-figures': 'chưa đủ 3 số liệu',
  },
  rising: {
    title: 'Đang đạt nhưng chưa đạt mức của năm đến hạn ({{number}} chỉ tiêu)',
    detail: 'Mức quy định của năm đến hạn cao hơn mức đang áp dụng.',
  },
  communes: {
    title: 'Các xã có kịp hạn không',
    detail:
      'Số chỉ tiêu còn thiếu của từng xã và nhận định theo tốc độ đã ghi nhận. Chọn tên xã để xem chi tiết.',
    commune: 'Xã',
    missing: 'Còn thiếu',
    nothing: 'không còn thiếu chỉ tiêu nào',
    sentence:
      '{{complete}}/{{communes}} xã đã đạt tất cả chỉ tiêu. Các xã khác còn thiếu {{missing}} lượt chỉ tiêu; nếu giữ tốc độ đã ghi nhận, đến {{deadline}}: {{inTime}} lượt kịp hạn, {{tooLate}} không kịp, {{unclear}} chưa đủ căn cứ để dự kiến.',
  },
  leverage: {
    title: 'Thứ tự đưa các xã về đích',
    detail:
      'Mỗi bước là xã có ít chỉ tiêu còn thiếu nhất, không kể chỉ tiêu đã nêu ở các bước trước. Chỉ tiêu in mờ là chỉ tiêu đã nêu ở bước trước, tại xã khác.',
    complete: 'Đã đạt đủ {{total}} tiêu chí: {{names}}.',
    step: '{{name}}: còn {{number}} chỉ tiêu, khi đạt sẽ có {{communes}} xã đủ tiêu chí',
    notAssessed: 'chưa đánh giá',
    withoutEntries: 'Chưa xét vì chưa có số liệu: {{names}}.',
  },
  single: {
    title: 'Chỉ tiêu có tác động lớn nhất',
    detail:
      'Chỉ tiêu mà nếu đạt thì xã đạt thêm một tiêu chí, hoặc chỉ tiêu mà từ hai xã trở lên còn thiếu; gồm cả chỉ tiêu chưa đánh giá.',
    alone: 'Xã chỉ thiếu chỉ tiêu này trong tiêu chí',
    missing: 'Xã còn thiếu',
  },
} as const;
