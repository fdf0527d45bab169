import NagareModel

/// What people named, as other programs can call it: letters, digits and low lines only, so that no name is ever read
/// as anything else. The names themselves stay beside them as labels.
struct Names: Sendable {
  private let items: [String]
  private let roles: [String]

  init(_ workflow: Workflow) {
    items = workflow.items.enumerated().map { "item\($0 + 1)" + Self.tail($1.name) }
    roles = workflow.roles.enumerated().map { "role\($0 + 1)" + Self.tail($1.name) }
  }

  func item(_ item: Item.ID) -> String { items[item] }
  func role(_ role: Role.ID) -> String { roles[role] }

  /// The number of an answer in a plan, as a word.
  static func answer(_ number: Int) -> String {
    switch number {
    case 0: "approve"
    case 1: "send_back"
    case 2: "reject"
    default: "answer\(number + 1)"
    }
  }

  /// What a flow is called among others: by its name in plain letters, or by a number made of its name. Nothing else in
  /// a file begins like this; the ways of a process are `flow_1`, `flow_2`, and a flow may be called 「1」.
  static func process(_ name: String) -> String {
    let plain = tail(name)
    guard plain.isEmpty else { return "process" + plain }
    // Fowler, Noll and Vo, 32 bits.
    let number = name.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return "process_" + String(number, radix: 16)
  }

  /// The step of a number: `step_3_1`.
  static func step(_ number: StepNumber) -> String { "step_" + tail(of: number) }

  /// What belongs to a step: `answer_3_1`.
  static func variable(_ what: String, of number: StepNumber) -> String { "\(what)_\(tail(of: number))" }

  private static func tail(of number: StepNumber) -> String { number.parts.map(String.init).joined(separator: "_") }

  /// A name in plain letters is kept for whoever reads the file.
  private static func tail(_ name: String) -> String {
    guard name.unicodeScalars.allSatisfy({ $0.isASCII }) else { return "" }
    let words = name.lowercased().unicodeScalars
      .split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }.map { String($0) }
    let short = words.joined(separator: "_").prefix(24)
    return short.isEmpty ? "" : "_" + short
  }
}
