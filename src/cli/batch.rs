//! Works through articles on all cores and hands the answers on in order.

use rayon::prelude::*;

use super::contain::contain;
use super::progress::Progress;
use super::session::{Session, Terms};
use super::source::Source;

/// How many articles are worked on before their answers are written.
const BATCH: usize = 64;

/// One article to work on.
#[derive(Debug)]
pub struct Job {
    /// Where it is.
    pub source: Source,
    /// What it is checked under.
    pub terms: Terms,
}

/// Works on each source and hands the answers on, in the order of the sources. Only the answers of one batch are kept
/// in memory, and only the texts that are being worked on. What goes wrong before an article is read is an answer too.
///
/// # Errors
/// Fails where `write` does.
pub fn run<A: Send, E>(
    sources: impl Iterator<Item = Result<Source, String>>,
    session: &mut Session,
    work: impl Fn(&Job) -> A + Sync,
    mut write: impl FnMut(Vec<String>, Option<A>) -> Result<(), E>,
) -> Result<(), E> {
    let progress = Progress::start();
    let mut sources = sources.peekable();
    while sources.peek().is_some() {
        // Configurations are read here, one after the other, so that their problems come in the same order each time.
        let jobs: Vec<Result<Job, String>> = sources
            .by_ref()
            .take(BATCH)
            .map(|source| source.map(|source| Job { terms: session.terms(source.path()), source }))
            .collect();
        let answers: Vec<(Vec<String>, Option<A>)> = jobs
            .into_par_iter()
            .with_max_len(1)
            .map(|job| {
                let answer = match job {
                    Err(message) => (vec![message], None),
                    Ok(mut job) => {
                        let mut problems = std::mem::take(&mut job.terms.problems);
                        let answer = contain(|| work(&job));
                        let answer = answer.map_err(|fault| problems.push(format!("{}: {fault}", job.source.name())));
                        (problems, answer.ok())
                    }
                };
                progress.count(1);
                answer
            })
            .collect();
        for (problems, answer) in answers {
            progress.aside(|| write(problems, answer))?;
        }
    }
    Ok(())
}
