import NagareLanguage
import NagareModel
import NagareNotation
import TestSupport
import Testing

@testable import NagareShell

/// Somebody who writes sees their flow grow: a line that cannot be read yet is drawn where it stands.
struct UnreadLineTests {
  private static func picture(_ text: String, as form: Picture.Form? = .lanes) -> Picture {
    let reading = Reader.read(text)
    return reading.picture(as: form, in: reading.language)
  }

  private static func box(_ picture: Picture, _ place: String) -> Picture.Box? {
    picture.boxes.first { "\($0.place)" == place }
  }

  private static func ways(_ picture: Picture) -> [String] { picture.ways.map { "\($0.from) > \($0.to)" } }

  @Test("it has a box of its own between the steps around it, in the lane of the step before")
  func between() {
    let picture = Self.picture("流れ 休暇\n申請 係員\n承認 課長\nぬぬぬ へへへ\n承認 部長\n")
    let box = Self.box(picture, "line 4")
    #expect(box?.words.map(\.text) == ["まだ読めない行", "ぬぬぬ へへへ"])
    #expect(box?.marks.map(\.kind) == [.trouble] && box?.lanes == Self.box(picture, "2")?.lanes)
    #expect(Self.ways(picture) == ["1 > 2", "2 > line 4", "line 4 > 3", "3 > end"])
    #expect(PictureLaws(picture).broken == [])
  }

  @Test("it stands first, last and on a side of a question, where it is written")
  func elsewhere() {
    let picture = Self.picture(
      "flow Leave\nqqq zzz\nform staff\n- days: number\nif days is 3\nxyzzy plugh\nelse\napproval boss\nend\nfrobnicate it\n"
    )
    #expect(
      Self.ways(picture) == [
        "line 2 > 1", "1 > 2", "2 > line 6", "2 > 2-1", "line 6 > line 10", "2-1 > line 10", "line 10 > end",
      ])
    #expect(PictureLaws(picture).broken == [])
  }

  @Test("a bullet stands in the box it belongs to, and one below the flow is only named")
  func bullets() {
    let picture = Self.picture("流れ 休暇\n申請 係員\n・ぬぬぬ\n承認 部長\n\n例 「い」\n・へへへ\n")
    let form = Self.box(picture, "1")
    #expect(form?.words.last?.text == "・ぬぬぬ" && form?.marks.map(\.kind) == [.trouble])
    #expect(picture.key.flatMap(\.words).map(\.text).contains("まだ読めない行: ・へへへ"))
    #expect(Self.ways(picture) == ["1 > 2", "2 > end"])
  }

  @Test("random flows in which lines cannot be read keep the laws", arguments: [Picture.Form.lanes, .rail])
  func random(_ form: Picture.Form) {
    var random = SeededRandom(13)
    var count = 0
    for number in 0..<60 {
      var lines = FlowGenerator.flow(&random).split(separator: "\n").map(String.init)
      for _ in 0..<3 {
        let place = Int.random(in: 1...lines.count, using: &random)
        lines.insert(random.pick(["ぬぬぬ へへへ", "・ぬぬ: へへへへへへ", "frobnicate the widget", "- gnu gnu"]), at: place)
      }
      let picture = Self.picture(lines.joined(separator: "\n") + "\n", as: form)
      count += picture.boxes.count { $0.shape == .unread }
      #expect(PictureLaws(picture).broken == [], "flow \(number): \(lines)")
    }
    #expect(count > 30)
  }
}
