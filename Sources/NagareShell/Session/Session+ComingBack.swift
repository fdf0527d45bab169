import NagareLanguage
import NagareModel
import NagareNotation

// Coming back to what was left.
extension Session {
  /// What somebody was in the middle of: a lesson, a case.
  var midst: [Phrase] {
    var found: [Phrase] = []
    if let lesson = room?.current {
      let name = { (language: Language) in lesson.lesson(in: language).name }
      found.append(
        Phrase(
          ja: "課題\(lesson.number)「\(name(.ja))」の途中です。", en: "You were in lesson \(lesson.number), “\(name(.en))”."))
    }
    if play != nil { found.append(Phrase(ja: "案件を動かしている途中です。", en: "A case was running.")) }
    return found
  }

  /// The line somebody was typing.
  var onLine: [Phrase] {
    guard let halfTyped else { return [] }
    let shown = Visible.text(halfTyped)
    return [Phrase(ja: "打ちかけの行: \(shown)", en: "Half typed: \(shown)")]
  }

  /// Where somebody is who has just come back.
  public var standing: [String] {
    midst.flatMap(say) + (play.map { $0.present.flatMap { page.wrapped($0) } } ?? [])
  }
}
