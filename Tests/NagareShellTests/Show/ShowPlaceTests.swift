import NagareModel
import NagareNotation
import NagareShell
import Testing

/// However one comes to a moment, it is the same.
struct ShowPlaceTests {
  static let flows = ["leave", "equipment", "moving", "facility.en"].map { name in
    Sample.named(name, in: .ja)?.text ?? ""
  }

  @Test(arguments: flows + [Prepared.text("tea.flow")], [(60, 20), (80, 24), (40, 20)])
  func backAndJumpsAreAFreshPlayToThatLine(_ flow: String, _ size: (Int, Int)) throws {
    let timeline = try Prepared.timeline(Prepared.source(flow))
    let stage = Prepared.stage(size.0, size.1)
    var fresh: [[String]] = []
    var show = Show(timeline)
    for _ in timeline.moments {
      fresh.append(show.seen(on: stage))
      show.press(.onward)
    }
    for place in timeline.moments.indices.reversed() {
      let isSame = show.seen(on: stage) == fresh[place]
      #expect(isSame, "back to \(place + 1)")
      show.press(.back)
    }
    var number = 17
    for _ in 0..<200 {
      number = (number &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
      let place = (number >> 8) % timeline.moments.count
      show.type("\(place + 1)⏎")
      let isSame = show.seen(on: stage) == fresh[place]
      #expect(isSame, "jump to \(place + 1)")
    }
  }

  /// A file that ends with a line shows it as the whole file does; only the count above differs.
  @Test func whatComesLaterChangesNothing() throws {
    let lines = Prepared.text("tea.flow").split(separator: "\n", omittingEmptySubsequences: false)
    let stage = Prepared.stage()
    let whole = try Prepared.timeline()
    for (index, moment) in whole.moments.enumerated() {
      if case .refused = moment.what { continue }
      let part = lines[..<moment.lineNumber].joined(separator: "\n") + "\n"
      let timeline = try Prepared.timeline(Prepared.source(part))
      #expect(timeline.moments.count == index + 1)
      let (shown, expected) = (
        Show(timeline, at: index).seen(on: stage), Show(whole, at: index).seen(on: stage)
      )
      #expect(shown.dropFirst() == expected.dropFirst(), "line \(moment.lineNumber)")
    }
  }

  @Test func aMomentSaysWhatHappenedWhyAndWhoseTurnItIs() throws {
    let lines = try Prepared.show(at: 1).seen(on: Prepared.stage())
    #expect(
      lines.joined(separator: "\n") == """
        [2/11] 2026-04-01(水) 9:00 「少なければ係長が決める」

        係員: 人数=3人
        (2) 人数 が 10人 を超える ?  「人数」は3人 -> いいえ
            (それ以外へ)

        (2-2) 係長の番です  期限 2026-04-03(金) 17:15

         +- それ以外
             |
            (2-2) * 係長の番 【承認】係長
             |   ・期限 2開庁日
             |
         +---+
         |
        (3) 【通知】係員 「{人数}人のお茶会が決まりました」
         |
        """)
  }

  @Test func whatIsRefusedSaysWhy() throws {
    let lines = try Prepared.show(at: 6).seen(on: Prepared.stage())
    #expect(lines[2...4] == ["係員: 人数 21", "「人数」は、このままでは受け付けられません。", "1〜20人の範囲で入れてください(いまの答え 21人)。"])
    #expect(lines.contains("(1)「お茶会を開く」 係員の番です"))
  }

  @Test func aLineAboutSeveralPeopleIsOneMoment() throws {
    let flow = """
      申請 職員
      承認 課長、係長
      例 「2人まとめて」
       ・職員: 済
       ・課長、係長: 承認
       ・課長: 承認
       ・結果: 完了
      """
    let timeline = try Prepared.timeline(Prepared.source(flow))
    #expect(timeline.moments.map(\.line) == ["", "職員: 済", "課長、係長: 承認", "課長: 承認"])
    #expect(Show(timeline, at: 2).seen(on: Prepared.stage())[2...3] == ["課長: 承認", "係長: 承認"])
    let end = Show(timeline, at: 3).seen(on: Prepared.stage())
    #expect(end[2] == "課長: 承認" && end[3].contains("終わっています"))
  }

  @Test func theEndIsMarkedToo() throws {
    let lines = try Prepared.show(at: 10).seen(on: Prepared.stage())
    #expect(lines.contains { $0.contains("* ここで終わり") } && lines.contains { $0.hasPrefix("結果: 却下") })
  }

  @Test(arguments: Sample.all.map(\.text), [(60, 20), (80, 24), (40, 20), (20, 12)])
  func aScreenFitsAndItsLastRowsAreFree(_ flow: String, _ size: (Int, Int)) throws {
    let timeline = try Prepared.timeline(Prepared.source(flow))
    for ambiguous in [1, 2] {
      let page = Page(.ja, columns: size.0, display: DisplayWidth(ambiguous: ambiguous))
      let stage = Stage(on: page, rows: size.1)
      for place in timeline.moments.indices {
        let lines = Show(timeline, at: place).seen(on: stage)
        #expect(lines.count <= size.1 - Stage.hiddenRows)
        #expect(lines.allSatisfy { page.display.of($0) <= size.0 })
        #expect(lines.contains { $0.contains("* ") } || size.0 == 20)
      }
    }
  }

  /// Where a show goes on that was left at the answer of the section chief, in a file that was changed since.
  @Test func aChangedFileGoesOnAtTheSameMoment() throws {
    let text = Prepared.text("tea.flow")
    var left = Bookmark(file: "tea.flow", started: 0)
    left.follow(try Prepared.show(at: 3))
    let kept = try #require(Bookmark(reading: left.bytes))
    #expect(kept == left)
    func resumed(_ text: String) throws -> (place: Int, remark: String) {
      let show = Show(try Prepared.timeline(Prepared.source(text)), goingOnFrom: kept)
      return (show.place, Prepared.stage().lines(show).joined())
    }
    let same = try resumed(text)
    #expect(same.place == 3 && same.remark.contains("前回の続きです"))
    let early = "例 「先に見せる」\n ・係員: 人数 2\n ・係長: 承認\n\n例 「少なければ"
    let later = try resumed(text.replacing("例 「少なければ", with: early))
    #expect(later.place == 6 && later.remark.contains("同じ場面から続けます"))
    let changed = try resumed(text.replacing("・係長: 承認\n", with: "・係長: 却下\n").replacing("結果: 完了", with: "結果: 却下"))
    #expect(changed.place == 0 && changed.remark.contains("この例の始まりから"))
    let renamed = try resumed(text.replacing("少なければ係長が決める", with: "少ないとき"))
    #expect(renamed.place == 0 && renamed.remark.contains("前の例がありません"))
  }

  /// What is said below the picture is whole, on the narrowest wall too.
  @Test func whatIsSaidBelowIsWhole() throws {
    var show = try Prepared.show(at: 10)
    show.press(.letter("w"))
    let lines = Prepared.stage().lines(show)
    #expect(
      lines.count == 20 && lines.suffix(2).map { $0.drop { $0 == " " } }.joined().hasSuffix("b で前の場面に戻ってから w を押します。"))
  }

  @Test func aLineThatDoesNotComeTrueIsTheLastAndSaysSo() throws {
    let flow = Prepared.text("tea.flow").replacing("番: 係長", with: "番: 課長")
    let timeline = try Prepared.timeline(Prepared.source(flow))
    #expect(timeline.moments.count == 9 && timeline.troubles.count == 1)
    let lines = Show(timeline, at: 2).seen(on: Prepared.stage())
    #expect(lines[2...3] == ["番: 課長", "「課長」のはずですが、「係長」です。"])
  }
}
