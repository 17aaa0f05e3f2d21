//! Abbreviations that need no explanation: those of Decree 30/2020/NĐ-CP, Annex III, of central and
//! local bodies, and those of everyday papers.

use super::index::Phrases;

/// Words before a name of a firm or a make, which may be all capitals.
pub(crate) static BEFORE_NAMES: Phrases<&str> = Phrases::new(&[
    "ty", "tnhh", "cp", "hiệu", "hãng", "phần", "mềm", "mã", "loại", "máy", "xe", "số", "tập", "đoàn", "hàng", "model",
]);

/// Vowels: a syllable of a word in capitals has them, an abbreviation mostly is of initials.
pub(crate) const VOWELS: &str = "AĂÂEÊIOÔƠUƯYÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ";

/// What explains an abbreviation right before it.
pub(crate) const CALLED: &str = "tắt là";

/// Sorted, so that it can be searched.
pub(crate) const KNOWN: &[&str] = &[
    "ANCT", "ANQP", "ANTT", "ASEAN", "ATGT", "ATTP", "ATTT", "ATVS", "BBCVT", "BCA", "BCC", "BCH", "BCHQS", "BCK",
    "BCN", "BCT", "BCĐ", "BDT", "BDTTG", "BGDĐT", "BGH", "BGN", "BGTVT", "BHTN", "BHXH", "BHYT", "BKHCN", "BKHĐT",
    "BKS", "BLDS", "BLHS", "BLLĐ", "BLTTDS", "BLTTHS", "BMTE", "BNCTW", "BNG", "BNN", "BNNMT", "BNV", "BOT", "BQL",
    "BQP", "BSCK", "BSNT", "BTC", "BTCTW", "BTM", "BTNMT", "BTP", "BTS", "BTT", "BTTTT", "BTV", "BVHTT", "BVTV",
    "BVĐK", "BXD", "BYT", "CAT", "CATP", "CAX", "CBCC", "CBCNV", "CBVC", "CCB", "CCCD", "CCHC", "CCT", "CLB", "CMND",
    "CNTT", "CNTTTT", "CNVC", "CNXH", "CPU", "CSDL", "CSGT", "CSHT", "CSKV", "CSVC", "CSĐT", "CTHADS", "CTN", "CTXH",
    "CĐCS", "DNTN", "DTTS", "EVN", "FTTH", "GBN", "GCN", "GDP", "GDĐT", "GGT", "GNP", "GPLX", "GPMB", "GPS", "GPXD",
    "GSTC", "GTGT", "GTNT", "GTVT", "GUQ", "GVBM", "GVCN", "GĐT", "GĐVHTT", "GĐĐ", "HCCB", "HCNS", "HCTH", "HKD",
    "HLHPN", "HND", "HNGĐ", "HPN", "HSDT", "HSMT", "HSSV", "HTX", "HTXNN", "HĐBCQG", "HĐBT", "HĐCP", "HĐKT", "HĐLĐ",
    "HĐND", "HĐNN", "HĐNT", "HĐQT", "HĐTP", "HĐTV", "HĐXD", "ISO", "KBNN", "KCB", "KCN", "KCS", "KDC", "KDTM", "KHCN",
    "KHKT", "KHTC", "KHĐT", "KPI", "KTNN", "KTTT", "KTV", "KTXH", "KĐT", "LED", "LHPN", "LLVT", "LTTP", "LĐLĐ", "MST",
    "MTTQ", "NCC", "NGO", "NHNN", "NHTM", "NLĐ", "NQLT", "NSDLĐ", "NSNN", "NTM", "NVL", "NXB", "NĐT", "ODA", "PCCC",
    "PCCN", "PCTN", "PDF", "PGD", "PGS", "PGĐ", "PPP", "QCVN", "QLDA", "QLHC", "QLNN", "QLTT", "QLĐT", "QPAN", "QSDĐ",
    "QTKD", "QTNS", "QĐND", "QĐST", "RAM", "SCT", "SGDĐT", "SGK", "SGTVT", "SKHCN", "SKHĐT", "SNN", "SNNMT", "SNV",
    "STC", "STNMT", "STP", "STT", "STTTT", "SXD", "SXKD", "SYT", "SĐT", "TAND", "TANDTC", "TBA", "TBXH", "TBYT",
    "TCCP", "TCHC", "TCHQ", "TCKT", "TCT", "TCVN", "TDP", "TDTT", "TGĐ", "THADS", "THCS", "THPT", "TKTC", "TLĐ",
    "TMĐT", "TNCN", "TNDN", "TNHH", "TNMT", "TNXP", "TPHCM", "TSCĐ", "TSNN", "TTATXH", "TTCP", "TTHC", "TTHT",
    "TTHĐND", "TTLB", "TTLL", "TTLT", "TTNT", "TTT", "TTTM", "TTTT", "TTXH", "TTYT", "TVGS", "TVTK", "TYT", "TĐC",
    "UBDT", "UBKT", "UBKTTU", "UBKTTW", "UBMT", "UBMTTQ", "UBND", "UBTVQH", "UNESCO", "USB", "USD", "VAT", "VBHN",
    "VHXH", "VKS", "VKSND", "VKSTC", "VLXD", "VND", "VNPT", "VNĐ", "VPCP", "VPCTN", "VPHC", "VPQH", "VPTU", "VPTW",
    "VPUBND", "VPĐD", "VSATTP", "VSMT", "WIFI", "WTO", "XDCB", "XDNTM", "XHCN", "XHH", "YTDP", "ĐBQH", "ĐDV", "ĐHĐCĐ",
    "ĐKDN", "ĐKKD", "ĐKVM", "ĐTN", "ĐTNCS", "ĐTXD", "ĐVHC", "ĐVT", "ĐĐBQH",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(KNOWN.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
