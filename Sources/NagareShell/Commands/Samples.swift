import NagareLanguage
import NagareModel
import NagareNotation

/// `nagare samples`: the flows that come with the program.
public struct Samples: Sendable {
  public var language: Language

  public init(in language: Language) {
    self.language = language
  }

  /// Names and titles of those in the person's language, and where the others are.
  public var list: Reply {
    let lines = Sample.all(in: language).map { "\($0.name): \($0.title)" }
    let name = Sample.all(in: language).first?.name ?? ""
    let next = Phrase(
      ja: "つぎ: nagare samples copy \(name)\n英語の見本: nagare samples --lang en",
      en: "Next: nagare samples copy \(name)\nIn Japanese: nagare samples --lang ja")
    return Reply(output: lines, talk: [next[language]])
  }

  /// Puts a sample where the person pointed; `folder` says whether that is a folder. It is called as they called it.
  public func copy(_ name: String, to destination: String?, isFolder: Bool) -> Reply {
    guard let sample = Sample.named(name, in: language) else {
      return Reply(talk: [Self.unknown(name, near: Sample.near(name, in: language))[language]], exit: .misuse)
    }
    let path = Self.path(for: Sample.stem(of: name) + ".flow", at: destination, isFolder: isFolder)
    let done = Phrase(
      ja: "\(path) を作りました。\nつぎ: nagare check \(path)", en: "Made \(path).\nNext: nagare check \(path)")
    return Reply(saves: [Save(.create, path, Array(sample.text.utf8), done: done[language])])
  }

  private static func path(for fileName: String, at destination: String?, isFolder: Bool) -> String {
    guard let destination else { return fileName }
    guard isFolder else { return destination }
    return destination + (destination.hasSuffix("/") ? "" : "/") + fileName
  }

  private static func unknown(_ name: String, near: String?) -> Phrase {
    let shown = Visible.text(name)
    if let near {
      return Phrase(
        ja: "見本「\(shown)」は、`nagare samples copy \(near)` のことではありませんか。",
        en: "There is no sample \"\(shown)\"; did you mean `nagare samples copy \(near)`?")
    }
    return Phrase(
      ja: "「\(shown)」という見本はありません。`nagare samples` で一覧が見られます。",
      en: "There is no sample \"\(shown)\"; `nagare samples` lists them all.")
  }
}
