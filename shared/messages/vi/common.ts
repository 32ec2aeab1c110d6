/** Words that several features share. */
export const common = {
  loading: 'Đang tải…',
  retry: 'Thử lại',
  noFigure: 'chưa có số liệu',
  points_one: '{{amount}} điểm phần trăm',
  points_other: '{{amount}} điểm phần trăm',
  decision: 'Quyết định số {{document}}',
  showTable: 'Xem bảng',
  showChart: 'Xem biểu đồ',
  close: 'Đóng',
  date: {
    calendar: 'Lịch',
    previous: 'Trước',
    next: 'Sau',
    openCalendar: 'Mở lịch',
    format: 'ngày/tháng/năm',
    invalid: 'Hãy nhập ngày có thật, dạng 24/01/2024',
    outside: 'Ngày nằm ngoài khoảng cho phép',
  },
  illustrative: {
    label: 'minh họa',
    hint: 'Số liệu minh họa, chỉ dùng để giới thiệu phần mềm; không phải số liệu chính thức.',
  },
  unchecked: {
    label: 'chưa đối chiếu',
    hint: 'Mức quy định chưa được đối chiếu với văn bản ban hành.',
  },
  export: {
    excel: 'Tải Excel',
    others: 'Định dạng khác',
    excelCsv: 'CSV cho Excel tiếng Việt',
    plainCsv: 'CSV (RFC 4180)',
  },
  failure: {
    unreachable: 'Không kết nối được với máy chủ',
    unreachableDetail: 'Hãy kiểm tra kết nối mạng rồi thử lại.',
    unknown: 'Trang gặp lỗi ngoài dự kiến',
    unknownDetail: 'Hãy tải lại trang. Nếu vẫn gặp lỗi, hãy báo cho cán bộ quản trị hệ thống.',
    instance: 'Mã yêu cầu: {{instance}}',
  },
  role: {
    admin: 'Quản trị',
    coordinator: 'Cán bộ Văn phòng điều phối',
    office: 'Cán bộ phòng chuyên môn',
    commune: 'Cán bộ xã',
    leader: 'Lãnh đạo',
  },
  username: {
    hint: '3–30 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch nối, gạch dưới. Không đổi được về sau.',
    invalid: 'Tên đăng nhập chưa đúng quy định hoặc không dùng được',
  },
} as const;
