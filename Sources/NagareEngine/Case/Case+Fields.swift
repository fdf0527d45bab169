import NagareModel

extension Case {
  /// What a form holds once these answers are in it, or what of them cannot be accepted.
  func filledIn(_ entries: [Entry], at block: Block.ID, _ fields: [Field]) throws(Refusal) -> [Filled] {
    for entry in entries where !fields.contains(where: { $0.item == entry.item }) {
      throw .noSuchField(entry.item, among: fields, in: flow.workflow)
    }
    var filled: [Filled] = []
    filled.reserveCapacity(fields.count)
    for index in fields.indices {
      let item = fields[index].item
      let entry = entries.lastIndex { $0.item == item }
      let value =
        entry.map { (try? self.value(of: entries[$0].value)) ?? .text("") } ?? opening(fields[index], at: block)
      filled.append(Filled(item, value))
    }
    let refused: [Refusal.FieldRefusal]
    if flow.hasLinkedFields[block] {
      // 開始日以降: the limits of a field may be what another holds.
      var draft = self
      for entry in filled { draft.values[entry.item] = entry.value }
      refused = draft.objections(to: filled, at: block)
    } else {
      refused = objections(to: filled, at: block)
    }
    guard refused.isEmpty else { throw .notAccepted(refused, in: flow.workflow) }
    for index in filled.indices {
      filled[index].value = filled[index].value.counted(in: flow.workflow.unit(of: filled[index].item))
    }
    return filled
  }

  /// The fields of a form whose values, as the case holds them, would not be accepted.
  func refusedFields(of block: Block.ID) -> [Item.ID] {
    objections(to: flow.workflow.blocks[block].fields.map { Filled($0.item, values[$0.item]) }, at: block).map(\.item)
  }

  private func objections(to filled: [Filled], at block: Block.ID) -> [Refusal.FieldRefusal] {
    var refused: [Refusal.FieldRefusal] = []
    for index in filled.indices where !isPlainlyFine(filled[index].value, at: block, index) {
      if let what = objection(to: filled[index].value, in: flow.fields[block][index]) {
        refused.append(Refusal.FieldRefusal(item: filled[index].item, what: what))
      }
    }
    return refused
  }

  /// Whether there is nothing to say about a value, as far as a quick look tells; most of a form is like that.
  private func isPlainlyFine(_ value: Value, at block: Block.ID, _ index: Int) -> Bool {
    let item = flow.fields[block][index].item
    switch value {
    case .empty: return !flow.fields[block][index].isRequired
    case .number(let number, let unit):
      guard let range = flow.wholeNumbers[block][index], let whole = number.whole else { return false }
      return range.contains(whole) && (unit == nil || unit == flow.plan.slots[item].unit)
    case .choices(let chosen):
      guard case .choice(let choices) = flow.workflow.items[item].type else { return false }
      return chosen.count == 1 && choices.contains(chosen[0])
    case .text, .date, .time, .yesNo, .files, .role: return false
    }
  }

  /// What is wrong with an answer to a field, those before it being answered already; `nil` if nothing is.
  public func objection(to entry: Entry, in field: Field, after others: [Entry], at block: Block.ID) -> Phrase? {
    let value = (try? value(of: entry.value)) ?? .text("")
    guard field.asksOthers else { return objection(to: value, in: field) }
    var draft = draft(of: block, with: others)
    draft.values[field.item] = value
    return draft.objection(to: value, in: field)
  }

  /// What is wrong with leaving a field as it opens.
  public func objection(toOpening field: Field, at block: Block.ID) -> Phrase? {
    let opening = opening(field, at: block)
    return (field.asksOthers ? draft(of: block, with: []) : self).objection(to: opening, in: field)
  }

  /// The case as it would be with a form half filled in.
  private func draft(of block: Block.ID, with entries: [Entry]) -> Case {
    var draft = self
    for field in flow.workflow.blocks[block].fields { draft.values[field.item] = opening(field, at: block) }
    for entry in entries { draft.values[entry.item] = (try? value(of: entry.value)) ?? .text("") }
    return draft
  }

  /// The value a field opens with: what was typed into this form before, or its 初期値.
  public func opening(_ field: Field, at block: Block.ID) -> Value {
    if filled.contains(block) { return values[field.item] }
    return field.initial.flatMap { try? value(of: $0) } ?? .empty
  }

  // MARK: One field

  private func objection(to value: Value, in field: Field) -> Phrase? {
    let type = flow.workflow.items[field.item].type ?? .text
    if value.isBlank {
      return field.isRequired ? Phrase(ja: "必ず入れる欄です。", en: "This one has to be filled in.") : nil
    }
    switch (type, value) {
    case (.text, .text(let text)), (.longText, .text(let text)): return objection(toText: text, in: field)
    case (.phone, .text(let text)):
      return text.isPhone ? nil : Phrase(ja: "電話番号は、数字と + と - で入れてください。", en: "A phone number has digits, + and -.")
    case (.email, .text(let text)):
      return text.isEmail ? nil : Phrase(ja: "メールは、名前@場所 の形で入れてください。", en: "An email address looks like name@place.")
    case (.number, .number(let number, let unit)), (.money, .number(let number, let unit)):
      return objection(to: number, unit, type, in: field)
    case (.date, .date), (.time, .time): return outside(value, in: field)
    case (.choice(let choices), .choices(let chosen)):
      return chosen.count == 1 && choices.contains(chosen[0]) ? nil : .oneOf(choices)
    case (.choices(let choices), .choices(let chosen)):
      return chosen.allSatisfy(choices.contains) && Set(chosen).count == chosen.count ? nil : .someOf(choices)
    case (.yesNo, .yesNo), (.person, .role): return nil
    case (.file, .files(let names)): return objection(toCount: names.count, in: field)
    case (.text, _), (.longText, _), (.phone, _), (.email, _), (.number, _), (.money, _), (.date, _), (.time, _),
      (.choice, _), (.choices, _), (.yesNo, _), (.person, _), (.file, _):
      return type.request
    }
  }

  private func objection(toText text: String, in field: Field) -> Phrase? {
    guard let longest = field.longest, text.count > longest else { return nil }
    return Phrase(
      ja: "\(longest)字まで入ります(いまは\(text.count)字です)。",
      en: "Up to \(longest) characters fit; this has \(text.count).")
  }

  private func objection(to number: Number, _ unit: Unit?, _ type: FieldType, in field: Field) -> Phrase? {
    let own = flow.workflow.unit(of: field.item)
    guard let number = number.counted(in: own, from: unit) else {
      guard let own else { return Phrase(ja: "単位は付けずに、数だけ入れてください。", en: "Give the number alone, without a unit.") }
      return Phrase(ja: "単位は「\(own.phrase.ja)」です。", en: "It is counted in \(own.phrase.en).")
    }
    let places = type == .money ? flow.workflow.currency.places : field.allowsDecimals ? .max : 0
    guard number.places <= places else {
      return places == 0
        ? Phrase(ja: "小数のない数で入れてください。", en: "Give a whole number.")
        : Phrase(ja: "小数は\(places)桁までで入れてください。", en: "Give at most \(places) decimal places.")
    }
    return outside(.number(number, own), in: field)
  }

  private func objection(toCount count: Int, in field: Field) -> Phrase? {
    guard let limits = field.limits else {
      return count == 1 ? nil : Phrase(ja: "ファイルは1つだけです。", en: "There is room for one file only.")
    }
    guard !isWithin(.number(Number(count), nil), limits) else { return nil }
    return .outside(limits, words(limits, as: nil), Phrase(ja: "\(count)個", en: "\(count)"))
  }

  private func outside(_ value: Value, in field: Field) -> Phrase? {
    // Nearly always it is inside, and nothing has to be looked up.
    guard let all = field.limits, !isWithin(value, all) else { return nil }
    guard let limits = all.known(in: self), !isWithin(value, limits) else { return nil }
    return .outside(limits, words(limits, as: field.item), words(value, of: field.item))
  }
}

extension Field {
  /// Whether its limits are what other fields hold, so that the rest of the form has to be looked at.
  fileprivate var asksOthers: Bool { limits?.items.isEmpty == false }
}

extension Limits {
  /// Without the ends that are not known yet; `nil` if none is.
  fileprivate func known(in case: Case) -> Limits? {
    let ends = Limits(
      lower: lower.flatMap { `case`.filledValue(of: $0.value) == nil ? nil : $0 },
      upper: upper.flatMap { `case`.filledValue(of: $0.value) == nil ? nil : $0 })
    return ends.lower == nil && ends.upper == nil ? nil : ends
  }
}

extension Number {
  /// As it is counted in a field, which may count nothing in particular.
  fileprivate func counted(in own: Unit?, from typed: Unit?) -> Number? {
    guard let typed else { return self }
    return own.flatMap { counted(in: $0, from: typed) }
  }
}

extension Value {
  /// A number in the unit of its field, whether or not somebody typed that too.
  fileprivate func counted(in unit: Unit?) -> Value {
    guard case .number(let number, let typed) = self else { return self }
    return .number(number.counted(in: unit, from: typed) ?? number, unit)
  }

  /// Nothing typed, or nothing but spaces.
  var isBlank: Bool {
    switch self {
    case .empty: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .choices(let names), .files(let names): names.isEmpty
    case .number, .date, .time, .yesNo, .role: false
    }
  }
}

extension String {
  fileprivate var isPhone: Bool {
    allSatisfy { $0.isASCII && ($0.isNumber || $0 == "+" || $0 == "-") } && contains(where: \.isNumber)
  }

  fileprivate var isEmail: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
  }
}

extension Phrase {
  /// 1〜20日の範囲で入れてください(いまの答え 30日)。
  fileprivate static func outside(_ limits: Limits, _ range: Phrase, _ shown: Phrase) -> Phrase {
    let within = limits.lower != nil && limits.upper != nil ? "\(range.ja)の範囲で" : "\(range.ja)で"
    return Phrase(
      ja: "\(within)入れてください(いまの答え \(shown.ja))。",
      en: "This has to be \(demanded(limits, range.en)), and it was \(shown.en).")
  }

  /// until 1 April is how far one may go; what a value has to be is no later than that.
  private static func demanded(_ limits: Limits, _ range: String) -> String {
    let said = limits.lower == nil ? ("until ", "no later than ") : ("from ", "no earlier than ")
    guard limits.lower == nil || limits.upper == nil, range.hasPrefix(said.0) else { return range }
    return said.1 + range.dropFirst(said.0.count)
  }

  fileprivate static func oneOf(_ choices: [String]) -> Phrase {
    let list = choices.joined(separator: "／")
    return Phrase(ja: "\(list)から1つ選んでください。", en: "Choose one of \(choices.joined(separator: ", ")).")
  }

  fileprivate static func someOf(_ choices: [String]) -> Phrase {
    let list = choices.joined(separator: "／")
    return Phrase(ja: "\(list)から選んでください。", en: "Choose from \(choices.joined(separator: ", ")).")
  }
}

extension FieldType {
  /// What to type, for somebody who typed something else.
  var request: Phrase {
    switch self {
    case .text, .longText: Phrase(ja: "文字で入れてください。", en: "Type some words.")
    case .number: Phrase(ja: "3 のように、数で入れてください。", en: "Type a number, such as 3.")
    case .money: Phrase(ja: "5000 や 5万 のように、金額を入れてください。", en: "Type an amount, such as 5000.")
    case .date: Phrase(ja: "2026-04-01 のように、年も入れた日付にしてください。", en: "Type a date with its year, such as 2026-04-01.")
    case .time: Phrase(ja: "9:00 や 17:15 のように、時刻を入れてください。", en: "Type a time, such as 9:00 or 17:15.")
    case .choice(let choices): .oneOf(choices)
    case .choices(let choices): .someOf(choices)
    case .yesNo: Phrase(ja: "はい か いいえ で答えてください。", en: "Answer yes or no.")
    case .phone: Phrase(ja: "電話番号は、数字と + と - で入れてください。", en: "A phone number has digits, + and -.")
    case .email: Phrase(ja: "メールは、名前@場所 の形で入れてください。", en: "An email address looks like name@place.")
    case .file: Phrase(ja: "ファイルの名前を入れてください。", en: "Type the name of a file.")
    case .person: Phrase(ja: "流れに出てくる担当の名前を入れてください。", en: "Type the name of a role in this flow.")
    }
  }
}
