import NagareModel

extension LinePrinter {
  /// A name as the person wrote it, in the quotes of the language where it had some.
  func name(_ range: Range<Int>) -> String {
    let cursor = meaning.cursor(range)
    guard let quote = cursor.quote(), quote.end == range.upperBound else { return copy.original(range) }
    return quoted(copy.original(quote.inside))
  }

  /// Quotes of the language, or others where these stand inside.
  func quoted(_ text: String) -> String {
    let pairs: [(String, String)] =
      language == .ja
      ? [("「", "」"), ("『", "』"), ("“", "”"), ("\"", "\"")] : [("\"", "\""), ("“", "”"), ("「", "」"), ("『", "』")]
    for (open, close) in pairs where isSafe(text, open, close) { return open + text + close }
    return "「" + text + "」"
  }

  /// Whether these quotes close where they should: a reader counts those of its own kind inside.
  private func isSafe(_ text: String, _ open: String, _ close: String) -> Bool {
    var depth = 0
    for scalar in text.unicodeScalars {
      let letter = Folding.folded(scalar.value)
      if String(Character(Unicode.Scalar(letter) ?? scalar)) == close {
        depth -= 1
        if depth < 0 { return false }
      } else if String(Character(Unicode.Scalar(letter) ?? scalar)) == open {
        depth += 1
      }
    }
    return depth == 0
  }

  mutating func people(_ range: Range<Int>) -> String {
    var names: [String] = []
    for piece in People.pieces(range, copy: copy) {
      switch piece {
      case .item(let name): names.append("{" + copy.original(name) + "}")
      case .name(let name, let isQuoted):
        let key = Folding.key(copy.scalars[name])
        if isQuoted {
          names.append(quoted(copy.original(name)))
        } else if !meaning.symbols.applicantIsRole, key == Symbols.applicant || key == Symbols.applicantEnglish {
          names.append(word(.applicant))
        } else if let (left, right) = People.split(name, copy: copy, roles: meaning.symbols.roles) {
          names += [copy.original(left), copy.original(right)]
        } else {
          names.append(copy.original(name))
        }
      }
    }
    return names.joined(separator: choose("、", ", "))
  }

  // MARK: Fields

  mutating func field(_ line: FieldLine) -> String {
    let text = fieldName(line)
    guard let type = line.type, let field = meaning.understood.fields[line.name.lowerBound] else {
      return copy.original(line.name)
    }
    let item = meaning.items[field.item]
    guard let known = item.type else { return copy.original(line.name) }
    return text + ": " + options(of: field, item, known, as: type)
  }

  /// What stands behind the name of a field: its type, unit, range and options.
  func options(of field: Field, _ item: Item, _ known: FieldType, as type: Word? = nil) -> String {
    let type = type ?? known.word
    var text = word(type)
    if let unit = item.unit, type != .money { text += choose("(", " (") + self.unit(unit) + ")" }
    var options: [String] = []
    switch item.type {
    case .choice(let choices), .choices(let choices): options.append(list(choices))
    default: break
    }
    if let limits = field.limits { options.append(self.limits(limits)) }
    if let longest = field.longest { options.append(choose("\(longest)字まで", "up to \(longest)")) }
    if field.allowsDecimals { options.append(word(.decimals)) }
    if !field.isRequired { options.append(word(.optional)) }
    if let initial = field.initial { options.append(word(.startsAs) + " " + expression(initial)) }
    if let hint = field.hint { options.append(word(.hint) + choose("", " ") + quoted(hint)) }
    return ([text] + options).joined(separator: " ")
  }

  func fieldName(_ line: FieldLine) -> String {
    let name = Names.unquoted(copy, line.name)
    return needsQuotes(name) ? quoted(copy.original(name)) : copy.original(name)
  }

  /// Whether the name of a field could be read as something else.
  func quotesField(_ name: String) -> Bool {
    let copy = MatchingCopy(name)
    return Self.needsQuotes(copy.scalars[...])
  }

  private func needsQuotes(_ range: Range<Int>) -> Bool {
    Self.needsQuotes(copy.scalars[range])
  }

  private static func needsQuotes(_ letters: ArraySlice<UInt32>) -> Bool {
    letters.contains { [0x3A, 0x23, 0x203B, 0x300C, 0x300E, 0x22, 0x201C].contains($0) }
  }

  func list(_ choices: [String]) -> String {
    choices.map { choice($0) }.joined(separator: choose("／", " / "))
  }

  func choice(_ name: String) -> String {
    let separators: Set<UInt32> = [0x2F, 0x3001, 0x30FB, 0x2C, 0x20]
    let letters = name.unicodeScalars.map { Folding.folded($0.value) }
    return letters.contains { separators.contains($0) && $0 != 0x20 } ? quoted(name) : name
  }
}

extension FieldType {
  /// The word for it.
  var word: Word {
    switch self {
    case .text: .text
    case .longText: .longText
    case .number: .number
    case .money: .money
    case .date: .date
    case .time: .time
    case .choice: .choice
    case .choices: .choices
    case .yesNo: .yesNo
    case .phone: .phone
    case .email: .email
    case .file: .file
    case .person: .person
    }
  }
}
