import NagareModel

/// Something that happened in a case, as process mining looks at it.
public struct EventRecord: Hashable, Sendable {
  /// Where in its life a piece of work is.
  public enum Transition: String, Hashable, Sendable {
    /// It waits for somebody, where it is known when somebody begins.
    case schedule
    /// Somebody begins; where that is not known, it waits for somebody.
    case start
    /// It is done, or has happened at once.
    case complete
  }

  public var activity: String
  public var transition: Transition
  public var at: Instant
  /// Who did it.
  public var who: String?
  /// Whose work it was, where somebody else did it.
  public var role: String?
  /// An answer or an outcome.
  public var result: String?

  public init(
    _ activity: String, _ transition: Transition = .complete, at: Instant, who: String? = nil, role: String? = nil,
    result: String? = nil
  ) {
    self.activity = activity
    self.transition = transition
    self.at = at
    self.who = who
    self.role = role
    self.result = result
  }
}

/// Cases as a file of events: for spreadsheets, or as XES (IEEE 1849), which tools of process mining read. It can be
/// written case by case, so that no number of cases has to be kept.
public enum EventLogForm: Sendable, CaseIterable {
  case csv, xes

  /// The form a file’s name asks for.
  public init?(path: String) {
    if path.lowercased().hasSuffix(".csv") {
      self = .csv
    } else if path.lowercased().hasSuffix(".xes") {
      self = .xes
    } else {
      return nil
    }
  }

  /// What stands before the first case.
  public func head(of flow: String) -> String {
    switch self {
    case .csv:
      CSV([["case", "activity", "transition", "timestamp", "resource", "role", "result"]]).text
    case .xes:
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xes.version="1.0" xes.features="" xmlns="http://www.xes-standard.org/">
        <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
        <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
        <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
        <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
        <global scope="trace">
          <string key="concept:name" value=""/>
        </global>
        <global scope="event">
          <string key="concept:name" value=""/>
          <string key="lifecycle:transition" value=""/>
          <date key="time:timestamp" value="2026-04-01T09:00:00"/>
        </global>
        <classifier name="Activity" keys="concept:name"/>

      """ + Self.indented(Self.string("concept:name", flow), by: 1)
    }
  }

  /// One case.
  public func text(of name: String, _ events: [EventRecord]) -> String {
    switch self {
    case .csv:
      String(
        CSV(
          events.map { event in
            [
              name, event.activity, event.transition.rawValue, Self.time(event.at), event.who ?? "", event.role ?? "",
              event.result ?? "",
            ]
          }
        ).text.dropFirst())
    case .xes:
      Self.indented(
        XML("trace", [], [Self.string("concept:name", name)] + events.map(Self.element)), by: 1)
    }
  }

  /// What stands behind the last case.
  public var foot: String {
    switch self {
    case .csv: ""
    case .xes: "</log>\n"
    }
  }

  /// A whole file.
  public func text(of flow: String, cases: [(name: String, events: [EventRecord])]) -> String {
    head(of: flow) + cases.map { text(of: $0.name, $0.events) }.joined() + foot
  }

  // MARK: Pieces

  private static func element(_ event: EventRecord) -> XML {
    var parts = [
      string("concept:name", event.activity), string("lifecycle:transition", event.transition.rawValue),
      XML("date", [XML.Attribute("key", "time:timestamp"), XML.Attribute("value", time(event.at))]),
    ]
    if let who = event.who { parts.append(string("org:resource", who)) }
    if let role = event.role { parts.append(string("org:role", role)) }
    if let result = event.result { parts.append(string("result", result)) }
    return XML("event", [], parts)
  }

  private static func string(_ key: String, _ value: String) -> XML {
    XML("string", [XML.Attribute("key", key), XML.Attribute("value", value)])
  }

  private static func indented(_ element: XML, by depth: Int) -> String { element.text(depth: depth) }

  /// The office clock has no zone.
  private static func time(_ instant: Instant) -> String {
    "\(instant.day)T\(Formula.Constant.clock(instant.time.minutes)):00"
  }
}
