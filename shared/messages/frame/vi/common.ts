/** Texts that several features share. */
export const common = {
  loading: 'Đang tải…',
  retry: 'Thử lại',
  partMissing: 'Chưa tải được phần này: mất kết nối, hoặc hệ thống vừa được cập nhật.',
  noFigure: 'chưa có số liệu',
  points_one: '{{amount}} điểm phần trăm',
  points_other: '{{amount}} điểm phần trăm',
  decision: 'Quyết định số {{document}}',
  showTable: 'Xem bảng',
  showChart: 'Xem biểu đồ',
  chart: {
    choose: 'Chọn xã để tô đậm',
    chooseAll: 'Chọn tất cả',
    chooseNone: 'Bỏ chọn',
    missing: 'Chưa tải được biểu đồ. Hãy chọn “Xem bảng”, hoặc tải lại trang.',
  },
  close: 'Đóng',
  date: {
    calendar: 'Lịch',
    previous: 'Trước',
    next: 'Sau',
    openCalendar: 'Mở lịch',
    format: 'ngày/tháng/năm',
    invalid: 'Ngày không đúng, hãy nhập theo dạng 24/01/2024',
    outside: 'Ngày nằm ngoài khoảng cho phép',
    whichYear: 'Hãy ghi cả năm, ví dụ 31/12/2023',
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
    tooLarge: 'Nội dung gửi lên quá lớn nên bị từ chối trước khi đến hệ thống',
    tooLargeDetail:
      'Hãy gửi tệp nhỏ hơn. Nếu tệp dưới 20 MB mà vẫn bị từ chối, hãy báo người quản trị xem giới hạn dung lượng của máy chủ trung gian (nginx: client_max_body_size).',
    restarting: 'Máy chủ đang khởi động lại hoặc đang bận',
    restartingDetail:
      'Hãy đợi một lát rồi thử lại. Nếu vẫn không được sau vài phút, hãy báo người quản trị hệ thống.',
    unknown: 'Trang gặp lỗi ngoài dự kiến',
    unknownDetail: 'Hãy tải lại trang. Nếu vẫn gặp lỗi, hãy báo cho người quản trị hệ thống.',
    instance: 'Mã yêu cầu: {{instance}}',
  },
  role: {
    admin: 'Quản trị',
    coordinator: 'Cán bộ Văn phòng Điều phối',
    office: 'Cán bộ phòng chuyên môn',
    commune: 'Cán bộ xã',
    leader: 'Lãnh đạo',
  },
  username: {
    hint: '3–30 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch nối, gạch dưới. Không đổi được về sau.',
    invalid: 'Tên đăng nhập chưa đúng quy định hoặc không dùng được',
  },
  cancel: 'Hủy',
  leave: {
    title: 'Nội dung vừa nhập chưa được lưu',
    detail: 'Nếu đóng, nội dung vừa nhập sẽ mất.',
    discard: 'Bỏ, không lưu',
    stay: 'Tiếp tục nhập',
  },
} as const;
