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
