import FoundationEssentials
import Glibc
import NagareShell

/// Where the bookmark of a show lies, beside nothing the person made.
struct BookmarkFile {
  /// The full path of the file that is shown.
  let file: String
  private let name: String

  /// No bookmark is longer than its paths.
  private static let most = 1 << 16

  init(file: String) {
    let real = realpath(file, nil)
    let full = real.map { String(cString: $0) } ?? file
    free(real)
    self.file = full
    name = "show/" + Bookmark.name(for: full)
  }

  /// As it lies there now.
  var bookmark: Bookmark? {
    guard let folder = StateFolder.path, let bytes = try? Files.bytes(folder + "/" + name, most: Self.most).get()
    else { return nil }
    return Bookmark(reading: bytes).flatMap { $0.file == file ? $0 : nil }
  }

  /// Safely on the disk once this returns. Where nothing can be written the show goes on all the same.
  func put(_ bookmark: Bookmark) {
    guard let path = StateFolder.file(name) else { return }
    try? Saving.save(Save(.put, path, bookmark.bytes, done: ""), of: .program)
  }
}
