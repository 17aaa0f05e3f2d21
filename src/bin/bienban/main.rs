//! `bienban`: the command line. Only this binary prints, exits and reads the environment.

use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;

use clap::Parser as _;

mod args;
mod audit;
mod config;
mod exit;
mod office;
mod outputs;
mod progress;
mod run;

use exit::{Exit, Stop};

fn main() -> ExitCode {
    let args = args::Args::parse();
    // A panic in one document becomes its fault; nothing else of it is for the user to see.
    if std::env::var_os("RUST_BACKTRACE").is_none() {
        panic::set_hook(Box::new(|_| {}));
    }
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| run::run(args.command, args.lang.into())));
    let exit = match outcome {
        Ok(Ok(exit)) => exit,
        Ok(Err(Stop::BrokenPipe)) => Exit::Clean,
        Ok(Err(Stop::Interrupted)) => Exit::Interrupted,
        Ok(Err(Stop::Failed(message))) => {
            tell(&message);
            Exit::Incomplete
        }
        Err(_) => {
            tell("internal error; run it again with RUST_BACKTRACE=1 and report what it prints");
            Exit::Incomplete
        }
    };
    exit.into()
}

/// Says something on standard error; when that is closed there is nobody to say it to.
fn tell(message: &str) {
    let _ = writeln!(io::stderr(), "bienban: {message}");
}
