import NagareModel
import NagareNotation

/// A film that ``Recording`` made, read back: its pictures, when each comes, and where the stops are. Whatever else a
/// file holds is never sent to a terminal.
public struct Reel: Equatable, Sendable {
  /// One picture until the next.
  public struct Picture: Equatable, Sendable {
    /// In milliseconds from the beginning.
    public var time: Int
    public var lines: [String]
    /// Whether a stop was reached.
    public var isStop = false
  }

  public private(set) var pictures: [Picture] = []
  /// When the last picture ends.
  public private(set) var end = 0
  public private(set) var title = ""

  /// A film tells itself by its first line; `nil` for every other text.
  public static func isFilm(_ text: String) -> Bool {
    guard let first = text.lines.first, let head = try? JSON.read(first) else { return false }
    return head["version"]?.whole == 2 && head["width"]?.whole != nil && head["height"]?.whole != nil
  }

  /// The film a file holds; `nil` where it holds something else to be shown.
  public static func read(_ source: Source, in language: Language) throws(RunCase.Trouble) -> Reel? {
    guard case .success(let file) = source.content, isFilm(file.text) else { return nil }
    if let reel = Reel(file.text) { return reel }
    let name = source.name(in: language)
    let sentence = Phrase(
      ja: "\(name) は nagare show --record で録画したものではないので、再生できません。",
      en: "\(name) was not filmed by nagare show --record, so it cannot be played here.")
    throw RunCase.Trouble(answer: Reply(talk: [sentence[language]], exit: .fileTrouble))
  }

  /// `nil` where it is none of ours.
  public init?(_ text: String) {
    guard Self.isFilm(text), let head = text.lines.first.flatMap({ try? JSON.read($0) }) else { return nil }
    title = head["title"]?.string ?? ""
    for line in text.lines.dropFirst() {
      guard case .array(let event)? = try? JSON.read(line), event.count == 3, let kind = event[1].string,
        let words = event[2].string, let time = Self.milliseconds(line)
      else { return nil }
      switch kind {
      case "m":
        guard !pictures.isEmpty else { return nil }
        pictures[pictures.count - 1].isStop = true
      case "o" where words.isEmpty: break
      case "o":
        guard words.hasPrefix(Shown.cleanScreen.text), time >= end else { return nil }
        pictures.append(Picture(time: time, lines: Self.lines(String(words.dropFirst(Shown.cleanScreen.text.count)))))
      default: return nil
      }
      end = max(end, time)
    }
    guard !pictures.isEmpty else { return nil }
  }

  /// The rows of a picture, without their colours.
  private static func lines(_ words: String) -> [String] {
    Shown.withoutColours(words).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { Visible.text($0) }
  }

  /// `[12.345,…`, as it is written.
  private static func milliseconds(_ line: String) -> Int? {
    guard let found = line.prefixMatch(of: /\[([0-9]{1,9})\.([0-9]{3}),/), let seconds = Int(found.1),
      let rest = Int(found.2)
    else { return nil }
    return seconds * 1000 + rest
  }
}

/// A film that is running in front of a room.
public struct Screening: Sendable {
  public let reel: Reel
  /// The picture that is shown, from 0.
  public private(set) var place = 0
  public private(set) var isPaused = false
  public private(set) var isOver = false

  public init(_ reel: Reel) {
    self.reel = reel
  }

  /// How long the picture stays by itself, in milliseconds; `nil` where only a key goes on.
  public var patience: Int? {
    guard !isPaused, place + 1 < reel.pictures.count else { return nil }
    return min(Self.longest, reel.pictures[place + 1].time - reel.pictures[place].time)
  }

  /// A room that was talked to for longer need not be talked to again.
  private static let longest = 10_000

  /// The time for a picture is over.
  public mutating func goOn() { go(to: place + 1) }

  public mutating func press(_ key: Show.Key) {
    switch key {
    case .letter(let letter):
      switch letter {
      case " ", "\u{3000}", "p", "ｐ", "せ": isPaused.toggle()
      default: obey(Show.order(letter))
      }
    case .enter, .onward: go(to: place + 1)
    case .back: go(to: place - 1)
    case .first: go(to: 0)
    case .last: go(to: reel.pictures.count - 1)
    case .interrupt: isOver = true
    case .erase, .cancel: break
    }
  }

  private mutating func obey(_ order: Show.Order?) {
    switch order {
    case .forward: go(to: place + 1)
    case .back: go(to: place - 1)
    case .nextStop: go(to: reel.pictures.indices.first { $0 > place && reel.pictures[$0].isStop } ?? .max)
    case .previousStop: go(to: reel.pictures.indices.last { $0 < place && reel.pictures[$0].isStop } ?? 0)
    case .leave: isOver = true
    case .whatIf, .blank, .keys, .promises, .digit, nil: break
    }
  }

  private mutating func go(to place: Int) { self.place = max(0, min(place, reel.pictures.count - 1)) }

  /// What is to be seen in a window: the picture, and at its end how to go on.
  public func lines(on page: Page, rows: Int) -> [String] {
    let picture = reel.pictures[place].lines.map { page.cut($0) }
    let isAtEnd = place + 1 == reel.pictures.count
    let words =
      isAtEnd
      ? Phrase(ja: "おわりです   b 戻る   q 終わる", en: "the end   b back   q leave")
      : isPaused
        ? Phrase(ja: "止めています   スペース で続き   q 終わる", en: "paused   space goes on   q leaves")
        : Phrase(ja: "スペース で止める   ] 次の止まる場所   q 終わる", en: "space pauses   ] next stop   q leave")
    let count = "[\(place + 1)/\(reel.pictures.count)] "
    let kept = Array(picture.prefix(max(1, rows - 1)))
    let gap = Array(repeating: "", count: max(0, rows - 1 - kept.count))
    return kept + gap + [page.cut(count + words[page.language])]
  }
}
