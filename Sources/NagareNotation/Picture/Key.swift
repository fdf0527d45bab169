import NagareModel

/// What the signs of a sheet mean, told once at its end. Only those that are there.
struct Key {
  private let signs: [(mark: Picture.Mark.Kind, words: String)]

  static let line = 20

  init(_ boxes: [Picture.Box], _ ways: [Picture.Way], _ words: BoxWords) {
    var there: Set<Meaning> = []
    for box in boxes {
      switch box.shape {
      case .stamp(let rings): there.insert(.mark(.stamp(rings: rings)))
      case .envelope: there.insert(.mark(.envelope))
      case .clock: there.insert(.waiting)
      case .sheet, .plain, .dashed, .diamond, .hexagon, .bar, .table, .leaning, .arrow, .rounded, .unread: break
      }
      for mark in box.marks { there.insert(.mark(mark.kind)) }
    }
    if ways.contains(where: { $0.clock != nil }) { there.insert(.mark(.clock)) }
    if ways.contains(where: { $0.cause == .answer || $0.cause == .late || $0.cause == .jump }) {
      there.insert(.mark(.aside))
    }
    let language = words.language
    signs =
      Self.meanings.compactMap { meaning, words in there.contains(meaning) ? (meaning.mark, words[language]) : nil }
      + words.unread.others.map { (.trouble, "\(Phrase.notReadYet[language]): \($0.words)") }
  }

  /// What a sign says; a clock in the corner of a box says something else than one in front of words.
  private enum Meaning: Hashable {
    case mark(Picture.Mark.Kind)
    case waiting

    var mark: Picture.Mark.Kind {
      switch self {
      case .mark(let mark): mark
      case .waiting: .clock
      }
    }
  }

  private static let meanings: [(Meaning, Phrase)] = [
    (.mark(.stamp(rings: 1)), Block.Kind.approval(Approval()).phrase),
    (.mark(.stamp(rings: 2)), Block.Kind.decision().phrase),
    (.mark(.sentBack), Phrase(ja: "差戻しは (番号) に戻る", en: "sent back: to (number)")),
    (.mark(.rejected), Phrase(ja: "却下で終わる", en: "rejected: it ends")),
    (.mark(.envelope), Phrase(ja: "通知", en: "message")),
    (.mark(.clock), Phrase(ja: "期限", en: "deadline")),
    (.waiting, Block.Kind.wait(Due(.on)).phrase),
    (.mark(.aside), Phrase(ja: "いつもは通らない道", en: "only in some cases")),
    (.mark(.trouble), Phrase(ja: "直すところ", en: "to be put right")),
  ]

  /// One behind the other, as many to a line as fit.
  func entries(below top: Int, within width: Int) -> [Picture.Entry] {
    var entries: [Picture.Entry] = []
    var (x, y) = (8, top + 8 + Self.line / 2)
    for sign in signs {
      let indent = Contents.mark + 8
      let lines = Lettering.lines(sign.words, within: max(40, width - indent - 16))
      let room = indent + (lines.map { Lettering.width($0) }.max() ?? 0)
      if x > 8, x + room > width - 8 { (x, y) = (8, y + Self.line) }
      let start = x
      let words = lines.enumerated().map { index, line in
        Picture.Words(text: line, x: start + indent, y: y + 4 + index * Lettering.line, style: .quiet)
      }
      entries.append(
        Picture.Entry(mark: Picture.Mark(kind: sign.mark, middle: Picture.Point(x: x + 12, y: y)), words: words))
      x += room + 18
      if lines.count > 1 { (x, y) = (8, y + Self.line + (lines.count - 1) * Lettering.line) }
    }
    return entries
  }
}
