import NagareModel

/// Finds among the names of a flow, without walking through them for each stretch of a line, those that letters typed by
/// mistake may have been meant to be.
struct NameIndex: Sendable {
  struct Entry {
    let key: [UInt32]
    let name: String
    let spelling: EnglishSpelling
  }

  let entries: [Entry]
  private let keys: Set<[UInt32]>
  /// The names by what their first and their last letter look like, and by the kana their first may be read with.
  private var byFirst: [UInt32: [Int]] = [:]
  private var byLast: [UInt32: [Int]] = [:]
  private var byKana: [UInt32: [Int]] = [:]

  init(_ names: [String]) {
    entries = names.map { name in
      let key = Folding.key(of: name)
      return Entry(key: key, name: name, spelling: EnglishSpelling(key))
    }
    keys = Set(entries.map(\.key))
    for (index, entry) in entries.enumerated() {
      let looks = LookAlikes.looks(entry.key)
      guard let letter = entry.key.first, let first = looks.first, let last = looks.last else { continue }
      byFirst[first, default: []].append(index)
      byLast[last, default: []].append(index)
      for kana in Readings.firstKana(of: letter) { byKana[kana, default: []].append(index) }
    }
  }

  /// The names a line of a flow may speak of: people, fields, choices, titles and answers of its own.
  init(spokenIn workflow: Workflow) {
    var names = workflow.roles.map(\.name) + workflow.items.map(\.name)
    names += workflow.blocks.compactMap(\.title) + workflow.blocks.flatMap(\.ownAnswers)
    for item in workflow.items {
      switch item.type {
      case .choice(let options), .choices(let options): names += options
      default: break
      }
    }
    var seen: Set<String> = []
    self.init(names.prefix(Self.most).filter { seen.insert($0).inserted })
  }

  /// Of more names none is thought of.
  private static let most = 400

  func holds(_ typed: [UInt32]) -> Bool { keys.contains(typed) }

  /// The names that Japanese letters may have been meant to be, in the order of the flow, each with how far-fetched that
  /// is: 1 for the same sound or look, 3 where one letter differs or is missing or only the beginning was typed.
  func names(for typed: [UInt32]) -> [(name: String, rank: Int)] {
    let looks = LookAlikes.looks(typed)
    guard let letter = typed.first, let first = looks.first, let last = looks.last else { return [] }
    var near = Set((byFirst[first] ?? []) + (byLast[last] ?? []))
    for kana in Readings.firstKana(of: letter) { near.formUnion(byKana[kana] ?? []) }
    let sound = Readings.sound(of: typed)
    return near.sorted().compactMap { index in
      let (key, name) = (entries[index].key, entries[index].name)
      let isHeard =
        Readings.soundAlike(typed[...], key[...]) || LookAlikes.areAlike(typed, key)
        || sound.map { Readings.canBeRead(key[...], as: $0[...]) } ?? false
      if isHeard { return (name, 1) }
      guard typed.count >= 2, key.count >= 2 else { return nil }
      let shares = typed.count == 2 && key.count == 2 && (typed[0] == key[0] || typed[1] == key[1])
      let isNear =
        min(typed.count, key.count) >= 3 && abs(typed.count - key.count) < 2
        && Suggestion.editDistance(typed, key, limit: 1) != nil
      return shares || isNear || key.starts(with: typed) ? (name, 3) : nil
    }
  }
}
