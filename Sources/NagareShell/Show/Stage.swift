import NagareEngine
import NagareModel
import NagareNotation

/// The screen a room looks at. Heads hide its lower end, so nothing that matters stands in the last three rows.
public struct Stage: Sendable {
  public var page: Page
  public var rows: Int
  /// Whether each picture follows the one before, as on paper or where a screen is read aloud.
  public var isScroll: Bool

  public init(on page: Page, rows: Int, isScroll: Bool = false) {
    self.page = page
    self.isScroll = isScroll
    self.rows = max(rows, Self.fewestRows)
  }

  /// What a projector of old shows legibly.
  public static let projector = (columns: 60, rows: 20)

  /// A size as people write it: `60x20`, `６０×２０`.
  public static func size(typed text: String) -> (columns: Int, rows: Int)? {
    let numbers = Halfwidth.text(text).lowercased().split { "x×*".contains($0) }.map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (Page.narrowest...1000).contains(columns),
      (fewestRows...1000).contains(rows)
    else { return nil }
    return (columns, rows)
  }

  /// Rows nothing that matters stands in.
  public static let hiddenRows = 3
  /// As many rows of the picture are worth more than blank ones.
  static let picture = 5
  private static let fewestRows = 12

  private var visibleRows: Int { rows - Self.hiddenRows }

  // MARK: What is to be seen

  /// Every row of the screen, from the top; blank ones at the end are left out.
  public func lines(_ show: Show) -> [String] {
    switch show.view {
    case .moment: footed(slide(show.timeline, at: show.place).lines, show.footer)
    case .blank: []
    case .keys: keys(show)
    case .promises(let lines): promises(lines)
    case .comparison(let lines): comparison(lines, show)
    case .whatIf(let whatIf): self.whatIf(whatIf, show)
    }
  }

  private func footed(_ lines: [String], _ footer: String) -> [String] {
    guard !footer.isEmpty else { return lines }
    let words = wrapped([footer]).prefix(Self.hiddenRows)
    let gap = isScroll ? 1 : rows - words.count - lines.count
    return lines + Array(repeating: "", count: gap) + words
  }

  /// A moment: what happened, where the case stands, and the picture around that place.
  struct Slide {
    var lines: [String]
    /// Rows there was no room for.
    var missing: Int
  }

  func slide(_ timeline: Timeline, at index: Int) -> Slide {
    let play = timeline.play(at: index)
    let standing = wrapped(play.standing)
    var news = wrapped(timeline.news(at: index))
    let room = visibleRows - 1
    // Where there is much to say, blank rows go first, then all of the picture but the present place.
    let missing = max(0, news.count + standing.count + 1 - room)
    if missing > 0 { news = Array(news.prefix(max(0, news.count - missing - 1))) + ["..."] }
    let gaps = max(0, min(3, room - news.count - standing.count - Self.picture))
    let text = [news, standing].enumerated().flatMap { index, lines in (index < gaps ? [""] : []) + lines }
    let height = room - text.count - (gaps == 3 ? 1 : 0)
    let picture = picture(play, height: max(1, height))
    let lines = [header(timeline, index, play)] + text + (gaps == 3 ? [""] : []) + picture
    return Slide(lines: Array(lines.prefix(visibleRows)), missing: missing)
  }

  /// [3/8] 2026-04-24(金) 10:00 「2日ちょうどは課長が決める」
  private func header(_ timeline: Timeline, _ index: Int, _ play: Play) -> String {
    let name = timeline.acts[timeline.moments[index].act].name
    let title =
      name.isEmpty ? timeline.script.workflow.name : Phrase(ja: "「\(name)」", en: "“\(name)”")[page.language]
    let count = "[\(index + 1)/\(timeline.moments.count)] "
    return heading(count + play.state.clock.words[page.language] + " " + title)
  }

  private func heading(_ text: String) -> String { page.style.paint(page.cut(text), as: .heading) }

  private func wrapped(_ lines: some Sequence<String>) -> [String] {
    lines.flatMap { Wrap(columns: page.columns, hanging: 4, display: page.display).lines($0) }
  }

  // MARK: The picture

  /// The part of the picture around the present place.
  private func picture(_ play: Play, height: Int) -> [String] {
    var marks = play.marks
    let place = play.state.marking.work.first?.block ?? play.history.lastBlock
    if marks.isEmpty, let place {
      marks[place] = Phrase(ja: play.isOver ? "ここで終わり" : "ここ", en: play.isOver ? "ends here" : "here")[page.language]
    }
    let rows = Diagram(on: page, marks: marks).rows(play.script.outline)
    guard rows.count > height else { return rows.map(\.text) }
    let focus = rows.firstIndex { $0.block == place } ?? 0
    // A long title pushes the mark to a row further down.
    let mark = rows[focus...].firstIndex { $0.text.contains("* ") } ?? focus
    let start = max(0, min(max(focus - (height - 1) / 3, mark - height + 1), rows.count - height))
    return rows[start..<start + height].map(\.text)
  }

  // MARK: もしも

  private func whatIf(_ whatIf: WhatIf, _ show: Show) -> [String] {
    let title = Phrase(
      ja: "[もしも \(show.place + 1) から] 「帰る」で元の場面に戻ります", en: "[what if, from \(show.place + 1)] “return” leads back")
    // The question takes a row of its own below.
    let room = visibleRows - 2
    let talk = wrapped(whatIf.talk.suffix(room))
    let height = max(Self.picture, room / 3)
    let picture = picture(whatIf.play, height: min(height, room - 2))
    return [heading(title[page.language])] + picture + [""] + talk.suffix(room - 1 - picture.count)
  }

  private func comparison(_ lines: [String], _ show: Show) -> [String] {
    let title = Phrase(
      ja: "[比べる] どのキーでも \(show.place + 1) に戻ります", en: "[side by side] any key: back to \(show.place + 1)")
    return Array(([heading(title[page.language]), ""] + wrapped(lines)).prefix(visibleRows))
  }

  // MARK: Promises and keys

  private func promises(_ lines: [String]) -> [String] {
    let title = Phrase(ja: "[約束] どの案件でも守られること", en: "[promises] what holds in every case")
    return Array(([heading(title[page.language]), ""] + wrapped(lines)).prefix(visibleRows))
  }

  private func keys(_ show: Show) -> [String] {
    let rows = Self.keys.map { row in
      row.meaning[page.language] + Phrase(ja: ": ", en: ": ")[page.language] + row.keys[page.language]
    }
    let detours = show.detours.map { $0.phrase(in: page.language) }
    let tried = detours.isEmpty ? [] : ["", Phrase(ja: "試した「もしも」", en: "what was tried")[page.language]] + detours
    let title = Phrase(ja: "[キー] 日本語入力のままでも使えます", en: "[keys] full-width letters work too")
    return Array(([heading(title[page.language]), ""] + wrapped(rows + tried)).prefix(visibleRows))
  }

  private static let keys: [(meaning: Phrase, keys: Phrase)] = [
    (Phrase(ja: "進む", en: "forward"), Phrase(ja: "Enter、スペース、右、PageDown、n", en: "Enter, space, right, PageDown, n")),
    (Phrase(ja: "戻る", en: "back"), Phrase(ja: "左、PageUp、b", en: "left, PageUp, b")),
    (Phrase(ja: "前後の、止まる場所か例の始まりへ", en: "stop or example before, after"), Phrase("[   ]")),
    (Phrase(ja: "最初へ、最後へ", en: "first, last"), Phrase("Home   End")),
    (Phrase(ja: "その番号の場面へ", en: "to the moment of a number"), Phrase(ja: "数字 Enter", en: "digits Enter")),
    (Phrase(ja: "もしも(ここから自由に動かす)", en: "what if: play on from here"), Phrase("w")),
    (Phrase(ja: "約束(守られるか)", en: "the promises, and whether they are kept"), Phrase("v")),
    (Phrase(ja: "画面を消す、戻す", en: "blank the screen, and back"), Phrase(".")),
    (Phrase(ja: "終わる(続きは次に)", en: "leave; next time it goes on here"), Phrase("q")),
  ]
}

extension History {
  /// The block that something last happened at.
  fileprivate var lastBlock: Block.ID? {
    steps[..<position].lazy.reversed().compactMap { $0.events.lazy.reversed().compactMap(\.block).first }.first
  }
}

extension Event {
  /// Where it happened.
  fileprivate var block: Block.ID? {
    switch self {
    case .filled(let block, _, _, _), .answered(let block, _, _, _, _), .finished(let block, _, _),
      .read(let block, _, _), .offered(let block, _), .skipped(let block, _), .shared(let block, _),
      .passed(let block, _), .chose(let block, _), .computed(let block, _, _), .jumped(let block), .split(let block),
      .cameThrough(let block), .joined(let block), .lapsed(let block), .overdue(let block, _),
      .handedOver(let block, _), .answeredLate(let block, _), .sentBack(_, let block):
      block
    case .sent(let message): message.kind == .notice ? message.block : nil
    case .started, .withdrew, .tookBack, .left, .cameBack, .replaced, .clock, .stopped, .ended: nil
    }
  }
}
