import Glibc
import NagareShell

/// A journal on the disk. Every input is there before the next prompt, whatever happens to the program.
final class JournalFile {
  /// What it held when it was opened.
  let journal: Journal
  private let file: AppendFile
  /// What it is called now.
  private var path: String

  private init(_ journal: Journal, in file: AppendFile) {
    self.journal = journal
    self.file = file
    path = file.path
  }

  convenience init(new path: String, _ journal: Journal) throws(FileTrouble) {
    let file = try AppendFile(new: path)
    self.init(journal, in: file)
    try file.append(journal.head)
  }

  /// One whose prompt is gone. Looking at it changes nothing. `nil` where somebody is still writing it, where it is not
  /// this person's, and where it is none.
  convenience init?(leftOver path: String) {
    guard let file = (try? AppendFile(at: path)) ?? nil, file.isOwn, let bytes = try? file.read(),
      let journal = Journal(reading: bytes)
    else { return nil }
    self.init(journal, in: file)
  }

  /// What the journal of a prompt that still runs says it began with; `nil` where nobody writes it.
  static func beingWritten(_ path: String) -> Journal? {
    guard let file = try? Descriptor(path, O_RDONLY), flock(file.number, LOCK_SH | LOCK_NB) != 0,
      let bytes = try? file.read(most: mostOfHead), let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    return Journal(reading: Array(bytes[...end]))
  }

  /// Longer than any path.
  private static let mostOfHead = 1 << 16

  func append(_ input: Input) throws(FileTrouble) { try file.append(Journal.line(input)) }

  /// Nothing in it is needed any more.
  func remove() { unlink(path) }

  /// Gives it another name; false where it is gone.
  @discardableResult
  func move(to name: String) -> Bool {
    guard rename(path, name) == 0 else { return false }
    path = name
    return true
  }

  /// Not wanted now, but kept for whoever asks for it.
  func putAside() { move(to: JournalFolder.putAside(path)) }
}
