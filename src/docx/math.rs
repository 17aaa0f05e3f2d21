//! Formulas (Office math, ECMA-376-1 §22.1) as one line: `a/b`, `x^2`, `∑_(i=1)^n x`. What stands over,
//! under or beside in print is told apart by signs, so no letters run together.

use super::body::{Body, Capture, Context, Ending};
use super::element::Element;
use super::formula::{Kind, Object, Setting};

impl Body<'_> {
    /// An element of a formula; `None` passes it over.
    pub(super) fn formula(&mut self, element: &Element, context: Context) -> Option<(Context, Ending)> {
        let name = element.local();
        match name {
            b"r" => {
                self.part_letters(true);
                self.open_run();
                return Some((Context::Run, Ending::Run));
            }
            b"t" => {
                self.capture = Capture::of(element);
                return Some((Context::Run, Ending::Text));
            }
            b"oMath" => self.math.ended = None,
            // Properties of signs, and whether they are inserted or deleted.
            b"ctrlPr" | b"argPr" => return None,
            b"num" | b"den" | b"e" | b"sub" | b"sup" | b"deg" | b"fName" | b"lim" => {
                return self.open_argument(name, context);
            }
            b"mr" => {
                if let Some(matrix) = self.math.objects.last_mut() {
                    matrix.rows += 1;
                    matrix.arguments = 0;
                }
            }
            _ => match Kind::of(name) {
                // `m:type` and `m:pos` are properties; `m:m` and the like are objects.
                Some(kind) => {
                    self.part_letters(matches!(kind, Kind::Fraction | Kind::Function | Kind::PreScripts));
                    self.math.objects.push(Object::new(kind));
                    return Some((Context::Content, Ending::Formula));
                }
                None => {
                    if let Some(object) = self.math.objects.last_mut() {
                        object.set(element);
                    }
                }
            },
        }
        Some((context, Ending::Nothing))
    }

    /// Puts a space between letters that would run together.
    fn part_letters(&mut self, begins: bool) {
        let depth = self.page.stories.len();
        let ended = self.math.ended.take() == Some(depth);
        let runs = |text: &str| text.ends_with(char::is_alphanumeric);
        if (ended || begins) && self.page.story().para.as_ref().is_some_and(|para| runs(&para.text)) {
            self.push_char(' ');
        }
    }

    fn open_argument(&mut self, name: &[u8], context: Context) -> Option<(Context, Ending)> {
        let Some(object) = self.math.objects.last_mut() else { return Some((context, Ending::Nothing)) };
        if object.hides(name) {
            return None;
        }
        object.setting = object.setting(name);
        let sign = object.sign_before();
        object.arguments += 1;
        if let Some(sign) = sign {
            self.push_char(sign);
        }
        self.open_aside();
        Some((Context::Content, Ending::Argument))
    }

    /// Ends an argument: it is set into the line.
    pub(super) fn close_argument(&mut self) {
        self.math.ended = None;
        let Some(argument) = self.close_aside() else { return };
        let Some(Setting { lead, trail, brackets }) = self.math.objects.last().map(|object| object.setting) else {
            return;
        };
        let hidden = self.hides();
        let story = self.page.story();
        let shown = !hidden && story.shows() && !argument.text.is_empty();
        if let Some(para) = story.para.as_mut().filter(|_| shown) {
            let brackets = brackets && argument.text.chars().any(|c| !c.is_alphanumeric());
            para.text.push_str(lead);
            para.text.push_str(if brackets { "(" } else { "" });
            para.append(&argument);
            para.text.push_str(if brackets { ")" } else { "" });
            para.text.push_str(trail);
        }
        self.page.spare.push(argument);
    }

    /// Ends an object of a formula.
    pub(super) fn close_formula(&mut self) {
        let Some(object) = self.math.objects.pop() else { return };
        if let Some(sign) = object.sign_after() {
            self.push_char(sign);
        }
        self.math.ended = Some(self.page.stories.len());
    }
}
