import FoundationEssentials
import Glibc
import NagareShell

/// Where the progress with the lessons is kept: one small file in the person's own folder.
enum LessonFile {
  static var path: String {
    let environment = Surroundings.environment
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (state ?? FileManager.default.homeDirectoryForCurrentUser.path + "/.local/state") + "/nagare/lessons.json"
  }

  /// What the file says; a new beginning where there is none. A file that cannot be read is put aside, not lost.
  static var progress: LessonProgress {
    var progress = LessonProgress()
    if case .success(let bytes) = Files.bytes(path) {
      if let kept = LessonProgress(String(decoding: bytes, as: UTF8.self)) {
        progress = kept
      } else {
        rename(path, path + ".old")
      }
    }
    progress.group = Surroundings.group ?? progress.group
    return progress
  }
}
