import NagareModel

/// A name that somebody probably meant, offered in a question.
struct NearName {
  let name: String
  /// 「「サーバ数」ではありませんか」, with the letter that only looks like the typed one.
  let question: Phrase

  init(_ name: String) {
    self.init(name: name, question: Phrase(ja: "「\(name)」ではありませんか。", en: "Did you mean “\(name)”?"))
  }

  private init(name: String, question: Phrase) {
    self.name = name
    self.question = question
  }

  /// A name that looks the same as the typed one does.
  init(_ name: String, lookingLike typed: Range<Int>, in copy: MatchingCopy) {
    let known = MatchingCopy(name)
    func letters(_ copy: MatchingCopy, _ range: Range<Int>) -> [Int] { range.filter { copy.scalars[$0] != 0x20 } }
    let pairs = zip(letters(copy, typed), letters(known, known.scalars.indices))
    guard let (here, there) = pairs.first(where: { copy.scalars[$0] != known.scalars[$1] }) else {
      self.init(name)
      return
    }
    func called(_ position: Int, in copy: MatchingCopy) -> Phrase {
      let (letter, name) = (copy.original(position..<position + 1), LookAlikes.name(of: copy.scalars[position]))
      return Phrase(ja: "\(name.ja)「\(letter)」", en: "\(name.en) “\(letter)”")
    }
    let (wrong, right) = (called(here, in: copy), called(there, in: known))
    self.init(
      name: name,
      question: Phrase(
        ja: "\(wrong.ja)ではなく\(right.ja)の、「\(name)」ではありませんか。",
        en: "Did you mean “\(name)”, with \(right.en) and not \(wrong.en)?"))
  }
}
