import NagareLanguage
import NagareModel

/// A flow that comes with the program, to look at and to begin from. Each is there in both languages.
public struct Sample: Sendable {
  /// What it is called in either language: `leave`.
  public let name: String
  /// What it is written in.
  public let language: Language
  private let file: FlowsFile

  public var text: String { file.text }
  /// The name of the flow.
  public var title: String { Reader.read(text).workflow.name }
  /// In the folder `flows`: `leave.flow`, `leave.en.flow`.
  public var fileName: String { file.path }

  /// Every flow of the folder `flows` itself.
  public static let all: [Sample] = FlowsFile.texts.compactMap(Sample.init)

  /// Those in a language, in the order of their names.
  public static func all(in language: Language) -> [Sample] { all.filter { $0.language == language } }

  /// The sample somebody means: `leave` or a title in their own language, `leave.en` and `leave.ja` whatever that is, a
  /// title of the other language, or a part that only one title has.
  public static func named(_ typed: String, in language: Language) -> Sample? {
    let wanted = stem(of: typed)
    for other in Language.allCases where wanted.hasSuffix(".\(other.rawValue)") {
      let name = wanted.dropLast(other.rawValue.count + 1)
      return all(in: other).first { $0.name == name }
    }
    let ours = all(in: language)
    if let named = ours.first(where: { $0.name == wanted }) { return named }
    let titled = all.filter { stem(of: $0.title) == wanted }
    if let sample = titled.first(where: { $0.language == language }) ?? titled.first { return sample }
    let near = wanted.isEmpty ? [] : ours.filter { stem(of: $0.title).contains(wanted) }
    return near.count == 1 ? near.first : nil
  }

  /// The name closest to one that is not there.
  static func near(_ typed: String, in language: Language) -> String? {
    let names = all(in: language).map(\.name)
    let wanted = stem(of: typed).split(separator: ".").first.map(String.init) ?? ""
    return names.contains(wanted) ? wanted : Nearest.name(to: wanted, among: names)
  }

  /// A name as it is compared, without the ending of a file.
  static func stem(of typed: String) -> String {
    let plain = Halfwidth.text(typed.trimmed).lowercased()
    return plain.hasSuffix(ending) ? String(plain.dropLast(ending.count)) : plain
  }

  private static let ending = ".flow"
  private static let english = ".\(Language.en.rawValue)"

  private init?(_ file: FlowsFile) {
    guard !file.path.contains("/"), file.path.hasSuffix(Self.ending) else { return nil }
    let stem = file.path.dropLast(Self.ending.count)
    language = stem.hasSuffix(Self.english) ? .en : .ja
    name = String(language == .en ? stem.dropLast(Self.english.count) : stem)
    self.file = file
  }
}

extension Sample: CustomStringConvertible {
  public var description: String { fileName }
}
