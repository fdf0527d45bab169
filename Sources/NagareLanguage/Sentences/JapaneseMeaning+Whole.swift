import NagareModel

// Sentences that say one thing as a whole: a date and its limit, who applies, a sum, and talk that says nothing.
extension JapaneseMeaning {
  /// 採用日は年度末までの日付に限る, 開催日は申込日以降: a date of the form and how far it may go.
  func dated(_ range: Range<Int>) -> Act? {
    let tokens = lexer.tokens
    guard situation.block == .form, tokens.count >= 3, case .particle(.wa) = tokens[1].kind,
      FieldGuess(text(tokens[0].range), .ja).type == .date, situation.field(named: text(tokens[0].range)) == nil
    else { return nil }
    let rest = text(tokens[1].range.upperBound..<range.upperBound)
    let days = JapaneseWords.days + situation.fields.filter { $0.type == .date }.map(\.name)
    for day in days where rest.hasPrefix(day) {
      let words = rest.dropFirst(day.count)
      let isDenied = JapaneseWords.denials.contains { words.contains($0) }
      let limits = isDenied ? JapaneseWords.deniedLimits : JapaneseWords.dayLimits
      guard let end = limits.first(where: { words.hasPrefix($0.said) }) else { continue }
      var act = Act(.enter)
      act.objects = [Named(text: text(tokens[0].range), range: tokens[0].range)]
      act.field.limits = (day == "本日" ? "今日" : day) + end.limit
      return act
    }
    return nil
  }

  /// 何を食べようかな: talk, by how the sentence ends, its full stop aside.
  func isMusing(_ range: Range<Int>) -> Bool {
    let marks: Set<Character> = ["。", "！", "!", "?", "？", "…"]
    let said = String(text(range).reversed().drop { marks.contains($0) }.reversed())
    return JapaneseWords.musings.contains { said.hasSuffix($0) }
  }

  /// 申請者は職員です, 職員が申込者です: who applies, before anybody does anything.
  func drafter() -> Act? {
    guard situation.acts.isEmpty else { return nil }
    let nouns = lexer.tokens.filter(\.isNominal)
    let isPlain = lexer.tokens.allSatisfy { token in
      switch token.kind {
      case .noun, .doing, .comma, .particle(.wa), .particle(.ga), .particle(.isSo),
        .particle(.only), .particle(.to),
        .particle(.andList):
        true
      default: false
      }
    }
    func isDrafter(_ token: JapaneseToken) -> Bool {
      JapaneseWords.applicants.contains(Folding.key(of: text(token.range)))
    }
    guard isPlain, nouns.count > 1, nouns.filter(isDrafter).count == 1 else { return nil }
    var act = Act(.apply)
    act.agents = nouns.filter { !isDrafter($0) }.map {
      Named(text: text($0.range), range: $0.range)
    }
    return act
  }

  // MARK: Sums

  /// 合計は単価×数量, 合計は単価に数量をかける.
  func sum(_ range: Range<Int>) -> Told? {
    let tokens = lexer.tokens
    guard tokens.count >= 3, case .noun = tokens[0].kind, case .particle(.wa) = tokens[1].kind else { return nil }
    let name = text(tokens[0].range)
    let rest = tokens[1].range.upperBound..<range.upperBound
    let known = situation.fields.map(\.name).filter { text(rest).contains($0) }
    guard !known.isEmpty else { return nil }
    if copy.scalars[rest].contains(where: { [0xD7, 0xF7, 0x2A, 0x2B].contains($0) }) {
      var end = rest.upperBound
      for ending in ["です", "とする", "になる", "で計算", "円"] {
        let key = Folding.key(ending)
        if copy.scalars[rest.lowerBound..<end].suffix(key.count).elementsEqual(key) { end -= key.count }
      }
      let value = copy.original(rest.lowerBound..<end).replacingSigns
      return .compute(name: name, value: value)
    }
    let words = text(rest)
    for sum in JapaneseWords.sums where sum.stems.contains(where: { words.contains($0) }) {
      let names = situation.fields.map(\.name).compactMap { field in words.range(of: field).map { (field, $0) } }
        .sorted { $0.1 < $1.1 }.map(\.0)
      guard names.count == 2 else { continue }
      return .compute(name: name, value: "\(names[0]) \(sum.sign) \(names[1])")
    }
    return nil
  }
}
