import NagareModel

extension Reading {
  /// Roles that differ from an earlier one only in what was not converted: しょくいん beside 職員.
  public var rolesReadAlike: [(first: Int, second: Int)] {
    let keys = workflow.roles.map { Folding.key(of: $0.name) }
    let kana = keys.map { Readings.kana(of: $0) }
    let inKana = kana.indices.filter { kana[$0] != nil }
    return keys.indices.compactMap { second in
      func isAlike(_ first: Int) -> Bool {
        Self.isUnconverted(kana[second], keys[first]) || Self.isUnconverted(kana[first], keys[second])
      }
      // Only a name all in kana can be another's sound.
      let first =
        kana[second] == nil
        ? inKana.first { $0 < second && isAlike($0) } : keys.indices.prefix(second).first(where: isAlike)
      return first.map { ($0, second) }
    }
  }

  private static func isUnconverted(_ kana: [UInt32]?, _ other: [UInt32]) -> Bool {
    guard let kana, kana.count > 2, Readings.kana(of: other) == nil, other.allSatisfy(Cursor.isKanjiOrKatakana) else {
      return false
    }
    return Readings.canBeRead(other[...], as: kana[...])
  }
}
