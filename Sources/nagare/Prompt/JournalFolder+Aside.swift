import FoundationEssentials
import Glibc

// What somebody put aside when they began anew.
extension JournalFolder {
  private static let endingAside = ".kept"

  /// Where a journal lies that is put aside.
  static func putAside(_ path: String) -> String { String(path.dropLast(ending.count)) + endingAside }

  /// What was put aside, the newest first; so many that they can be chosen from.
  var aside: [JournalFile] {
    let names = Files.names(in: path).filter { $0.hasSuffix(Self.endingAside) }
    // Names begin with the time; one of an older version of the program has none, and is older.
    let newest =
      names.filter { $0.first?.isNumber ?? false }.reversed() + names.filter { !($0.first?.isNumber ?? false) }
    return newest.lazy.compactMap { JournalFile(leftOver: path + "/" + $0) }.prefix(Self.mostAside).map { $0 }
  }

  private static let mostAside = 20

  /// Goes on with something that was put aside; false where it is gone.
  func takeUp(_ file: JournalFile) -> Bool { file.move(to: newName) }
}
