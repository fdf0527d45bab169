import NagareEngine
import NagareModel
import NagareNotation

/// `nagare replay`: a saved log played again on the flow as it is today.
public struct PlayLog: Sendable {
  public var page: Page
  /// The log, as the person typed it.
  public var path: String
  private let log: Result<Log, LogTrouble>

  /// `bytes` is the log file.
  public init(_ bytes: [UInt8], at path: String, on page: Page) {
    self.page = page
    self.path = path
    log = Result { () throws(LogTrouble) in try Log(reading: bytes) }
  }

  /// Where the flow lies that the log names: beside the log and nowhere else. `nil` where it names none.
  public var flowPath: String? {
    guard case .success(let log) = log, let file = log.header.file, Self.isPlainName(file) else { return nil }
    return String(path[..<(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)]) + file
  }

  private static func isPlainName(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".." && name != Source.standardInput
      && !name.unicodeScalars.contains { $0 == "/" || $0.value < 0x20 }
  }

  /// `flow` is the flow of today; without one, a log is played on the text that it holds itself.
  public func answer(on flow: Source?) -> Reply {
    switch log {
    case .failure(let trouble): return .trouble(trouble, at: path, on: page)
    case .success(let log):
      let flow = flow ?? Source(path, .success(Array(log.header.text.utf8)))
      switch flow.content {
      case .failure(let trouble): return missing(trouble, flow)
      case .success(let file): return play(log, on: Examination(file.text), flow.name(in: page.language))
      }
    }
  }

  private func missing(_ trouble: FileTrouble, _ flow: Source) -> Reply {
    var answer = Reply.trouble(trouble, about: flow, in: page.language)
    let other = Phrase(
      ja: "流れが別の場所にあれば、--flow で示せます。", en: "If the flow lies elsewhere, name it with --flow.")
    answer.talk = answer.talk.map { $0 + (page.language == .ja ? "" : " ") + other[page.language] }
    return answer
  }

  private func play(_ log: Log, on examined: Examination, _ name: String) -> Reply {
    guard examined.canRun else {
      let said = Phrase(
        ja: "\(name): 流れに直すところがあります。`nagare check \(name)` で見られます。",
        en: "\(name): the flow has problems; `nagare check \(name)` shows them.")
      return Reply(talk: [said[page.language]], exit: .problems)
    }
    do throws(LogTrouble) {
      let replay = try Replay(log, on: Flow(examined.reading.workflow))
      let cut = log.halfWritten.map { [sentence($0)] } ?? []
      guard let difference = replay.difference else {
        return Reply(output: wrapped(Self.same(log, replay.state)), talk: cut)
      }
      let why = difference.event.map { event in
        Narration(Script(examined.reading, in: page.language)).lines(event, before: replay.state)
      }
      return Reply(
        output: wrapped(difference) + (why ?? []).flatMap { page.paragraph($0, indent: 2) }, talk: cut, exit: .problems)
    } catch {
      return .trouble(error, at: path, on: page)
    }
  }

  private func sentence(_ trouble: LogTrouble) -> String {
    let gap = page.language == .ja ? "" : " "
    return Visible.text("\(path): \(trouble.what[page.language])\(gap)\(trouble.how[page.language])")
  }

  private static func same(_ log: Log, _ state: Case) -> Phrase {
    let count = Phrase.count(log.lines.count, ja: "件", en: "event")
    let end = state.outcome.map { Phrase(ja: "「\($0.phrase.ja)」で終わります", en: "the case ends: \($0.phrase.en)") }
    let rest = end ?? Phrase(ja: "案件は続いています", en: "the case is still open")
    return Phrase(
      ja: "記録のできごと\(count.ja)は、いまの流れでも最後まで同じで、\(rest.ja)。",
      en: "All \(count.en) of the log happen the same way in the flow of today; \(rest.en).")
  }

  private func wrapped(_ phrase: Phrase, indent: Int = 0, hanging: Int = 0) -> [String] {
    Wrap(columns: page.columns, hanging: hanging, display: page.display)
      .lines(String(repeating: " ", count: indent) + phrase[page.language])
  }

  private func wrapped(_ difference: Replay.Difference) -> [String] {
    let first = Phrase(
      ja: "\(difference.code) 記録の\(difference.line)行目から、いまの流れでは違うことになります。",
      en: "\(difference.code) From line \(difference.line) of the log on, the flow of today goes another way.")
    let logged = Phrase(
      ja: "記録では: \(difference.logged.ja)", en: "The log says: \(difference.logged.en)")
    let now = Phrase(ja: "いまは: \(difference.now.ja)", en: "Now: \(difference.now.en)")
    return wrapped(first, hanging: 5) + wrapped(logged, indent: 2, hanging: 4) + wrapped(now, indent: 2, hanging: 4)
  }
}

extension Reply {
  fileprivate static func trouble(_ trouble: LogTrouble, at path: String, on page: Page) -> Reply {
    let gap = page.language == .ja ? "" : " "
    let sentence = "\(path): \(trouble.what[page.language])\(gap)\(trouble.how[page.language])"
    return Reply(talk: [Visible.text(sentence)], exit: .fileTrouble)
  }
}
