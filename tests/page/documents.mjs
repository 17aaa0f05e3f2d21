// The documents of most tests: invented minutes of the project in folders, and some that are called and say strange things.

import { docx } from './docx.mjs';
import { Dir } from './support.mjs';

export const EVIL_NAME = '<script>alert(1)<!--.docx';
export const EVIL_TEXT = '</script><img src=x onerror=alert(1)>';
/** All that means something in an address, in HTML, in TOML or in a pattern. */
export const ODD_NAME = '2024/a&b #1 100%+ [x] {y,z} c?d* !"\'.docx';
/** As a Mac writes it: letters and their marks apart. */
export const APART_NAME = '2024/Làng Đông/kiểm kê đồng hồ.docx'.normalize('NFD');
export const LONG_NAME = '2024/dài.docx';
export const LAST_WORDS = 'Đây là những chữ cuối cùng của văn bản.';

/** Minutes in which the hour of the beginning and the number of copies are left blank. */
export function minutes({ subject = 'kiểm tra kho hàng', place = 'phòng họp số 2', more = '' } = {}) {
    return docx(`CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BIÊN BẢN LÀM VIỆC
V/v ${subject}
Hồi .... giờ 30 ngày 12 tháng 3 năm 2024, tại ${place}.
Chúng tôi gồm:
1. Ông Trần Văn Bình, chức vụ: Giám đốc.
2. Bà Lê Thị Hoa, chức vụ: Thư ký.
Nội dung: ${subject}.${more}
Biên bản kết thúc hồi 11 giờ 00 cùng ngày, đã đọc lại cho mọi người cùng nghe, lập thành .... bản.
${LAST_WORDS}`);
}

/** The folder `in`, audited into `out`. */
export function audited() {
    const dir = new Dir();
    dir.fixtures({
        'in/2023/bàn giao/a.docx': 'minutes/ban-giao-partial.docx',
        'in/2023/bàn giao/b.docx': 'minutes/thanh-ly-filled.docx', // nothing to do
        'in/2023/bàn giao/c.docx': 'minutes/giao-nhan-papers.docx',
        'in/2023/họp/hop.docx': 'minutes/hop-partial.docx',
        'in/2023/họp/phụ huynh.docx': 'minutes/hop-phu-huynh.docx',
        'in/2023/khac.docx': 'minutes/khac-filled.docx',
        'in/2024/draft.docx': 'minutes/lam-viec-draft.docx',
        'in/2024/hành chính.docx': 'minutes/vi-pham-hanh-chinh-partial.docx',
        'in/2024/old.docx': 'minutes/old-tones.docx',
        'in/2024/Hội đồng/thành viên.docx': 'minutes/hop-hoi-dong-thanh-vien.docx',
        [`in/${APART_NAME}`]: 'minutes/kiem-ke-two-headings.docx',
        'in/công văn.docx': 'not-minutes/cong-van.docx',
        'in/form.docx': 'minutes/blank-form.docx',
        'in/two.docx': 'minutes/two-in-one.docx',
    });
    dir.file(`in/${EVIL_NAME}`, minutes({ subject: EVIL_TEXT }));
    dir.file(`in/${ODD_NAME}`, minutes());
    dir.file(`in/${LONG_NAME}`, minutes({ more: '\nMột đoạn của nội dung.'.repeat(120) }));
    dir.file('in/hỏng.docx', 'không phải tài liệu Word');
    dir.file('in/ghi chú.txt', 'không phải tài liệu Word');
    dir.page = dir.audit('in', 'out');
    return dir;
}
