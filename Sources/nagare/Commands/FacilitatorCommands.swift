import ArgumentParser
import Foundation
import NagareModel
import NagareShell

struct HandbookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.handbook)

  @OptionGroup var speech: SpeechOptions

  func run() {
    Delivery.deliver(Handbook.answer(in: Surroundings.language))
  }
}

struct ClassCommand: ParsableCommand {
  static let configuration = CommandConfiguration(.classroom)

  @Argument(
    help: .init(
      ja: "参加者の画面と共有するフォルダ", en: "The folder the participants’ screens share.",
      name: .init(ja: "フォルダ", en: "folder")))
  var folder: String

  @Flag(help: .init(ja: "班の名前も示す", en: "Name the groups."))
  var names = false

  @Flag(help: .init(ja: "1回だけ示して終わる", en: "Show it once and end."))
  var once = false

  @OptionGroup var speech: SpeechOptions

  func run() {
    guard Files.isFolder(folder) else {
      let trouble = FileTrouble.missing.sentence(about: folder)[Surroundings.language]
      Delivery.deliver(Reply(talk: [trouble], exit: .fileTrouble))
    }
    guard Surroundings.screen.isTerminal, !once else { Delivery.deliver(Reply(output: board)) }
    var shown: [String] = []
    while true {
      let board = board
      if board != shown { show(board) }
      shown = board
      sleep(3)
    }
  }

  private var board: [String] {
    ClassBoard(ClassFolder.files(in: folder)).lines(
      on: Surroundings.screen.page(in: Surroundings.language), showsNames: names)
  }

  /// On a clean screen where the terminal can do that, else below what was there.
  private func show(_ board: [String]) {
    let clean = Surroundings.environment["TERM"] == "dumb" ? "\n" : "\u{1B}[H\u{1B}[2J"
    Delivery.write(clean + board.map { $0 + "\n" }.joined(), to: STDOUT_FILENO)
  }
}
