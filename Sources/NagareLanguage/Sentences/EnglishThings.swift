import NagareModel

/// What English words name no people: a permit decides nothing, and nobody writes to a tag.
enum EnglishThings {
  /// Whether a name may be somebody or an office, as far as its words tell.
  static func isSomebody(_ name: String) -> Bool {
    let words = EnglishTokens.bare(name)
    guard let last = words.last, words.count <= longest else { return false }
    return !isThing(last, alone: words.count == 1) && !words.contains(where: nobody.contains)
      && words.first?.first?.isNumber != true
  }

  private static func isThing(_ word: String, alone: Bool) -> Bool {
    things.contains(word) || EnglishWords.entries.contains(word) && (alone || !offices.contains(word))
      || EnglishWords.papers.contains(word)
  }

  /// No office has a longer name.
  private static let longest = 7

  /// Words of no name: us their name, saying.
  private static let nobody =
    """
    us me them him it we they you he she their his her your our its when why what how where which whether that than \
    saying stating reading giving entering telling yes no not is are was were has have had be been
    """
    .wordSet

  /// Where the name of an office may end with what a form asks for: tourist information, the bank account.
  private static let offices = "information account accounts details number".wordSet

  private static let things =
    """
    permit licence license payment deposit tag key keys card breed fee refund claim case request application order \
    hall room house yard event course trip visit seat ticket parcel box equipment laptop job matter issue problem \
    complaint question answer decision approval confirmation bill goods item items product system register list \
    folder fine lease loan book vehicle car truck road street tree bin day week month year hour morning afternoon \
    evening expense expenses result results outcome note message email mail closure detour route barriers everything \
    anything nothing something thing things stuff rest money tickets seats rooms badge certificates receipts photos \
    forms copies place sum total deadline reply work way end start beginning post
    """
    .wordSet
}

extension Situation {
  /// Whether somebody can be called so here: a known person, or what is no thing and no field of the flow.
  func isSomebody(_ name: String) -> Bool {
    if role(called: name) != nil { return true }
    guard language == .en else { return field(named: name)?.holdsNobody != true }
    return EnglishThings.isSomebody(name) && field(named: name) == nil
  }

  /// The person of the flow meant by a name: that very name, the same in plural, or the only one whose name ends so,
  /// the coordinator for the volunteer coordinator. A deputy is somebody else.
  func role(called name: String) -> String? {
    if let known = role(named: name) { return known }
    guard language == .en else { return nil }
    let words = EnglishThings.singular(name)
    guard !words.isEmpty else { return nil }
    if let known = spoken.first(where: { $0.words == words }) { return known.role }
    var longer: [[String]: String] = [:]
    for (role, other) in spoken
    where other.count > words.count && other.suffix(words.count).elementsEqual(words)
      && !Self.deputies.contains(other[0])
    {
      longer[other] = role
    }
    return longer.count == 1 ? longer.values.first : nil
  }

  private static let deputies = "deputy vice assistant acting under sub".wordSet
}

extension EnglishThings {
  /// The words of a name, the last of them in the singular.
  static func singular(_ name: String) -> [String] {
    var words = EnglishTokens.bare(name)
    if let last = words.last, last.count > 3, last.hasSuffix("s"), !last.hasSuffix("ss") {
      words[words.count - 1] = String(last.dropLast())
    }
    return words
  }
}
