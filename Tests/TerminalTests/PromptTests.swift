import Foundation
import NagareModel
import TestSupport
import Testing

/// The program at a real terminal: what a session alone cannot prove.
struct PromptTests {
  static let nagare = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "nagare").path

  private let home: Folder

  init() throws { home = try Folder() }

  private func typist(_ arguments: [String] = [], state: String? = nil, locale: String = "C.UTF-8") throws -> Typist {
    try Typist(
      Self.nagare, arguments, columns: 160,
      environment: [
        "XDG_STATE_HOME": state ?? home.url.path, "HOME": home.url.path, "LC_ALL": locale, "NAGARE_LANG": "ja",
      ])
  }

  @Test(arguments: ["C", "ja_JP.UTF-8", "C.UTF-8"])
  func thePromptBuildsInEveryLocale(_ locale: String) throws {
    let typist = try typist(locale: locale)
    typist.expect(line: "流れ>")
    typist.type("申請　職員\r")
    typist.expect(line: "流れ(1)>")
    typist.type("syo\t　課長\r")
    typist.expect(line: "流れ(2)>")
    #expect(typist.screen.lines.contains("(2) 【承認】課長"))
  }

  @Test func whatWasTypedIsThereAfterAKill() throws {
    let first = try typist()
    first.expect(line: "流れ>")
    first.type("申請 職員\r")
    first.expect(line: "流れ(1)>")
    first.type("承認 課長\r")
    first.expect(line: "流れ(2)>")
    first.type("通知 まだ")
    first.send(SIGKILL)
    _ = first.end()

    let again = try typist()
    again.expect(line: "続けますか(はい/いいえ)>")
    #expect(again.screen.lines.contains("    承認 課長"))
    again.type("ｙ\r")
    again.expect(line: "流れ(2)>")
    again.type("元に戻す\r")
    again.expect(line: "流れ(1)>")
    again.type("完了\r")
    again.expect(line: "流れ(2)>")
    again.send(SIGKILL)
    _ = again.end()

    let third = try typist()
    third.expect(line: "続けますか(はい/いいえ)>")
    #expect(third.screen.lines.contains("    完了"))
    third.type("いいえ\r")
    third.expect(line: "流れ>")
    third.type("\u{4}")
    #expect(third.end() == 0)
    let kept = try #require(
      FileManager.default.contentsOfDirectory(atPath: home.path("nagare")).first { $0.hasSuffix(".kept") })
    #expect(String(decoding: try home.bytes(of: "nagare/\(kept)"), as: UTF8.self).contains("承認 課長"))
  }

  /// Whatever the prompt has answered is on the disk, whenever the power goes.
  @Test(arguments: 1...20)
  func nothingThatWasAnsweredIsLost(_ seed: Int) throws {
    var chance = SeededRandom(UInt64(seed))
    let first = try typist()
    first.expect(line: "流れ>")
    first.type((1...12).map { "通知 係\($0)「はい」\r" }.joined())
    usleep(UInt32(chance.below(120_000)))
    first.send(SIGKILL)
    _ = first.end()
    let answered = first.screen.lines.compactMap { line in
      line.firstMatch(of: /^流れ\((\d+)\)>/).flatMap { Int($0.1) }
    }.max()
    guard let answered else { return }

    let again = try typist()
    again.expect(line: "続けますか(はい/いいえ)>")
    again.type("はい\r")
    again.type("一覧\r")
    again.expect("line \(answered)") { $0.lines.contains { $0.contains("通知 係\(answered)「はい」") } }
  }

  /// What is said after the window was made narrower, or wider again, fits it.
  @Test func whatIsSaidFitsTheWindowAsItIsNow() throws {
    let typist = try typist()
    typist.expect(line: "流れ>")
    typist.type("通知 職員「長い休みのあとは、まず机の上を片付けてから仕事を始めましょう」\r")
    typist.expect(line: "流れ(1)>")
    for columns in [40, 160] {
      try typist.resize(to: columns)
      typist.type("図 文\r")
      let words = ["1. 通知 職員", "「長い休みのあとは、まず机の上を片付けてから仕事を始めましょう」"]
      typist.expect("\(columns) columns") { screen in
        let last = screen.lines.lastIndex { $0.hasPrefix(words[0]) } ?? 0
        let isWhole = screen.lines[last...].contains { $0.contains(words[1]) }
        return screen.lines[last...].contains("おわり") && isWhole == (columns == 160)
      }
    }
  }

  @Test func aPasteIsOneThingToUndo() throws {
    let typist = try typist()
    typist.expect(line: "流れ>")
    typist.paste("流れ> 申請 職員\n流れ(1)> 承認 課長\n")
    typist.type("\r")
    typist.expect(line: "流れ(2)>")
    typist.type("元に戻す\r")
    typist.expect("the empty prompt") { $0.lines.last { !$0.isEmpty } == "流れ>" }
  }

  @Test func aFolderThatCannotBeWrittenIsNamedOnce() throws {
    let typist = try typist(state: "/proc/nowhere")
    typist.expect(line: "流れ>")
    #expect(typist.screen.lines.contains { $0.hasPrefix("/proc/nowhere/nagare に書けないので") })
    typist.type("申請 職員\r")
    typist.expect(line: "流れ(1)>")
    #expect(typist.screen.lines.count { $0.hasPrefix("/proc/nowhere/nagare に書けないので") } == 1)
  }

  @Test func twoPromptsOnOneFileSayAndNoticeIt() throws {
    try home.write(Array("申請 職員\n".utf8), to: "a.flow")
    let path = home.path("a.flow")
    let first = try typist([path])
    first.expect(line: "流れ(1)>")
    let second = try typist([path])
    second.expect(line: "流れ(1)>")
    #expect(second.screen.lines.contains { $0.contains("ほかの画面でも開いています") })
    second.type("承認 課長\r")
    second.expect(line: "流れ(2)>")
    second.type("保存\r")
    second.expect("that it is saved") { $0.lines.contains { $0.contains("保存しました") } }
    #expect(try home.bytes(of: "a.flow") == Array("申請 職員\n承認 課長\n".utf8))
    #expect(try home.bytes(of: "a.flow~") == Array("申請 職員\n".utf8))

    first.type("完了\r")
    first.expect(line: "流れ(2)>")
    first.type("保存\r")
    first.expect("a warning") { $0.lines.contains { $0.contains("ほかで書き換えられています") } }
    first.type("はい\r")
    first.expect("that it is saved") { $0.lines.contains { $0.contains("保存しました") } }
    #expect(try home.bytes(of: "a.flow") == Array("申請 職員\n完了\n".utf8))
    first.type("終わる\r")
    #expect(first.end() == 0)
  }
}
