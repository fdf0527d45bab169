import NagareModel

/// On which days of the week the office is closed, said in a sentence of one's own: 水曜は休み, we are closed on
/// Wednesdays.
public struct ClosedDays: Equatable, Sendable {
  private let days: [Weekday]

  /// `nil` for a line that says anything else.
  public init?(_ typed: String) {
    let copy = MatchingCopy(typed)
    var cursor = Cursor(copy, 0..<copy.scalars.count)
    var days: [Weekday] = []
    var isClosed = false
    while !cursor.isAtEnd {
      if let day = Weekday(&cursor) {
        days.append(day)
      } else if Self.closed.contains(where: { cursor.accept($0) }) {
        isClosed = true
      } else if !Self.small.contains(where: { cursor.accept($0) }) {
        return nil
      }
    }
    guard isClosed, !days.isEmpty else { return nil }
    self.days = days
  }

  /// 休み 水曜, closed Wednesday: what a 暦 says of it.
  public var detail: Phrase {
    let word = Vocabulary.name(of: .closed)
    let names = days.map(\.name)
    return Phrase(
      ja: "・\(word.ja) \(names.map(\.ja).joined(separator: "、"))",
      en: "- \(word.en) \(names.map(\.en).joined(separator: ", "))")
  }

  private static let closed = ["休み", "休業", "閉庁", "休庁", "休館", "定休", "閉まります", "閉まる", "closed", "shut"]
  private static let small = [
    " ", "・", "-", "、", ",", "。", ".", ":", "毎週", "窓口", "役所", "庁舎", "事務所", "曜日", "は", "も", "が", "と", "の", "に", "を",
    "日", "です", "にする", "にします", "する", "します", "the ", "our ", "office ", "is ", "we ", "are ", "on ", "every ", "and ",
    "all ",
  ]
}
