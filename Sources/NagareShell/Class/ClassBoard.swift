import NagareModel

/// `nagare class`: how far each desk of a class has come, and what troubles them most.
public struct ClassBoard: Equatable, Sendable {
  /// Those with a name in the order of their names, then the others in the order they came.
  public let desks: [ClassDesk]
  /// How many files tell nothing that can be read.
  public let strange: Int
  /// In seconds, as the computer counts them.
  public let now: Int

  /// A class is a matter of one day; what happened before is another one.
  private static let day = 12 * 60 * 60

  /// Made of the ends of the files of the folder, as they lie there. An end may begin in the middle of a line.
  public init(_ files: [[UInt8]], now: Int) {
    self.now = now
    let told = files.map { bytes in
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { ClassEvent($0) }
    }
    strange = told.count(where: \.isEmpty)
    desks = Self.desks(told.map { events in events.filter { $0.time >= now - Self.day } })
  }

  /// One for each group, wherever it types and whoever sat there before; and one for each file that names no group.
  private static func desks(_ files: [[ClassEvent]]) -> [ClassDesk] {
    var named: [String: [ClassEvent]] = [:]
    var nameless: [[ClassEvent]] = []
    for events in files {
      let names = Set(events.compactMap { $0.group.map(NaturalOrder.folded) })
      // Whoever takes a name later in the day is the same group.
      let only = names.count == 1 ? names.first : nil
      for event in events {
        if let name = event.group.map(NaturalOrder.folded) ?? only { named[name, default: []].append(event) }
      }
      if only == nil { nameless.append(events.filter { $0.group == nil }) }
    }
    let groups = named.sorted { (NaturalOrder($0.key), $0.key) < (NaturalOrder($1.key), $1.key) }.map(\.value)
    let others = nameless.compactMap { ClassDesk(inOrder($0)) }.enumerated()
      .sorted { ($0.element.first, $0.offset) < ($1.element.first, $1.offset) }
    return groups.compactMap { ClassDesk(inOrder($0)) } + others.map(\.element)
  }

  /// What happened in the same second stays as it was told.
  private static func inOrder(_ events: [ClassEvent]) -> [ClassEvent] {
    events.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
  }

  /// The lessons somebody has opened, in their order.
  public var lessons: [CourseLesson] {
    let opened = Set(desks.flatMap { $0.standings.keys })
    return CourseLesson.all.filter { opened.contains($0.id) }
  }

  /// A problem, and how many groups have met it.
  public struct Trouble: Equatable, Sendable {
    public var code: Diagnostic.Code
    public var groups: Int
  }

  /// The problems most groups have met; of equals the lower code first.
  public var troubles: [Trouble] {
    var groups: [Diagnostic.Code: Int] = [:]
    for desk in desks { for code in desk.problems { groups[code, default: 0] += 1 } }
    return groups.map { Trouble(code: $0.key, groups: $0.value) }
      .sorted { ($1.groups, $0.code) < ($0.groups, $1.code) }.prefix(Self.mostTroubles).map { $0 }
  }

  private static let mostTroubles = 3

  /// Whole minutes since something happened at a desk.
  func minutes(since desk: ClassDesk) -> Int { max(0, now - desk.last) / 60 }
}
