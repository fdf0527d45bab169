/// A number in a Japanese sentence with what it counts, and what is said about it: 5万円以上, 3日以内に, 40字まで.
enum JapaneseNumber {
  enum Use: Sendable {
    case plain
    /// `closes`: a なら stands in the words already, as in 超えたら.
    case compare(Comparison, closes: Bool)
    /// 以内に, までに.
    case within
    /// 10日前までに: before a day.
    case before
    /// `isAbove`: the lower end is not part of it, as in 5万円を超えて. `isOpen`: the upper end is not, as in 20万円未満.
    case range(Measure, isAbove: Bool, isOpen: Bool)
  }

  /// A number alone with what it counts, whatever is said about it.
  static func amount(_ copy: MatchingCopy, _ start: Int, _ end: Int) -> (measure: Measure, end: Int)? {
    next(copy, start, end) ?? measure(copy, start, end)
  }

  static func read(_ copy: MatchingCopy, _ start: Int, _ end: Int) -> (measure: Measure, use: Use, end: Int)? {
    guard let first = amount(copy, start, end) else { return nil }
    // 係1: nothing is said about it.
    guard first.end < end else { return (first.measure, .plain, first.end) }
    let cursor = Cursor(copy, first.end..<end)
    for (mark, isAbove) in lowerEnds {
      var walk = cursor
      guard walk.accept(mark) else { continue }
      _ = walk.accept("、") || walk.accept("で")
      guard let second = measure(copy, walk.position, end) else { continue }
      walk.position = second.end
      let isOpen = walk.accept("未満")
      if !isOpen { for close in ["以下", "以内", "まで", "の間", "のあいだ"] where walk.accept(close) { break } }
      return (first.measure, .range(second.measure, isAbove: isAbove, isOpen: isOpen), walk.position)
    }
    for (words, comparison, closes) in comparisons {
      for word in words {
        var walk = cursor
        guard walk.accept(word), !(closes && word.hasSuffix("と") && walk.current == 0x304D) else { continue }
        return (first.measure, .compare(comparison, closes: closes), walk.position)
      }
    }
    var walk = cursor
    let isTime = first.measure.unit.map(timeUnits.contains) ?? false
    if isTime {
      for word in ["前までに", "前までには", "前まで", "前には", "前に", "前"] where walk.accept(word) {
        if word == "前", let next = walk.current, Cursor.isJapanese(next), !(0x3040...0x309F).contains(next) { break }
        return (first.measure, .before, walk.position)
      }
      for word in withins where walk.accept(word) { return (first.measure, .within, walk.position) }
    }
    for word in ["以内", "以下", "まで", "いない", "いか"] where walk.accept(word) {
      return (first.measure, .compare(.atMost, closes: false), walk.position)
    }
    return (first.measure, .plain, first.end)
  }

  private static let lowerEnds = [
    ("~", false), ("から", false), ("-", false), ("以上", false), ("を超えて", true), ("を超え", true), ("超え", true), ("超", true),
    ("より多く", true), ("より上", true),
  ]

  static let timeUnits: Set<Word> = [.day, .businessDay, .week, .month, .year, .hour, .minute]

  /// Words that count things no unit of the language counts.
  private static let counters = JapaneseLexer.Table(
    "泊 部 枚 台 本 冊 棟 戸 世帯 校 社 頭 匹 キロ メートル 平方メートル km kg ㎡ m 歳 才 点 箱 袋 口 株 筆 室 席 組 班 つ".split(separator: " ").map {
      (String($0), ())
    })

  private static let withins = [
    "以内に", "以内には", "以内で", "以内の", "までに", "までには", "のうちに", "いないに", "で", "以内、", "以内とする", "以内です", "以内を期限", "以内が期限",
  ]

  private static let comparisons: [([String], Comparison, Bool)] = [
    (
      [
        "を超えたら", "を超えれば", "を超えると", "をこえたら", "をこえれば", "をこえると", "を越えたら", "を越えれば", "を越えると", "を上回れば", "を上回ったら", "を上回ると",
        "より多ければ", "より高ければ", "より大きければ", "より長ければ", "超えたら", "超えれば",
      ], .over, true
    ),
    (["を下回れば", "を下回ったら", "を下回ると", "より少なければ", "より安ければ", "より小さければ", "より短ければ", "に満たなければ", "に満たないと"], .under, true),
    (
      [
        "を超えなければ", "を超えない限り", "を超えない場合は", "を超えない場合", "を超えないときは", "を超えないとき", "を超えないなら", "を上回らなければ", "を上回らない限り",
      ], .atMost, true
    ),
    (
      // 以内 and まで are deadlines too, unless a condition stands behind them.
      ["以内", "まで"].flatMap { limit in
        [
          "であるならば", "であるなら", "であれば", "でしたら", "だったら", "ならば", "なら", "でよければ", "の場合には", "の場合は", "の場合",
          "のときには",
          "のときは", "のとき", "の際は", "に限り", "に限って",
        ].map { limit + $0 }
      }, .atMost, true
    ),
    (["に達したら", "に達すれば", "に達すると", "に達した場合は"], .atLeast, true),
    (["に達しなければ", "に達しない場合は", "に達しないときは", "を切ったら", "を切れば", "を切ると", "を割ったら", "を割れば"], .under, true),
    (
      [
        "を超える", "を超えた", "をこえる", "をこえた", "を越える", "を越えた", "を上回る", "を上回った", "より多い", "より高い", "より大きい", "より長い", "を超え", "を超",
        "超える",
        "超", "より上", "オーバー",
      ], .over, false
    ),
    (["を下回る", "を下回った", "より少ない", "より安い", "より小さい", "より短い", "に満たない", "未満", "みまん", "より下"], .under, false),
    (["以上", "いじょう", "異常", "以降", "からは", "から上", "からなら"], .atLeast, false),
  ]

  private static let numerals: [UInt32: Double] = Dictionary(
    uniqueKeysWithValues: zip("一二三四五六七八九".unicodeScalars.map(\.value), (1...9).map(Double.init)))

  /// 翌開庁日までに, その日のうちに: a day told from today is so many days.
  private static func next(_ copy: MatchingCopy, _ start: Int, _ end: Int) -> (measure: Measure, end: Int)? {
    guard let (day, dayEnd) = nextDays.find(copy.scalars, start, end) else { return nil }
    // 翌日の会議 and 当日配布 are no deadlines.
    let isWithin = withins.contains { limit in
      var walk = Cursor(copy, dayEnd..<end)
      return walk.accept(limit)
    }
    guard isWithin else { return nil }
    return (Measure(text: String(day.count), value: Double(day.count), unit: day.unit), dayEnd)
  }

  private static let nextDays = JapaneseLexer.Table<(count: Int, unit: Word)>([
    ("翌開庁日", (1, .businessDay)), ("翌営業日", (1, .businessDay)), ("翌々開庁日", (2, .businessDay)), ("翌日", (1, .day)),
    ("次の日", (1, .day)), ("翌々日", (2, .day)), ("翌週", (1, .week)),
  ])

  private static let about = JapaneseLexer.Table(["約", "およそ", "最大", "最高", "最大約", "最高約"].map { ($0, ()) })
  private static let factors: [UInt32: Double] = [0x4E07: 1e4, 0x5104: 1e8, 0x5343: 1e3, 0x767E: 1e2]

  private static func measure(_ copy: MatchingCopy, _ start: Int, _ end: Int) -> (measure: Measure, end: Int)? {
    let head = about.find(copy.scalars, start, end)?.end ?? start
    var walk = head
    var value = 0.0
    var scale = 0.0
    var isKanji = false
    while walk < end {
      let letter = copy.scalars[walk]
      if Cursor.isDigit(letter) {
        value = scale > 0 ? value + Double(letter - 0x30) * scale : value * 10 + Double(letter - 0x30)
        if scale > 0 { scale /= 10 }
      } else if let digit = numerals[letter], walk == head || isKanji {
        isKanji = true
        value = digit
      } else if walk == head, [0x4E07, 0x5343, 0x767E].contains(letter), counts(copy, walk, end) {
        // 百万円, 千円: one of them.
        isKanji = true
        value = 1
        break
      } else if letter == 0x5341, walk == head || isKanji {
        isKanji = true
        value = max(1, value) * 10
      } else if letter == 0x2C, walk > head, walk + 1 < end, Cursor.isDigit(copy.scalars[walk + 1]) {
      } else if letter == 0x2E, walk > head, walk + 1 < end, Cursor.isDigit(copy.scalars[walk + 1]) {
        scale = 0.1
      } else {
        break
      }
      walk += 1
    }
    guard walk > head || isKanji else { return nil }
    while walk < end, let factor = factors[copy.scalars[walk]] {
      value *= factor
      walk += 1
    }
    let number = head..<walk
    var cursor = Cursor(copy, walk..<end)
    if let found = cursor.word(.unit), !(found.word == .day && walk + 1 < end && copy.scalars[walk] == 0x6642) {
      cursor.position = found.end
      _ = cursor.accept("間")
      return (Measure(text: plainNumber(copy, number, value), value: value, unit: found.word), cursor.position)
    }
    if let counter = counters.find(copy.scalars, walk, end) {
      return (Measure(text: plainNumber(copy, number, value), value: value, unit: nil), counter.end)
    }
    for word in ["文字", "字"] where cursor.accept(word) {
      return (Measure(text: plainNumber(copy, number, value), value: value, unit: .letters), cursor.position)
    }
    guard !isKanji else { return nil }
    return (Measure(text: copy.original(number), value: value, unit: nil), walk)
  }

  /// Whether nothing but 百, 千, 万 and 億 stands before 円.
  private static func counts(_ copy: MatchingCopy, _ start: Int, _ end: Int) -> Bool {
    let stop = copy.scalars[start..<end].firstIndex { ![0x767E, 0x5343, 0x4E07, 0x5104].contains($0) }
    return stop.map { copy.scalars[$0] == 0x5186 } ?? false
  }

  /// 三 as 3, 百万 as 100万; digits stay as they are written.
  private static func plainNumber(_ copy: MatchingCopy, _ range: Range<Int>, _ value: Double) -> String {
    let isKanji = copy.scalars[range].allSatisfy {
      numerals[$0] != nil || [0x5341, 0x767E, 0x5343, 0x4E07].contains($0)
    }
    if isKanji, value >= 1e4, value.truncatingRemainder(dividingBy: 1e4) == 0 { return String(Int(value / 1e4)) + "万" }
    return isKanji
      ? String(Int(value)) : String(String.UnicodeScalarView(copy.scalars[range].compactMap(Unicode.Scalar.init)))
  }
}
