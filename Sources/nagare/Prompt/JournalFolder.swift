import FoundationEssentials
import Glibc
import NagareModel
import NagareShell

/// Where sessions are kept while they run: one file each, locked by the prompt that writes it.
struct JournalFolder {
  let path: String

  static let ending = ".session"

  /// `nil` where there can be no such folder.
  init?() {
    guard let path = StateFolder.path, StateFolder.isMade else { return nil }
    self.path = path
  }

  static func absolute(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.path
  }

  /// A journal to begin with.
  func new(_ journal: Journal) throws(FileTrouble) -> JournalFile {
    try JournalFile(new: newName, journal)
  }

  /// Of the present moment, so that the newest comes last.
  var newName: String { "\(path)/\(Int(Date().timeIntervalSince1970 * 1000))-\(getpid())\(Self.ending)" }

  /// The newest journal nobody is writing any more: about that file, or about any where none is named.
  func leftOver(from path: String?) -> JournalFile? {
    let wanted = path.map(Self.absolute)
    for name in names.reversed() {
      guard let file = JournalFile(leftOver: name) else { continue }
      if wanted == nil || file.journal.path == wanted, !file.journal.inputs.isEmpty { return file }
      if file.journal.isBlank { file.remove() }
    }
    return nil
  }

  /// Whether another prompt is writing about this file now.
  func isOpenElsewhere(_ path: String) -> Bool {
    let wanted = Self.absolute(path)
    return names.contains { JournalFile.beingWritten($0)?.path == wanted }
  }

  private var names: [String] {
    Files.names(in: path).filter { $0.hasSuffix(Self.ending) }.map { path + "/" + $0 }
  }
}
