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
    if draft != nil, draft != before.draft, let draftProblem { codes.append(draftProblem) }
    return codes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
