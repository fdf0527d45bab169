import NagareLanguage
import NagareModel

// Finding a moment again, in a file that was changed since.
extension Timeline {
  /// What stands at a moment.
  func spot(at index: Int) -> Bookmark.Spot? {
    guard moments.indices.contains(index) else { return nil }
    let moment = moments[index]
    return Bookmark.Spot(
      act: acts[moment.act].name, step: index - begin(of: moment.act), line: moment.line, fingerprint: fingerprint)
  }

  /// The same where the same is shown.
  private var fingerprint: String {
    Fingerprint.of(script.reading.text + moments.map { "\n" + $0.line }.joined())
  }

  /// The first moment of an act.
  private func begin(of act: Int) -> Int { moments.firstIndex { $0.act == act } ?? 0 }

  /// Where a bookmark leads now, and what has to be said about that.
  func place(of bookmark: Bookmark) -> (place: Int, remark: Phrase?) {
    guard let spot = bookmark.spot, spot.fingerprint != fingerprint else { return (bookmark.place, nil) }
    guard let act = acts.firstIndex(where: { $0.name == spot.act }) else { return (0, Self.fromStart) }
    let begin = begin(of: act)
    let same = moments.indices.filter { moments[$0].act == act && moments[$0].line == spot.line }
    let nearest = same.min { abs($0 - begin - spot.step) < abs($1 - begin - spot.step) }
    return (nearest ?? begin, nearest == nil ? Self.fromBeginOfExample : Self.fromSameMoment)
  }

  private static let fromSameMoment = Phrase(
    ja: "ファイルが変わっています。同じ場面から続けます。   1 Enter で最初から",
    en: "The file was changed. Going on from the same moment   1 Enter: from the start")
  private static let fromBeginOfExample = Phrase(
    ja: "ファイルが変わり、前の場面がありません。この例の始まりから続けます。",
    en: "The file was changed and the moment is gone. Going on from the beginning of its example.")
  private static let fromStart = Phrase(
    ja: "ファイルが変わり、前の例がありません。最初から始めます。",
    en: "The file was changed and the example is gone. Beginning from the start.")
}

/// A short name for a text: another one for another text.
enum Fingerprint {
  static func of(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}
