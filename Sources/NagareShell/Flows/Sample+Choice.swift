import NagareLanguage
import NagareModel

// Samples as people ask for them: by name or by title, with or without the ending, in either language.
extension Sample {
  /// The name of the flow.
  var title: String { Reader.read(text).workflow.name }

  private var language: Language { Reader.read(text).language }

  /// Those in a language.
  static func listed(in language: Language) -> [Sample] { all.filter { $0.language == language } }

  /// The sample somebody means; of two that say the same, the one in their language.
  static func named(_ typed: String, in language: Language) -> Sample? {
    var wanted = Halfwidth.text(typed).lowercased().trimmed
    if wanted.hasSuffix(".flow") { wanted = String(wanted.dropLast(".flow".count)) }
    let found = all.filter { sample in
      sample.name == wanted || sample.name == wanted + "." + language.rawValue
        || Halfwidth.text(sample.title).lowercased() == wanted
    }
    if let sample = found.first(where: { $0.language == language }) ?? found.first { return sample }
    let near = all.filter { Halfwidth.text($0.title).lowercased().contains(wanted) }
    return near.count == 1 ? near.first : nil
  }
}
