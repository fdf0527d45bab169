import NagareLanguage
import NagareModel
import NagareNotation

/// `nagare samples`: the flows that come with the program.
public struct Samples: Sendable {
  public var language: Language

  public init(in language: Language) {
    self.language = language
  }

  /// Names and titles, those in the person's language first.
  public var list: Reply {
    let rows = Sample.all.map { sample in
      let reading = Reader.read(sample.text)
      return (line: "\(sample.name): \(reading.workflow.name)", isOurs: reading.language == language)
    }
    let name = Sample.all.first?.name ?? ""
    let next = Phrase(ja: "つぎ: nagare samples copy \(name)", en: "Next: nagare samples copy \(name)")
    let lines = rows.filter(\.isOurs) + rows.filter { !$0.isOurs }
    return Reply(output: lines.map(\.line), talk: [next[language]])
  }

  /// Puts a sample where the person pointed; `folder` says whether that is a folder.
  public func copy(_ name: String, to destination: String?, isFolder: Bool) -> Reply {
    let wanted = name.hasSuffix(".flow") ? String(name.dropLast(5)) : name
    guard let sample = Sample.all.first(where: { $0.name == wanted.lowercased() }) else {
      let near = Nearest.name(to: wanted, among: Sample.all.map(\.name))
      return Reply(talk: [Self.unknown(name, near: near)[language]], exit: .misuse)
    }
    let path = Self.path(for: sample, at: destination, isFolder: isFolder)
    let done = Phrase(
      ja: "\(path) を作りました。\nつぎ: nagare check \(path)", en: "Made \(path).\nNext: nagare check \(path)")
    return Reply(saves: [Save(.create, path, Array(sample.text.utf8), done: done[language])])
  }

  private static func path(for sample: Sample, at destination: String?, isFolder: Bool) -> String {
    guard let destination else { return sample.fileName }
    guard isFolder else { return destination }
    return destination + (destination.hasSuffix("/") ? "" : "/") + sample.fileName
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
