import NagareShell
import Testing

struct WhatIfTests {
  let stage = Prepared.stage()

  @Test(arguments: ["w", "W", "ｗ", "て", "ﾃ"]) func theRoomPlaysOnAndComesBackToTheVeryMoment(_ key: String) throws {
    var show = try Prepared.show(at: 2)
    let before = show.seen(on: stage)
    show.type(key)
    #expect(show.prompt == "もしも 係長> ")
    show.answer("差戻し")
    show.answer("人数を減らしてください")
    #expect(show.prompt == "もしも 係員 人数> ")
    show.answer("１１")
    #expect(show.prompt == "もしも 課長> ")
    show.answer("だれ")
    show.answer("なぜ")
    show.answer("3")
    show.answer("")
    #expect(stage.lines(show).contains { $0.hasPrefix("結果: 却下") })
    show.answer("帰る")
    #expect(show.prompt == nil)
    let compared = stage.lines(show)
    #expect(compared.contains { $0.hasPrefix("もとの道: 完了") } && compared.contains { $0.hasPrefix("もしも: 却下") })
    show.type("⏎")
    #expect(show.place == 2 && show.seen(on: stage) == before)
    #expect(show.detours == [Detour(from: 2, answers: ["差戻し", "人数を減らしてください", "１１", "3", ""], outcome: .rejected)])
    show.type("?")
    #expect(stage.lines(show).contains("3 から: 差戻し、人数を減らしてください、１１、3、 -> 却下"))
  }

  @Test(arguments: ["帰る", "かえる", " 帰る　", "return", "ｒｅｔｕｒｎ", "Return", "終わる", "返る"])
  func comingHomeAtOnceShowsTheMoment(_ word: String) throws {
    var show = try Prepared.show(at: 2)
    let before = show.seen(on: stage)
    show.type("w")
    show.answer(word)
    #expect(show.seen(on: stage) == before && show.detours.isEmpty)
  }

  @Test func aStrangeAnswerLosesNothing() throws {
    var show = try Prepared.show(at: 2)
    show.type("w")
    show.answer("うーん")
    #expect(show.prompt == "もしも 係長> ")
    show.comeHome()
    #expect(show.place == 2 && show.prompt == nil)
  }

  @Test func aStepBackWorksInsideToo() throws {
    var show = try Prepared.show(at: 2)
    show.type("w")
    show.answer("承認")
    show.answer("前へ")
    #expect(show.prompt == "もしも 係長> ")
  }

  @Test func keysDoNothingWhileALineIsWanted() throws {
    var show = try Prepared.show(at: 2)
    show.type("wnn7⏎")
    #expect(show.place == 2 && show.prompt != nil)
  }

  @Test func thereIsNothingToTryBehindTheEnd() throws {
    var show = try Prepared.show(at: 4)
    show.type("w")
    #expect(show.prompt == nil)
    #expect(stage.lines(show).suffix(Stage.hiddenRows).contains { $0.hasPrefix("案件はここで終わっています。") })
  }

  @Test(arguments: [(60, 20), (40, 20), (80, 24)]) func theQuestionStandsAboveTheHiddenRows(_ size: (Int, Int)) throws {
    let stage = Prepared.stage(size.0, size.1)
    var show = try Prepared.show(at: 0)
    show.type("w")
    for answer in ["だれ", "値", "30", "x", "なぜ", "3", "だれ", "なぜ", "値"] {
      show.answer(answer)
      #expect(stage.lines(show).count + 1 <= size.1 - Stage.hiddenRows)
    }
    #expect(stage.lines(show).contains { $0.contains("* 係長の番") })
  }
}
