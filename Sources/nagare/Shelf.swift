import FoundationEssentials
import Glibc
import NagareShell

/// Where the bookmark of a show lies, beside nothing the person made.
struct Shelf {
  /// The full path of the file that is shown.
  let file: String
  private let path: String?

  init(file: String) {
    let real = realpath(file, nil)
    let full = real.map { String(cString: $0) } ?? file
    free(real)
    self.file = full
    path = Self.folder.map { $0 + "/" + Bookmark.name(for: full) }
  }

  /// As it lies there now.
  var bookmark: Bookmark? {
    guard let path, let bytes = try? Files.bytes(path).get() else { return nil }
    return Bookmark(reading: bytes).flatMap { $0.file == file ? $0 : nil }
  }

  /// Safely on the disk once this returns. Where nothing can be written the show goes on all the same.
  func put(_ bookmark: Bookmark) {
    guard let path, let folder = Self.folder else { return }
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let kind: Save.Kind = access(path, F_OK) == 0 ? .replace : .create
    try? Saving.save(Save(kind, path, bookmark.bytes, done: ""))
  }

  /// What programs keep between two runs: `$XDG_STATE_HOME`, or its usual place.
  private static var folder: String? {
    let environment = Surroundings.environment
    let own = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (own ?? environment["HOME"].map { $0 + "/.local/state" }).map { $0 + "/nagare/show" }
  }
}
