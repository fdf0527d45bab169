import NagareModel

/// A set of numbers: any union of ranges, with their borders in or out.
///
/// It is kept as the cuts at which one enters or leaves the set, in order. A cut lies just below or just above
/// a number, never on it, so every operation is a walk along two lists and a complement changes one flag.
struct Ranges: Hashable, Sendable {
  struct Cut: Hashable, Comparable, Sendable {
    var number: Number
    /// Just above the number, which then still belongs to what lies below the cut.
    var isAbove: Bool

    static func below(_ number: Number) -> Cut { Cut(number: number, isAbove: false) }
    static func above(_ number: Number) -> Cut { Cut(number: number, isAbove: true) }

    static func < (left: Cut, right: Cut) -> Bool {
      left.number == right.number ? !left.isAbove && right.isAbove : left.number < right.number
    }

    /// The same cut among whole numbers: just below the first one behind it.
    fileprivate var whole: Cut {
      let step = Number(1)
      guard let floor = number.floor else { return self }
      guard isAbove || floor != number else { return self }
      return floor.adding(step).map(Cut.below) ?? self
    }
  }

  /// One unbroken range; `nil` is without an end.
  struct Span: Hashable, Sendable {
    var lower: Cut?
    var upper: Cut?
  }

  private let startsInside: Bool
  private let cuts: [Cut]

  private init(startsInside: Bool, cuts: [Cut]) {
    self.startsInside = startsInside
    self.cuts = cuts
  }

  static let none = Ranges(startsInside: false, cuts: [])
  static let all = Ranges(startsInside: true, cuts: [])

  init(_ number: Number) {
    self.init(from: .below(number), to: .above(number))
  }

  /// What lies between two cuts, where these are the right way round.
  init(from lower: Cut?, to upper: Cut?) {
    if let lower, let upper, upper <= lower {
      self = .none
    } else {
      self.init(startsInside: lower == nil, cuts: [lower, upper].compactMap(\.self))
    }
  }

  var isEmpty: Bool { !startsInside && cuts.isEmpty }

  var complement: Ranges { Ranges(startsInside: !startsInside, cuts: cuts) }

  func union(_ other: Ranges) -> Ranges { merged(with: other) { $0 || $1 } }

  func intersection(_ other: Ranges) -> Ranges { merged(with: other) { $0 && $1 } }

  func subtracting(_ other: Ranges) -> Ranges { merged(with: other) { $0 && !$1 } }

  /// What is left when only whole numbers count; empty exactly when no whole number is inside.
  var whole: Ranges {
    var kept: [Cut] = []
    for cut in cuts.lazy.map(\.whole) {
      if kept.last == cut { kept.removeLast() } else { kept.append(cut) }
    }
    return Ranges(startsInside: startsInside, cuts: kept)
  }

  /// The ranges it consists of, in order.
  var spans: [Span] {
    let borders = (startsInside ? [nil] : []) + cuts.map(Optional.some) + [nil]
    return stride(from: 0, to: borders.count - 1, by: 2).map { Span(lower: borders[$0], upper: borders[$0 + 1]) }
  }

  func contains(_ number: Number) -> Bool {
    cuts.place { $0 > .below(number) }.isMultiple(of: 2) == startsInside
  }

  /// All of them together. Each is looked at a few times, however many there are.
  static func union(_ all: ArraySlice<Ranges>) -> Ranges {
    guard all.count > 1 else { return all.first ?? .none }
    let middle = all.startIndex + all.count / 2
    return union(all[..<middle]).union(union(all[middle...]))
  }

  /// A walk along both lists, where the shorter one lies; what lies outside is kept or dropped as a whole.
  private func merged(with other: Ranges, _ belongs: (Bool, Bool) -> Bool) -> Ranges {
    guard cuts.count >= other.cuts.count else { return other.merged(with: self) { belongs($1, $0) } }
    let start = other.cuts.first.map { first in cuts.place { $0 >= first } } ?? cuts.count
    let end = other.cuts.last.map { last in cuts.place { $0 > last } } ?? cuts.count
    var (mine, theirs) = (startsInside, other.startsInside)
    func matters(_ theirs: Bool) -> Bool { belongs(true, theirs) != belongs(false, theirs) }
    var kept = matters(theirs) ? Array(cuts[..<start]) : []
    if !start.isMultiple(of: 2) { mine.toggle() }
    var inside = belongs(mine, theirs)
    var (here, there) = (start, 0)
    while here < end || there < other.cuts.count {
      let isMine = there == other.cuts.count || here < end && cuts[here] <= other.cuts[there]
      let isTheirs = here == end || there < other.cuts.count && other.cuts[there] <= cuts[here]
      let cut = isMine ? cuts[here] : other.cuts[there]
      if isMine {
        mine.toggle()
        here += 1
      }
      if isTheirs {
        theirs.toggle()
        there += 1
      }
      if belongs(mine, theirs) != inside {
        inside.toggle()
        kept.append(cut)
      }
    }
    if matters(theirs) { kept += cuts[end...] }
    return Ranges(startsInside: belongs(startsInside, other.startsInside), cuts: kept)
  }
}

extension Ranges.Span {
  var ranges: Ranges { Ranges(from: lower, to: upper) }

  /// The only number inside.
  var point: Number? {
    guard let lower, let upper, lower.number == upper.number, !lower.isAbove, upper.isAbove else { return nil }
    return lower.number
  }
}

extension Number {
  /// The greatest whole number that is not above it.
  fileprivate var floor: Number? {
    guard let down = rounded(.down, to: Number(1)) else { return nil }
    return down <= self ? down : down.subtracting(Number(1))
  }
}
