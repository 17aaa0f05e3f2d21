//! What a page tells to do.

/// One thing that a session does.
pub(super) enum Step {
    /// Runs a command, which prints `output`.
    Command { command: String, output: String },
    /// Writes a file.
    File { name: String, text: String },
}

impl Step {
    /// The command, if it is one.
    pub(super) fn command(self) -> Option<String> {
        match self {
            Step::Command { command, .. } => Some(command),
            Step::File { .. } => None,
        }
    }
}

/// A block between fences: what stands behind the first, and its lines.
struct Block<'p> {
    info: &'p str,
    lines: Vec<&'p str>,
}

/// The steps of the section of this title.
pub(super) fn steps(page: &str, title: &str) -> Vec<Step> {
    blocks(section(page, title)).into_iter().flat_map(|block| read(&block)).collect()
}

/// The command lines that a workflow of the page runs.
pub(super) fn workflow(page: &str) -> Vec<String> {
    let yaml = blocks(page).into_iter().filter(|block| block.info.starts_with("yaml"));
    let run = |line: &str| line.trim().strip_prefix("- run: ").map(str::to_owned);
    yaml.flat_map(|block| block.lines).filter_map(run).filter(|line| line.starts_with("bienban ")).collect()
}

fn section<'p>(page: &'p str, title: &str) -> &'p str {
    let mut sections = page.split("\n## ").skip(1);
    sections.find(|section| section.starts_with(title)).unwrap_or_else(|| panic!("no section {title}"))
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            blocks.push(Block { info, lines: lines.by_ref().take_while(|line| *line != "```").collect() });
        }
    }
    blocks
}

fn read(block: &Block<'_>) -> Vec<Step> {
    match block.info.split_once(' ') {
        Some((_, name)) => {
            vec![Step::File { name: name.to_owned(), text: block.lines.join("\n") + "\n" }]
        }
        None if block.info == "console" => commands(&block.lines),
        None => Vec::new(),
    }
}

fn commands(lines: &[&str]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for line in lines {
        match (line.strip_prefix("$ "), steps.last_mut()) {
            (Some(command), _) => steps.push(Step::Command { command: command.to_owned(), output: String::new() }),
            (None, Some(Step::Command { output, .. })) => output.extend([*line, "\n"]),
            (None, _) => panic!("nothing printed this: {line}"),
        }
    }
    steps
}
