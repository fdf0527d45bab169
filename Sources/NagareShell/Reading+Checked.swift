import NagareChecker
import NagareLanguage
import NagareModel

extension Reading {
  /// A diagnostic with only those proposals that mean something sound where they would stand. Where other lines could
  /// not be read either, nobody can say yet.
  func checked(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !diagnostic.proposals.isEmpty else { return diagnostic }
    // What was wrong without the line already; a flow where nothing is need not be looked at for it.
    lazy var known = {
      let bare = Reader.plain(text(with: [], insteadOf: diagnostic.place).text, after: self)
      return bare.isComplete ? Self.check(bare) : []
    }()
    return diagnostic.keeping { lines in
      let (text, place) = self.text(with: lines, insteadOf: diagnostic.place)
      let reading = Reader.plain(text, after: self)
      guard reading.isComplete else { return .sound }
      let now = Self.check(reading)
      guard !now.isEmpty else { return .sound }
      let errors = now.filter { $0.level == .error }
      let mine = errors.first { $0.place.start >= place.start && $0.place.start < place.end }
      if let against = mine ?? (errors.count > known.count { $0.level == .error } ? errors.last : nil) {
        return .impossible(against)
      }
      return now.count > known.count ? .doubtful : .sound
    }
  }

  private static func check(_ reading: Reading) -> [Diagnostic] {
    Checker.check(reading.workflow, places: reading.places, promises: reading.promises, from: .warning)
  }
}
