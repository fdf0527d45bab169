/// Finds where to break a paragraph: every break and every line costs something, and the cheapest way through is taken.
struct LineBreaking {
  private let letters: [Character]
  /// The width of everything before a letter, in thousandths of their height.
  private var before: [Int] = [0]
  /// What a break before a letter costs; `nil` where kinsoku forbids it.
  private let costs: [Int?]

  private static let newLine = 2_000
  /// From here on a break hurts whoever reads it: rather a line more, or a wider box.
  private static let harmful = BreakCosts.insideWord
  /// A word that is cut because it is wider than a line.
  private static let cut = 20_000

  init(_ letters: [Character]) {
    self.letters = letters
    costs = BreakCosts(letters).all
    for index in letters.indices { before.append(before[index] + Lettering.thousandths(letters[index])) }
  }

  /// Lines of so many thousandths of the height of a letter, and how much those breaks hurt that had better not be.
  func broken(within room: Int) -> (lines: [String], harm: Int) {
    let room = max(1, room)
    var cheapest = Array(repeating: Int.max, count: letters.count + 1)
    var origin = Array(repeating: (start: 0, harm: 0), count: letters.count + 1)
    cheapest[0] = 0
    for start in letters.indices where cheapest[start] < .max {
      for end in ends(from: start, within: room) where cheapest[start] + end.cost < cheapest[end.place] {
        cheapest[end.place] = cheapest[start] + end.cost
        origin[end.place] = (start, end.harm)
      }
    }
    var lines: [String] = []
    var harm = 0
    var end = letters.count
    while end > 0 {
      lines.append(String(letters[origin[end].start..<end]).trimmingSpaces)
      harm += origin[end].harm
      end = origin[end].start
    }
    return (lines.reversed().filter { !$0.isEmpty }, harm)
  }

  private struct End {
    var place: Int
    var cost: Int
    var harm = 0
  }

  /// Where a line that begins there may end, and what that costs. Where no break is allowed, the line is full.
  private func ends(from start: Int, within room: Int) -> [End] {
    var first = start
    while first < letters.count, letters[first].isBlank { first += 1 }
    var found: [End] = []
    var end = first + 1
    var filled = first
    while end <= letters.count {
      var last = end
      while last > first, letters[last - 1].isBlank { last -= 1 }
      guard before[last] - before[first] <= room || filled == first else { break }
      filled = end
      let slack = max(0, room - (before[last] - before[first])) * 100 / room
      if end == letters.count {
        // A last line of a letter or two looks lost.
        found.append(End(place: end, cost: Self.newLine + (slack > 80 && start > 0 ? 300 : 0)))
      } else if let cost = costs[end] {
        found.append(
          End(
            place: end, cost: Self.newLine + cost + slack * slack / 12, harm: cost >= Self.harmful ? cost : 0))
      }
      end += 1
    }
    guard found.isEmpty else { return found }
    return [End(place: min(filled, letters.count), cost: Self.newLine + Self.cut, harm: Self.cut)]
  }
}
