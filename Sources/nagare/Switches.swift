import Glibc
import NagareModel
import NagareShell

/// What a facilitator has set in the environment.
enum Switches {
  static var lessons: String? { Surroundings.environment[RoomRules.variable] }

  /// A switch that cannot be meant, said in a sentence before anything begins.
  static func check() {
    guard let sentence = RoomRules.trouble(spoken: lessons) ?? ClassFolder.trouble else { return }
    Delivery.deliver(Reply(talk: [sentence[Surroundings.language]], exit: .misuse))
  }
}
