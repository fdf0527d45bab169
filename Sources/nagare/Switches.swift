import Glibc
import NagareModel
import NagareShell

/// What a facilitator has set in the environment.
enum Switches {
  static var lessons: String? { Environment.variables[RoomRules.variable] }

  /// A switch that cannot be meant, in a sentence.
  static var trouble: Phrase? { RoomRules.trouble(spoken: lessons) ?? ClassFolder.trouble }

  /// Says so before anything begins.
  static func check() {
    guard let sentence = trouble else { return }
    Output.end(with: Reply(talk: [sentence[Environment.language]], exit: .misuse))
  }
}
