//! Files are written whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Replaces the content of a file, or makes it. Whoever reads the file meanwhile, or after a crash, sees all of the old
/// content or all of the new. A symbolic link is followed to the file that it names; permissions are kept, and the
/// owner where the system allows it.
///
/// # Errors
/// Fails where the folder or the file may not be written, and then changes nothing.
pub fn replace_file(path: &Path, content: &[u8]) -> io::Result<()> {
    let target = match fs::canonicalize(path) {
        Ok(target) => target,
        Err(error) if error.kind() == io::ErrorKind::NotFound => path.to_path_buf(),
        Err(error) => return Err(error),
    };
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let known = match fs::metadata(&target) {
        Ok(known) if known.permissions().readonly() => {
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the file is read-only"));
        }
        Ok(known) if !known.is_file() => return Err(io::Error::other("this is no regular file")),
        Ok(known) => Some(known),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".onrecord-");
    #[cfg(unix)]
    if known.is_none() {
        use std::os::unix::fs::PermissionsExt;
        // What any program's new file gets: the system takes the user's mask off.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(content)?;
    if let Some(known) = known {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            // Only an administrator may give a file away; anybody else writes files of their own.
            let _ = std::os::unix::fs::fchown(file.as_file(), Some(known.uid()), Some(known.gid()));
        }
        file.as_file().set_permissions(known.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(&target).map(drop).map_err(|error| error.error)
}

#[cfg(test)]
mod tests {
    use super::replace_file;

    #[test]
    fn a_new_file_and_a_known_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        replace_file(&path, b"one").unwrap();
        replace_file(&path, b"two").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_are_kept_and_links_followed() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        std::fs::write(&path, "one").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        let link = folder.path().join("link.txt");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        replace_file(&link, b"two").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }

    #[test]
    fn a_missing_folder_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        assert!(replace_file(&folder.path().join("no/a.txt"), b"x").is_err());
    }
}
