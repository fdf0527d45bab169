import NagareModel

/// The lines a proposal is made of, in the language of the sentence.
struct ProposedLines {
  let situation: Situation
  let applicant: String

  init(_ situation: Situation, applicant: String) {
    self.situation = situation
    self.applicant = applicant
  }

  private var language: Language { situation.language }
  private var isJapanese: Bool { language == .ja }
  private func choose(_ ja: String, _ en: String) -> String { isJapanese ? ja : en }

  // MARK: Words

  func word(_ word: Word) -> String { Vocabulary.primary(word)[language] }
  func detail(_ word: Word) -> String { choose("・", "- ") + self.word(word) }
  var then: String { choose(" なら", "") }
  /// English details of a time take a colon.
  var colon: String { choose("", ":") }
  var comma: String { choose("、", ", ") }
  /// 3開庁日過ぎたら, if 3 business days late.
  func lateBy(_ delay: String) -> String {
    choose("・" + delay + word(.ifLate), "- " + word(.lateIf) + " " + delay + " " + word(.late) + ":")
  }
  var colonBeforeWords: String { "" }
  var colonOnly: String { choose("", ":") }
  var rejected: String { choose("却下", "Rejected") }
  var message: String { choose("結果をお知らせします", "Here is the result") }
  var lateMessage: String { choose("期限を過ぎました", "It is late") }

  func jump(_ target: String) -> String {
    let cursor = Cursor(MatchingCopy(target), 0..<MatchingCopy(target).scalars.count)
    let isWord = cursor.word(.outcome).map { $0.end == cursor.end } ?? false
    return word(.jump) + " " + (isWord ? quoted(target) : name(target))
  }

  func finish(_ result: String) -> String {
    isJapanese ? word(.finish) + quoted(result) : word(.finish) + " " + quoted(capitalised(result))
  }

  func quoted(_ text: String) -> String {
    let pairs = isJapanese ? [("「", "」"), ("『", "』")] : [("\"", "\""), ("“", "”")]
    for (open, close) in pairs where !text.contains(open) && !text.contains(close) { return open + text + close }
    return pairs[0].0 + text.filter { $0 != "「" && $0 != "」" && $0 != "\"" } + pairs[0].1
  }

  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// A name, in quotes where it would be read as something else.
  func name(_ name: String) -> String {
    let copy = MatchingCopy(name)
    return Clause.isClause(0..<copy.scalars.count, in: copy) ? quoted(name) : name
  }

  /// The person a name stands for: 本人 is the applicant.
  func person(_ name: String) -> String {
    let key = Folding.key(of: name)
    if JapaneseWords.applicants.contains(key) || isWhoActed(name) || EnglishWords.applicants.contains(key) {
      return applicant
    }
    return situation.role(called: name) ?? name
  }

  /// 通報した人: whoever did.
  private func isWhoActed(_ name: String) -> Bool {
    JapaneseWords.doers.contains { name.hasSuffix($0) && name.count > $0.count }
  }

  func isPronoun(_ name: String) -> Bool {
    let key = Folding.key(of: name)
    return Self.pronouns.contains(key)
  }

  private static let pronouns = Set(
    "これ それ あれ ここ 全部 手続き 手続 流れ 案件 以上 話 その旨 そのこと it this that them they everything case process flow there here all"
      .split(separator: " ").map { Folding.key(String($0)) })

  func list(_ names: [String]) -> String { names.joined(separator: choose("／", " / ")) }

  // MARK: Blocks

  func block(_ word: Word, _ who: [String], _ act: Act) -> String {
    let people = who.map { name($0) }.joined(separator: choose("、", ", "))
    if word == .notify { return notice(who, act, message) }
    var line = self.word(word) + " " + people
    let isTask = word == .task
    // approval fire chief "Look at the map": what is looked at alone is no title
    let isLooked = !isJapanese && !act.title.isEmpty && [.check, .review, .look].contains(act.deed)
    let title = isTask || isLooked ? (act.task.isEmpty ? act.title : act.task) : act.title
    if !title.isEmpty, isTask || !isPronoun(title), word != .share {
      line += " " + quoted(isJapanese ? title : capitalised(title))
    }
    return line
  }

  func notice(_ who: [String], _ act: Act, _ standard: String) -> String {
    let people = who.map { name($0) }.joined(separator: choose("、", ", "))
    return word(.notify) + " " + people + " " + quoted(text(act, standard))
  }

  /// What a message says: the words told, the fields named, or a usual sentence.
  private func text(_ act: Act, _ standard: String) -> String {
    if let words = act.words { return isJapanese ? said(words) : capitalised(words) }
    if !isJapanese, act.objects.allSatisfy({ situation.field(named: $0.text) == nil }),
      EnglishWords.reasons.contains(EnglishTokens.bare(act.title))
    {
      return "{" + word(.reason) + "}"
    }
    let fields = act.objects.compactMap { situation.field(named: $0.text) }
    if !fields.isEmpty, fields.count == act.objects.count {
      return fields.map { "{" + $0.name + "}" + ($0.type == .money ? choose("円", " yen") : "") }
        .joined(separator: choose("、", ", "))
    }
    if isJapanese, !act.title.isEmpty, !isPronoun(act.title) { return act.title + "をお知らせします" }
    if !isJapanese, !act.title.isEmpty, !isPronoun(act.title) { return capitalised(act.title) }
    return standard
  }

  /// 休暇が認められたこと as a sentence of its own.
  private func said(_ words: String) -> String {
    for ending in ["ことを", "ことが", "ことは", "という旨を", "旨を", "むねを", "との", "ということを"] where words.hasSuffix(ending) {
      let kept = String(words.dropLast(ending.count))
      return kept + "ことをお知らせします"
    }
    for ending in ["よう", "ように"] where words.hasSuffix(ending) {
      return words.dropLast(ending.count) + "ようお願いします"
    }
    if words.hasSuffix("と"), words.count > 2 {
      let plain = words.dropLast()
      let isPolite = ["です", "ます", "した", "ください"].contains { plain.hasSuffix($0) && $0 != "した" || plain.hasSuffix("ました") }
      return isPolite ? String(plain) : plain + "ことをお知らせします"
    }
    for ending in ["こと", "旨"] where words.hasSuffix(ending) { return words.dropLast(ending.count) + "ことをお知らせします" }
    return words
  }

  func quorum(_ quorum: Quorum) -> String {
    switch quorum {
    case .everyone: detail(.everyone)
    case .anyone: detail(.anyone)
    case .majority: detail(.majority)
    case .count(let number): choose("・\(number)人", "- \(number) people")
    }
  }

  func compute(_ name: String, _ value: String) -> String { word(.compute) + " " + name + " = " + value }

  // MARK: Fields

  func field(_ named: Named, _ act: Act) -> String {
    var (name, act) = (named.text, act)
    if let own = named.field {
      let isOptional = act.field.isOptional || own.isOptional
      if own.isYesNo || !own.choices.isEmpty { (act.field, act.deed) = (own, .enter) }
      act.field.isOptional = isOptional
    }
    if !isJapanese { Self.takeWish(&name, &act.field) }
    var line = choose("・", "- ") + name + ": "
    let guess = FieldGuess(name, language)
    if !act.field.choices.isEmpty {
      line += word(.choice) + " " + list(act.field.choices)
    } else if act.field.isYesNo {
      line += word(.yesNo)
    } else if act.deed == .attach {
      line += word(.file) + (act.field.most.map { choose(" 1〜", " 1 to ") + $0 } ?? "")
    } else if act.field.isDateFromToday {
      line += word(.date) + choose(" 今日以降", " from today")
    } else {
      line += word(act.field.isCounted ? .number : act.field.longest == nil ? guess.type : .text)
      if let unit = guess.unit, act.field.longest == nil { line += choose("(", " (") + word(unit) + ")" }
      if let longest = act.field.longest {
        line += choose(" \(longest)字まで", " up to \(longest)")
      } else if let limits = act.field.limits,
        act.field.isCounted || [.number, .money].contains(guess.type)
          || guess.type == .date && !(limits.first?.isNumber ?? true)
      {
        line += " " + limits
      }
    }
    if act.field.isOptional { line += " " + word(.optional) }
    return line
  }

  /// whether they need a bag, a photo if there is one: one of several, with what is said of it alone.
  private static func takeWish(_ name: inout String, _ wish: inout FieldWish) {
    var words = name.split(separator: " ")
    if words.count > 1, words[0] == "if-any" {
      wish.isOptional = true
      words.removeFirst()
      words = Array(words.drop { EnglishWords.articles.contains(String($0)) })
    }
    if words.count > 1, words[0] == "whether" {
      wish.isYesNo = true
      words = Array(
        words.dropFirst().drop {
          EnglishWords.pronouns.contains(String($0)) || EnglishWords.articles.contains(String($0))
            || ["need", "needs", "want", "wants", "there", "is", "are", "have", "has"].contains($0)
        })
    }
    if !words.isEmpty { name = words.joined(separator: " ") }
  }

  /// The field in which somebody says what came of it.
  func question(_ name: String) -> String { choose("・", "- ") + name + ": " + word(.yesNo) }

  // MARK: Conditions

  func answered(_ answer: Word) -> String {
    switch answer {
    case .approve: choose("承認", "approved")
    case .sendBack: choose("差戻し", "sent back")
    default: choose("却下", "rejected")
    }
  }

  /// `nil` where no field is known for it.
  func condition(_ given: Circumstance) -> String? {
    switch given {
    case .compare(let subject, let comparison, let measure):
      guard let field = field(subject, measure) else { return nil }
      return compared(field, comparison, measure)
    case .between(let subject, let lower, let upper, let isAbove, let isOpen):
      guard let field = field(subject, upper) else { return nil }
      if isAbove || isOpen && !isJapanese {
        return condition(
          .all([
            .compare(subject: field.name, isAbove ? .over : .atLeast, lower),
            .compare(subject: field.name, isOpen ? .under : .atMost, upper),
          ]))
      }
      return isJapanese
        ? "\(field.name) が \(amount(lower, field))以上\(amount(upper, field))\(isOpen ? "未満" : "以下")"
        : "\(field.name) is between \(amount(lower, field)) and \(amount(upper, field))"
    case .isOne(let names, let negated):
      guard let field = names.first.flatMap({ situation.choice($0)?.field }) else { return nil }
      let choices = names.compactMap { situation.choice($0)?.name }
      let joined = choices.joined(separator: choose(" または ", " or "))
      if negated { return isJapanese ? "\(field.name) が \(joined) でない" : "\(field.name) is not \(joined)" }
      return isJapanese ? "\(field.name) が \(joined)" : "\(field.name) is \(joined)"
    case .given(let name, let isGiven):
      if isJapanese { return name + (isGiven ? " が 空でない" : " が 空") }
      return isGiven ? "not (\(name) is empty)" : "\(name) is empty"
    case .beside(let first, let second, let isLater):
      return isJapanese
        ? "\(first) が \(second) \(isLater ? "より後" : "より前")" : "\(first) is \(isLater ? "after" : "before") \(second)"
    case .holds(let name, let isYes):
      return isJapanese ? (isYes ? name : name + " が いいえ") : (isYes ? name : name + " is no")
    case .all(let parts): return joined(parts, choose(" かつ ", " and "))
    case .any(let parts): return joined(parts, choose(" または ", " or "))
    case .approved, .sentBack, .rejected, .bad, .faulty, .late, .lateBy, .away, .otherwise, .beyond: return nil
    }
  }

  /// または binds weaker than かつ, so it stands in brackets there.
  private func joined(_ parts: [Circumstance], _ word: String) -> String? {
    let isInner = parts.count > 1
    let words = parts.compactMap { part -> String? in
      guard isInner, case .any = part else { return condition(part) }
      return condition(part).map { "(" + $0 + ")" }
    }
    return words.isEmpty || words.count != parts.count ? nil : words.joined(separator: word)
  }

  private func field(_ subject: String?, _ measure: Measure) -> Situation.Field? {
    subject.flatMap { situation.field(named: $0) }
      ?? situation.field(for: measure.unit, value: measure.value, called: subject)
  }

  private func amount(_ measure: Measure, _ field: Situation.Field) -> String {
    // 12 months; of days and people the field says it.
    guard isJapanese else {
      let isSpan = measure.unit.map { [.week, .month, .year, .hour, .minute].contains($0) } ?? false
      return isSpan ? measure.text + " " + (measure.unit.map { word($0) } ?? "") : measure.text
    }
    let unit = measure.unit.map { word($0) } ?? (field.type == .money ? word(.yen) : "")
    return measure.text + unit
  }

  private func compared(_ field: Situation.Field, _ comparison: Comparison, _ measure: Measure) -> String {
    let value = amount(measure, field)
    if isJapanese {
      switch comparison {
      case .atLeast: return "\(field.name) が \(value)以上"
      case .atMost: return "\(field.name) が \(value)以下"
      case .under: return "\(field.name) が \(value)未満"
      case .over: return "\(field.name) が \(value) を超える"
      case .equal: return "\(field.name) が \(value)"
      }
    }
    switch comparison {
    case .atLeast: return "\(field.name) is at least \(value)"
    case .atMost: return "\(field.name) is at most \(value)"
    case .under: return "\(field.name) is under \(value)"
    case .over: return "\(field.name) is over \(value)"
    case .equal: return "\(field.name) is \(value)"
    }
  }

  private func subject(of given: Circumstance) -> (name: String, comparison: Comparison, value: Double)? {
    guard case .compare(let subject, let comparison, let measure) = given, let field = field(subject, measure) else {
      return nil
    }
    return (field.name, comparison, measure.value)
  }

  /// The field a condition asks about, if it is one.
  private func field(of given: Circumstance) -> String? {
    switch given {
    case .compare(let subject, _, let measure), .between(let subject, _, let measure, _, _):
      return field(subject, measure)?.name
    case .isOne(let names, _): return names.first.flatMap { situation.choice($0)?.field.name }
    case .all(let parts), .any(let parts):
      let names = Set(parts.map { field(of: $0) })
      return names.count == 1 ? names.first ?? nil : nil
    case .given, .beside, .holds, .approved, .sentBack, .rejected, .bad, .faulty, .late, .lateBy, .away, .otherwise,
      .beyond:
      return nil
    }
  }

  func isSameSubject(_ one: Circumstance, _ other: Circumstance) -> Bool {
    guard let name = field(of: one) else { return false }
    return name == field(of: other)
  }

  /// 3日以上 is all that 2日以下 leaves, where days are whole.
  func isOpposite(_ one: Circumstance, to other: Circumstance) -> Bool {
    guard let one = subject(of: one), let other = subject(of: other), one.name == other.name else { return false }
    if one.value == other.value { return one.comparison == other.comparison.opposite }
    let isWhole = situation.field(named: one.name)?.type == .number
    switch (other.comparison, one.comparison) {
    case (.atMost, .atLeast): return isWhole && one.value == other.value + 1
    case (.atLeast, .atMost): return isWhole && one.value == other.value - 1
    default: return false
    }
  }
}
