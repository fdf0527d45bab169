import NagareModel

extension Phrase {
  /// So many of something: 「3件」, "3 problems".
  static func count(_ number: Int, ja counter: String, en noun: String, plural: String? = nil) -> Phrase {
    Phrase(ja: "\(number)\(counter)", en: "\(number) \(number == 1 ? noun : plural ?? noun + "s")")
  }
}
