/// Signs that were typed for others, and signs that were left out.
struct SlippedSigns {
  let copy: MatchingCopy
  /// The line, without its bullet.
  let line: Range<Int>
  /// Whether a colon may have been left out of it.
  let takesColon: Bool

  /// What is typed, and what is meant by it: all of them on the line, or one alone.
  private static let others: [(typed: [String], meant: String)] = [
    ([";", ":"], ":"), (["x", "✕", "✖", "*"], " × "), (["|", "・", ",", "、"], "／"), (["-", "..", "―", "…"], "〜"),
    ([" / "], "/"), ([" too "], " to "), (["は", "to", ":"], " = "),
  ]

  /// Pairs around words.
  private static let pairs: [(typed: (String, String), meant: (String, String))] = [
    (("【", "】"), ("(", ")")), (("[", "]"), ("(", ")")), (("(", ")"), ("", "")), (("”", "”"), ("「", "」")),
    (("'", "'"), ("\"", "\"")), (("’", "’"), ("\"", "\"")), (("“", "“"), ("\"", "\"")),
  ]

  /// What is meant, as a line in this language writes it: 1〜10, 1 to 10.
  private func written(_ meant: String) -> String {
    meant == "〜" && !copy.scalars[line].contains(where: Cursor.isJapanese) ? " to " : meant
  }

  var slips: [Slip] {
    var slips: [Slip] = []
    for (typed, sign) in Self.others {
      let meant = written(sign)
      for sign in typed where sign != meant {
        let found = places(of: sign)
        slips += found.map { Slip($0, meant, rank: 2) }
        if found.count > 1 { slips.append(Slip(found.map { Slip.Edit(range: $0, replacement: meant) }, rank: 1)) }
      }
    }
    for (typed, meant) in Self.pairs {
      guard let open = places(of: typed.0).first, let close = places(of: typed.1).last,
        open.upperBound <= close.lowerBound
      else { continue }
      slips.append(
        Slip(
          [Slip.Edit(range: open, replacement: meant.0), Slip.Edit(range: close, replacement: meant.1)], rank: 1))
    }
    return slips + (takesColon ? colons : []) + articles + arrows + units
  }

  /// A colon that was left out: 課長 承認, 50万円未満 課長, 課長が承認.
  private var colons: [Slip] {
    line.compactMap { index in
      let letter = copy.scalars[index]
      return letter == 0x20 || letter == 0x304C ? Slip(index..<index + 1, ": ", rank: 2) : nil
    }
  }

  /// 差戻しなら 係員, if sent back: to clerk: the arrow was left out.
  private var arrows: [Slip] {
    let start = Cursor(copy, line)
    guard let head = start.word(.detail) else { return [] }
    var after = start
    after.position = head.end
    after.skipSpaces()
    for glue in [":", "to "] where after.accept(glue) { after.skipSpaces() }
    let isJapanese = start.current.map(Cursor.isJapanese) ?? false
    var edits = [Slip.Edit(range: head.end..<after.position, replacement: isJapanese ? ": → " : ": -> ")]
    if let last = line.last, [0x3078, 0x306B].contains(copy.scalars[last]) {
      edits.append(Slip.Edit(range: last..<last + 1, replacement: ""))
    }
    return [Slip(edits, rank: 2)]
  }

  /// number pieces 1 to 100: a unit without its brackets.
  private var units: [Slip] {
    var cursor = Cursor(copy, line)
    guard let type = cursor.first(where: { $0.peek(-1) == 0x20 && $0.word(.type) != nil }) else { return [] }
    cursor.position = type
    guard let kind = cursor.word(.type), kind.word == .number || kind.word == .money else { return [] }
    cursor.position = kind.end
    cursor.skipSpaces()
    let end = cursor.first { $0.current == 0x20 } ?? cursor.end
    guard end > cursor.position else { return [] }
    let range = cursor.position..<end
    return [Slip(range, "(" + copy.original(range) + ")", rank: 2)]
  }

  /// “the” says nothing here.
  private var articles: [Slip] {
    let found = places(of: "the ").filter {
      $0.lowerBound == line.lowerBound || copy.scalars[$0.lowerBound - 1] == 0x20
    }
    return found.isEmpty ? [] : [Slip(found.map { Slip.Edit(range: $0, replacement: "") }, rank: 2)]
  }

  private func places(of sign: String) -> [Range<Int>] {
    let letters = Folding.key(sign)
    var found: [Range<Int>] = []
    var index = line.lowerBound
    while index + letters.count <= line.upperBound {
      if copy.scalars[index..<index + letters.count].elementsEqual(letters) {
        found.append(index..<index + letters.count)
        index += letters.count
      } else {
        index += 1
      }
    }
    return found
  }
}
