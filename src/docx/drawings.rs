//! The words of charts and diagrams (SmartArt), which stand in parts of their own: read where a
//! drawing names them, as a person reads them in it.

use crate::lang::Text;
use std::collections::{HashMap, HashSet};

use memchr::memmem;

use super::element::{Ns, raw_attr};
use super::encoding::decode;
use super::package::Package;
use super::relations;
use super::xml::{Node, Xml};
use crate::fault::{Detail, Fault, FaultId};
use crate::limits;

/// The words of the charts and diagrams that `text`, the part called `part`, refers to: lines by the
/// id of the relationship.
///
/// # Errors
/// Those of [`Package::part`] and [`Xml::next`]; `xml-limit` past [`limits::DRAWINGS_LINES`].
pub(super) fn of(package: &mut Package, part: &str, text: &str) -> Result<HashMap<String, Vec<String>>, Fault> {
    let (mut words, mut kept) = (HashMap::new(), 0);
    if !package.any(|name| name.contains("chart") || name.contains("diagram")) {
        return Ok(words);
    }
    let named = named(text);
    if named.is_empty() {
        return Ok(words);
    }
    for relation in relations::of(package, part)? {
        let read = match relation.kind.as_str() {
            "chart" | "chartEx" => chart,
            "diagramData" => diagram,
            _ => continue,
        };
        if relation.external || !named.contains(relation.id.as_str()) {
            continue;
        }
        let Some(bytes) = package.side_part(&relation.target)? else { continue };
        let lines = read(&mut Xml::new(&decode(&bytes, &relation.target)?, &relation.target))?;
        // A long line counts as several.
        kept += lines.iter().map(|line| 1 + line.len() / 64).sum::<usize>();
        if kept > limits::DRAWINGS_LINES {
            let what = Text::new("dòng trong biểu đồ và sơ đồ", "lines in charts and diagrams");
            return Err(Fault::new(FaultId::XmlLimit, Detail::more_than(limits::DRAWINGS_LINES, what).at(part)));
        }
        words.insert(relation.id, lines);
    }
    Ok(words)
}

/// The relationships that `c:chart`, `cx:chart` and `dgm:relIds` name.
fn named(text: &str) -> HashSet<&str> {
    let bytes = text.as_bytes();
    let mut ids = HashSet::new();
    for (element, attribute) in [("chart", "id"), ("relIds", "dm")] {
        for at in memmem::find_iter(bytes, element) {
            let rest = &bytes[at + element.len()..];
            if rest.first().is_some_and(u8::is_ascii_whitespace) {
                let tag = &rest[..memchr::memchr(b'>', rest).unwrap_or(0)];
                ids.extend(raw_attr(tag, attribute.as_bytes()).and_then(|id| std::str::from_utf8(id).ok()));
            }
        }
    }
    ids
}

/// What the text in an element of a chart is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Nothing of it is shown as words: values, formulas, formats.
    Silent,
    /// Titles, names of series, labels of categories: what holds them.
    Holder,
    /// A line of them.
    Line,
    /// A format of numbers.
    Format,
    /// A paragraph of DrawingML, and the text in it.
    Paragraph,
    Letters,
}

impl Role {
    /// Of an element within one of the role `outer` (ECMA-376-1 §21.2.2; [MS-ODRAWXML] §2.24.3 for `cx`).
    fn of(ns: Ns, local: &[u8], outer: Role) -> Role {
        match (ns, local) {
            (Ns::Drawing, b"p") => Role::Paragraph,
            (Ns::Drawing, b"t") => Role::Letters,
            (_, b"tx" | b"cat" | b"strDim" | b"txData") => Role::Holder,
            (_, b"val" | b"xVal" | b"yVal" | b"bubbleSize" | b"numDim" | b"f") => Role::Silent,
            (_, b"formatCode") => Role::Format,
            // `c:v` in `c:pt`; in `cx` the point has the text itself.
            (_, b"v" | b"pt") if outer == Role::Holder || outer == Role::Line => Role::Line,
            _ if matches!(outer, Role::Line | Role::Letters | Role::Format) => Role::Silent,
            _ => outer,
        }
    }
}

/// The lines of a chart: titles, names of series, labels of categories, each once.
fn chart(xml: &mut Xml) -> Result<Vec<String>, Fault> {
    let (mut lines, mut seen) = (Vec::new(), HashSet::new());
    let mut open = vec![Role::Silent];
    let mut line = String::new();
    // Dates are stored as numbers, which nobody reads.
    let mut dates = false;
    loop {
        let role = open.last().copied().unwrap_or(Role::Silent);
        match xml.next()? {
            Node::Start(element) => {
                let role = Role::of(element.ns, element.local(), role);
                if element.local() == b"cat" {
                    dates = false;
                }
                if matches!(role, Role::Line | Role::Paragraph) {
                    line.clear();
                }
                open.push(role);
            }
            Node::End => {
                open.pop();
                let text = line.trim();
                let ends = matches!(role, Role::Line | Role::Paragraph) && !dates && !text.is_empty();
                if ends && lines.len() < limits::DRAWING_LINES && seen.insert(text.to_owned()) {
                    lines.push(text.to_owned());
                }
                if matches!(role, Role::Line | Role::Paragraph) {
                    line.clear();
                }
            }
            Node::Text(text) if matches!(role, Role::Line | Role::Letters) => line.push_str(text),
            Node::Char(c) if matches!(role, Role::Line | Role::Letters) => line.push(c),
            Node::Text(text) if role == Role::Format => dates = text.contains(['y', 'd']),
            Node::Eof => return Ok(lines),
            _ => {}
        }
    }
}

/// A point of a diagram.
#[derive(Debug, Default)]
struct Point {
    lines: Vec<String>,
    /// Those under it, by their order.
    under: Vec<(u32, usize)>,
    root: bool,
}

/// The lines of a diagram: of each point before those under it (ECMA-376-1 §21.4.3).
fn diagram(xml: &mut Xml) -> Result<Vec<String>, Fault> {
    let mut points: Vec<Point> = Vec::new();
    let mut ids: HashMap<String, usize> = HashMap::new();
    let (mut line, mut letters) = (String::new(), false);
    loop {
        match xml.next()? {
            Node::Start(element) => {
                letters = false;
                match (element.ns, element.local()) {
                    (Ns::Drawing, b"t") => letters = true,
                    (Ns::Drawing, b"p") => {
                        points.last_mut().into_iter().for_each(|point| point.lines.push(String::new()))
                    }
                    (_, b"pt") => {
                        let root = element.attr("type").is_some_and(|kind| kind == "doc");
                        ids.insert(element.attr("modelId").unwrap_or_default().into_owned(), points.len());
                        points.push(Point { root, ..Point::default() });
                    }
                    (_, b"cxn") if element.attr("type").is_none_or(|kind| kind == "parOf") => {
                        let point = |name| element.attr(name).and_then(|id| ids.get(&*id).copied());
                        if let (Some(over), Some(under)) = (point("srcId"), point("destId")) {
                            points[over].under.push((element.number("srcOrd").unwrap_or(0), under));
                        }
                    }
                    _ => {}
                }
            }
            Node::End => letters = false,
            Node::Text(text) if letters => line.push_str(text),
            Node::Char(c) if letters => line.push(c),
            Node::Eof => return Ok(in_order(points)),
            _ => {}
        }
        if !line.is_empty()
            && let Some(last) = points.last_mut().and_then(|point| point.lines.last_mut())
        {
            last.push_str(&line);
        }
        line.clear();
    }
}

/// The lines of points from the root down, then of those that nothing leads to.
fn in_order(mut points: Vec<Point>) -> Vec<String> {
    let mut lines = Vec::new();
    let mut todo: Vec<usize> = (0..points.len()).rev().collect();
    todo.extend(points.iter().position(|point| point.root));
    while let Some(index) = todo.pop() {
        let mut point = std::mem::take(&mut points[index]);
        lines.extend(point.lines.into_iter().filter(|line| !line.trim().is_empty()));
        point.under.sort_unstable();
        todo.extend(point.under.into_iter().rev().map(|under| under.1));
    }
    lines.truncate(limits::DRAWING_LINES);
    lines
}
