import NagareModel
import NagareNotation

extension Simulate {
  /// Joins parts that were played elsewhere: the same figures as in one go.
  public func merge(_ sources: [Source]) -> Reply {
    var parts: [SimulationPart] = []
    for source in sources {
      switch source.content {
      case .failure(let trouble): return .trouble(trouble, about: source, in: page.language)
      case .success(let file):
        guard let json = try? JSON.read(Array(file.text.utf8)[...], most: nil), let part = SimulationPart(json) else {
          let name = source.name(in: page.language)
          return Reply(
            talk: [
              Phrase(
                ja: "\(name) は、nagare simulate --part が書いたものではありません。",
                en: "\(name) was not written by nagare simulate --part.")[
                  page.language]
            ], exit: .misuse)
        }
        parts.append(part)
      }
    }
    do throws(SimulationPart.Mismatch) {
      return try SimulationPart.merged(parts).answer(request.form, on: page)
    } catch {
      return Reply(talk: [error.phrase[page.language]], exit: .misuse)
    }
  }
}

extension SimulationPart.Mismatch {
  fileprivate var phrase: Phrase {
    switch self {
    case .missing(let numbers):
      let list = Phrase.list(numbers.map { Phrase("\($0)") })
      return Phrase(ja: "\(list.ja)番めの部分が足りません。", en: "Part \(list.en) is missing.")
    case .twice(let number): return Phrase(ja: "\(number)番めの部分が2つあります。", en: "Part \(number) is there twice.")
    case .different:
      return Phrase(
        ja: "同じ試算の部分ではありません(流れ、見込み、種、回数のどれかが違います)。",
        en: "These are not parts of one simulation: the flow, the assumptions, the seed or the runs differ.")
    }
  }
}
