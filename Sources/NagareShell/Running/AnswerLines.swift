import NagareModel

/// Prepared answers: one a line, or as JSON.
public enum AnswerLines {
  /// The lines to type. JSON is an array of lines, or of objects: `{"who": "職員", "fields": {"日数": 3}}`,
  /// `{"who": "課長", "answer": "差戻し", "reason": "…"}`, `{"time": "3日"}`.
  public static func read(_ text: String) throws(JSON.Trouble) -> [String] {
    guard text.first(where: { !$0.isWhitespace }) == "[" else {
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        String(line.last == "\r" ? line.dropLast() : line)
      }.droppingLastEmpty
    }
    guard case .array(let values) = try JSON.read(text) else { return [] }
    return values.map(line)
  }

  private static func line(_ value: JSON) -> String {
    guard case .object(let members) = value else { return word(value) }
    func member(_ name: String) -> JSON? { members.first { $0.0 == name }?.1 }
    if let time = member("time").map(word) { return time.allSatisfy(\.isASCII) ? "\(time) pass" : "\(time)たつ" }
    let who = member("who").map { word($0) + ": " } ?? ""
    if case .object(let fields) = member("fields") {
      return who + fields.map { "\($0.0) \(quoted($0.1))" }.joined(separator: "、")
    }
    let reason = member("reason").map { "「\(word($0))」" } ?? ""
    return who + (member("answer").map(word) ?? "") + reason
  }

  /// Text is quoted where it holds what would end it.
  private static func quoted(_ value: JSON) -> String {
    if case .array(let values) = value { return values.map(quoted).joined(separator: "／") }
    let word = word(value)
    return word.contains { "、,／/ ".contains($0) } ? "「\(word)」" : word
  }

  private static func word(_ value: JSON) -> String {
    switch value {
    case .string(let text): text
    case .bool(let yes): yes ? "はい" : "いいえ"
    case .null: ""
    case .number, .decimal, .array, .object: value.text
    }
  }
}

extension [String] {
  fileprivate var droppingLastEmpty: [String] { last == "" ? Array(dropLast()) : self }
}
