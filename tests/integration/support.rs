//! A folder to work in, and the program run in it.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A folder that goes away with the test.
pub(crate) struct Dir(TempDir);

/// How a run ended and what it said.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Dir {
    pub(crate) fn new() -> Dir {
        Dir(tempfile::tempdir().unwrap())
    }

    /// A folder with these files, all the same.
    pub(crate) fn with(files: &[&str], bytes: impl AsRef<[u8]>) -> Dir {
        let dir = Dir::new();
        files.iter().for_each(|file| dir.file(file, &bytes));
        dir
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Names of what lies in a folder, sorted.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(folder)).unwrap();
        let mut names: Vec<String> = entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The first column of a table, without its heading.
    pub(crate) fn column(&self, table: &str) -> Vec<String> {
        let mut reader = csv::Reader::from_path(self.path(table)).unwrap();
        reader.records().map(|row| row.unwrap()[0].to_owned()).collect()
    }

    /// A column of a table, without its heading.
    pub(crate) fn field(&self, table: &str, column: &str) -> Vec<String> {
        let mut reader = csv::Reader::from_path(self.path(table)).unwrap();
        let at = reader.headers().unwrap().iter().position(|name| name == column).unwrap();
        reader.records().map(|row| row.unwrap()[at].to_owned()).collect()
    }

    /// The program, about to be run here.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bienban"));
        command.current_dir(self.0.path()).args(args).env_remove("RUST_BACKTRACE");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        self.command(args).output().unwrap().into()
    }

    /// Runs with `input` on standard input.
    pub(crate) fn fed(&self, args: &[&str], input: impl AsRef<[u8]>) -> Ran {
        let mut child = self.command(args).stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_ref()).unwrap();
        child.wait_with_output().unwrap().into()
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Ran {
        Ran {
            code: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// A .docx of plain paragraphs, one a line.
pub(crate) fn docx(text: &str) -> Vec<u8> {
    package(&paragraphs(text), &[])
}

/// Plain paragraphs, one a line.
pub(crate) fn paragraphs(text: &str) -> String {
    let paragraph = |line: &str| format!("<w:p><w:r><w:t xml:space=\"preserve\">{line}</w:t></w:r></w:p>");
    text.lines().map(paragraph).collect()
}

/// A `w:body` of these lines; those with ` | ` are rows of a table.
pub(crate) fn body(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let runs = lines.chunk_by(|a, b| a.contains(" | ") == b.contains(" | "));
    runs.map(|run| match run {
        [first, ..] if first.contains(" | ") => {
            format!("<w:tbl>{}</w:tbl>", run.iter().map(|l| row(l)).collect::<String>())
        }
        _ => paragraphs(&run.join("\n")),
    })
    .collect()
}

fn row(line: &str) -> String {
    let cells = line.split('|').map(|cell| format!("<w:tc>{}</w:tc>", paragraphs(&format!("{}\n", cell.trim()))));
    format!("<w:tr>{}</w:tr>", cells.collect::<String>())
}

/// A .docx with this content of `w:body` and these parts, which the main part refers to: the kind,
/// the name from the folder of the main part on, the content.
pub(crate) fn package(body: &str, parts: &[(&str, &str, &str)]) -> Vec<u8> {
    const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const WORD14: &str = "http://schemas.microsoft.com/office/word/2010/wordml";
    const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relationships = |list: &[(&str, &str)]| {
        let one = |(kind, target): &(&str, &str)| {
            format!("<Relationship Id=\"{target}\" Type=\"{TYPES}/{kind}\" Target=\"{target}\"/>")
        };
        format!("<Relationships xmlns=\"{RELATIONSHIPS}\">{}</Relationships>", list.iter().map(one).collect::<String>())
    };
    let own: Vec<(&str, &str)> = parts.iter().map(|part| (part.0, part.1)).collect();
    let main = format!("<w:document xmlns:w=\"{WORD}\" xmlns:w14=\"{WORD14}\"><w:body>{body}</w:body></w:document>");
    let mut files = vec![
        ("_rels/.rels".to_owned(), relationships(&[("officeDocument", "word/document.xml")])),
        ("word/_rels/document.xml.rels".to_owned(), relationships(&own)),
        ("word/document.xml".to_owned(), main),
    ];
    files.extend(parts.iter().map(|part| (format!("word/{}", part.1), part.2.to_owned())));
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Minutes of a meeting with everything in them.
pub(crate) const COMPLETE: &str = "\
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
BIÊN BẢN HỌP
Số: 15/BB-HS
Hồi 08 giờ 30 phút ngày 15 tháng 02 năm 2023, tại Phòng họp số 2, Công ty Hoa Sen, chúng tôi gồm:
1. Ông Trần Văn Bình - Giám đốc
2. Bà Lê Thị Cúc - Chuyên viên
Chủ trì: Ông Trần Văn Bình - Giám đốc
Thư ký: Bà Lê Thị Cúc - Chuyên viên
Nội dung: Bàn việc sửa chữa nhà kho và thống nhất tiến độ như sau.
Nhà kho được sửa xong trong tháng 3 năm 2023.
Cuộc họp kết thúc hồi 11 giờ 00 phút cùng ngày.
Biên bản được lập thành 02 bản có giá trị như nhau.
THƯ KÝ
Lê Thị Cúc";

/// The same without the hour at which it began.
pub(crate) fn incomplete() -> String {
    COMPLETE.replace("Hồi 08 giờ 30 phút", "Hồi ........ giờ 30 phút")
}
