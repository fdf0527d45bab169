import Foundation
import NagareLanguage
import NagareModel
import Testing

@testable import NagareShell

extension BrowserTests {
  /// What comes out of the printer, on A4.
  @Suite(
    "On paper", .serialized, .enabled(if: Paper.canBeRead, "pdfinfo is not installed here (Debian: poppler-utils)."))
  @MainActor
  struct PrintTests {
    private func print(_ html: String) throws -> Paper {
      let browser = try #require(Browser.shared)
      try browser.resize(to: 1280, by: 800)
      try browser.open(html)
      return try Paper(browser.printed())
    }

    @Test("the picture of the leave flow is one sheet")
    func leave() throws {
      let sample = try #require(Sample.named("leave", in: .ja))
      let page = FlowPage(Reader.read(sample.text), in: .ja)
      let paper = try print(page.html)
      #expect(paper.size.hasSuffix("(A4)"))
      #expect(paper.pages.count <= 4)
      for step in page.script.outline.allSteps {
        #expect(paper.pages[0].contains("(\(step.number))"), "\(step.number)")
      }
      #expect(paper.pages[1].contains("決まりごと"))
      #expect(try paper.tips() >= page.picture.ways.count)
    }

    @Test(
      "long pictures are cut between steps, with the heads of the lanes on every sheet",
      arguments: ["sponsorship", "moving", "disclosure", "account"])
    func long(_ name: String) throws {
      let sample = try #require(Sample.named(name, in: .ja))
      let page = FlowPage(Reader.read(sample.text), in: .ja)
      let paper = try print(page.html)
      // The rules begin where the last sheet of the picture ends.
      let sheets = try #require(paper.pages.firstIndex { $0.contains("決まりごと") }) + 1
      #expect((1...4).contains(sheets))
      for sheet in paper.pages[..<sheets]
      where page.script.outline.allSteps.contains(where: { sheet.contains("(\($0.number))") }) {
        for lane in page.picture.lanes { #expect(sheet.contains(lane.role.prefix(2)), "\(lane.role)") }
      }
      // No sheet holds a last line alone.
      for sheet in paper.pages {
        #expect(sheet.split(whereSeparator: \.isNewline).count { $0.contains { $0 != " " } } > 3, "\(sheet)")
      }
      // A 同時に is a bar, and bears no number.
      for step in page.script.outline.allSteps {
        if case .together = step.kind { continue }
        #expect(paper.pages[..<sheets].contains { $0.contains("(\(step.number))") }, "\(step.number)")
      }
      // The player, its words and the place it stands at stay on the screen.
      #expect(!paper.pages.joined().contains("動かしてみる") && !paper.pages.joined().contains("いまここ"))
    }

    @Test(
      "the kit: words on one page a language, eight cards on one, a page for each lesson", arguments: Language.allCases)
    func kit(_ language: Language) throws {
      #expect(try print(Kit.words(in: language)).pages.count == 2)
      let cards = try print(Kit.cards(in: language))
      #expect(cards.pages.count == 1)
      for card in Card.all { #expect(cards.pages[0].contains(card.name[language])) }
      let lessons = try print(Kit.lessons(in: language))
      #expect(lessons.pages.count == CourseLesson.all.count)
      for (page, course) in zip(lessons.pages, CourseLesson.all) {
        #expect(page.contains(course.lesson(in: language).name))
      }
    }

    @Test("the script of a show holds its picture, no smaller than 7 points", arguments: Language.allCases)
    func script(_ language: Language) throws {
      let sample = try #require(Sample.named("leave", in: language))
      let script = Script(Reader.read(sample.text), in: language)
      #expect(try letters(of: Transcript.html(Timeline(script.reading.examples, of: script))) >= 6.9)
    }

    @Test("the picture on the sheet of a lesson is as large as there is room", arguments: Language.allCases)
    func lessonPictures(_ language: Language) throws {
      #expect(try letters(of: Kit.lessons(in: language)) >= 6)
    }

    /// How tall the letters of the smallest picture are on paper, in points.
    private func letters(of html: String) throws -> Double {
      let browser = try #require(Browser.shared)
      try browser.resize(to: 733, by: 1058)
      try browser.open(html)
      try browser.call("Emulation.setEmulatedMedia", ["media": "print"])
      defer { _ = try? browser.call("Emulation.setEmulatedMedia", ["media": ""]) }
      return try browser.evaluate(
        """
        Math.min(...[...document.querySelectorAll("svg.flow")].filter((svg) => !svg.closest(".sheet"))
          .map((svg) => svg.getScreenCTM().a * 12 * 0.75))
        """, as: Double.self)
    }
  }
}

/// A printed file, page by page.
struct Paper {
  var pages: [String]
  var size: String
  private let file: URL

  static let canBeRead = ["pdfinfo", "pdftotext", "pdftocairo"].allSatisfy { tool in
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)") }
  }

  init(_ file: URL) throws {
    self.file = file
    let facts = try Self.run("pdfinfo", file.path).split(separator: "\n").map(String.init)
    size =
      facts.first { $0.hasPrefix("Page size:") }.map {
        $0.dropFirst(10).trimmingCharacters(in: .whitespaces).replacing(/(\d+)\.\d+/) { $0.1 }
      } ?? ""
    let text = try Self.run("pdftotext", "-layout", file.path, "-")
    pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// How many arrowheads are drawn: triangles filled as the style says.
  func tips() throws -> Int {
    let tip = /<path[^>]*fill:rgb\(19\.99\d*%,33\.3\d*%,33\.3\d*%\)[^>]*d="M [\d. -]+ L [\d. -]+ L [\d. -]+ Z/
    return try Self.run("pdftocairo", "-svg", "-f", "1", "-l", "1", file.path, "-").matches(of: tip).count
  }

  private static func run(_ arguments: String...) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
