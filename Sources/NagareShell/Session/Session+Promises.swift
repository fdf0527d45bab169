import NagareLanguage
import NagareModel
import NagareNotation

// Promises, as they are typed.
extension Session {
  /// Whether it was meant as the claim, and how to leave where it was not.
  mutating func askClaim(_ typed: String, isDraft: Bool) -> Response {
    let ends = Vocabulary.name(of: .ends)
    let line = language == .ja ? "・" + ends.ja : "- " + ends.en
    if draft.map(Guide.isEnds) ?? false { return perform(Request([.quit])) }
    if !isDraft { refusals += 1 }
    draft = typed
    ask(.proposals([[line]], insteadOf: nil))
    return Response(
      say(
        Phrase(
          ja: "約束の「\(line)」ではありませんか。 はい と入れると、こう書きます。流れ Nagare を終えるには、もう一度 終わる と入れます。",
          en: "Did you mean “\(line)”, for the promise? Type yes to write it. To leave Nagare, type quit.")))
  }

  /// 終わる right below a 約束 that claims nothing yet is what it promises, though the word leaves Nagare elsewhere.
  func isClaim(_ typed: String) -> Bool {
    guard Guide.isEnds(typed), isPromised("- " + Vocabulary.name(of: .ends).en) else { return false }
    let head = bench.lines[..<bench.place].indices.last { look.kind(ofLine: $0) == .promise }
    return look.examination.reading.diagnostics.contains {
      $0.code == .promiseWithoutClaim && look.line(of: $0) == head
    }
  }

  /// The lines of a promise whose name says a rule already: 約束 100万円以上は市長が決める.
  mutating func meant(by line: Int) -> [String]? {
    let rule = look.examination.reading.lines(ofPromiseOnLine: line)
    guard !rule.isEmpty else { return nil }
    var next = bench
    next.insert(rule.map { " " + $0 })
    ask(.repair(next, Self.added(rule[0]), isOfDraft: false))
    return say(Phrase(ja: "名前のきまりは、行にすると次のとおりです。", en: "As lines, the rule in the name is this."))
      + rule.map { "    " + Visible.text($0) } + offer([rule])
  }
}
