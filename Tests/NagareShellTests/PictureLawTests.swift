import Foundation
import NagareLanguage
import NagareModel
import NagareNotation
import NagareShell
import TestSupport
import Testing

@Suite("Pictures")
struct PictureLawTests {
  @Test("every sample and lesson keeps the laws, in lanes and in a rail", arguments: Sample.all)
  func samples(_ sample: Sample) {
    let reading = Reader.read(sample.text)
    let outline = reading.outline(in: reading.language)
    for form in [Picture.Form.lanes, .rail] {
      let picture = Picture(outline, reading.workflow, as: form, in: reading.language)
      #expect(PictureLaws(picture).broken == [])
      #expect(picture == Picture(outline, reading.workflow, as: form, in: reading.language))
    }
  }
}

extension PictureLawTests {
  @Test("the answers to a question do not cross one another", arguments: flowTexts)
  func forks(_ text: String) {
    let reading = Reader.read(text)
    let picture = Picture(reading.outline(in: reading.language), reading.workflow, as: .lanes, in: reading.language)
    let crossed = PictureLaws(picture).crossings.filter {
      $0.0.from == $0.1.from && $0.0.cause == .arm && $0.1.cause == .arm
    }
    #expect(crossed.map { "\($0.0.from) -> \($0.0.to), \($0.1.to)" } == [])
    // The word of an answer stands where it parts from the others.
    for way in picture.ways where way.cause == .arm {
      guard let label = way.label.last, let start = way.points.first else { continue }
      #expect(abs(label.y - start.y) < 80 && abs(label.x - start.x) < 120, "\(way.from) -> \(way.to)")
    }
  }

  @Test("ways back to one step lie inside one another")
  func nested() {
    let reading = Reader.read(HardFlow.loopsInLoops.text)
    let picture = Picture(reading.outline(in: .ja), reading.workflow, as: .lanes, in: .ja)
    let crossed = PictureLaws(picture).crossings.filter { one, other in
      one.to == other.to && one.cause != .onward && other.cause != .onward
    }
    #expect(crossed.map { "\($0.0.from), \($0.1.from) -> \($0.0.to)" } == [])
  }

  @Test("both bars of a 同時に are equally wide", arguments: Sample.all)
  func bars(_ sample: Sample) {
    let reading = Reader.read(sample.text)
    let picture = Picture(reading.outline(in: sample.language), reading.workflow, as: .lanes, in: sample.language)
    for bar in picture.boxes where bar.shape == .bar {
      guard case .join(let number) = bar.place else { continue }
      let upper = picture.boxes.first { $0.place == .step(number) }?.frames.first
      #expect(upper?.x == bar.frames[0].x && upper?.width == bar.frames[0].width, "\(number)")
    }
  }

  @Test("flows that are hard to draw keep the laws too", arguments: HardFlow.allCases)
  func hard(_ flow: HardFlow) {
    let reading = Reader.read(flow.text)
    let outline = reading.outline(in: .ja)
    for form in [nil, Picture.Form.lanes, .rail] {
      #expect(PictureLaws(Picture(outline, reading.workflow, as: form, in: .ja)).broken == [])
    }
  }
}

extension PictureLawTests {
  /// A4 as the page prints it: cut between boxes, and no step alone on a sheet.
  @Test("pieces for paper cut nothing and leave no step alone", arguments: Sample.all)
  func pieces(_ sample: Sample) {
    let reading = Reader.read(sample.text)
    let outline = reading.outline(in: sample.language)
    for form in [Picture.Form.lanes, .rail] {
      let picture = Picture(outline, reading.workflow, as: form, in: sample.language)
      let (first, rest) = (1_150, 1_300)
      let pieces = picture.pieces(first: first, rest: rest)
      #expect(pieces.first?.lowerBound == picture.headHeight && pieces.last?.upperBound == picture.height)
      for (piece, next) in zip(pieces, pieces.dropFirst()) { #expect(piece.upperBound == next.lowerBound) }
      for (index, piece) in pieces.enumerated() {
        #expect(piece.count <= (index == 0 ? first : rest))
        let frames = picture.boxes.flatMap(\.frames)
        #expect(
          frames.allSatisfy {
            $0.bottom <= piece.lowerBound || $0.y >= piece.upperBound
              || $0.y >= piece.lowerBound && $0.bottom <= piece.upperBound
          })
        #expect(picture.boxes.count { $0.number != nil && piece.contains($0.frames[0].y) } > 1)
      }
    }
  }

  @Test("random flows keep the laws", arguments: 0..<PictureLawTests.batches)
  func random(_ batch: Int) {
    var random = SeededRandom(UInt64(batch))
    for number in 0..<25 {
      let text = FlowGenerator.flow(&random)
      let reading = Reader.read(text)
      for form in [Picture.Form.lanes, .rail] {
        let picture = Picture(reading.outline(in: .ja), reading.workflow, as: form, in: .ja)
        let broken = PictureLaws(picture).broken
        #expect(broken == [], "batch \(batch), flow \(number): \(text)")
      }
    }
  }

  /// Of 25 flows each. `NAGARE_PICTURES=80 Scripts/test Pictures` looks at 2,000.
  private static let batches = ProcessInfo.processInfo.environment["NAGARE_PICTURES"].flatMap { Int($0) } ?? 6

  @Test("the laws notice a picture that breaks them")
  func noticed() {
    let reading = Reader.read(HardFlow.manyWaysBack.text)
    let sound = Picture(reading.outline(in: .ja), reading.workflow, in: .ja)
    var moved = sound
    moved.boxes[1].frames[0].y += 60
    var crossing = sound
    let box = sound.boxes[3].frames[0]
    crossing.ways[0].points = [
      Picture.Point(x: box.x - 40, y: box.y + 9), Picture.Point(x: box.right + 40, y: box.y + 9),
    ]
    var wordy = sound
    wordy.boxes[0].words[0].text += "あまりに長いことばは、この箱には入りきりません"
    for picture in [moved, crossing, wordy] { #expect(!PictureLaws(picture).broken.isEmpty) }
  }
}

private let flowTexts =
  Sample.all.map(\.text) + CourseLesson.all.flatMap { course in Language.allCases.map { course.texts[$0] } }

/// What a person sees and writes with `nagare picture` and 絵.
struct DrawPictureTests {
  static let fixtures = Fixtures("Fixtures/pictures")

  /// The picture that README shows.
  @Test func theLeaveFlowIsAsReadmeShowsIt() throws {
    let sample = try #require(Sample.named("leave", in: .ja))
    let source = Source("leave.flow", .success(Array(sample.text.utf8)))
    try Self.fixtures.expect(DrawPicture(in: .ja).answer(source).output.joined() + "\n", in: "leave.svg")
  }

  private func draw(_ text: String, example: String? = nil, as form: Picture.Form? = nil) -> NagareShell.Reply {
    DrawPicture(in: .ja, as: form, example: example).answer(Source("a.flow", .success(Array(text.utf8))))
  }

  @Test("many roles stand in a rail, and a sentence says why")
  func manyRoles() {
    for form in [nil, Picture.Form.lanes] {
      let answer = draw(HardFlow.manyRoles.text, as: form)
      #expect(answer.talk == ["担当が13あり、縦の列では読みにくいので、1列で描きました。"] && answer.exit == .fine)
      #expect(!answer.output[0].contains("class=\"lane"))
    }
    #expect(draw(HardFlow.manyRoles.text, as: .rail).talk.isEmpty)
  }

  @Test("what can be read is drawn, the rest is marked and named")
  func errors() {
    let answer = draw("流れ 休暇\n申請 係員\n商人 課長\n承認 部長\n・期限 きのう\n")
    let picture = answer.output[0]
    #expect(answer.exit == .problems && answer.talk[0].contains("nagare check"))
    #expect(picture.contains(">・期限 きのう<") && picture.contains("data-lane=\"部長\""))
    #expect(picture.contains("直すところがあります"))
  }

  @Test("the way of an example is in bold, by a part of its name")
  func example() {
    let flow = "流れ 休暇\n申請 職員\n・日数: 数\nもし 日数 が 3 なら\n承認 課長\nおわり\n\n例 「三日の休み」\n・職員: 日数 3\n・課長: 承認\n"
    let picture = draw(flow, example: "三日").output[0]
    #expect(picture.contains("<path class=\"way walked\" data-from=\"2\" data-to=\"2-1\" data-cause=\"arm\""))
    #expect(!picture.contains("<path class=\"way walked\" data-from=\"2\" data-to=\"end\""))
    #expect(picture.contains("休暇 例「三日の休み」の道"))
    let unknown = draw(flow, example: "十日")
    #expect(unknown.exit == .misuse && unknown.talk[0] == "「十日」という例はありません。")
  }

  @Test("scripts find lanes, blocks and ways by what they are called")
  func contract() {
    let picture = draw("流れ 休暇\n申請 一般 職員\n承認 課長、部長\n・差戻しなら → 一般 職員\n・過ぎたら → 一般 職員\n・期限 3日\n").output[0]
    for part in [
      "<g class=\"lane even\" data-role=\"一般 職員\">",
      "<g class=\"block\" data-number=\"1\" data-kind=\"form\" data-lane=\"「一般 職員」\"><path class=\"box\"",
      "<g class=\"block\" data-number=\"2\" data-kind=\"approval\" data-lane=\"課長 部長\"><rect class=\"box\"",
      "data-from=\"1\" data-to=\"2\" data-cause=\"onward\"", "data-from=\"2\" data-to=\"1\" data-cause=\"answer\"",
      "data-from=\"2\" data-to=\"1\" data-cause=\"late\"", "data-from=\"2\" data-to=\"end\" data-cause=\"onward\"",
      "<text class=\"label quiet\"",
    ] { #expect(picture.contains(part), "\(part)") }
  }
}
