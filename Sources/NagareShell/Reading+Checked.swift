import NagareChecker
import NagareLanguage
import NagareModel

extension Reading {
  /// A diagnostic with only those proposals that mean something sound where they would stand. Where other lines could
  /// not be read either, nobody can say yet.
  func checked(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !diagnostic.proposals.isEmpty else { return diagnostic }
    let bare = Reader.plain(text(with: [], insteadOf: diagnostic.place).text, after: self)
    let known = bare.isComplete ? Self.errors(bare).count : 0
    return diagnostic.keeping { lines in
      let (text, place) = self.text(with: lines, insteadOf: diagnostic.place)
      let reading = Reader.plain(text, after: self)
      guard reading.isComplete else { return nil }
      let errors = Self.errors(reading)
      return errors.first { $0.place.start >= place.start && $0.place.start < place.end }
        ?? (errors.count > known ? errors.last : nil)
    }
  }

  private static func errors(_ reading: Reading) -> [Diagnostic] {
    Checker.check(reading.workflow, places: reading.places, promises: reading.promises).filter { $0.level == .error }
  }
}
