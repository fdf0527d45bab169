import NagareModel
import NagareNotation

/// What was typed, as it is kept on disk: a first line that says what it is, then an input a line. Whoever reads it
/// back gets every whole line; half a line at the end is what the power cut off.
public struct Journal: Equatable, Sendable {
  public static let version = 1

  /// The file the session began with, if it did.
  public var path: String?
  public var language: Language
  public var inputs: [Input]
  /// How many of its lines could not be read.
  public private(set) var damaged = 0
  /// Whether nothing was ever written behind its first line.
  public private(set) var isBlank = true

  public init(path: String? = nil, language: Language, inputs: [Input] = []) {
    self.path = path
    self.language = language
    self.inputs = inputs
  }

  // MARK: Writing

  /// The first line.
  public var head: String {
    JSON.object([
      ("nagare", .string("session")), ("version", .number(Self.version)), ("language", .string(language.rawValue)),
      ("file", path.map { .string($0) } ?? .null),
    ]).text + "\n"
  }

  /// The line of an input.
  public static func line(_ input: Input) -> String { value(input).text + "\n" }

  private static func value(_ input: Input) -> JSON {
    switch input {
    case .line(let text): .object([("line", .string(text))])
    case .lines(let lines): .object([("lines", .array(lines.map { .string($0) }))])
    case .refused: .object([("refused", .bool(true))])
    case .paste(let lines): .object([("paste", .array(lines.map { .string($0) }))])
    case .interrupted: .object([("interrupted", .bool(true))])
    case .end: .object([("end", .bool(true))])
    case .cutOff(let line): .object([("cutOff", .string(line))])
    case .opened(let path, let result): Self.file("opened", path, result)
    case .compared(let path, let result): Self.file("compared", path, result)
    case .lessons(let progress, let day, let rules):
      .object([
        ("lessons", progress.map { .string($0) } ?? .null), ("day", .string(day.description)),
        ("rules", rules.map { .string($0) } ?? .null),
      ])
    case .listed(let files): .object([("listed", .array(files.map { .string($0) }))])
    case .putAside(let flows): .object([("putAside", .array(flows.map { .string($0) }))])
    case .saved(let path, .saved): .object([("saved", .string(path))])
    case .saved(let path, .changed): .object([("saved", .string(path)), ("changed", .bool(true))])
    case .saved(let path, .failed(let trouble)):
      .object([("saved", .string(path)), ("trouble", .string(name(of: trouble)))])
    }
  }

  // MARK: Reading

  /// A journal from its bytes; `nil` where it is none, or of a version yet to come. A line that cannot be read is left
  /// out and counted, and costs no other; what the power cut off in the middle of the last one was never answered.
  public init?(reading bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let last = lines.removeLast()
    guard let first = lines.first, let head = try? JSON.read(first, most: nil), head["nagare"]?.string == "session",
      let version = head["version"]?.whole, version <= Self.version,
      let language = head["language"]?.string.flatMap({ Language(rawValue: $0) })
    else { return nil }
    path = head["file"]?.string
    self.language = language
    inputs = []
    for line in lines.dropFirst() {
      if let input = Self.input(line) { inputs.append(input) } else { damaged += 1 }
    }
    if let input = Self.input(last) { inputs.append(input) }
    isBlank = lines.count == 1 && last.isEmpty
  }

  private static func input(_ line: ArraySlice<UInt8>) -> Input? {
    (try? JSON.read(line, most: nil)).flatMap(input)
  }

  private static func input(_ value: JSON) -> Input? {
    if let line = value["line"]?.string { return .line(line) }
    if case .array(let lines) = value["paste"] { return .paste(lines.compactMap(\.string)) }
    if case .array(let lines) = value["lines"] { return .lines(lines.compactMap(\.string)) }
    if case .array(let files) = value["listed"] { return .listed(files.compactMap(\.string)) }
    if case .array(let flows) = value["putAside"] { return .putAside(flows.compactMap(\.string)) }
    if value["refused"] != nil { return .refused }
    if value["interrupted"] != nil { return .interrupted }
    if value["end"] != nil { return .end }
    if let line = value["cutOff"]?.string { return .cutOff(line) }
    let trouble = value["trouble"]?.string.map(trouble)
    if let path = value["opened"]?.string { return file(value).map { .opened(path: path, $0) } }
    if let path = value["compared"]?.string { return file(value).map { .compared(path: path, $0) } }
    if let day = value["day"]?.string.flatMap({ Day($0) }) {
      return .lessons(progress: value["lessons"]?.string, day: day, rules: value["rules"]?.string)
    }
    guard let path = value["saved"]?.string else { return nil }
    if let trouble { return .saved(path: path, .failed(trouble)) }
    return .saved(path: path, value["changed"] == nil ? .saved : .changed)
  }

  /// A file that was asked for, or why it could not be read.
  private static func file(_ key: String, _ path: String, _ result: Result<FileText, FileTrouble>) -> JSON {
    switch result {
    case .success(let file):
      .object([
        (key, .string(path)), ("text", .string(file.text)), ("mark", .bool(file.hasMark)),
        ("returns", .bool(file.hasCarriageReturns)),
      ])
    case .failure(let trouble): .object([(key, .string(path)), ("trouble", .string(name(of: trouble)))])
    }
  }

  private static func file(_ value: JSON) -> Result<FileText, FileTrouble>? {
    if let trouble = value["trouble"]?.string { return .failure(Self.trouble(trouble)) }
    guard let text = value["text"]?.string else { return nil }
    return .success(
      FileText(text, hasMark: value["mark"]?.isTrue ?? false, hasCarriageReturns: value["returns"]?.isTrue ?? false))
  }

  private static func name(of trouble: FileTrouble) -> String {
    if case .damaged(let line) = trouble { return damaged + "\(line)" }
    if case .tooLarge(let megabytes) = trouble { return tooLarge + "\(megabytes)" }
    if case .tooLong(let lines) = trouble { return tooLong + "\(lines)" }
    return troubles.first { $0.value == trouble }?.key ?? "unreadable"
  }

  private static func trouble(_ name: String) -> FileTrouble {
    func number(behind word: String) -> Int? { name.hasPrefix(word) ? Int(name.dropFirst(word.count)) : nil }
    if let line = number(behind: damaged) { return .damaged(line: line) }
    if let megabytes = number(behind: tooLarge) { return .tooLarge(megabytes: megabytes) }
    if let lines = number(behind: tooLong) { return .tooLong(lines: lines) }
    return troubles[name] ?? .unreadable
  }

  private static let damaged = "damaged "
  private static let tooLarge = "tooLarge "
  private static let tooLong = "tooLong "
  private static let troubles: [String: FileTrouble] = [
    "missing": .missing, "folder": .folder, "special": .special, "notAllowed": .notAllowed, "unreadable": .unreadable,
    "binary": .binary, "shiftJIS": .shiftJIS, "utf16": .utf16,
    "alreadyThere": .alreadyThere, "noFolder": .noFolder, "noRoom": .noRoom, "notSaved": .notSaved,
    "notWritten": .notWritten, "noHome": .noHome, "noPainter": .noPainter,
  ]

  // MARK: Going on

  /// The session as it was after everything that was typed, ready to go on where it was left.
  public func session(on page: Page) -> Session {
    var page = page
    page.language = language
    var session = Session(on: page)
    var lines: [String] = []
    for (index, input) in inputs.enumerated() {
      let next = inputs.indices.contains(index + 1) ? inputs[index + 1] : nil
      // Only an answer needs to know what was said before it.
      session.isTyped = next.map(\.mayAnswer) ?? true
      if case .line(let line) = input, !session.isTyped, next != .refused, session.isLine(line) {
        lines.append(line)
        continue
      }
      session.take(&lines)
      _ = session.respond(to: input)
    }
    session.take(&lines)
    session.isTyped = true
    session.examine()
    if session.isOver { session.comeBack() }
    return session
  }
}

extension Session {
  fileprivate mutating func take(_ lines: inout [String]) {
    guard !lines.isEmpty else { return }
    _ = respond(to: .lines(lines))
    lines = []
  }
}

extension Input {
  /// Whether it may answer what was asked.
  fileprivate var mayAnswer: Bool {
    switch self {
    case .line(let line): YesNo(line) != nil
    case .lines, .paste, .refused, .interrupted, .end, .cutOff, .opened, .compared, .listed, .putAside, .saved,
      .lessons:
      false
    }
  }
}

extension JSON {
  fileprivate var isTrue: Bool { if case .bool(true) = self { true } else { false } }
}
