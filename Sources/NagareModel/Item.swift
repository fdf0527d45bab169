/// A named value of a case: filled in on a form, computed, or found in a table.
public struct Item: Hashable, Sendable {
  public typealias ID = Int

  /// As the person first wrote it.
  public var name: String
  /// `nil` for a computed value or the result of a table until it is known what they give.
  public var type: FieldType?
  public var unit: Unit?

  public init(name: String, type: FieldType? = nil, unit: Unit? = nil) {
    self.name = name
    self.type = type
    self.unit = unit
  }
}

/// The kind of answer a field takes.
public enum FieldType: Hashable, Sendable {
  case text, longText
  case number, money
  case date, time
  case choice([String])
  case choices([String])
  case yesNo
  case phone, email
  case file
  case person

  /// The value a field of this type holds.
  public var kind: ValueKind {
    switch self {
    case .text, .longText, .phone, .email: .text
    case .number, .money: .number
    case .date: .date
    case .time: .time
    case .choice, .choices: .choice
    case .yesNo: .yesNo
    case .file: .file
    case .person: .role
    }
  }
}

/// A line of a form.
public struct Field: Hashable, Sendable {
  public var item: Item.ID
  public var isRequired: Bool
  /// Decimals are accepted; otherwise numbers are whole.
  public var allowsDecimals: Bool
  /// For numbers, money, dates, times, and how many files.
  public var limits: Limits?
  /// The most letters of a text.
  public var longest: Int?
  public var initial: Expression?
  public var hint: String?

  public init(
    item: Item.ID, isRequired: Bool = true, allowsDecimals: Bool = false, limits: Limits? = nil,
    longest: Int? = nil, initial: Expression? = nil, hint: String? = nil
  ) {
    self.item = item
    self.isRequired = isRequired
    self.allowsDecimals = allowsDecimals
    self.limits = limits
    self.longest = longest
    self.initial = initial
    self.hint = hint
  }
}

extension FieldType {
  /// What one can choose from; `nil` where nothing is chosen from a list.
  public var options: [String]? {
    switch self {
    case .choice(let options), .choices(let options): options
    case .text, .longText, .number, .money, .date, .time, .yesNo, .phone, .email, .file, .person: nil
    }
  }
}
