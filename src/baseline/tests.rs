use super::*;
use crate::across::{Across, Crossing, Trace};
use crate::audit::{Audited, judge};
use crate::document::Document;
use crate::rules::Settings;

mod between;
mod properties;
mod run;

/// Documents with their paths, in path order.
type Documents<'a> = [(&'a str, &'a str)];

/// Minutes in which nothing is missing, with these lines in them.
fn minutes(lines: &str) -> String {
    format!(
        "BIÊN BẢN HỌP\nHồi 08 giờ 30 phút ngày 15 tháng 02 năm 2023, tại Phòng họp số 2, Công ty Hoa Sen, chúng tôi gồm:\n\
         1. Ông Trần Văn Bình - Giám đốc\n2. Bà Lê Thị Cúc - Chuyên viên\n\
         Chủ trì: Ông Trần Văn Bình - Giám đốc\nThư ký: Bà Lê Thị Cúc - Chuyên viên\n\
         Nội dung: Bàn việc sửa chữa nhà kho và thống nhất tiến độ như sau.\n{lines}\n\
         Cuộc họp kết thúc hồi 11 giờ 00 phút cùng ngày.\nBiên bản đã được đọc lại cho mọi người cùng nghe và nhất trí thông qua.\n\
         Biên bản được lập thành 02 bản có giá trị như nhau.\n\
         THƯ KÝ\nLê Thị Cúc"
    )
}

fn audited(text: &str, settings: &Settings) -> Audited {
    judge(Document::from_text(text), settings).unwrap()
}

/// What is between documents, with their paths.
fn between<'a>(documents: &[(&'a str, Audited)], settings: &Settings) -> Vec<(&'a str, Crossing)> {
    let mut across = Across::new(settings.lang);
    documents.iter().for_each(|(_, audited)| across.add(Some(Trace::new("2023", audited)), |_| "x.docx"));
    across.findings(|_| settings).into_iter().map(|crossing| (documents[crossing.document].0, crossing)).collect()
}

fn all<'a>(documents: &Documents<'a>, settings: &Settings) -> Vec<(&'a str, Audited)> {
    let mut all: Vec<_> = documents.iter().map(|(path, text)| (*path, audited(text, settings))).collect();
    all.sort_by_key(|(path, _)| *path);
    all
}

/// The baseline of a run over these documents.
fn baseline(documents: &Documents<'_>) -> Baseline {
    let settings = Settings::default();
    let all = all(documents, &settings);
    let mut builder = Builder::default();
    all.iter().for_each(|(path, audited)| builder.add(path, audited));
    between(&all, &settings).iter().for_each(|(path, crossing)| builder.add_crossing(path, crossing));
    builder.finish()
}

/// A run beside a baseline.
struct Run<'a> {
    documents: &'a Documents<'a>,
    /// Documents on the disk that are not in the run.
    disk: &'a [&'a str],
    settings: Settings,
    whole: bool,
}

/// What came of it: by document and by finding, whether it is known; the same between documents.
struct Came {
    known: Vec<(String, Vec<bool>)>,
    between: Vec<(String, bool)>,
    outcome: Outcome,
}

impl<'a> Run<'a> {
    fn of(documents: &'a Documents<'a>) -> Run<'a> {
        Run { documents, disk: &[], settings: Settings::default(), whole: true }
    }

    fn beside(&self, baseline: &Baseline) -> Came {
        let gone = |path: &str| !self.disk.contains(&path) && self.documents.iter().all(|(own, _)| *own != path);
        let mut matcher = Matcher::new(baseline, gone);
        let mut documents = all(self.documents, &self.settings);
        for (path, audited) in &mut documents {
            let marked = matcher.mark(path, audited, &self.settings);
            let marked = marked.unwrap_or_else(|| matcher.seek(path, audited, &self.settings));
            matcher.add(marked);
        }
        let mut between = between(&documents, &self.settings);
        matcher.crossings(between.iter_mut().map(|(path, crossing)| (*path, crossing)));
        let known = |audited: &Audited| audited.records.iter().flat_map(|j| &j.findings).map(|f| f.known).collect();
        Came {
            known: documents.iter().map(|(path, audited)| ((*path).to_owned(), known(audited))).collect(),
            between: between.into_iter().map(|(path, crossing)| (path.to_owned(), crossing.known)).collect(),
            outcome: matcher.finish(self.whole),
        }
    }
}

/// The lists of an outcome: path, field or rule, count.
fn listed(lines: &[Line]) -> Vec<(&str, &str, u32)> {
    lines.iter().map(|line| (&*line.path, line.field.as_deref().unwrap_or(&line.rule), line.count)).collect()
}

fn changes_nothing(came: &Came) {
    assert_eq!((came.outcome.new, &came.outcome.mended, &came.outcome.gone), (0, &Vec::new(), &Vec::new()));
}

#[test]
fn documents_are_marked_on_any_thread() {
    fn is_shared<T: Send + Sync>() {}
    is_shared::<Matcher<'_>>();
    is_shared::<Marked>();
}
