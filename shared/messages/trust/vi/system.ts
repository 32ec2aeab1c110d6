/** Words of the page about the system itself: its state and its backups. */
export const system = {
  title: 'Hệ thống',
  state: {
    title: 'Tình trạng',
    ok: 'Hệ thống hoạt động bình thường.',
    degraded: 'Hệ thống vẫn phục vụ được, nhưng có việc cần xử lý.',
  },
  check: {
    caption: 'Kết quả kiểm tra hệ thống',
    name: 'Nội dung',
    finding: 'Tình trạng',
    todo: 'Cần làm gì',
    well: 'Bình thường',
    attention: 'Cần xử lý',
    noted: 'Lưu ý',
    nothing: 'Không cần làm gì',
    database: {
      name: 'Cơ sở dữ liệu',
      ok: 'Đọc và ghi được. Dung lượng {{size}}, {{entries}} lượt ghi số liệu; tệp WAL {{wal}}.',
      'read-only': 'Chỉ đọc được, không ghi được số liệu mới.',
      damaged: 'Bị hỏng một phần, hoặc không khớp với nhật ký.',
      todo: {
        'read-only':
          'Xem ổ đĩa của máy chủ có bị chuyển sang chế độ chỉ đọc không, và tài khoản chạy dịch vụ có quyền ghi thư mục dữ liệu không.',
        damaged:
          'Dừng nhập số liệu, giữ nguyên thư mục dữ liệu và xem nhật ký của máy chủ; sau đó khôi phục từ bản sao lưu gần nhất đã khôi phục thử thành công.',
      },
    },
    TRUST_PROXY: {
      name: 'Thiết lập TRUST_PROXY',
      missing:
        'Đang để trống, nhưng có yêu cầu từ {{seenFrom}} mang phần đầu {{header}}, tức là đi qua một máy chủ trung gian. Khi đó không biết được địa chỉ mạng của người dùng: các lần đăng nhập sai của mọi người bị tính chung, nhật ký chỉ ghi địa chỉ của máy chủ trung gian.',
      todo: 'Nếu trước hệ thống có máy chủ trung gian (nginx, Caddy …), đặt TRUST_PROXY là địa chỉ của nó trong tệp .env rồi khởi động lại.',
    },
    PUBLIC_URL: {
      name: 'Thiết lập PUBLIC_URL',
      missing:
        'Đang để trống, nhưng có yêu cầu từ {{seenFrom}} đến qua https. Khi đó cookie đăng nhập không được giới hạn trong https.',
      todo: 'Đặt PUBLIC_URL là địa chỉ https của hệ thống trong tệp .env rồi khởi động lại; mọi người sẽ phải đăng nhập lại.',
    },
    record: {
      name: 'Số liệu đã ghi',
      ok: 'Lượt ghi cuối cùng đã xác nhận vẫn còn trong cơ sở dữ liệu.',
      lost: 'Thiếu số liệu đã được xác nhận là đã ghi: bản ghi nhật ký cuối cùng đã xác nhận không có trong cơ sở dữ liệu.',
      unreadable:
        'Không đọc được tệp ntm-tracker.last-record.json, nên nếu có mất số liệu thì không phát hiện được.',
      todo: {
        lost: 'Dừng dịch vụ, giữ nguyên thư mục dữ liệu, rồi khôi phục từ bản sao lưu hoặc bản sao liên tục có bản ghi đó (xem mục “Khôi phục” trong tài liệu vận hành). Nhật ký của dịch vụ cho biết bản ghi nào bị thiếu.',
        unreadable:
          'Xem ổ đĩa có lỗi không. Sau khi kiểm tra đủ số liệu, xóa tệp đó rồi khởi động lại dịch vụ.',
      },
    },
    disk: {
      name: 'Ổ đĩa',
      ok: 'Còn trống {{free}} trên tổng số {{total}}.',
      low: 'Chỉ còn trống {{free}} trên tổng số {{total}}; cần ít nhất {{needed}} để sao lưu và thử khôi phục.',
      todo: 'Chuyển bớt tệp khỏi ổ đĩa, giảm số bản sao lưu được giữ (BACKUP_KEEP) hoặc đặt thư mục sao lưu ở ổ đĩa khác (BACKUP_DIR).',
    },
    backup: {
      name: 'Sao lưu',
      ok: 'Bản sao lưu gần nhất (lúc {{at}}) đã khôi phục thử thành công.',
      untested: 'Bản sao lưu gần nhất (lúc {{at}}) chưa được khôi phục thử.',
      fresh: 'Hệ thống mới đưa vào sử dụng, chưa đến giờ sao lưu đầu tiên.',
      none: 'Chưa có bản sao lưu nào.',
      old: 'Bản sao lưu gần nhất (lúc {{at}}) đã quá 26 giờ.',
      failed: 'Lần sao lưu hoặc lần thử khôi phục gần nhất không thành công.',
      'no-folder': 'Không tìm thấy hoặc không đọc, ghi được thư mục sao lưu {{folder}}.',
      off: 'Sao lưu hằng ngày đang tắt.',
      todo: {
        none: 'Bấm “Sao lưu ngay”. Nếu không có bản nào được tạo, xem lý do ở dưới hoặc trong nhật ký của dịch vụ.',
        old: 'Xem máy chủ có chạy vào giờ sao lưu không, rồi bấm “Sao lưu ngay”.',
        failed:
          'Xem lý do ở dưới, khắc phục rồi bấm “Sao lưu ngay”. Giữ lại các bản sao lưu cũ cho đến khi có bản mới khôi phục được.',
        'no-folder':
          'Xem ổ đĩa chứa thư mục sao lưu đã được kết nối chưa, tài khoản chạy dịch vụ có quyền đọc, ghi thư mục đó không, và BACKUP_DIR trong tệp cài đặt có đúng không; sau đó bấm “Sao lưu ngay”.',
        off: 'Đặt giờ sao lưu (BACKUP_TIME) trong tệp cài đặt, trừ khi việc sao lưu được làm bằng cách khác.',
      },
    },
    replication: {
      name: 'Sao chép liên tục',
      ok: 'Mọi thay đổi đã được sao chép sang nơi lưu bản sao.',
      off: 'Không dùng sao chép liên tục.',
      failed: 'Đã quá 5 phút các thay đổi chưa được sao chép sang nơi lưu bản sao.',
      todo: 'Xem nơi lưu bản sao có kết nối được, cho phép ghi và còn chỗ trống không; xem dịch vụ npm run replicate có chạy không và nhật ký của dịch vụ đó. Nếu thôi dùng, xóa tệp ntm-tracker.replication.json trong thư mục dữ liệu.',
    },
  },
  backups: {
    title: 'Sao lưu',
    next: 'Lần sao lưu tiếp theo: {{time}} ngày {{day}} (hằng ngày). Hệ thống giữ {{keep}} bản tự động gần nhất; các bản khác không bị xóa tự động.',
    off: 'Không sao lưu theo lịch.',
    folder: 'Thư mục: {{folder}}',
    now: 'Sao lưu ngay',
    running: 'Đang sao lưu và thử khôi phục…',
    runningSince:
      'Đang sao lưu và thử khôi phục, bắt đầu lúc {{at}}. Có thể rời trang này, việc sao lưu vẫn tiếp tục.',
    failedAt: 'Lần sao lưu lúc {{at}} không thành công',
    failures: {
      'disk-full': 'Ổ đĩa đã đầy.',
      'no-folder': 'Không tìm thấy thư mục sao lưu.',
      'not-allowed': 'Tài khoản chạy dịch vụ không có quyền ghi vào thư mục sao lưu.',
      other: 'Chi tiết lỗi do máy chủ ghi lại:',
    },
    none: 'Chưa có bản sao lưu nào.',
    caption: 'Các bản sao lưu, mới nhất ở trên',
    takenAt: 'Thời điểm',
    age: 'Cách đây',
    kind: 'Loại',
    size: 'Dung lượng',
    sizeWithEntries: '{{size}}, {{entries}} lượt ghi số liệu',
    test: 'Thử khôi phục',
    kinds: {
      scheduled: 'Tự động',
      manual: 'Thủ công',
      'before-migration': 'Bản trước khi nâng cấp',
      'before-restore': 'Bản trước khi khôi phục',
    },
    passed: 'Đạt, {{at}}',
    passedDetail: '{{entries}} lượt ghi số liệu, mất {{time}}',
    seconds: '{{number}} giây',
    underSecond: 'dưới 1 giây',
    failed: 'Không đạt, {{at}}',
    untested: 'Chưa thử',
    faults: {
      'cannot-restore': 'Không thể sao chép ra để khôi phục thử.',
      'cannot-open': 'Chương trình không mở được bản sao lưu.',
      damaged: 'Tệp sao lưu bị hỏng.',
      'references-broken': 'Có dữ liệu tham chiếu đến dữ liệu không tồn tại.',
      'chain-broken': 'Nhật ký trong bản sao lưu không còn nguyên vẹn.',
      'other-rows': 'Số bản ghi khác với cơ sở dữ liệu đang dùng lúc sao lưu.',
      'other-standings': 'Kết quả đánh giá các xã khác với cơ sở dữ liệu đang dùng lúc sao lưu.',
    },
    what: 'Mỗi bản sao lưu được khôi phục thử vào một thư mục riêng, mở bằng chính phần mềm, kiểm tra toàn vẹn, kiểm tra cả chuỗi nhật ký, rồi so số bản ghi và kết quả đánh giá từng xã với cơ sở dữ liệu lúc sao lưu.',
    restore:
      'Khôi phục: người quản trị máy chủ dừng dịch vụ rồi chạy lệnh ntm restore (xem tài liệu vận hành).',
  },
  age: {
    justNow: 'Vừa xong',
    minutes: '{{number}} phút',
    hours: '{{number}} giờ',
    days: '{{number}} ngày',
  },
  program: 'Phiên bản {{version}}, SQLite {{sqlite}}, chạy từ {{at}}.',
} as const;
