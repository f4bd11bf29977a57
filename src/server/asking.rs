//! Requests to the client, which no handler waits for.

use std::future::Future;
use std::time::Duration;

/// How long a client may take to answer. It may be showing a dialogue, but a server that waits for ever keeps a task for
/// each answer that never comes.
const PATIENCE: Duration = Duration::from_secs(10);

/// Asks the client something and does not care about the answer.
pub(super) fn spawn<T, E>(request: impl Future<Output = Result<T, E>> + Send + 'static)
where
    T: Send + 'static,
    E: std::fmt::Display + Send + 'static,
{
    spawn_then(request, |_| {});
}

/// Asks the client something and goes on with the answer, if one comes in time.
pub(super) fn spawn_then<T, E>(
    request: impl Future<Output = Result<T, E>> + Send + 'static,
    then: impl FnOnce(T) + Send + 'static,
) where
    T: Send + 'static,
    E: std::fmt::Display + Send + 'static,
{
    tokio::spawn(async move {
        match tokio::time::timeout(PATIENCE, request).await {
            Ok(Ok(answer)) => then(answer),
            Ok(Err(error)) => tracing::info!("the client refused: {error}"),
            Err(_) => tracing::info!("the client did not answer"),
        }
    });
}
