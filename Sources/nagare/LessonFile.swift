import Foundation
import NagareShell

/// Where the progress with the lessons is kept: one small file in the person's own folder.
enum LessonFile {
  static var path: String {
    let environment = Surroundings.environment
    let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (state ?? NSHomeDirectory() + "/.local/state") + "/nagare/lessons.json"
  }

  /// What the file says; a new beginning where there is none.
  static var progress: LessonProgress {
    guard case .success(let bytes) = Files.bytes(path) else { return LessonProgress() }
    return LessonProgress(String(decoding: bytes, as: UTF8.self)) ?? LessonProgress()
  }

  /// The facilitator’s switch.
  static var rules: RoomRules { RoomRules(spoken: Surroundings.environment[RoomRules.variable]) }
}
