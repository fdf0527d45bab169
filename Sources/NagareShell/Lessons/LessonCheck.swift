import NagareLanguage
import NagareModel
import NagareNotation

/// `nagare lesson check`: what the authors of lessons have still to do.
public struct LessonCheck: Sendable {
  public var page: Page

  public init(on page: Page) {
    self.page = page
  }

  /// Checks lessons; `companion` reads the file of the same lesson in the other language, if it is not among them.
  public func answer(_ sources: [Source], companion: (String) -> Source) -> Reply {
    var said = Reply()
    var audits: [String: LessonAudit] = [:]
    for source in sources {
      switch source.content {
      case .failure(let trouble): said = said + .trouble(trouble, about: source, in: page.language)
      case .success(let file): audits[source.path] = LessonAudit(file.text)
      }
    }
    var ready = 0
    for source in sources {
      guard let audit = audits[source.path] else { continue }
      let findings = audit.findings + translation(of: source, audit, among: audits, companion)
      if findings.isEmpty { ready += 1 }
      said.output += lines(source, audit, findings)
    }
    if ready < audits.count { said.exit = max(said.exit, .problems) }
    if !audits.isEmpty { said.talk.append(Self.summary(ready: ready, of: audits.count)[page.language]) }
    return said
  }

  private func lines(_ source: Source, _ audit: LessonAudit, _ findings: [Phrase]) -> [String] {
    let name = source.name(in: page.language)
    guard !findings.isEmpty else {
      let title = audit.examination.reading.lesson?.name ?? ""
      return [Phrase(ja: "よい      \(name)  \(title)", en: "ready     \(name)  \(title)")[page.language]]
    }
    return [Phrase(ja: "もう少し  \(name)", en: "not yet   \(name)")[page.language]]
      + findings.flatMap { page.paragraph($0[page.language], indent: 10) }
  }

  /// Whether the lesson is there in the other language too, and is the same.
  private func translation(
    of source: Source, _ audit: LessonAudit, among audits: [String: LessonAudit], _ companion: (String) -> Source
  ) -> [Phrase] {
    guard let (language, other) = Self.pair(source.path) else {
      return [
        Phrase(
          ja: "ファイルの名前を、日本語は ….ja.flow、英語は ….en.flow の組にしてください。",
          en: "Please name the files as a pair: ….ja.flow in Japanese and ….en.flow in English.")
      ]
    }
    var found: [Phrase] = []
    if audit.examination.reading.language != language {
      found.append(
        Phrase(ja: "ファイルの名前と、書かれている言語が違います。", en: "It is not written in the language its name says."))
    }
    if let known = audits[other] { return found + (language == .ja ? audit.difference(from: known) : []) }
    guard case .success(let file) = companion(other).content else {
      let name = Visible.text(other)
      return found + [Phrase(ja: "もう1つの言語の \(name) がありません。", en: "\(name), the other language, is missing.")]
    }
    return found + audit.difference(from: LessonAudit(file.text))
  }

  /// The language a file's name promises, and the name of its companion.
  private static func pair(_ path: String) -> (Language, other: String)? {
    for language in Language.allCases {
      let ending = ".\(language.rawValue).flow"
      guard path.hasSuffix(ending) else { continue }
      let other: Language = language == .ja ? .en : .ja
      return (language, path.dropLast(ending.count) + ".\(other.rawValue).flow")
    }
    return nil
  }

  private static func summary(ready: Int, of count: Int) -> Phrase {
    Phrase(
      ja: "\(count)個の課題のうち、\(ready)個が配れる状態です。",
      en: "\(ready) of \(Phrase.count(count, ja: "", en: "lesson").en) ready to hand out.")
  }
}
