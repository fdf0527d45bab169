import NagareEngine
import NagareModel
import NagareNotation

/// A show in front of a room: a key or a line comes in, and what is to be seen changes. Every place is worked out from
/// the timeline alone, so going back, jumping and coming home lead to the very same screen.
public struct Show: Sendable {
  public let timeline: Timeline
  /// The moment that is shown, from 0.
  public private(set) var place: Int
  public private(set) var view = View.moment
  /// The what-ifs so far, oldest first.
  public private(set) var detours: [Detour] = []
  /// Whether it has been left.
  public private(set) var isOver = false
  /// Digits that wait for Enter.
  private var digits = ""
  /// Said below the picture until the next key.
  private var remark: Phrase?

  /// What the screen is used for.
  public enum View: Sendable {
    case moment
    case blank
    case keys
    /// Which promises of the flow are kept, a line for each.
    case promises([String])
    /// Both ways of a what-if, side by side.
    case comparison([String])
    case whatIf(WhatIf)
  }

  /// A show that begins with its first moment, or goes on where it stood.
  public init(_ timeline: Timeline, at place: Int = 0) {
    self.timeline = timeline
    self.place = max(0, min(place, timeline.moments.count - 1))
    remark =
      self.place == 0
      ? Phrase(ja: "Enter で進みます   b 戻る   ? キーの一覧", en: "Enter goes on   b goes back   ? all keys")
      : Phrase(ja: "前回の続きです   1 Enter で最初から", en: "Going on from last time   1 Enter: from the start")
  }

  /// A show that goes on where it was left, as far as what is shown there is still the same.
  public init(_ timeline: Timeline, goingOnFrom bookmark: Bookmark) {
    let (place, remark) = timeline.place(of: bookmark)
    self.init(timeline, at: place)
    if let remark { self.remark = remark }
  }

  /// As it looks once the first key was pressed.
  var withoutRemark: Show {
    var show = self
    show.remark = nil
    return show
  }

  var language: Language { timeline.script.language }
  public var isAtEnd: Bool { place == timeline.moments.count - 1 }
  public var moment: Moment { timeline.moments[place] }

  /// What stands below everything else.
  var footer: String {
    if !digits.isEmpty {
      return Phrase(ja: "\(digits) へは Enter   やめるには Esc", en: "Enter goes to \(digits)   Esc: cancel")[language]
    }
    return remark?[language] ?? ""
  }

  // MARK: Keys

  /// Takes a key. While something covers the picture, any key only takes it away.
  public mutating func press(_ key: Key) {
    let digits = digits
    self.digits = ""
    remark = nil
    switch view {
    case .moment: break
    case .blank, .keys, .promises, .comparison:
      view = .moment
      return
    case .whatIf: return
    }
    switch key {
    case .letter(let letter):
      if let order = Self.order(letter) { obey(order, behind: digits) } else { self.digits = digits }
    case .enter: digits.isEmpty ? obey(.forward) : jump(to: digits)
    case .onward: obey(.forward)
    case .back: obey(.back)
    case .first: place = 0
    case .last: place = timeline.moments.count - 1
    case .erase: self.digits = String(digits.dropLast())
    case .cancel: break
    case .interrupt: remark = Phrase(ja: "終わるには q を押します。", en: "Press q to leave.")
    }
  }

  private mutating func obey(_ order: Order, behind digits: String = "") {
    switch order {
    case .forward: go(to: place + 1)
    case .back: go(to: place - 1)
    case .nextStop: go(to: isAtEnd ? place + 1 : timeline.stop(after: place))
    case .previousStop: go(to: place == 0 ? -1 : timeline.stop(before: place))
    case .digit(let digit): self.digits = String((digits + String(digit)).suffix(Self.longestNumber))
    case .whatIf: leaveTheScript()
    case .blank: view = .blank
    case .keys: view = .keys
    case .promises: showPromises()
    case .leave: isOver = true
    }
  }

  private mutating func showPromises() {
    let lines = PromiseList(timeline.script, bound: Paths.boundAtPrompt).lines
    guard !lines.isEmpty else {
      remark = Phrase(ja: "この流れには、約束がありません。", en: "This flow has no promises.")
      return
    }
    view = .promises(lines)
  }

  private static let longestNumber = 6

  private mutating func jump(to digits: String) {
    let wanted = Int(digits) ?? 0
    guard timeline.moments.indices.contains(wanted - 1) else {
      let count = timeline.moments.count
      remark = Phrase(ja: "場面は 1 から \(count) までです。", en: "The moments are 1 to \(count).")
      return
    }
    place = wanted - 1
  }

  private mutating func go(to place: Int) {
    guard timeline.moments.indices.contains(place) else {
      remark =
        place < 0
        ? Phrase.noMomentBefore
        : Phrase(ja: "ここが最後です。q で終わります。", en: "This is the end; q leaves.")
      return
    }
    self.place = place
  }

  // MARK: もしも

  /// What to ask with, while a line is wanted instead of keys.
  public var prompt: String? {
    if case .whatIf(let whatIf) = view { whatIf.prompt } else { nil }
  }

  private mutating func leaveTheScript() {
    let play = timeline.play(at: place)
    guard !play.isOver else {
      remark = Phrase(
        ja: "案件はここで終わっています。b で前の場面に戻ってから w を押します。",
        en: "The case has ended here. Go back with b first, then press w.")
      return
    }
    view = .whatIf(WhatIf(play))
  }

  /// Takes a line of a what-if.
  public mutating func answer(_ line: String) {
    guard case .whatIf(var whatIf) = view else { return }
    if whatIf.answer(line) {
      view = .whatIf(whatIf)
    } else {
      comeHome()
    }
  }

  /// Back to the very moment the what-if began at.
  public mutating func comeHome() {
    guard case .whatIf(var whatIf) = view else { return }
    view = .moment
    guard whatIf.hasMoved else { return }
    detours.append(Detour(from: place, answers: whatIf.answers, outcome: whatIf.play.state.outcome))
    view = .comparison(whatIf.comparison())
  }
}

/// A what-if that has been tried.
public struct Detour: Hashable, Sendable {
  /// The moment it began at, from 0.
  public var from: Int
  public var answers: [String]
  public var outcome: Outcome?

  public init(from: Int, answers: [String], outcome: Outcome?) {
    self.from = from
    self.answers = answers
    self.outcome = outcome
  }

  /// 3 から: 差戻し、1 -> 却下
  func phrase(in language: Language) -> String {
    let end = outcome?.phrase ?? Phrase.notEnded
    let said = answers.joined(separator: language == .ja ? "、" : ", ")
    return Phrase(ja: "\(from + 1) から: \(said) -> \(end.ja)", en: "from \(from + 1): \(said) -> \(end.en)")[language]
  }
}
