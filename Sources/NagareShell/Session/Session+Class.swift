import NagareLanguage
import NagareModel

// What there is to tell a class of a session.
extension Session {
  /// The problems that came up since an earlier moment of this session, as they were shown: those of the flow, and
  /// those of a line that stayed outside.
  func problemsMet(since before: Session) -> [Diagnostic.Code] {
    let ofFlow = look.problems(since: before.look).filter {
      $0.level == .error && ![.noBlock, .notClosed].contains($0.code)
    }
    var codes = ofFlow.map(\.code)
    if let draft, draft != before.draft, let code = refusal(of: draft) { codes.append(code) }
    return codes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Why a line stayed outside.
  private func refusal(of draft: String) -> Diagnostic.Code? {
    let before = bench.lines[..<bench.place].map { $0.text + "\n" }.joined()
    return Reader.read(before + draft + "\n").diagnostics.first {
      $0.level == .error && $0.place.start >= before.utf8.count
    }?.code
  }
}
