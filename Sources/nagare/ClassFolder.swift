import FoundationEssentials
import Glibc
import NagareModel
import NagareShell

/// The folder a class shares: each prompt keeps one small file there that only grows, the facilitator's screen reads
/// them all. Others may write there too, so nothing in it is trusted.
enum ClassFolder {
  /// More desks than any room holds.
  private static let most = 500
  /// How much of the end of a file is read: the events of a long day.
  private static let longestEnd = 32 * 1024

  /// The folder this prompt tells how far it has come, if it is part of a class.
  static var path: String? { Environment.variables[ClassEvent.variable].flatMap { $0.isEmpty ? nil : $0 } }

  /// Why nothing could be told to the class, in a sentence.
  static var trouble: Phrase? {
    guard let path else { return nil }
    if !Files.isFolder(path) { return ClassTrouble.noFolder.sentence(about: path) }
    return access(path, W_OK) == 0 ? nil : ClassTrouble.notWritable.sentence(about: path)
  }

  // MARK: Reading

  /// The ends of the files of all desks; of plain files, and of those that can be read.
  static func ends(in folder: String) -> [[UInt8]] {
    Files.names(in: folder).filter(ClassEvent.isDesk).prefix(most).compactMap {
      try? Files.tail(folder + "/" + $0, most: longestEnd).get()
    }
  }

  // MARK: Writing

  /// Adds to the file of this desk. Where the folder is out of reach nothing is said: the workshop goes on.
  static func tell(_ events: [ClassEvent]) {
    guard let folder = path, !events.isEmpty else { return }
    let file = try? AppendFile(at: folder + "/" + ClassEvent.fileName(ofDesk: desk), making: 0o644)
    try? file?.append(events.map { $0.line + "\n" }.joined())
  }

  private static var desk: [String] {
    var host = [CChar](repeating: 0, count: 256)
    gethostname(&host, host.count - 1)
    let terminal = ttyname(STDIN_FILENO).map { String(cString: $0) } ?? "-"
    return [host.prefix { $0 != 0 }.map { String($0) }.joined(separator: " "), "\(getuid())", terminal]
  }
}
