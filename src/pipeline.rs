//! Work on many things at a time whose results come in order.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;

/// How many things each thread may be ahead of the first that is not done: a bound on what waits in memory.
const AHEAD: usize = 32;

/// Does `work` on each of `items` in `threads` threads, and gives `each` the results in the order of the items.
///
/// Every thread has something of its own that `work` uses again and again. An item is taken when a thread is free for it, so the first are done while the
/// last are not yet known.
///
/// # Errors
/// The first of `each`, after which nothing more is begun.
pub fn in_order<I: Send, T: Send, W: Default, E>(
    threads: NonZeroUsize,
    items: impl Iterator<Item = I> + Send,
    work: impl Fn(&mut W, &I) -> T + Sync,
    mut each: impl FnMut(I, T) -> Result<(), E>,
) -> Result<(), E> {
    let items = Mutex::new(items.fuse().enumerate());
    let gate = Gate::new(threads.get().saturating_mul(AHEAD));
    let (send, receive) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads.get() {
            let (send, items, gate, work) = (send.clone(), &items, &gate, &work);
            scope.spawn(move || {
                let _closes = ClosesOnPanic(gate);
                let mut own = W::default();
                loop {
                    let next = locked(items).next();
                    let Some((index, item)) = next.filter(|(index, _)| gate.admits(*index)) else { break };
                    let made = work(&mut own, &item);
                    if send.send((index, item, made)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(send);
        let done = sorted(receive, &gate, &mut each);
        gate.close();
        done
    })
}

/// Gives `each` what comes in, in order.
fn sorted<I, T, E>(
    receive: mpsc::Receiver<(usize, I, T)>,
    gate: &Gate,
    each: &mut impl FnMut(I, T) -> Result<(), E>,
) -> Result<(), E> {
    let mut waiting = BTreeMap::new();
    let mut next = 0;
    for (index, item, made) in receive {
        waiting.insert(index, (item, made));
        while let Some((item, made)) = waiting.remove(&next) {
            each(item, made)?;
            next += 1;
            gate.advance(next);
        }
    }
    Ok(())
}

/// Keeps threads from running too far ahead.
struct Gate {
    ahead: usize,
    state: Mutex<State>,
    moved: Condvar,
}

struct State {
    /// How many are done in order; `None`: nothing more is begun.
    done: Option<usize>,
    /// Threads that wait for more to be done: where there are none, which is nearly always, nobody has to be woken.
    waiting: usize,
}

impl Gate {
    fn new(ahead: usize) -> Gate {
        Gate { ahead, state: Mutex::new(State { done: Some(0), waiting: 0 }), moved: Condvar::new() }
    }

    /// Waits until the item of this index may be begun; false when none may.
    fn admits(&self, index: usize) -> bool {
        let mut state = locked(&self.state);
        while state.done.is_some_and(|done| index >= done.saturating_add(self.ahead)) {
            state.waiting += 1;
            state = self.moved.wait(state).unwrap_or_else(PoisonError::into_inner);
            state.waiting -= 1;
        }
        state.done.is_some()
    }

    fn advance(&self, to: usize) {
        self.set(|done| done.map(|_| to));
    }

    fn close(&self) {
        self.set(|_| None);
    }

    fn set(&self, next: impl FnOnce(Option<usize>) -> Option<usize>) {
        let mut state = locked(&self.state);
        state.done = next(state.done);
        if state.waiting > 0 {
            self.moved.notify_all();
        }
    }
}

/// A thread that panics must not leave the others waiting for its result.
struct ClosesOnPanic<'g>(&'g Gate);

impl Drop for ClosesOnPanic<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.close();
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    fn threads(n: usize) -> NonZeroUsize {
        NonZeroUsize::new(n).unwrap()
    }

    #[test]
    fn results_come_in_order_whoever_is_first() {
        for n in [1, 2, 7] {
            let mut seen = Vec::new();
            let work = |_: &mut Vec<u8>, item: &u64| {
                thread::sleep(Duration::from_micros(item * 7919 % 300));
                item * 2
            };
            let done: Result<(), ()> = in_order(threads(n), 0..500, work, |item, made| {
                assert_eq!(made, item * 2);
                seen.push(item);
                Ok(())
            });
            assert!(done.is_ok() && seen.iter().copied().eq(0..500), "{n}");
        }
    }

    #[test]
    fn nobody_runs_further_ahead_than_memory_allows() {
        let (begun, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let most = AtomicUsize::new(0);
        let work = |_: &mut Vec<u8>, item: &usize| {
            let ahead = begun.fetch_add(1, Ordering::SeqCst) - done.load(Ordering::SeqCst);
            most.fetch_max(ahead, Ordering::SeqCst);
            if *item == 0 {
                thread::sleep(Duration::from_millis(50));
            }
        };
        let each = |_, ()| {
            done.fetch_add(1, Ordering::SeqCst);
            Ok::<(), ()>(())
        };
        in_order(threads(4), 0..10_000, work, each).unwrap();
        let most = most.into_inner();
        assert!((100..=4 * AHEAD).contains(&most), "{most}");
    }

    #[test]
    fn after_an_error_nothing_more_is_begun() {
        let begun = AtomicUsize::new(0);
        let work = |_: &mut Vec<u8>, _: &usize| begun.fetch_add(1, Ordering::SeqCst);
        let each = |item, _| if item == 3 { Err("full") } else { Ok(()) };
        assert_eq!(in_order(threads(2), 0.., work, each), Err("full"));
        assert!(begun.into_inner() <= 4 + 2 * AHEAD + 2);
    }

    #[test]
    fn a_panic_ends_the_run_and_does_not_hang_it() {
        let work = |_: &mut Vec<u8>, item: &usize| assert!(*item != 5, "slot");
        let run = || in_order(threads(2), 0.., work, |_, ()| Ok::<(), ()>(()));
        assert!(std::panic::catch_unwind(run).is_err());
    }
}
