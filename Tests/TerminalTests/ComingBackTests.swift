import Foundation
import Testing

/// However somebody leaves, and whatever they were in the middle of, the next start leads back to it.
struct ComingBackTests {
  private let home: Folder

  init() throws { home = try Folder() }

  /// How a prompt is left.
  enum Way: String, CaseIterable, Sendable {
    case 終わる, 終了, やめる, quit, exit, q
    case ctrlD, closedWindow, hungUp, terminated, killed
    /// A shell in between is told of it, and the prompt only finds that nobody is there any more.
    case closedWindowBehindShell

    /// Whether the prompt has a say in it.
    var isAsked: Bool {
      switch self {
      case .終わる, .終了, .やめる, .quit, .exit, .q, .ctrlD: true
      case .closedWindow, .closedWindowBehindShell, .hungUp, .terminated, .killed: false
      }
    }

    /// Whether the prompt is told in time to keep what is half typed.
    var keepsLine: Bool { !isAsked && self != .killed }

    func leave(_ typist: Typist) {
      switch self {
      case .終わる, .終了, .やめる, .quit, .exit, .q: typist.type(rawValue + "\r")
      case .ctrlD: typist.type("\u{4}")
      case .closedWindow, .closedWindowBehindShell: typist.closeWindow()
      case .hungUp: typist.send(SIGHUP)
      case .terminated: typist.send(SIGTERM)
      case .killed: typist.send(SIGKILL)
      }
    }
  }

  /// What somebody is in the middle of.
  enum Middle: CaseIterable, Sendable {
    case building, insideBranch, lesson, runningCase, whatIf

    var typed: [String] {
      switch self {
      case .building: ["申請 職員", "承認 課長"]
      case .insideBranch: ["申請 職員", "・日数: 数(日)", "もし 日数 が 5日 を超える なら"]
      case .lesson: ["課題 1", "申請 係員"]
      case .runningCase: ["申請 職員", "承認 課長", "実行", "1"]
      case .whatIf: ["申請 職員", "承認 課長", "実行", "1", "もしも"]
      }
    }

    /// Where the cursor waits then, and when somebody is back.
    var prompt: String {
      switch self {
      case .building: "流れ(2)>"
      case .insideBranch: "流れ(2 もし)>"
      case .lesson: "流れ(1)>"
      case .runningCase: "課長>"
      case .whatIf: "もしも 課長>"
      }
    }

    /// A case is left before the prompt is.
    var isCase: Bool { self == .runningCase || self == .whatIf }
  }

  private func typist(behindShell: Bool = false) throws -> Typist {
    try Typist(
      behindShell ? "/bin/sh" : PromptTests.nagare,
      behindShell ? ["-c", "trap '' HUP; exec \"$0\"", PromptTests.nagare] : [], columns: 120,
      environment: ["XDG_STATE_HOME": home.url.path, "HOME": home.url.path, "LC_ALL": "C.UTF-8", "NAGARE_LANG": "ja"])
  }

  static let combinations = Way.allCases.flatMap { way in Middle.allCases.map { (way, $0) } }

  /// Types a line and enters none of it.
  private static let halfTyped = "通知 まだ"

  @Test(arguments: combinations)
  func yesLeadsToExactlyWhatWasThere(_ way: Way, _ middle: Middle) throws {
    try leave(by: way, in: middle)
    try comeBack(to: middle, on: "")
  }

  /// What is half typed is kept wherever the prompt is told in time, and offered to go on with.
  @Test(arguments: combinations.filter { way, _ in !way.isAsked })
  func aHalfTypedLineIsThereAgain(_ way: Way, _ middle: Middle) throws {
    try leave(by: way, in: middle) { first in
      first.type(Self.halfTyped)
      first.expect(line: middle.prompt + " " + Self.halfTyped)
    }
    try comeBack(to: middle, on: way.keepsLine ? " " + Self.halfTyped : "")
  }

  /// Ctrl-D leaves nobody in the middle of a line, and what Ctrl-C has thrown away is not there again.
  @Test(arguments: combinations.filter { way, _ in way.isAsked })
  func aHalfTypedLineIsThrownAwayBeforeLeaving(_ way: Way, _ middle: Middle) throws {
    try leave(by: way, in: middle) { first in
      first.type(Self.halfTyped + "\u{4}")
      first.expect(line: middle.prompt + " " + Self.halfTyped)
      first.type("\u{3}\u{3}")
      first.expect("an empty line") { $0.lines.last == middle.prompt }
    }
    try comeBack(to: middle, on: "")
  }

  private func leave(by way: Way, in middle: Middle, after act: (Typist) -> Void = { _ in }) throws {
    let first = try typist(behindShell: way == .closedWindowBehindShell)
    first.expect(line: "流れ>")
    for line in middle.typed { first.type(line + "\r") }
    first.expect("the prompt") { $0.lines.last == middle.prompt }
    act(first)
    if middle.isCase, way.isAsked {
      way.leave(first)
      first.expect(line: "流れ(2)>")
    }
    way.leave(first)
    _ = first.end()
  }

  private func comeBack(to middle: Middle, on line: String) throws {
    let again = try typist()
    again.expect(line: "続けますか(はい/いいえ)>")
    #expect(again.screen.lines.contains("    打ちかけの行: \(Self.halfTyped)") == !line.isEmpty)
    again.type("はい\r")
    again.expect("where it was left") { $0.lines.last == middle.prompt + line }
    guard middle == .lesson else { return }
    // Whatever is typed takes the place of the line that waits.
    again.type("位置\r")
    again.expect("the lesson") { $0.lines.contains { $0.hasPrefix("課題1 おやつ当番") } }
  }

  @Test(arguments: [Way.ctrlD, .closedWindow, .closedWindowBehindShell, .hungUp, .terminated, .killed])
  func aPromptNobodyTypedAtLeavesNothing(_ way: Way) throws {
    let first = try typist(behindShell: way == .closedWindowBehindShell)
    first.expect(line: "流れ>")
    way.leave(first)
    _ = first.end()
    let again = try typist()
    again.expect(line: "流れ>")
    #expect(!again.screen.lines.contains { $0.contains("前回の続き") })
  }

  @Test func noPutsItAsideAndItCanBeOpenedAgain() throws {
    let first = try typist()
    first.expect(line: "流れ>")
    first.type("申請 職員\r承認 課長\r終わる\r")
    #expect(first.end() == 0)

    let second = try typist()
    second.expect(line: "続けますか(はい/いいえ)>")
    second.type("課題 5\r")
    second.expect("the question once more") { $0.lines.contains { $0.contains("先に はい か いいえ") } }
    second.type("いいえ\r")
    second.expect(line: "流れ>")
    #expect(second.screen.lines.contains { $0.contains("開く 前の続き") })
    second.type("申請 係員\r開く 前の続き\r")
    second.expect(line: "流れ(2)>")
    second.type("開く 前の続き\r")
    second.expect(line: "流れ(1)>")
    second.type("一覧\r")
    second.expect("what was put aside meanwhile") { $0.lines.contains { $0.contains("申請 係員") } }
  }

  @Test func whatWasPutAsideTwiceIsThereTwice() throws {
    for name in ["職員", "係員"] {
      let typist = try typist()
      if name == "係員" {
        typist.expect(line: "続けますか(はい/いいえ)>")
        typist.type("いいえ、お願いします\r")
      }
      typist.expect(line: "流れ>")
      typist.type("申請 \(name)\r承認 課長\r終わる\r")
      #expect(typist.end() == 0)
    }
    let third = try typist()
    third.expect(line: "続けますか(はい/いいえ)>")
    third.type("いいえ\r")
    third.expect(line: "流れ>")
    third.type("開く 前の続き\r")
    third.expect("both, the newest first") { screen in
      screen.lines.contains { $0.contains("1  申請 係員  ほか1行") } && screen.lines.contains { $0.contains("2  申請 職員  ほか1行") }
    }
    third.type("2\r")
    third.expect(line: "流れ(2)>")
    third.type("一覧\r")
    third.expect("what was put aside first") { $0.lines.contains { $0.contains("申請 職員") && $0.hasPrefix("1  (1)") } }
  }

  @Test func theOfferSaysHowMuchItDoesNotShow() throws {
    let first = try typist()
    first.expect(line: "流れ>")
    for number in 1...7 { first.type("作業 係\(number)\r") }
    first.expect(line: "流れ(7)>")
    first.type("\u{4}")
    #expect(first.end() == 0)
    let again = try typist()
    again.expect(line: "続けますか(はい/いいえ)>")
    #expect(again.screen.lines.contains("    作業 係5") && again.screen.lines.contains("    ほか2行"))
  }

  @Test func nothingPutAsideIsSaid() throws {
    let typist = try typist()
    typist.expect(line: "流れ>")
    typist.type("開く 前の続き\r")
    typist.expect("that there is nothing") { $0.lines.contains { $0.contains("前の続きはありません") } }
  }

  // MARK: A line that is offered

  @Test func whatIsTypedTakesThePlaceOfALineThatIsOffered() throws {
    let typist = try typist()
    typist.expect(line: "流れ>")
    typist.type("申請 職員\r")
    typist.expect(line: "流れ(1)>")
    typist.type("直す 1\r")
    typist.expect(line: "流れ(1 直す)> 申請 職員")
    typist.type("一覧\r")
    typist.expect("the list") { $0.lines.contains { $0.hasPrefix("1  (1) 申請 職員") } }
    typist.expect(line: "流れ(1)>")
    typist.type("直す 1\r")
    typist.expect(line: "流れ(1 直す)> 申請 職員")
    typist.type("\u{7F}\u{7F}係員\r")
    typist.expect("the changed line") { $0.lines.contains("(1) 【申請】係員") }
  }

  @Test func aNameToSaveUnderIsLeftBehindByTypingOn() throws {
    let typist = try typist()
    typist.expect(line: "流れ>")
    typist.type("申請 職員\r保存\r")
    typist.expect(line: "流れ(1)> 保存 流れ.flow")
    typist.type("課題\r")
    typist.expect("the lessons") { $0.lines.contains { $0.contains("おやつ当番") } }
    #expect(!FileManager.default.fileExists(atPath: home.path("流れ.flow課題")))
  }
}
