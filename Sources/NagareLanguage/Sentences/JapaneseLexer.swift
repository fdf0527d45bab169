/// Finds the words of a Japanese sentence, longest first; what it does not know is a noun.
struct JapaneseLexer {
  let copy: MatchingCopy
  let end: Int
  let names: NameTable
  let letters: [UInt32]
  private(set) var tokens: [JapaneseToken] = []

  init(_ copy: MatchingCopy, _ range: Range<Int>, names: NameTable) {
    self.copy = copy
    self.names = names
    end = range.upperBound
    letters = Self.withoutRomaji(copy.scalars, in: range)
    read(from: range.lowerBound)
  }

  /// しょうにn: an n the input method left behind is ん.
  private static func withoutRomaji(_ scalars: [UInt32], in range: Range<Int>) -> [UInt32] {
    let left = range.dropFirst().filter { index in
      scalars[index] == 0x6E && isKana(scalars[index - 1])
        && !(index + 1 < range.upperBound && Cursor.isLatin(scalars[index + 1]))
    }
    guard !left.isEmpty else { return scalars }
    var letters = scalars
    for index in left { letters[index] = 0x3093 }
    return letters
  }

  // MARK: Reading

  private mutating func read(from start: Int) {
    var index = start
    while index < end {
      let letter = letters[index]
      if letter == 0x20 {
        index += 1
        continue
      }
      index = token(at: index)
    }
  }

  private mutating func token(at index: Int) -> Int {
    let letter = letters[index]
    if (0x2460...0x2473).contains(letter), tokens.isEmpty { return index + 1 }
    if letter == 0x30FB || letter == 0x2F || letter == 0x2192, isNounBefore {
      tokens.append(JapaneseToken(kind: .particle(.andList), range: index..<index + 1))
      return index + 1
    }
    if let last = tokens.indices.last, let found = aside(at: index) {
      tokens[last].aside = found.aside
      return found.end
    }
    if Self.stops.contains(letter) {
      tokens.append(JapaneseToken(kind: .comma, range: index..<index + 1))
      return index + 1
    }
    let cursor = Cursor(copy, index..<end)
    if let quote = cursor.quote() {
      tokens.append(JapaneseToken(kind: .quote, range: quote.inside))
      return quote.end
    }
    let isAfterNoun = tokens.last.map { $0.isNominal && $0.range.upperBound <= index } ?? false
    let isGlued = isAfterNoun && index > 0 && letters[index - 1] != 0x20
    if let known = knownName(at: index) {
      tokens.append(JapaneseToken(kind: .noun, range: known))
      return known.upperBound
    }
    if let noun = Self.workNouns.find(letters, index, end) {
      tokens.append(JapaneseToken(kind: .noun, range: index..<noun.end))
      return noun.end
    }
    // 10%以上、または税額が百万円を超えたら.
    if let or = Self.ors.find(letters, index, end), !tokens.isEmpty {
      tokens.append(JapaneseToken(kind: .particle(.or), range: index..<or.end))
      return or.end
    }
    let mark = Self.marks.find(letters, index, end)
    if isAfterNoun || lastIsParticle, let found = Self.particles.find(letters, index, end), found.end >= mark?.end ?? 0,
      allows(found.value, at: index, until: found.end, isGlued: isGlued)
    {
      tokens.append(JapaneseToken(kind: .particle(found.value), range: index..<found.end))
      return found.end
    }
    if let found = mark, isListed(found.value, index..<found.end) {
      tokens.append(JapaneseToken(kind: .noun, range: index..<found.end))
      return found.end
    }
    if let found = mark, endsWord(found.end, from: index) {
      tokens.append(JapaneseToken(kind: .mark(found.value), range: index..<found.end))
      return found.end
    }
    if let number = JapaneseNumber.read(copy, index, end) {
      tokens.append(JapaneseToken(kind: .number(number.measure, number.use), range: index..<number.end))
      return number.end
    }
    if let verb = verb(at: index) {
      tokens.append(verb.token)
      return verb.end
    }
    if letter == 0x304A || letter == 0x3054, index + 1 < end, isKanji(letters[index + 1]), verb(at: index + 1) != nil {
      return index + 1
    }
    return noun(at: index)
  }

  private static let workNouns = Table(JapaneseWords.workNouns.map { ($0, ()) })

  /// 土日を除いて: days are counted without those on which the office is closed.
  var leavesOutClosedDays: Bool {
    tokens.contains { token in
      guard case .mark(.skip) = token.kind else { return false }
      return copy.original(token.range).contains("除")
    }
  }

  private static let ors = Table(["または", "又は", "もしくは", "若しくは", "あるいは"].map { ($0, ()) })

  private var isNounBefore: Bool { tokens.last?.isNominal ?? false }

  private static let stops: Set<UInt32> = [
    0x3001, 0x3002, 0x2C, 0x2E, 0x3A, 0x21, 0x3F, 0x2192, 0x2F, 0x30FB, 0x3B, 0x28, 0x29, 0xFF01,
  ]

  /// 個人、団体、その他から: the last of a list, and not what happens otherwise.
  private func isListed(_ mark: Mark, _ range: Range<Int>) -> Bool {
    guard mark == .otherwise, range.count <= 3, let joint = tokens.last, tokens.count > 1,
      tokens[tokens.count - 2].isNominal
    else { return false }
    switch joint.kind {
    case .comma, .particle(.andList), .particle(.or), .particle(.to): return true
    case .noun, .quote, .number, .particle, .verb, .doing, .mark: return false
    }
  }

  private var lastIsParticle: Bool {
    guard let last = tokens.last, case .particle(let particle) = last.kind else { return false }
    switch particle {
    case .title, .only: return true
    case .ga, .wa, .mo, .wo, .ni, .kara, .de, .to, .andList, .or, .no, .about, .if, .ifNot, .before, .after, .isSo, .as:
      return false
    }
  }

  /// A kanji particle such as 後 or 時 must not be the first letter of a longer word; 方 and 等 neither.
  private func allows(_ particle: Particle, at start: Int, until stop: Int, isGlued: Bool) -> Bool {
    // 午後, 日時, 実際 are words of their own.
    if isGlued, start > 0, isInWord(letters[start], after: letters[start - 1]) { return false }
    guard stop < end else { return true }
    let last = letters[stop - 1]
    let next = letters[stop]
    if isKanji(last), isKanji(next), particle != .no { return false }
    // 重ならないように: no なら.
    if particle == .if, last == 0x3089, next == 0x306A || next == 0x305A { return false }
    if case .title = particle, !isKanji(last), !Self.isKana(next), !Self.stops.contains(next), next != 0x20 {
      return true
    }
    return true
  }

  private static let inWords: [UInt32: Set<UInt32>] = Dictionary(
    uniqueKeysWithValues: [("後", "午以最直背前老今戦"), ("時", "日臨随同一当毎常定"), ("際", "実国交")].map { letter, before in
      (Unicode.Scalar(letter)?.value ?? 0, Set(before.unicodeScalars.map(\.value)))
    })

  private func isInWord(_ letter: UInt32, after before: UInt32) -> Bool {
    Self.inWords[letter]?.contains(before) ?? false
  }

  private func endsWord(_ stop: Int, from start: Int) -> Bool {
    guard stop < end else { return true }
    let last = letters[stop - 1]
    // 以上です: and not 以上で.
    if last == 0x3067, letters[stop] == 0x3059 { return false }
    // ここで終わりにする, and not 終わりに団体に知らせる.
    if Self.toEnd.find(letters, start, end)?.end == stop, Self.opensSuru.contains(letters[stop]) { return false }
    return !(isKanji(last) && isKanji(letters[stop]) && letters[stop] != 0x5F8C) || stop - start > 2
  }

  private static let toEnd = Table(["終わりに", "おわりに"].map { ($0, ()) })

  private func knownName(at index: Int) -> Range<Int>? {
    guard let found = names.longest(at: Cursor(copy, index..<end))?.end else { return nil }
    // Only the beginning of a longer name: 課長補佐, where 課長 is known.
    if found < end, isKanji(letters[found]) || Self.isKatakana(letters[found]),
      Self.isKatakana(letters[found - 1]) || isKanji(letters[found - 1]) || Self.offices.contains(letters[found]),
      !opensVerb(at: found), Self.particles.find(letters, found, end) == nil,
      JapaneseNumber.amount(copy, found, end) == nil
    {
      return nil
    }
    if Cursor.isLatin(letters[found - 1]), found < end, Cursor.isLatin(letters[found]) { return nil }
    return index..<found
  }

  /// おやつ係, where おやつ is known.
  private static let offices = Set("係課部室班局署".unicodeScalars.map(\.value))

  /// Whether what follows a name says what is done; 課長代理 is another name.
  private func opensVerb(at index: Int) -> Bool {
    guard let found = verb(at: index) else { return false }
    if case .doing(.standIn) = found.token.kind { return false }
    return true
  }

  // MARK: Verbs

  private func verb(at index: Int) -> (token: JapaneseToken, end: Int)? {
    let lexicon = Self.lexicon
    var node: Int32 = 0
    var walk = index
    var best: (JapaneseToken, Int)?
    while walk < end, let next = lexicon.trie.child(of: node, letters[walk]) {
      node = next
      walk += 1
      for entry in lexicon.trie.entries(at: node) {
        let stem = lexicon.stems[Int(entry)]
        if let found = finish(stem, index, walk), best.map({ $0.1 <= found.1 }) ?? true { best = found }
      }
    }
    return best
  }

  private func finish(_ stem: Stem, _ start: Int, _ stemEnd: Int) -> (JapaneseToken, Int)? {
    var tail = Tail()
    if let first = stem.first { tail.take(first) }
    var stop = stemEnd
    var hasTail = false
    while stop < end, let found = Self.tails.find(letters, stop, end) {
      if case .and = found.value, found.end - stop == 1, stem.isNoun, !hasTail, letters[stop] == 0x3066 { break }
      // ときは|おしまい: a condition ends the verb, unless it says what is enough, as in すればよい.
      if hasTail, case .whether = tail.link { break }
      // 承認し、よければ; 見てよければ: what is good is said by another.
      if hasTail, letters[stop - 1] == 0x3001 { break }
      // 使えることば: only behind an え is a ば a condition.
      if letters[stop] == 0x3070, found.end - stop == 1, !Self.beforeBa.contains(letters[stop - 1]) { break }
      if found.end - stop == 1, letters[stop] == 0x3088, found.end < end,
        letters[found.end] == 0x3051
      {
        break
      }
      if hasTail, tail.link == .if {
        guard case .permits = found.value else { break }
      }
      // 出し of 貸し出し: して belongs to する alone.
      if !stem.isNoun, !hasTail, letters[stop] == 0x3057, found.end - stop < 3, stem.plain != "する" { break }
      if stem.isNoun, !hasTail {
        // 必要かどうか; 承認か却下 is a list.
        let isWhether = letters[stop] == 0x304B && found.end - stop >= 3
        let isHumble = Self.humble.find(letters, stop, end) != nil
        guard Self.opensSuru.contains(letters[stop]) || isWhether || isHumble,
          letters[stop] != 0x3067 || stop + 1 < end && letters[stop + 1] == 0x304D
        else { break }
      }
      let isQuote = found.end - stop == 1 && letters[stop] == 0x3068 && isQuoted(found.end)
      guard isQuote || hangs(found.value, at: stop, until: found.end) else { break }
      tail.take(isQuote ? .content : found.value)
      stop = found.end
      hasTail = true
    }
    if stem.needsTail, !hasTail { return isPredicate(start..<stop) ? (part(stem, start..<stop), stop) : nil }
    let range = start..<stop
    let title = start..<min(start + stem.cut, stop)
    if stem.isNoun, !hasTail {
      if stop < end, isNounLetter(letters[stop], after: letters[stop - 1]) || isLongerWord(at: stop),
        !leads(stem.deed, toSomebodyAt: stop)
      {
        return nil
      }
      // 支払い, where 支払 is a word too.
      if stop < end, Self.isKana(letters[stop]), Self.particles.find(letters, stop, end) == nil,
        Self.marks.find(letters, stop, end) == nil, !isAbsence(at: stop)
      {
        return nil
      }
      return (JapaneseToken(kind: .doing(stem.deed), range: range, stem: title), stop)
    }
    if stop < end, isKanji(letters[stop]) || Self.isKatakana(letters[stop]) {
      // The bare stem of a verb inside a longer word: 見本, 書類.
      if !hasTail, stem.first == nil || letters[stop - 1] != letters[start] && isKanji(letters[stop - 1]) { return nil }
      if !hasTail, case .and? = stem.first, !endsInTe(stop) { return nil }
    }
    if stem.first == nil, !hasTail { return nil }
    // 間違いが, 受け渡しは: a noun made of the verb.
    if !hasTail, case .and? = stem.first, !endsInTe(stop), stop < end, Self.isKana(letters[stop]) { return nil }
    return (
      JapaneseToken(kind: .verb(stem.deed, tail), range: range, stem: title, plain: stem.plain), stop
    )
  }

  /// 受け渡しは管理人が担当: at the end, behind who does it, it says that they do.
  private func isPredicate(_ range: Range<Int>) -> Bool {
    guard let last = tokens.last, case .particle(let particle) = last.kind else { return false }
    switch particle {
    case .ga, .de: return range.upperBound == end || Self.stops.contains(letters[range.upperBound])
    default: return false
    }
  }

  private func part(_ stem: Stem, _ range: Range<Int>) -> JapaneseToken {
    JapaneseToken(kind: .verb(stem.deed, Tail()), range: range, stem: range, plain: stem.plain)
  }

  /// から follows て, ら follows た; かから is no question.
  private func hangs(_ change: Tail.Change, at stop: Int, until last: Int) -> Bool {
    let before = letters[stop - 1]
    switch change {
    case .after where letters[stop] == 0x304B: return before == 0x3066 || before == 0x3067
    case .after where letters[stop] == 0x3042: return before == 0x305F || before == 0x3060
    case .if where letters[stop] == 0x3089: return before == 0x305F || before == 0x3060
    case .if where letters[stop] == 0x3068 && last - stop == 1: return isConditional(last)
    case .goesOn where Self.opensAuxiliary.contains(letters[stop]): return before == 0x3066 || before == 0x3067
    case .whether where last - stop == 1: return last >= end || letters[last] != 0x3089
    default: return true
    }
  }

  /// 申し込むと係長が: and not 認められたと伝える, とする.
  private func isConditional(_ stop: Int) -> Bool {
    guard stop < end, isKanji(letters[stop]) || letters[stop] == 0x3001 || Self.isKatakana(letters[stop]) else {
      return false
    }
    return !isQuoted(stop)
  }

  /// Whether a と before this place quotes: 認められたと伝える.
  private func isQuoted(_ stop: Int) -> Bool {
    let rest = Cursor(copy, stop..<end)
    return Self.quoting.contains { word in
      var walk = rest
      return walk.accept(word)
    }
  }

  private static let quoting = [
    "伝", "連絡", "通知", "報告", "知らせ", "案内", "書", "答", "回答", "言", "電話", "周知", "見な", "教え", "メール",
  ]

  /// なければ behind a noun: 問題なければ.
  private func isAbsence(at index: Int) -> Bool {
    guard letters[index] == 0x306A, let found = verb(at: index), case .verb(.have, _) = found.token.kind else {
      return false
    }
    return true
  }

  /// How what follows a noun of doing may begin: する, します, され, させ, できる, ください, 願います.
  private static let opensSuru = Set("すしさせで願下く済".unicodeScalars.map(\.value))

  private static let beforeBa = Set("えけげせてねべめれ".unicodeScalars.map(\.value))

  /// 判断いたします.
  private static let humble = Table(["いたし", "いたす", "致し", "致す", "いただ", "頂"].map { ($0, ()) })

  /// くる, 行く and the like hang on to a て: 見てくる, 渡して行く.
  private static let opensAuxiliary = Set("くき行来みし".unicodeScalars.map(\.value))

  private func endsInTe(_ stop: Int) -> Bool { letters[stop - 1] == 0x3066 || letters[stop - 1] == 0x3067 }

  // MARK: Nouns

  /// A stretch nobody knows: kanji, katakana, Latin letters, and kana that can only belong to it.
  private mutating func noun(at start: Int) -> Int {
    var index = start
    while index < end {
      let letter = letters[index]
      if letter == 0x20 {
        // English names have spaces inside.
        guard index > start, Cursor.isLatin(letters[index - 1]), index + 1 < end, Cursor.isLatin(letters[index + 1])
        else { break }
        index += 1
        continue
      }
      if index > start {
        if Self.stops.contains(letter), letter != 0x2F || !Cursor.isLatin(letters[index - 1]) { break }
        if Cursor.closing(letter) != nil { break }
        if isOffice(start..<index), JapaneseNumber.amount(copy, index, end)?.measure.unit != nil {
          break
        }
        if isAbsence(at: index) || endsClause(start, index) { break }
        if isKanji(letter) || Cursor.isLatin(letter) || Self.isKatakana(letter),
          let verb = verb(at: index), splits(verb, start..<index)
        {
          break
        }
        if let mark = Self.marks.find(letters, index, end), mark.end - index > 1, endsWord(mark.end, from: index),
          splitsMark(mark.value)
        {
          break
        }
        if Self.isKana(letter) {
          guard isInside(index, start) else { break }
        } else if let particle = Self.particles.find(letters, index, end), isKanji(letter),
          allows(particle.value, at: index, until: particle.end, isGlued: true), splitsKanji(particle.value)
        {
          break
        }
      }
      index += 1
    }
    if let unknown = unknownVerb(start, index) {
      tokens.append(unknown.token)
      return unknown.end
    }
    tokens.append(JapaneseToken(kind: .noun, range: start..<max(index, start + 1)))
    return max(index, start + 1)
  }

  private func splitsMark(_ mark: Mark) -> Bool {
    switch mark {
    case .skip, .then, .later, .otherwise, .beyond: false
    case .beside, .atOnce, .inOrder, .everyone, .anyone, .majority: true
    }
  }

  private func splitsKanji(_ particle: Particle) -> Bool {
    switch particle {
    case .if, .before, .after, .ni: true
    // 及び, 並びに, 又は, 若しくは
    case .andList, .or: true
    case .title: false
    case .ga, .wa, .mo, .wo, .kara, .de, .to, .no, .about, .ifNot, .only, .isSo, .as: false
    }
  }

  /// 町長|決裁, 内容|確認: a noun of doing at the end of a longer one; 決裁番号 is none.
  private func splits(_ verb: (token: JapaneseToken, end: Int), _ before: Range<Int>) -> Bool {
    guard before.count > 1 || isOffice(before) else { return false }
    switch verb.token.kind {
    // 課長代理 is somebody.
    case .doing(.standIn): return false
    case .doing: return true
    case .verb(_, let tail): return verb.token.range.count > 1 || tail.link == .ends
    case .noun, .quote, .number, .particle, .mark, .comma: return false
    }
  }

  /// 承認課長, 通知総務課長: the word of a line, and right behind it who does it. 承認者 and 通知班長 are one word.
  private func leads(_ deed: Deed, toSomebodyAt start: Int) -> Bool {
    guard [.approve, .decide, .notify, .share, .review].contains(deed) else { return false }
    let title = start..<(letters[start..<end].firstIndex { !isKanji($0) } ?? end)
    return title.count > 1 && letters[title.upperBound - 1] == 0x9577 && letters[title.upperBound - 2] != 0x73ED
  }

  /// Whether a kana letter belongs to the noun around it: 手続き, 支払い, or a word all in kana.
  private func isInside(_ index: Int, _ start: Int) -> Bool {
    let letter = letters[index]
    guard letter != 0x3092 else { return false }
    // 障がい福祉係, 生きがい対策課.
    if letter == 0x304C, index + 2 <= end, index + 1 < end, letters[index + 1] == 0x3044,
      index + 2 == end || !Self.isKana(letters[index + 2])
    {
      return true
    }
    // 預かり所.
    if letter == 0x304B, index + 1 < end, letters[index + 1] == 0x308A { return true }
    let isAllKana = letters[start..<index].allSatisfy(Self.isKana)
    if let particle = Self.particles.find(letters, index, end) {
      return isAllKana && particle.end < end && Self.isKana(letters[particle.end])
    }
    return isAllKana || Self.okurigana.contains(letter)
  }

  private static let okurigana = Set("いきしちみりえけせてめれげねべびぎじえらわつくすむぶうるごっんたかこさなまよ".unicodeScalars.map(\.value))

  // MARK: Letters

  func isOffice(_ range: Range<Int>) -> Bool { OfficeWords.end(letters[range]) }

  private func isKanji(_ letter: UInt32) -> Bool { Cursor.isJapanese(letter) && !(0x3040...0x30FF).contains(letter) }
  static func isKana(_ letter: UInt32) -> Bool { (0x3041...0x3096).contains(letter) }
  private static func isKatakana(_ letter: UInt32) -> Bool { (0x30A1...0x30FA).contains(letter) || letter == 0x30FC }
  private func isNounLetter(_ letter: UInt32, after last: UInt32) -> Bool {
    isKanji(letter) && !isAfterWord(letter)
      || Self.isKatakana(letter) || Cursor.isLatin(letter) && !Cursor.isLatin(last)
  }
  /// 終了時刻: 時 with a kanji behind it is part of a noun; 時は and 承認後総務が are none.
  private func isLongerWord(at stop: Int) -> Bool {
    // 受取場所, and not the 場合 behind a noun.
    if letters[stop] == 0x5834 { return stop + 1 < end && letters[stop + 1] != 0x5408 }
    return letters[stop] == 0x6642 && stop + 1 < end && isKanji(letters[stop + 1])
      && Self.particles.find(letters, stop, end).map { $0.end == stop + 1 } ?? true
  }
  private func isAfterWord(_ letter: UInt32) -> Bool { [0x5F8C, 0x6642, 0x5834, 0x969B, 0x6E08].contains(letter) }
}
