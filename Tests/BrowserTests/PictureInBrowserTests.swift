import Foundation
import NagareLanguage
import NagareModel
import NagareNotation
import NagareShell
import TestSupport
import Testing

/// Everything that is looked at in the one browser there is; what stands in here takes turns.
@Suite("In a browser", .serialized, .enabled(if: Browser.executable != nil, Browser.isMissing))
@MainActor
struct BrowserTests {}

extension BrowserTests {
  /// Pictures as a browser draws them, with the fonts of this machine.
  @Suite("Pictures", .serialized)
  @MainActor
  struct PictureInBrowserTests {
    @Test("all words stand in their boxes, and on nothing else", arguments: Flows.all)
    func wordsStayInside(_ text: String) throws {
      let browser = try #require(Browser.shared)
      let reading = Reader.read(text)
      let outline = reading.outline(in: reading.language)
      let style = PictureStyle.text
      let drawn = [Picture.Form.lanes, .rail].map { form in
        PictureSVG(
          Picture(outline, reading.workflow, as: form, in: reading.language), of: reading.workflow,
          in: reading.language
        ).element(style: style)
      }
      try browser.open("<!DOCTYPE html><meta charset=\"utf-8\">" + drawn.joined())
      #expect(try browser.evaluate(Flows.laws, as: [String].self) == [])
    }

    @Test("the laws notice words that leave their box or lie on others")
    func noticed() throws {
      let browser = try #require(Browser.shared)
      let reading = Reader.read("流れ 休暇\n申請 職員 「出す」\nもし 日数 が 3 なら\n承認 課長\nおわり\n")
      let picture = Picture(reading.outline(in: .ja), reading.workflow, in: .ja)
      let drawn = PictureSVG(picture, of: reading.workflow, in: .ja).element(style: PictureStyle.text)
      for (here, there) in [
        ("出す", "とても長いことばなので箱には入りきらないはずの題名です"), ("x=\"", "x=\"9"), ("はい", String(repeating: "はい", count: 40)),
      ] {
        try browser.open("<!DOCTYPE html><meta charset=\"utf-8\">" + drawn.replacing(here, with: there))
        #expect(try !browser.evaluate(Flows.laws, as: [String].self).isEmpty, "\(there)")
      }
    }
  }
}

/// What pictures are drawn with, as it comes with the program.
enum PictureStyle {
  static let text =
    (try? String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../flows/web/picture.css"),
      encoding: .utf8)) ?? ""
}

/// What is looked at: every sample and every lesson, and the laws as a browser tells them.
enum Flows {
  static let all =
    Sample.all.map(\.text) + CourseLesson.all.flatMap { course in Language.allCases.map { course.texts[$0] } }
  static let laws = Fixtures("", beside: #filePath).text("laws.js")
}
