import NagareLanguage
import NagareModel
import NagareNotation

// 直す: a line that is there gets another text.
extension Session {
  /// Gives a line another text; an empty one leaves it as it is, and a command is done instead.
  mutating func rewrite(_ rewriting: Mode.Rewriting, as text: String) -> Response {
    let line = rewriting.line
    if let request = Request(text) { return perform(request) }
    // Where lines are not edited but typed anew, Enter gives the refused text once more.
    guard !text.trimmed.isEmpty, YesNo(text) == nil, bench.lines[line].text != text,
      !rewriting.wasRefused || draft != text
    else { return Response(say(Self.leftAlone)) }
    var next = bench
    next.replace(line, with: text)
    let after = looked(at: next)
    let refused = after.refusals(since: look, on: line)
    guard refused.isEmpty else { return refuse(rewriting, text, after, refused) }
    if rewriting.wasRefused { putRight() }
    let before = look
    let shown = Visible.text(text.trimmed)
    change(to: after, Phrase(ja: "「\(shown)」に直した", en: "changed a line to “\(shown)”"))
    let problems = look.problems(since: before)
    return Response(echo(line) + (problems.isEmpty ? [] : report(problems)))
  }

  private mutating func refuse(
    _ rewriting: Mode.Rewriting, _ text: String, _ after: Look, _ refused: [Diagnostic]
  ) -> Response {
    if !rewriting.wasRefused { refusals += 1 }
    draft = text
    mode = .rewriting(Mode.Rewriting(line: rewriting.line, wasRefused: true))
    var offer: Phrase?
    if let fix = refused.first?.fix, let repaired = after.repaired(by: fix) {
      ask(.repair(repaired, Phrase(ja: "行を直した", en: "changed a line"), isOfDraft: true))
      offer = Self.offersText
    }
    let report = DiagnosticReport(diagnosticText(offer), all: Vocabulary.name(of: .problems))
    return Response(report.lines(refused, in: after.source) + say(Self.keptOld), editing: text)
  }

  private static let offersText = Phrase(ja: "はい と入れると、そう直します。", en: "Type yes to change it that way.")
  private static let keptOld = Phrase(
    ja: "元の行のままです。もう一度直すか、何も入れずに Enter でやめます。",
    en: "The line is as it was. Change it again, or press Enter on an empty line to leave it.")
}
