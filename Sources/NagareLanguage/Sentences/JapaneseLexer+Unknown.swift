import NagareModel

// Verbs no table knows, and what stands in brackets.
extension JapaneseLexer {
  /// What is said in brackets behind what is no person, or in a かどうか.
  func aside(at start: Int) -> (aside: Aside, end: Int)? {
    guard let noun = tokens.last, case .noun = noun.kind, noun.range.upperBound == start, !isOffice(noun.range) else {
      return nil
    }
    if let question = Self.questions.find(letters, start, end) { return (.whether, question.end) }
    guard letters[start] == 0x28, let close = letters[start..<end].firstIndex(of: 0x29) else { return nil }
    if let optional = Self.optional.find(letters, start + 1, close), optional.end == close {
      return (.optional, close + 1)
    }
    var options: [Range<Int>] = []
    var from = start + 1
    for index in from...close where index == close || Self.dividers.contains(letters[index]) {
      options.append(from..<index)
      from = index + 1
    }
    let areOptions =
      options.count > 1
      && options.allSatisfy { (1...12).contains($0.count) && !isOffice($0) && !letters[$0].contains(0x28) }
    return areOptions ? (.options(options), close + 1) : nil
  }

  private static let questions = Table(["かどうか"].map { ($0, ()) })
  private static let optional = Table(JapaneseWords.asides.map { ($0, ()) })

  private static let dividers = Set("か、・/,".unicodeScalars.map(\.value))

  /// A verb nobody wrote into the tables: 運んで, 片付ける. Kanji, then kana that inflect.
  func unknownVerb(_ start: Int, _ stop: Int) -> (token: JapaneseToken, end: Int)? {
    // 承諾、条件付き、辞退から選ぶ: one of a list.
    if stop < end, letters[stop] == 0x3001, tokens.count > 1, case .comma? = tokens.last?.kind,
      tokens[tokens.count - 2].isNominal
    {
      return nil
    }
    guard start < stop, let last = (start..<stop).last(where: { !Self.isKana(letters[$0]) }) else { return nil }
    if letters[last] == 0x20 { return nil }
    for index in last + 1...stop where index < end {
      let table = index == last + 1 && index == stop ? Self.suru : Self.inflections
      guard let found = table.find(letters, index, end) else { continue }
      // 暑いです says how something is, and nothing of doing.
      if letters[found.end - 1] == 0x3067, found.end < end, letters[found.end] == 0x3059 { continue }
      var tail = Tail()
      tail.take(found.value.change)
      var walk = found.end
      while walk < end, let more = Self.tails.find(letters, walk, end) {
        tail.take(more.value)
        walk = more.end
      }
      guard walk >= stop else { continue }
      return (
        JapaneseToken(kind: .verb(.work, tail), range: start..<walk, stem: start..<index, plain: found.value.plain),
        walk
      )
    }
    return nil
  }

  /// 見つけた|職員, 載せたい|課, 希望する|職員: a verb nobody wrote into the tables, in front of whom or what it tells of. One
  /// kana between kanji and た is as often part of a name.
  func endsClause(_ start: Int, _ stop: Int) -> Bool {
    guard stop < end, Cursor.isKanjiOrKatakana(letters[stop]),
      let last = (start..<stop).last(where: { !Self.isKana(letters[$0]) }), stop - last > 2
    else { return false }
    let name = letters[stop..<end].prefix(while: Cursor.isKanjiOrKatakana)
    let isVerb =
      letters[stop - 1] == Self.ta || letters[..<stop].hasSuffix(Self.tai)
      || letters[..<stop].hasSuffix(Self.toDo) && isOffice(name.indices)
    return isVerb && unknownVerb(start, stop)?.end == stop
  }

  private static let ta: UInt32 = 0x305F
  private static let tai = Folding.key("たい")
  private static let toDo = Folding.key("する")

  private typealias Inflection = (change: Tail.Change, plain: String)

  private static let suru = Table<Inflection>([
    ("する", (.ends, "する")), ("して", (.and, "する")), ("した", (.ends, "する")), ("し、", (.and, "する")), ("され", (.passive, "する")),
    ("させ", (.causative, "する")), ("すれ", (.goesOn, "する")), ("します", (.ends, "する")), ("しま", (.ends, "する")),
  ])

  private static let inflections: Table<Inflection> = {
    var rows: [(String, Inflection)] = [
      ("て", (.and, "る")), ("た", (.ends, "る")), ("ます", (.ends, "る")), ("ない", (.notEnds, "る")), ("たら", (.if, "る")),
      ("る", (.ends, "る")), ("たい", (.ends, "る")),
    ]
    let groups: [(String, String)] = [
      ("って った", "る"), ("いて いた", "く"), ("いで いだ", "ぐ"), ("して した", "す"), ("んで んだ", "む"),
    ]
    for (forms, plain) in groups {
      for form in forms.split(separator: " ") {
        rows.append((String(form), (form.hasSuffix("て") || form.hasSuffix("で") ? .and : .ends, plain)))
      }
    }
    rows.append(("する", (.ends, "する")))
    for ending in "うくぐすつむぶ" { rows.append((String(ending), (.ends, String(ending)))) }
    for (sound, plain) in zip("いきぎしちみびり", "うくぐすつむぶる") {
      rows.append((String(sound) + "ます", (.ends, String(plain))))
      rows.append((String(sound) + "たい", (.ends, String(plain))))
      rows.append((String(sound) + "、", (.and, String(plain))))
    }
    return Table(rows)
  }()
}

extension ArraySlice<UInt32> {
  fileprivate func hasSuffix(_ word: [UInt32]) -> Bool { suffix(word.count).elementsEqual(word) }
}
