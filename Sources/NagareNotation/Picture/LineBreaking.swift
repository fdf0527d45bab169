/// Finds where to break a paragraph: every break and every line costs something, and the cheapest way through is taken.
struct LineBreaking {
  private let letters: [Character]
  private let room: Int
  /// The width of everything before a letter, in thousandths of their height.
  private var before: [Int] = [0]
  /// What a break before a letter costs; `nil` where kinsoku forbids it.
  private var costs: [Int?] = []

  private static let newLine = 2_000

  init(_ letters: [Character], within room: Int) {
    self.letters = letters
    self.room = max(1, room)
    var isInBraces = false
    let display = DisplayWidth(ambiguous: 2)
    for index in letters.indices {
      before.append(before[index] + Lettering.thousandths(letters[index]))
      if index > 0, letters[index - 1] == "{" { isInBraces = true }
      if index > 0, letters[index - 1] == "}" { isInBraces = false }
      let fit = index > 0 ? Kinsoku.fit(of: index, in: letters[...], display) : nil
      costs.append(fit.map { Self.cost(of: $0) + (isInBraces ? 900 : 0) })
    }
  }

  private static func cost(of fit: Kinsoku.Fit) -> Int {
    switch fit {
    case .insideWord: 420
    case .betweenLetters: 240
    case .phrase: 50
    case .clause: 0
    }
  }

  var lines: [String] {
    var cheapest = Array(repeating: Int.max, count: letters.count + 1)
    var origin = Array(repeating: 0, count: letters.count + 1)
    cheapest[0] = 0
    var lines: [String] = []
    for start in letters.indices where cheapest[start] < .max {
      for (end, cost) in ends(from: start) where cheapest[start] + cost < cheapest[end] {
        cheapest[end] = cheapest[start] + cost
        origin[end] = start
      }
    }
    var end = letters.count
    while end > 0 {
      lines.append(String(letters[origin[end]..<end]).trimmingSpaces)
      end = origin[end]
    }
    return lines.reversed().filter { !$0.isEmpty }
  }

  /// Where a line that begins there may end, and what that costs. Where no break is allowed, the line is full.
  private func ends(from start: Int) -> [(end: Int, cost: Int)] {
    var first = start
    while first < letters.count, letters[first].isBlank { first += 1 }
    var found: [(Int, Int)] = []
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
        found.append((end, Self.newLine + (slack > 80 && start > 0 ? 300 : 0)))
      } else if let cost = costs[end] {
        found.append((end, Self.newLine + cost + slack * slack / 12))
      }
      end += 1
    }
    return found.isEmpty ? [(min(filled, letters.count), Self.newLine * 2)] : found
  }
}
