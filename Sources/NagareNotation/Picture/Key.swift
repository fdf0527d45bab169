import NagareModel

/// What the signs of a sheet mean, told once at its end. Only those that are there.
struct Key {
  private let signs: [(mark: Picture.Mark.Kind, words: String)]

  static let line = 20

  init(_ boxes: [Picture.Box], _ ways: [Picture.Way], _ words: BoxWords) {
    var there: [Picture.Mark.Kind] = []
    func note(_ mark: Picture.Mark.Kind) { if !there.contains(mark) { there.append(mark) } }
    for box in boxes {
      switch box.shape {
      case .stamp(let rings): note(.stamp(rings: rings))
      case .envelope: note(.envelope)
      case .sheet, .plain, .dashed, .diamond, .hexagon, .bar, .table, .leaning, .clock, .arrow, .rounded: break
      }
      for mark in box.marks { note(mark.kind) }
    }
    if ways.contains(where: { $0.clock != nil }) { note(.clock) }
    if ways.contains(where: { $0.cause == .answer || $0.cause == .late || $0.cause == .jump }) { note(.aside) }
    let language = words.language
    signs =
      Self.meanings.compactMap { mark, meaning in there.contains(mark) ? (mark, meaning[language]) : nil }
      + words.unread.map { line in
        (.trouble, Phrase(ja: "まだ読めない行: \(line)", en: "not read yet: \(line)")[language])
      }
  }

  private static let meanings: [(Picture.Mark.Kind, Phrase)] = [
    (.stamp(rings: 1), Block.Kind.approval(Approval()).phrase),
    (.stamp(rings: 2), Block.Kind.decision().phrase),
    (.sentBack, Phrase(ja: "差戻しは (番号) に戻る", en: "sent back: to (number)")),
    (.rejected, Phrase(ja: "却下で終わる", en: "rejected: it ends")),
    (.envelope, Phrase(ja: "通知", en: "message")),
    (.clock, Phrase(ja: "期限", en: "deadline")),
    (.aside, Phrase(ja: "いつもは通らない道", en: "only in some cases")),
    (.trouble, Phrase(ja: "直すところ", en: "to be put right")),
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
