import NagareModel

/// The page behind a code: what it means, why it matters, and an example gone wrong and put right. The examples are
/// whole flows in either language, or lines of a log; tests read and play them.
///
/// It is written as a text anybody can change. Each part stands under its name, in both languages:
///
///     == どうして
///     値が入力されても、当てはまる行がありません。
///
///     == Why it matters
///     A form with such a value is refused, since no row fits.
public struct Explanation: Equatable, Sendable {
  /// A part of a page, under the name it is written and shown with.
  public enum Part: Sendable {
    case what, why, wrong, right

    public var name: Phrase {
      switch self {
      case .what: Phrase(ja: "何か", en: "What it is")
      case .why: Phrase(ja: "どうして", en: "Why it matters")
      case .wrong: Phrase(ja: "うまくいかない例", en: "Gone wrong")
      case .right: Phrase(ja: "直した例", en: "Put right")
      }
    }
  }

  public let code: Diagnostic.Code
  public let what: Phrase
  public let why: Phrase
  public let wrong: Phrase
  public let right: Phrase

  public init(_ code: Diagnostic.Code, what: Phrase, why: Phrase, wrong: Phrase, right: Phrase) {
    self.code = code
    self.what = what
    self.why = why
    self.wrong = wrong
    self.right = right
  }

  /// Reads a page; `nil` where a part is missing in one of the languages, stands there twice, or is not known.
  public init?(_ code: Diagnostic.Code, reading text: String) {
    var written: [String: [String]] = [:]
    var heading = ""
    let source = SourceLines(text)
    for line in (1...source.count).map({ source.text(ofLine: $0) }) {
      if line.hasPrefix(Self.mark) {
        heading = String(line.dropFirst(Self.mark.count))
        guard written.updateValue([], forKey: heading) == nil else { return nil }
      } else {
        written[heading, default: []].append(String(line))
      }
    }
    func take(_ part: Part) -> Phrase? {
      guard let ja = written.removeValue(forKey: part.name.ja).flatMap(Self.text),
        let en = written.removeValue(forKey: part.name.en).flatMap(Self.text)
      else { return nil }
      return Phrase(ja: ja, en: en)
    }
    guard let what = take(.what), let why = take(.why), let wrong = take(.wrong), let right = take(.right),
      written.isEmpty
    else { return nil }
    self.init(code, what: what, why: why, wrong: wrong, right: right)
  }

  private static let mark = "== "

  /// Without the empty lines that set it apart; `nil` where nothing is left.
  private static func text(_ lines: [String]) -> String? {
    var lines = lines[...]
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
