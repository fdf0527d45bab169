import NagareModel
import NagareSimulator

/// Some of the runs of a simulation, as one machine of several hands them on.
struct SimulationPart: Sendable {
  /// Which of how many, from 1.
  var number: Int
  var of: Int
  var seed: Int
  /// Of the whole simulation.
  var runs: Int
  var scenarios: [(card: ScenarioCard, runs: [Replication])]

  /// The runs of a part of so many: neighbours stay together, and no part has two more than another.
  static func runs(ofPart number: Int, of count: Int, among runs: Int) -> Range<Int> {
    (number - 1) * runs / count..<number * runs / count
  }

  var json: JSON {
    .object([
      ("version", .number(1)), ("part", .number(number)), ("parts", .number(of)), ("seed", .number(seed)),
      ("runs", .number(runs)),
      (
        "scenarios",
        .array(
          scenarios.map { scenario in
            .object([("card", scenario.card.json), ("played", .array(scenario.runs.map(\.json)))])
          })
      ),
    ])
  }

  /// Reads what ``json`` writes; `nil` for anything else.
  init?(_ json: JSON) {
    guard json["version"]?.whole == 1, let number = json["part"]?.whole, let of = json["parts"]?.whole,
      let seed = json["seed"]?.whole, let runs = json["runs"]?.whole, case .array(let all)? = json["scenarios"]
    else { return nil }
    let scenarios = all.compactMap { scenario -> (card: ScenarioCard, runs: [Replication])? in
      guard let card = scenario["card"].flatMap({ ScenarioCard($0) }), case .array(let played)? = scenario["played"]
      else { return nil }
      let runs = played.compactMap { Replication($0) }
      return runs.count == played.count ? (card, runs) : nil
    }
    guard scenarios.count == all.count, !all.isEmpty, (1...max(of, 1)).contains(number) else { return nil }
    self.init(number: number, of: of, seed: seed, runs: runs, scenarios: scenarios)
  }

  init(number: Int, of: Int, seed: Int, runs: Int, scenarios: [(card: ScenarioCard, runs: [Replication])]) {
    (self.number, self.of, self.seed, self.runs, self.scenarios) = (number, of, seed, runs, scenarios)
  }

  /// Why parts do not make a whole.
  enum Mismatch: Error, Equatable {
    case missing([Int])
    case twice(Int)
    case different
  }

  /// All parts as the simulation they are parts of, whatever order they come in.
  static func merged(_ parts: [SimulationPart]) throws(Mismatch) -> SimulationReport {
    let parts = parts.sorted { $0.number < $1.number }
    guard let first = parts.first else { throw .missing([1]) }
    for part in parts
    where part.of != first.of || part.seed != first.seed || part.runs != first.runs
      || part.scenarios.map(\.card) != first.scenarios.map(\.card)
    { throw .different }
    if let twice = zip(parts, parts.dropFirst()).first(where: { $0.number == $1.number }) {
      throw .twice(twice.0.number)
    }
    let missing = Set(1...first.of).subtracting(parts.map(\.number)).sorted()
    guard missing.isEmpty else { throw .missing(missing) }
    return SimulationReport(
      seed: first.seed, runs: first.runs,
      columns: first.scenarios.indices.map { index in
        SimulationReport.Column(first.scenarios[index].card, parts.flatMap { $0.scenarios[index].runs })
      })
  }
}

extension ScenarioCard {
  var json: JSON {
    .object([
      ("flow", .string(flow)), ("label", .string(label)), ("assume", assume.map(JSON.string) ?? .null),
      ("start", .string(start)),
      ("openDay", .number(openDay)), ("assumptions", .array(assumptions.map(\.json))),
      (
        "roles",
        .array(
          roles.map { role in
            .object([
              ("name", .string(role.name)), ("people", role.people.map(JSON.number) ?? .null),
              ("atWork", .bool(role.isAtWork)),
            ])
          })
      ),
      (
        "blocks",
        .array(
          blocks.map { block in
            .object([
              ("number", .string(block.number)), ("name", .string(block.name)), ("work", .bool(block.isWork)),
            ])
          })
      ),
      ("outcomes", .array(outcomes.map { .string($0) })), ("answers", .array(answers.map { .string($0) })),
    ])
  }

  /// Reads what ``json`` writes.
  init?(_ json: JSON) {
    guard let flow = json["flow"]?.string, let label = json["label"]?.string, let start = json["start"]?.string,
      let openDay = json["openDay"]?.whole,
      case .array(let rows)? = json["assumptions"], case .array(let roles)? = json["roles"],
      case .array(let blocks)? = json["blocks"], case .array(let outcomes)? = json["outcomes"],
      case .array(let answers)? = json["answers"]
    else { return nil }
    (self.flow, self.label, self.start, self.openDay) = (flow, label, start, openDay)
    assume = json["assume"]?.string
    assumptions = rows.compactMap { row in
      guard let what = row["what"]?.string, let value = row["value"]?.string,
        case .bool(let isStandIn)? = row["standIn"]
      else { return nil }
      return Row(what: what, value: value, isStandIn: isStandIn)
    }
    self.roles = roles.compactMap { role in
      guard let name = role["name"]?.string, case .bool(let isAtWork)? = role["atWork"] else { return nil }
      return Role(name: name, people: role["people"]?.whole, isAtWork: isAtWork)
    }
    self.blocks = blocks.compactMap { block in
      guard let number = block["number"]?.string, let name = block["name"]?.string,
        case .bool(let isWork)? = block["work"]
      else { return nil }
      return Block(number: number, name: name, isWork: isWork)
    }
    self.outcomes = outcomes.compactMap(\.string)
    self.answers = answers.compactMap(\.string)
    guard self.roles.count == roles.count, self.blocks.count == blocks.count, assumptions.count == rows.count,
      self.outcomes.count == outcomes.count
    else { return nil }
  }
}
