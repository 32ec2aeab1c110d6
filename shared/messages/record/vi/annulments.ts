/** Words for annulling a figure recorded by mistake and for reinstating it (R15). */
export const annulments = {
  action: {
    annul: 'Hủy – nhập nhầm',
    reinstate: 'Khôi phục',
    annulFor: 'Hủy – nhập nhầm: {{figure}}',
    reinstateFor: 'Khôi phục: {{figure}}',
  },
  /** A figure with the day that it is for. */
  figure: '{{value}}, số liệu đến ngày {{date}}',
  annul: {
    title: 'Hủy số liệu nhập nhầm',
    consequence:
      'Sau khi hủy, mọi kết quả trở lại như khi số liệu này chưa từng được nhập: số liệu trước đó (nếu có) được áp dụng lại. Bản ghi vẫn còn trong lịch sử và có thể khôi phục.',
    reason: 'Lý do hủy',
    submit: 'Hủy số liệu này',
    dismiss: 'Không hủy',
    text: 'hủy – nhập nhầm: {{figure}}',
  },
  reinstate: {
    title: 'Khôi phục số liệu đã hủy',
    consequence:
      'Sau khi khôi phục, số liệu này lại được áp dụng từ ngày số liệu, như khi chưa bị hủy. Việc hủy và khôi phục đều được lưu trong lịch sử.',
    reason: 'Lý do khôi phục',
    submit: 'Khôi phục số liệu này',
    dismiss: 'Không khôi phục',
    text: 'khôi phục: {{figure}}',
  },
  needsReason: 'Hãy ghi lý do',
  reasonTooLong: 'Lý do dài quá 4.000 ký tự',
  waiting: {
    annul: 'Yêu cầu hủy được giữ trên máy này, chờ gửi.',
    reinstate: 'Yêu cầu khôi phục được giữ trên máy này, chờ gửi.',
    blocked: 'Yêu cầu hủy hoặc khôi phục chưa được ghi, cần xem lại.',
    list: 'Xem số liệu chờ gửi',
  },
} as const;
