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
    let text = asDetail(text, at: line)
    var next = bench
    next.replace(line, with: text)
    if opensAnew(text, at: line) {
      // What stands below stays outside; the next line goes inside.
      next.place = line + 1
      next.insert([Vocabulary.name(of: .end)[language]])
      next.place = line + 1
    }
    let after = looked(at: next)
    let refused = after.refusals(since: look, on: line)
    guard refused.isEmpty else { return refuse(rewriting, text, after, refused) }
    if rewriting.wasRefused { putRight() }
    let before = look
    let old = Visible.text(bench.lines[line].text.trimmed)
    let shown = Visible.text(text.trimmed)
    change(to: after, Phrase(ja: "「\(shown)」に直した", en: "changed a line to “\(shown)”"))
    let problems = look.problems(since: before)
    // A detail where a step stood: whoever meant to add it sees what it took the place of.
    let isOther = (before.kind(ofLine: line) == .bullet) != (look.kind(ofLine: line) == .bullet)
    return Response(
      echo(line) + (isOther ? say(Self.took(placeOf: old)) : []) + (problems.isEmpty ? [] : report(problems)))
  }

  /// Whether a line becomes a もし or a 同時に that was none.
  private func opensAnew(_ text: String, at line: Int) -> Bool {
    guard case .opener? = Draft(text).lineKinds.first else { return false }
    switch look.kind(ofLine: line) {
    case .block: return true
    case .opener, .part, .closer, .blank, .unread, .header, .role, .lesson, .setting, .example, .promise, .assumption,
      .bullet:
      return false
    }
  }

  /// A detail that is written anew without its ・ stays one, wherever it reads as one.
  private func asDetail(_ text: String, at line: Int) -> String {
    let bullet = bench.lines[line].text.prefix { $0.isWhitespace || "・-*".contains($0) }
    guard look.kind(ofLine: line) == .bullet, Draft(text).lineKinds.first != .bullet,
      bullet.contains(where: { !$0.isWhitespace })
    else { return text }
    var next = bench
    next.replace(line, with: bullet + text.trimmed)
    return looked(at: next).refusals(since: look, on: line).isEmpty ? bullet + text.trimmed : text
  }

  private static func took(placeOf old: String) -> Phrase {
    let undo = Vocabulary.name(of: .undo)
    return Phrase(
      ja: "この行は、「\(old)」と入れ替わりました。\(undo.ja) で戻せます。",
      en: "This line took the place of “\(old)”. \(undo.en) brings that back.")
  }

  private mutating func refuse(
    _ rewriting: Mode.Rewriting, _ text: String, _ after: Look, _ refused: [Diagnostic]
  ) -> Response {
    if !rewriting.wasRefused { refusals += 1 }
    draft = text
    draftProblem = refused.first?.code
    mode = .rewriting(Mode.Rewriting(line: rewriting.line, wasRefused: true))
    var offer: Phrase?
    var choices: [String] = []
    if let proposals = refused.first?.proposals, !proposals.isEmpty {
      ask(.proposals(proposals, insteadOf: rewriting.line))
      choices = self.offer(proposals)
    } else if let fix = refused.first?.fix, let repaired = after.repaired(by: fix) {
      ask(.repair(repaired, Phrase(ja: "行を直した", en: "changed a line"), isOfDraft: true))
      offer = Self.offersText
    }
    let report = DiagnosticReport(diagnosticText(offer), all: nil)
    return Response(report.lines(refused, in: after.source) + choices + say(Self.keptOld), editing: text)
  }

  private static let offersText = Phrase(ja: "はい と入れると、そう直します。", en: "Type yes to change it that way.")
  private static let keptOld = Phrase(
    ja: "元の行のままです。もう一度直すか、何も入れずに Enter でやめます。",
    en: "The line is as it was. Change it again, or press Enter on an empty line to leave it.")
}
