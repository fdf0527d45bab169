import Glibc
import NagareModel
import NagareShell

/// What a facilitator has set in the environment.
enum Switches {
  static var lessons: String? { Environment.variables[RoomRules.variable] }
  static var rules: RoomRules { RoomRules(spoken: lessons) }

  /// What cannot be meant, a sentence for each.
  static var troubles: [Phrase] {
    Settings.troubles(in: Environment.variables) + [ClassFolder.trouble].compactMap { $0 }
  }

  /// Says so before anything begins.
  static func check() {
    let sentences = troubles.map { $0[Environment.language] }
    guard !sentences.isEmpty else { return }
    Output.end(with: Reply(talk: sentences, exit: .misuse))
  }
}
