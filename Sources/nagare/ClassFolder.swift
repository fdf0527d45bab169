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
    if let trouble = trouble(reading: path) { return trouble.sentence(about: path) }
    return access(path, W_OK) == 0 ? nil : ClassTrouble.notWritable.sentence(about: path)
  }

  /// Why a folder cannot be looked into.
  static func trouble(reading path: String) -> ClassTrouble? {
    Files.isFolder(path) ? nil : Files.isThere(path) ? .isFile : .noFolder
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

  /// What this desk is known by: the name this person's folder was once given at this computer. Where nothing can be
  /// kept, the terminal has to do.
  private static var desk: [String] {
    var host = [CChar](repeating: 0, count: 256)
    gethostname(&host, host.count - 1)
    let computer = host.prefix { $0 != 0 }.map { String($0) }.joined(separator: " ")
    if let name = DeskFile.name { return [computer, name] }
    return [computer, "\(getuid())", ttyname(STDIN_FILENO).map { String(cString: $0) } ?? "-"]
  }
}

/// A name by chance for the desk of one person, made when a class is first told of it and kept from then on, so that it
/// is the same desk in whatever window they type, and another one on a computer that was copied.
private enum DeskFile {
  private static let file = "desk"
  private static let longest = 64

  static var name: String? {
    guard let path = StateFolder.file(file) else { return nil }
    if let kept = read(path) { return kept }
    let made = String(UInt64.random(in: .min ... .max), radix: 36)
    // Another prompt may have been quicker; then its name counts.
    try? Saving.save(Save(.create, path, Array((made + "\n").utf8), done: ""), of: .program)
    return read(path)
  }

  private static func read(_ path: String) -> String? {
    guard let bytes = try? Files.bytes(path, most: longest).get() else { return nil }
    let name = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return name.isEmpty ? nil : name
  }
}
