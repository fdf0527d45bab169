import NagareExplorer
import NagareModel
import NagareNotation

/// How much of a flow its examples show, for people and for programs.
struct CoverageText {
  let coverage: ExampleMaker.Coverage

  init(_ coverage: ExampleMaker.Coverage) {
    self.coverage = coverage
  }

  /// 「ブロック 12/12 (100%)、枝 …」
  var sentence: Phrase {
    let parts = Sight.Kind.allCases.filter { coverage[$0].all > 0 }.map { kind in
      let (covered, all) = coverage[kind]
      let share = "\(covered)/\(all) (\(100 * covered / all)%)"
      return Phrase(ja: "\(kind.name.ja) \(share)", en: "\(kind.name.en) \(share)")
    }
    return Phrase(
      ja: "例が通るところ: \(parts.map(\.ja).joined(separator: "、"))",
      en: "The examples cover: \(parts.map(\.en).joined(separator: ", "))")
  }

  var json: JSON {
    .object(
      Sight.Kind.allCases.map { kind in
        (kind.key, .array([.number(coverage[kind].covered), .number(coverage[kind].all)]))
      })
  }
}

extension Sight.Kind {
  fileprivate var name: Phrase {
    switch self {
    case .blocks: Phrase(ja: "ブロック", en: "blocks")
    case .branches: Phrase(ja: "枝", en: "branches")
    case .answers: Phrase(ja: "答え", en: "answers")
    case .late: Phrase(ja: "期限切れ", en: "late actions")
    case .borders: Phrase(ja: "境目", en: "borders")
    }
  }

  fileprivate var key: String {
    switch self {
    case .blocks: "blocks"
    case .branches: "branches"
    case .answers: "answers"
    case .late: "late"
    case .borders: "borders"
    }
  }
}
