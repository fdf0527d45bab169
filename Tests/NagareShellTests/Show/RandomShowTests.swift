import NagareModel
import NagareNotation
import NagareShell
import Testing

/// Whatever is pressed and typed, the screen fits and the way back is exact.
struct RandomShowTests {
  static let letters = Array("nnnnbb[]www.?7３あ　x承\u{301}🎌⏎⏎⏎<>⌫⎋⇱⇲")
  static let answers = [
    "1", "2", "3", "１", "", "", "だれ", "なぜ", "値", "履歴", "前へ", "次へ", "最初から", "続ける", "時間 3日", "帰る", "承認",
    "差戻し", "却下", "取下げ", "不在", "2026-05-01", "12", "はい", "年休", "A社.pdf／B社.pdf", "うーん\u{1B}[2J", "時間",
  ]

  @Test(arguments: Sample.all.map(\.text)) func nothingBreaksAShow(_ flow: String) throws {
    let timeline = try Prepared.timeline(Prepared.source(flow))
    let (stage, page) = (Prepared.stage(), Page(.ja, columns: 60))
    var number = flow.utf8.count
    func pick<Element>(_ pool: [Element]) -> Element {
      number = (number &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
      return pool[(number >> 8) % pool.count]
    }
    var show = Show(timeline)
    for _ in 0..<300 {
      if show.prompt == nil { show.type(String(pick(Self.letters))) } else { show.answer(pick(Self.answers)) }
      let lines = stage.lines(show)
      let fits = lines.count <= 20 && lines.allSatisfy { page.display.of($0) <= 60 && Visible.text($0) == $0 }
      try #require(fits && timeline.moments.indices.contains(show.place) && !show.isOver)
    }
    show.comeHome()
    show.press(.cancel)
    let isSame = show.seen(on: stage) == Show(timeline, at: show.place).seen(on: stage)
    #expect(isSame)
  }
}
