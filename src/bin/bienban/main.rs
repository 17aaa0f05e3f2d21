//! `bienban`: the command line. Only this binary prints, exits and reads the environment.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write};
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;

use bienban::Lang;
use bienban::lang::Text;

mod args;
mod audit;
mod config;
mod each;
mod exit;
mod feed;
mod held;
mod ledger;
mod list;
mod outputs;
mod progress;
mod run;
mod settings;
mod told;
mod totals;

use args::Asked;
use exit::{Exit, Stop};

fn main() -> ExitCode {
    let typed: Vec<OsString> = std::env::args_os().collect();
    let lang = args::lang(&typed);
    // A panic in one document becomes its fault; nothing else of it is for the user to see.
    if std::env::var_os("RUST_BACKTRACE").is_none() {
        panic::set_hook(Box::new(|_| {}));
    }
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| asked(typed, lang)));
    let exit = match outcome {
        Ok(Ok(exit)) => exit,
        Ok(Err(stop)) => {
            let (exit, message) = stop.told(lang);
            message.iter().for_each(|message| tell(message));
            exit
        }
        Err(_) => {
            tell(PANIC.get(lang));
            Exit::Incomplete
        }
    };
    exit.into()
}

const PANIC: Text = Text::new(
    "lỗi của chính chương trình; hãy chạy lại với biến RUST_BACKTRACE=1 và báo lại những gì in ra",
    "internal error; run it again with RUST_BACKTRACE=1 and report what it prints",
);

fn asked(typed: Vec<OsString>, lang: Lang) -> Result<Exit, Stop> {
    match args::read(typed, lang)? {
        Asked::Run(args) => run::run(args.command, lang),
        Asked::Shown(help) => Ok(help.print().map(|()| Exit::Clean)?),
        Asked::Nothing => {
            start(lang);
            Ok(Exit::Incomplete)
        }
    }
}

const START: Text = Text::new(
    "\
bienban rà soát biên bản soạn bằng Word (.docx, .doc). Để các biên bản vào một thư mục, ví dụ hồ-sơ, rồi gõ:
  bienban hồ-sơ -o báo-cáo
và mở tệp báo-cáo/report.html hoặc report.xlsx. Mọi lệnh và tùy chọn: bienban --help",
    "\
bienban audits Vietnamese minutes kept as Word files (.docx, .doc). Put them into a folder, say minutes, and type:
  bienban minutes -o report
Then open report/report.html or report.xlsx. All commands and options: bienban --help",
);

/// What to do, for who typed nothing. A window that was opened by a double click goes away with the program, so there
/// somebody is waited for.
fn start(lang: Lang) {
    let _ = writeln!(io::stderr(), "{}", START.get(lang));
    if cfg!(windows) && io::stdin().is_terminal() && io::stdout().is_terminal() {
        let text = Text::new("Bấm Enter để đóng cửa sổ này.", "Press Enter to close this window.");
        let _ = write!(io::stderr(), "\n{}", text.get(lang));
        let _ = io::stdin().read_line(&mut String::new());
    }
}

/// Says something on standard error; when that is closed there is nobody to say it to.
fn tell(message: &str) {
    let _ = writeln!(io::stderr(), "bienban: {message}");
}
