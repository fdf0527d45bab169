import FoundationEssentials
import Glibc
import NagareShell

/// Where the progress with the lessons is kept: one small file in the person's own folder, which several prompts may
/// share.
enum LessonFile {
  static let name = "lessons.json"

  /// What the file says; a new beginning where there is none, or where it cannot be read.
  static var progress: LessonProgress {
    var progress = LessonProgress()
    if case .kept(let kept) = content { progress = kept }
    progress.group = Environment.group ?? progress.group
    return progress
  }

  /// The file cannot be read as what it is; it is put aside before the next one is written.
  static var isDamaged: Bool { if case .damaged = content { true } else { false } }

  /// Adds what was done since to what other prompts have kept meanwhile.
  static func keep(_ progress: LessonProgress, since before: LessonProgress) throws(FileTrouble) {
    guard let path = StateFolder.file(name) else { throw .noHome }
    let lock = Lock(of: path.folder)
    defer { lock.lift() }
    var joined = progress
    switch content {
    case .none: break
    case .kept(let others): joined = progress.joined(since: before, with: others)
    case .damaged: try putAside(path)
    case .out(let trouble): throw trouble
    }
    let bytes = Array((joined.json.indentedText + "\n").utf8)
    try Saving.save(Save(.put, path, bytes, done: ""), of: .treasure)
  }

  private enum Content {
    case none, damaged
    case kept(LessonProgress)
    case out(FileTrouble)
  }

  private static var content: Content {
    guard let path = StateFolder.path else { return .none }
    switch Files.bytes(path + "/" + name) {
    case .success(let bytes):
      return LessonProgress(String(decoding: bytes, as: UTF8.self)).map { .kept($0) } ?? .damaged
    case .failure(.missing): return .none
    case .failure(let trouble): return .out(trouble)
    }
  }

  /// Under a name nothing bears, so that nothing is lost.
  private static func putAside(_ path: String) throws(FileTrouble) {
    for number in 1... where link(path, path + ".old\(number)") == 0 || errno != EEXIST {
      guard unlink(path) == 0 else { throw FileTrouble(saving: errno) }
      return
    }
  }
}

/// Keeps other prompts out of a folder for a moment.
private struct Lock {
  private let folder: Descriptor?

  /// How often it is tried, a hundredth of a second apart; a disk that knows no locks is written all the same.
  private static let tries = 300

  init(of path: String) {
    folder = Descriptor(folder: path)
    guard let folder else { return }
    for _ in 0..<Self.tries where flock(folder.number, LOCK_EX | LOCK_NB) != 0 { usleep(10_000) }
  }

  func lift() {
    if let folder { flock(folder.number, LOCK_UN) }
  }
}
