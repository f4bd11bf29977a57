//! The timeline as a table.

use crate::records::times::Row;

/// The first line of a table.
pub(super) const HEADER: &str = "file,first,last,value,type,line,column,words,event,basis,confidence,fault\r\n";

/// The rows of an article as lines of a table, each with the article's name.
///
/// # Errors
/// Fails where the writer does.
pub(super) fn write(name: &str, rows: &[Row]) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        table.write_record([
            name,
            row.first.as_deref().unwrap_or_default(),
            row.last.as_deref().unwrap_or_default(),
            row.value.as_deref().unwrap_or_default(),
            row.kind,
            &row.line.to_string(),
            &row.column.to_string(),
            &row.words,
            row.event.as_deref().unwrap_or_default(),
            row.basis.unwrap_or_default(),
            row.confidence,
            row.fault.as_deref().unwrap_or_default(),
        ])?;
    }
    table.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}
