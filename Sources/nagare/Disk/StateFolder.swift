import FoundationEssentials
import Glibc

/// The one folder where the program keeps what is a person's own: sessions, typed lines, lessons, places in shows.
/// Nobody else may look into it.
enum StateFolder {
  /// `$XDG_STATE_HOME/nagare`, else `$HOME/.local/state/nagare`; `nil` where neither is set. A folder that is not named
  /// from the root would be another one in every present folder, so it counts as none.
  static let path: String? = {
    let named = { (variable: String) in Environment.variables[variable].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    return (named("XDG_STATE_HOME") ?? named("HOME").map { $0 + "/.local/state" }).map { $0 + "/nagare" }
  }()

  /// The path of a file in it, with the folders it needs; `nil` where there can be none.
  static func file(_ name: String) -> String? {
    guard let path, isMade else { return nil }
    let file = path + "/" + name
    guard let end = name.lastIndex(of: "/") else { return file }
    return make(path + "/" + name[..<end]) ? file : nil
  }

  /// Whether the folder is there and can be written, made if need be.
  static var isMade: Bool {
    guard let path, make(path) else { return false }
    return access(path, W_OK | X_OK) == 0
  }

  private static func make(_ folder: String) -> Bool {
    var facts = stat()
    if stat(folder, &facts) == 0 {
      guard facts.st_mode & S_IFMT == S_IFDIR else { return false }
      // Made by an earlier version or by hand, it may be open to others.
      if facts.st_uid == getuid(), facts.st_mode & 0o077 != 0 { chmod(folder, 0o700) }
      return true
    }
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return Files.isFolder(folder)
  }
}
