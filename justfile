# `just` lists what there is; each recipe is one line that can be typed as well.

[private]
default:
    @just --list --unsorted

# The program, as it is used: target/release/bienban
[group('build')]
build:
    cargo build --release

# The documentation of the library, in a browser
[group('build')]
doc:
    cargo doc --no-deps --open

# All tests, or those whose names hold FILTER
[group('test')]
test FILTER='':
    cargo test {{ FILTER }}

# The page of a report, used in a browser
[group('test')]
page:
    tests/page/run

# How much of the measured fixtures is understood, a quantity a line
[group('test')]
accuracy:
    cargo test --test integration accuracy -- --nocapture

# Format, clippy, and the check for Windows
[group('lint')]
lint:
    cargo fmt --check && cargo clippy --all-targets -- -D warnings && cargo clippy --target x86_64-pc-windows-gnu --all-targets -- -D warnings

# Licences, advisories and sources of the dependencies (needs cargo-deny)
[group('lint')]
deny:
    cargo deny check

# Times of the stages and formats
[group('bench')]
bench:
    cargo bench

# Instructions of the stages beside what is recorded (needs valgrind)
[group('bench')]
instructions:
    benches/instructions --check fixtures/minutes

# Instructions of the stages over minutes as offices type them, and over FOLDER (needs valgrind)
[group('bench')]
yardstick FOLDER='':
    benches/yardstick {{ FOLDER }}

# The times of an audit beside a plain text pass, with one thread and with two
[group('bench')]
time FOLDER='':
    benches/yardstick --time {{ FOLDER }}

# Documents a second beside other readers: the table of README.md
[group('bench')]
others:
    benches/yardstick --others

# Record the instructions anew, with the REASON
[group('bench')]
record REASON:
    benches/instructions --record "{{ REASON }}" fixtures/minutes

# Fuzz TARGET (docx, document_xml, doc_streams, text) for SECONDS (needs cargo-fuzz)
[group('fuzz')]
fuzz TARGET='docx' SECONDS='1200':
    mkdir -p fuzz/corpus/{{ TARGET }} && cargo fuzz run --sanitizer none {{ TARGET }} fuzz/corpus/{{ TARGET }} -- -max_total_time={{ SECONDS }}

# Write every .docx below fixtures/ anew from its source
[group('fixtures')]
fixtures:
    cargo test --test integration write_fixtures -- --ignored

# Write docs/rules.md anew
[group('fixtures')]
rules:
    cargo run --quiet -- rules --format markdown > docs/rules.md

# Draw the pictures of the README anew (needs LibreOffice, pdftoppm, ImageMagick)
[group('fixtures')]
pictures:
    docs/pictures/make

# Everything a change must pass
[group('ci')]
ci:
    .ci/run
