import NagareModel

// Verbs no table knows.
extension JapaneseLexer {
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

  private typealias Inflection = (change: Tail.Change, plain: String)

  private static let suru = Table<Inflection>([
    ("する", (.ends, "する")), ("して", (.and, "する")), ("した", (.ends, "する")), ("し、", (.and, "する")), ("され", (.passive, "する")),
    ("させ", (.causative, "する")), ("すれ", (.goesOn, "する")), ("します", (.ends, "する")), ("しま", (.ends, "する")),
  ])

  private static let inflections: Table<Inflection> = {
    var rows: [(String, Inflection)] = [
      ("て", (.and, "る")), ("た", (.ends, "る")), ("ます", (.ends, "る")), ("ない", (.notEnds, "る")), ("たら", (.if, "る")),
      ("る", (.ends, "る")),
    ]
    let groups: [(String, String)] = [
      ("って った", "う"), ("いて いた", "く"), ("いで いだ", "ぐ"), ("して した", "す"), ("んで んだ", "む"),
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
      rows.append((String(sound) + "、", (.and, String(plain))))
    }
    return Table(rows)
  }()
}
