import NagareExplorer
import NagareLanguage
import NagareModel
import NagareNotation

/// The promises of a flow, a line for each: whether it is kept, and how sure that is.
struct PromiseList {
  struct Row {
    var name: String
    var isKept: Bool
    /// “Proved” and “tried” stay apart here too.
    var sentence: Phrase
  }

  let rows: [Row]
  private let language: Language

  init(_ script: Script, bound: Int) {
    self.init(script, on: Terrain(script.flow, bound: bound, wording: script.wording))
  }

  /// Where other questions are asked, too.
  init(_ script: Script, on terrain: Terrain) {
    let words = PromiseWords(script)
    language = script.language
    rows = Exploration.trials(script, on: terrain).map {
      Row(name: $0.promise.name, isKept: $0.isKept, sentence: words.sentence($0))
    }
  }

  /// 「守れる 「…」 すべての場合で守られます(証明、10通り)。」
  var lines: [String] {
    rows.map { row in
      let mark = row.isKept ? Phrase.kept : Phrase.broken
      return Visible.text("\(mark[language]) \(Phrase(row.name).quoted[language]) \(row.sentence[language])")
    }
  }
}

extension Phrase {
  /// Of a promise.
  static let kept = Phrase(ja: "守れる", en: "kept")
  static let broken = Phrase(ja: "破れる", en: "broken")
}
