import Foundation
import NagareEngine
import NagareLanguage
import NagareModel
import NagareNotation
import Testing

@testable import NagareShell

extension BrowserTests {
  /// Pages as people use them: every example played forwards and back, by keys alone and by clicking.
  @Suite("Pages", .serialized)
  @MainActor
  struct PageInBrowserTests {
    @Test("every example is played forwards and back by keys alone", arguments: Sample.all)
    func playing(_ sample: Sample) throws {
      let browser = try #require(Browser.shared)
      let page = FlowPage(Reader.read(sample.text), in: sample.language)
      try browser.resize(to: 1280, by: 800)
      try browser.open(page.html)
      for act in page.timeline.acts.indices {
        // The names of the examples are buttons: Tab leads to them, Enter presses them.
        if act > 0 { try browser.press("Tab") } else { _ = try browser.evaluate(Self.toFirstTune, as: Bool.self) }
        try browser.press("Enter", text: "\r")
        let moments = page.timeline.moments.indices.filter { page.timeline.moments[$0].act == act }
        for (step, index) in moments.enumerated() {
          if step > 0 { try browser.press("ArrowRight") }
          #expect(try browser.shown == PageMoment(page.timeline, at: index), "\(sample), moment \(index)")
        }
        try browser.press("ArrowRight")
        #expect(try browser.shown == PageMoment(page.timeline, at: moments[moments.count - 1]))
        for index in moments.dropLast().reversed() {
          try browser.press("ArrowLeft")
          #expect(try browser.shown == PageMoment(page.timeline, at: index), "\(sample), back at \(index)")
        }
        try browser.press("End")
        #expect(try browser.shown == PageMoment(page.timeline, at: moments[moments.count - 1]))
        try browser.press("Home")
        #expect(try browser.shown == PageMoment(page.timeline, at: moments[0]))
      }
      try expectRoom(browser)
    }

    /// The same keys, all at once, in a window as narrow as a telephone.
    @Test("a narrow window plays the same", arguments: Sample.all)
    func narrow(_ sample: Sample) throws {
      let browser = try #require(Browser.shared)
      let page = FlowPage(Reader.read(sample.text), in: sample.language)
      try browser.resize(to: 390, by: 800)
      try browser.open(page.html)
      for act in page.timeline.acts.indices {
        #expect(try browser.played(act, of: page) == page.played(act), "\(sample), example \(act + 1)")
      }
      try expectRoom(browser)
    }

    @Test("on opening the mark of the place stands clear of the heads, and nothing is cut", arguments: [390, 1280])
    func opening(_ width: Int) throws {
      let browser = try #require(Browser.shared)
      let sample = try #require(Sample.named("leave", in: .ja))
      try browser.resize(to: width, by: 800)
      try browser.open(FlowPage(Reader.read(sample.text), in: .ja).html)
      let found = try browser.evaluate(
        """
        (() => {
          const inside = (one) => one.scrollWidth <= one.clientWidth + 1;
          const lines = (cell) => {
            const words = document.createRange();
            words.selectNodeContents(cell);
            return new Set([...words.getClientRects()].map(({ top }) => top)).size;
          };
          const badge = document.querySelector(".badge").getBBox();
          const head = document.querySelector(".lane .head").getBBox();
          return [
            badge.y + badge.height * 0.2 >= head.y + head.height,
            [...document.querySelectorAll(".tunes, .tunes button")].every(inside),
            [...document.querySelectorAll(".who")].every((cell) => cell.textContent.includes("、") || lines(cell) < 2),
            [...document.querySelectorAll(".number")].every((number) => number.getClientRects().length === 1),
          ];
        })()
        """, as: [Bool].self)
      #expect(found == [true, true, true, true])
    }

    private func expectRoom(_ browser: Browser) throws {
      let overflow = try browser.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth", as: Int.self)
      #expect(overflow == 0, "The page is wider than its window.")
      #expect(browser.complaints == [])
    }

    private static let toFirstTune = """
      (() => {
        const before = document.querySelector(".player button");
        before.focus();
        return document.activeElement === before;
      })()
      """

    @Test("everything can be read without scripting, and no button is there that does nothing")
    func withoutScripts() throws {
      let browser = try #require(Browser.shared)
      let sample = try #require(Sample.named("leave", in: .ja))
      let html = FlowPage(Reader.read(sample.text), in: .ja).html
      try browser.allowScripts(false)
      defer { try? browser.allowScripts(true) }
      try browser.resize(to: 1280, by: 800)
      try browser.open(html)
      // Looking is scripting, too: it comes back only once the page is there.
      try browser.allowScripts(true)
      let text = try browser.evaluate("document.body.innerText", as: String.self)
      for words in ["休暇の申込み", "仕事の分担を確かめる", "決まりごと", "例 「2日ちょうどは課長が決める」"] {
        #expect(text.contains(words), "\(words)")
      }
      let buttons = try browser.evaluate(
        "[...document.querySelectorAll('button')].filter((button) => button.checkVisibility()).length", as: Int.self)
      #expect(buttons == 0)
    }

    @Test("answers nobody gave lead on by clicking, and back to the example")
    func clicking() throws {
      let browser = try #require(Browser.shared)
      let sample = try #require(Sample.named("leave", in: .ja))
      let page = FlowPage(Reader.read(sample.text), in: .ja)
      try browser.resize(to: 1280, by: 800)
      try browser.open(page.html)
      try browser.press("ArrowRight")
      let click = { (words: String) in
        try browser.evaluate(
          """
          (() => {
            const button = [...document.querySelectorAll('.others button')].find((one) => one.textContent === "\(words)");
            button?.click();
            return button !== undefined;
          })()
          """, as: Bool.self)
      }
      #expect(try click("係長: 差戻し"))
      #expect(try browser.shown.here == ["1"])
      #expect(try click("職員: 済"))
      #expect(try browser.shown.here == ["4"])
      #expect(try click("係長: 却下"))
      #expect(try browser.shown.standing.first?.contains("却下") == true)
      try browser.press("ArrowLeft")
      #expect(try browser.shown.here == ["4"])
      try browser.press("Escape")
      #expect(try browser.shown == PageMoment(page.timeline, at: 1))
    }

    @Test("P opens a window with the notes, and both go where either goes")
    func presenting() throws {
      let browser = try #require(Browser.shared)
      let flow = "流れ 休暇\n申請 職員\n承認 課長\n\n例 「ふつう」\n・職員: 済\n・メモ「ここで聞く」\n・課長: 承認\n・結果: 完了\n"
      try browser.resize(to: 1280, by: 800)
      try browser.open(FlowPage(Reader.read(flow), in: .ja).html)
      try browser.press("p", text: "p")
      try browser.inOtherWindow {
        try waitUntil { try browser.evaluate("document.readyState === 'complete'") }
        try browser.press("ArrowRight")
        let notes = try browser.evaluate("document.querySelector('[data-part=\"notes\"]').innerText", as: String.self)
        #expect(notes.contains("ここで聞く") && notes.contains("課長: 承認"))
        #expect(try browser.evaluate("document.querySelector('.sheet').checkVisibility()", as: Bool.self) == false)
      }
      try waitUntil { try browser.shown.here == ["2"] }
      let mine = try browser.evaluate("document.body.innerText", as: String.self)
      #expect(!mine.contains("ここで聞く") || mine.components(separatedBy: "ここで聞く").count == 2)
    }

    private func waitUntil(_ condition: () throws -> Bool) throws {
      for _ in 0..<100 where try !condition() { Thread.sleep(forTimeInterval: 0.02) }
      #expect(try condition())
    }
  }
}
