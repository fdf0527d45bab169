import NagareLanguage
import NagareModel
import NagareNotation

/// `nagare format`: the same flow, neatly written, and if asked for in the other language.
public struct Format: Sendable {
  public enum Purpose: Sendable {
    /// Prints the flow.
    case show
    /// Saves it in its file.
    case write
    /// Names the files that would change.
    case compare
  }

  /// The language to talk in.
  public var language: Language
  public var purpose: Purpose
  /// The language of the printed flow; `nil` keeps the one a file mostly uses.
  public var target: Language?

  public init(_ purpose: Purpose = .show, to target: Language? = nil, talking language: Language) {
    self.purpose = purpose
    self.target = target
    self.language = language
  }

  public func answer(_ sources: [Source]) -> Reply {
    sources.reduce(into: Reply()) { said, source in
      switch source.content {
      case .failure(let trouble): said = said + .trouble(trouble, about: source, in: language)
      case .success(let file): said = said + answer(source, file)
      }
    }
  }

  private func answer(_ source: Source, _ file: FileText) -> Reply {
    let reading = Reader.read(file.text)
    let errors = reading.diagnostics.count { $0.level == .error }
    let name = source.name(in: language)
    guard errors == 0 else { return Reply(talk: [Self.unread(name, errors)[language]], exit: .problems) }
    let printed = Printer.print(reading, in: target ?? reading.language)
    guard Reader.read(printed).workflow == reading.workflow else {
      return Reply(talk: [Self.ourFault(name)[language]], exit: .problems)
    }
    let isNeat = file.bytes(for: printed) == file.bytes(for: file.text)
    switch purpose {
    case .compare: return isNeat ? Reply() : Reply(output: [name], exit: .problems)
    case .write where !source.isStandardInput:
      return isNeat ? Reply() : Reply(saves: [save(printed, of: source, file)])
    case .show, .write: return Reply(document: printed.last?.isNewline == true ? printed : printed + "\n")
    }
  }

  private func save(_ printed: String, of source: Source, _ file: FileText) -> Save {
    let done = Phrase(ja: "\(source.path): 整えて保存しました。", en: "\(source.path): tidied and saved.")
    return Save(.replace, source.path, file.bytes(for: printed), done: done[language])
  }

  private static func unread(_ name: String, _ errors: Int) -> Phrase {
    let lines = Phrase.count(errors, ja: "か所", en: "place")
    return Phrase(
      ja: "\(name): 読み取れないところが\(lines.ja)あるので、そのままにしました。`nagare check \(name)` で見られます。",
      en: "\(name): \(lines.en) could not be read, so it was left as it is; `nagare check \(name)` shows what to do.")
  }

  private static func ourFault(_ name: String) -> Phrase {
    Phrase(
      ja: "\(name): うまく整えられなかったので、そのままにしました。こちらの不具合です。ファイルを添えて知らせてください。",
      en: "\(name): it could not be tidied and was left as it is; this is our fault, please send us the file.")
  }
}
