import NagareModel
import NagareNotation

/// `nagare notes`: what only the one who shows it sees, on a screen of its own.
public struct Notes: Sendable {
  public let timeline: Timeline
  public let page: Page

  public init(_ timeline: Timeline, on page: Page) {
    self.timeline = timeline
    self.page = page
  }

  /// What is shown now and comes next, beside a show that has taken so many seconds.
  public func lines(_ bookmark: Bookmark, seconds: Int) -> [String] {
    let index = max(0, min(bookmark.place, timeline.moments.count - 1))
    let time = Phrase(ja: "\(Self.clock(seconds)) たちました", en: "\(Self.clock(seconds)) used")[page.language]
    var lines = [heading("[\(index + 1)/\(timeline.moments.count)] \(time)")]
    if let view = bookmark.view.phrase { lines += wrapped(view[page.language]) }
    lines += [""] + labelled(Phrase(ja: "いま", en: "Now"), index) + [""]
    if index + 1 < timeline.moments.count {
      lines += labelled(Phrase(ja: "つぎ", en: "Next"), index + 1)
    } else {
      lines += wrapped(Phrase(ja: "つぎはありません。ここが最後です。", en: "Nothing comes next; this is the end.")[page.language])
    }
    return lines + ["", Self.howToLeave[page.language]]
  }

  static let howToLeave = Phrase.howToLeave

  /// Said until the show has begun.
  public var waiting: [String] {
    wrapped(
      Phrase(
        ja: "見せる画面がまだ始まっていません。もう1つの画面で nagare show を始めると、ここに手元のメモが出ます。",
        en: "The show has not begun. Start nagare show in the other window, and its notes appear here.")[
          page.language]) + ["", Self.howToLeave[page.language]]
  }

  /// Every moment with its notes, for paper.
  public var handout: [String] {
    timeline.moments.indices.flatMap { index in
      let stop = timeline.moments[index].isMarked ? Phrase(ja: "  (止まる)", en: "  (stop)")[page.language] : ""
      return wrapped("[\(index + 1)] " + line(at: index) + stop, hanging: 4) + notes(at: index)
    }
  }

  // MARK: Parts

  private func labelled(_ label: Phrase, _ index: Int) -> [String] {
    let stop = timeline.moments[index].isMarked ? Phrase(ja: "  (止まる)", en: "  (stop)")[page.language] : ""
    return wrapped("\(label[page.language]): \(line(at: index))\(stop)", hanging: 4) + notes(at: index)
  }

  private func notes(at index: Int) -> [String] {
    timeline.moments[index].notes.flatMap { note in
      wrapped("    " + Phrase(ja: "メモ: ", en: "note: ")[page.language] + note, hanging: 4)
    }
  }

  private func line(at index: Int) -> String {
    let moment = timeline.moments[index]
    guard moment.line.isEmpty else { return moment.line }
    let name = timeline.acts[moment.act].name
    guard !name.isEmpty else { return Phrase(ja: "始まり", en: "the beginning")[page.language] }
    return Phrase(ja: "「\(name)」の始まり", en: "the beginning of “\(name)”")[page.language]
  }

  private func heading(_ text: String) -> String { page.style.paint(page.cut(text), as: .heading) }

  private func wrapped(_ text: String, hanging: Int = 0) -> [String] {
    Wrap(columns: page.columns, hanging: hanging, display: page.display).lines(text)
  }

  /// 12:34, 1:02:03
  static func clock(_ seconds: Int) -> String {
    let (minutes, rest) = max(0, seconds).quotientAndRemainder(dividingBy: 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return minutes < 60 ? "\(minutes):\(two(rest))" : "\(minutes / 60):\(two(minutes % 60)):\(two(rest))"
  }
}

extension Bookmark.View {
  /// What is in front of the moment.
  fileprivate var phrase: Phrase? {
    switch self {
    case .moment: nil
    case .blank: Phrase(ja: "画面は消えています。どのキーでも戻ります。", en: "The screen is blank; any key brings it back.")
    case .keys: Phrase(ja: "キーの一覧が出ています。", en: "The list of keys is shown.")
    case .promises: Phrase(ja: "約束の一覧が出ています。", en: "The promises are shown.")
    case .comparison: Phrase(ja: "2つの道を比べています。", en: "Both ways are shown side by side.")
    case .whatIf: Phrase(ja: "「もしも」の途中です。帰る で戻ります。", en: "A what-if is under way. Type return to go back.")
    case .left: Phrase(ja: "見せる画面は終わっています。", en: "The show has been left.")
    }
  }
}
