import FoundationEssentials
import Glibc

extension JournalFolder {
  /// What somebody put aside when they began anew, to go on with; `nil` where there is nothing.
  func takeUp() -> JournalFile? {
    let name = "\(path)/\(Int(Date().timeIntervalSince1970 * 1000))-\(getpid()).session"
    guard rename(path + "/last.kept", name) == 0 else { return nil }
    return JournalFile(leftOver: name)
  }
}
