import NagareLanguage
import NagareModel

/// What stands behind the name of a field in もしも 金額は30万なら, read as a value of that field. は, が and を are letters
/// of a value as often as they are particles, so every way to read the words is tried, the fuller ones first.
struct WishedValue {
  /// The ways to read it, the likeliest first, the barest last.
  private let readings: [String]
  private let item: Item.ID
  private let workflow: Workflow

  /// `nil` where nothing stands there.
  init?(_ typed: Substring, for item: Item.ID, of workflow: Workflow) {
    (self.item, self.workflow) = (item, workflow)
    let words = String(typed).trimmed
    guard !words.isEmpty else { return nil }
    let isAttached = typed.first?.isWhitespace == false
    let particle = Self.withoutParticle(words, isAttached: isAttached)
    let whole = Self.withoutSign(words)
    let values = [whole, particle?.rest].compactMap { $0 }
    let ordered = particle?.isSure == true ? values.reversed() : values
    readings = ordered.flatMap { Self.withAndWithoutTail($0) }.filter { !$0.isEmpty }
    guard !readings.isEmpty else { return nil }
  }

  /// The value; where the words are none, the question about their barest reading.
  var value: Expression {
    get throws(AnswerReader.Question) {
      let reader = AnswerReader(workflow)
      for reading in readings {
        if let value = try? reader.value(reading, for: item), isOfType(value) { return value }
      }
      return try reader.value(readings[readings.count - 1], for: item)
    }
  }

  /// Whether it was read as what the field holds; words that say nothing to it stay a text.
  private func isOfType(_ value: Expression) -> Bool {
    guard case .constant(.text) = value else { return true }
    return workflow.items[item].type?.kind == .text
  }

  // MARK: Pieces

  private static func withoutSign(_ words: String) -> String {
    guard let first = words.first, ":：=＝".contains(first) else { return words }
    return String(words.dropFirst()).trimmed
  }

  /// Behind a particle. That it is one is sure where a space or a quote follows it, and where it hangs on the name of the
  /// field; but はい is an answer.
  private static func withoutParticle(_ words: String, isAttached: Bool) -> (rest: String, isSure: Bool)? {
    if let verb = verbs.first(where: { words.lowercased().hasPrefix($0) }) {
      return (String(words.dropFirst(verb.count)).trimmed, true)
    }
    guard let first = words.first, "はがを".contains(first) else { return nil }
    let rest = words.dropFirst()
    let isSpaced = rest.first.map { $0.isWhitespace || "「\"“".contains($0) } ?? false
    return (String(rest).trimmed, isSpaced || isAttached && YesNo(words) == nil)
  }

  /// はい なら, 30万に: with its ending first, unless that stands apart.
  private static func withAndWithoutTail(_ words: String) -> [String] {
    guard let tail = tails.first(where: { words.hasSuffix($0) }) else { return [words] }
    let rest = words.dropLast(tail.count)
    let standsApart = rest.last.map { $0.isWhitespace || "」\"”".contains($0) } ?? false
    let bare = String(rest).trimmed
    return standsApart ? [bare, words] : [words, bare]
  }

  private static let verbs = ["is ", "was ", "were "]
  private static let tails = ["だったら", "なら", "にする", "に"]
}
