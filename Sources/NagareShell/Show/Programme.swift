import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation

/// What is shown: a prepared file, one of its examples, or the log of a case.
public struct Programme: Sendable {
  public let timeline: Timeline
  /// The one example that was asked for.
  public let example: String?

  /// Reads a flow or a log; `wanted` names an example.
  public init(_ source: Source, example wanted: String? = nil, on page: Page) throws(RunCase.Trouble) {
    if case .success(let file) = source.content, file.text.drop(while: \.isWhitespace).first == "{" {
      timeline = try Self.timeline(ofLog: file.text, source.name(in: page.language), on: page)
      example = nil
    } else {
      let run = try RunCase(source, on: page)
      let found = try wanted.map { name throws(RunCase.Trouble) in try run.example(named: name) }
      timeline = Timeline(found.map { [$0] } ?? run.script.reading.examples, of: run.script)
      example = found?.name
    }
    guard timeline.moments.isEmpty else { return }
    throw RunCase.Trouble(answer: Self.nothingToShow(source.name(in: page.language), timeline, page.language))
  }

  /// A log is played on the flow that it holds itself.
  private static func timeline(ofLog text: String, _ name: String, on page: Page) throws(RunCase.Trouble) -> Timeline {
    let log: Log
    do throws(LogTrouble) {
      log = try Log(reading: Array(text.utf8))
    } catch {
      throw trouble(error, name, page)
    }
    let script = try RunCase(Source(name, .success(Array(log.header.text.utf8))), on: page).script
    do throws(LogTrouble) {
      return try Timeline(log, of: script)
    } catch {
      throw trouble(error, name, page)
    }
  }

  private static func trouble(_ trouble: LogTrouble, _ name: String, _ page: Page) -> RunCase.Trouble {
    let what = Phrase("\(name): ").joined(trouble.what, with: Phrase("")).joined(trouble.how)
    return RunCase.Trouble(answer: Reply(talk: [what[page.language]], exit: .fileTrouble))
  }

  private static func nothingToShow(_ name: String, _ timeline: Timeline, _ language: Language) -> Reply {
    let sentence =
      timeline.troubles.first.map { $0.what.joined($0.how) }
      ?? Phrase(
        ja: "見せる例がありません。`nagare \(name)` で開き、実行 のあとで 例にする と入れると、動かしたとおりの例ができます。",
        en:
          "There is no example to show. Open it with `nagare \(name)`, run it, and type keep: what you played becomes one."
      )
    return Reply(talk: [Phrase("\(name): ").joined(sentence, with: Phrase(""))[language]], exit: .problems)
  }
}
