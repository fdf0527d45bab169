import Foundation
import NagareLanguage
import NagareModel
import NagareNotation
import Testing

@testable import NagareShell

/// The handbook: everything it tells people to type works as it stands.
struct HandbookTests {
  /// Named as Scripts/package names it.
  static let archive = "nagare-1.0.0-linux-x86_64.tar.gz"

  // MARK: In the shell

  /// Every indented line, in the order of the handbook and in one folder, as a facilitator types them. Nobody sits at
  /// the keyboard, so whatever asks ends by itself.
  @Test(arguments: Language.allCases)
  func everyLineForTheShellRuns(_ language: Language) throws {
    let program = try Program()
    try Self.unpackable(in: program.folder)
    let lines = Handbook.parts(in: language).compactMap { if case .command(let line) = $0 { line } else { nil } }
    #expect(lines.count > 25)
    var folder = program.folder.path
    for line in lines {
      if line == "cd nagare" {
        folder += "/nagare"
        continue
      }
      let outcome = try program.shell(line, in: folder, environment: ["NAGARE_LANG": language.rawValue])
      #expect(outcome.exit == 0, "\(line): \(outcome.talk)\(outcome.output)")
    }
    #expect(FileManager.default.fileExists(atPath: folder + "/leave.en.flow") == (language == .en))
  }

  /// What Scripts/package makes, with the program under test.
  private static func unpackable(in folder: URL) throws {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL.path
    let made = folder.appending(path: "nagare").path
    let script = """
      mkdir '\(made)' && cp '\(root)'/Scripts/stick/* '\(made)' && ln -s '\(Program.nagare.path)' '\(made)/nagare' \
      && tar -C '\(folder.path)' -czf '\(folder.path)/\(archive)' nagare && rm -r '\(made)'
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  // MARK: At the prompt

  @Test(arguments: Language.allCases)
  func everyWordForThePromptIsUnderstoodThere(_ language: Language) {
    let typed = Handbook.text[language].matches(of: /`([^`]+)`/).map { String($0.1) }.filter { $0 != "sh start" }
    #expect(typed.count > 30)
    for line in typed where !Self.answers.contains(line) {
      #expect(Request(line) != nil, "\(line) is no command of the prompt.")
    }
  }

  /// What answers a question instead of asking for something.
  private static let answers: Set = ["はい", "yes", "夏まつり", "Summer fair", "承認", "approve"]

  /// The table of lesson 10, typed as it stands, before and after.
  @Test(arguments: Language.allCases)
  func beforeAndAfterAreNumbers(_ language: Language) {
    func days(_ flow: String) -> String? {
      var session = Session(on: Page(language))
      let words = Phrase(ja: "実行\n夏まつり", en: "run\nSummer fair")[language]
      let turn = Phrase(ja: "時間 1日\n承認", en: "time 1 day\napprove")[language]
      let last = Phrase(ja: "承認", en: "approve")[language]
      _ = session.respond(to: .paste(flow.lines))
      var said: [String] = []
      for line in (words + "\n" + [turn, turn, turn, last].joined(separator: "\n")).lines {
        said += session.respond(to: .line(line)).lines
      }
      return said.last { $0.contains(Phrase(ja: "結果:", en: "Result:")[language]) }
    }
    let lesson = CourseLesson.all[9].lesson(in: language)
    let before = days(lesson.start ?? "") ?? ""
    #expect(before.contains(Phrase(ja: "3日", en: "3 days")[language]), "\(before)")
  }

  // MARK: As it is shown

  @Test(arguments: Language.allCases, [20, 40, 60, 80, 120])
  func itWrapsAtTheWindow(_ language: Language, _ columns: Int) {
    let lines = Handbook.lines(on: Page(language, columns: columns))
    #expect(lines.allSatisfy { DisplayWidth().of($0) <= columns })
    #expect(!lines.contains { $0.contains("|") || $0.contains("`") || $0.hasPrefix("#") })
    guard columns == 80 else { return }
    for case .command(let line) in Handbook.parts(in: language) { #expect(lines.contains("    " + line), "\(line)") }
  }

  @Test(arguments: Language.allCases)
  func itIsAPageToPrintToo(_ language: Language) {
    let html = Handbook.html(in: language)
    #expect(!html.contains("\">    nagare show") && html.contains("<pre class=\"command\">nagare show leave"))
    for name in ["table", "tr", "td", "p", "pre", "code", "h1", "h2", "main"] {
      let opened = html.ranges(of: "<\(name)>").count + html.ranges(of: "<\(name) ").count
      #expect(opened == html.ranges(of: "</\(name)>").count, "\(name)")
    }
  }

  @Test(arguments: Language.allCases)
  func itNamesWhatAFacilitatorNeeds(_ language: Language) {
    let text = Handbook.text[language]
    for card in Card.all { #expect(text.contains("| \(card.name[language]) |"), "\(card.name.en)") }
    for course in CourseLesson.all.prefix(4) { #expect(text.contains(course.lesson(in: language).name)) }
    let words = [
      "90", "150", RoomRules.variable, ClassEvent.variable, "NAGARE_GROUP", "nagare show", "nagare notes", "--check",
      "nagare replay", "nagare class", "nagare handbook", "sh start", "--flow",
    ]
    for word in words { #expect(text.contains(word), "\(word)") }
    #expect(
      text.range(of: "nagare show").map { $0.lowerBound } ?? text.endIndex < text.range(of: "| 0")?.lowerBound
        ?? text.startIndex)
  }

  // MARK: A screen at a time

  @Test func aBookletIsReadForthAndBack() {
    let page = Page(.en, columns: 30)
    let lines = (1...25).map { "line \($0)" }
    var booklet = Booklet(lines)
    func shown() -> [String] { booklet.screen(on: page, rows: 11) }
    #expect(shown().prefix(10) == lines.prefix(10) && shown().count == 11)
    #expect(shown().last == "-- 1/3 Enter: read on   bac...")
    for _ in 0..<2 { booklet.press(.enter, rows: 11) }
    #expect(shown().prefix(6) == ["line 21", "line 22", "line 23", "line 24", "line 25", ""])
    booklet.press(.onward, rows: 11)
    #expect(!booklet.isOver && shown().first == "line 21")
    booklet.press(.letter("ｂ"), rows: 11)
    #expect(shown().first == "line 11")
    booklet.press(.last, rows: 11)
    booklet.press(.enter, rows: 11)
    #expect(booklet.isOver)
    var other = Booklet([])
    other.press(.letter("た"), rows: 1)
    #expect(other.isOver)
  }
}
