/// A Japanese sentence taken apart into nouns, particles, verbs and small words.
struct JapaneseToken {
  enum Kind {
    case noun
    case quote
    case number(Measure, JapaneseNumber.Use)
    case particle(Particle)
    /// A verb with what stands behind it, or a noun of doing that is the end of a clause.
    case verb(Deed, Tail)
    /// A noun of doing, such as 承認 in 「課長の承認をもらう」.
    case doing(Deed)
    case mark(Mark)
    case comma
  }

  var kind: Kind
  var range: Range<Int>
  /// The part of a verb that says what is done, for a title: 支払 of 支払ってもらう, and how it ends in a dictionary.
  var stem: Range<Int>?
  var plain: String = ""
  /// What is said of a noun right behind it.
  var aside: Aside?
}

/// What stands right behind a noun and tells how a form asks for it.
enum Aside {
  /// 行き先（町内か町外）: what to choose from.
  case options([Range<Int>])
  /// 見積書（あれば）.
  case optional
  /// 緊急かどうか.
  case whether
}

extension JapaneseToken.Kind {
  /// 代理, 代わり: somebody acts for somebody else.
  var isStandingIn: Bool { if case .doing(.standIn) = self { true } else { false } }

  /// の, as in 町長の代わりに.
  var isOf: Bool { if case .particle(.no) = self { true } else { false } }
}

extension JapaneseToken {
  var isNominal: Bool {
    switch kind {
    case .noun, .quote, .number, .doing: true
    case .mark(let mark):
      switch mark {
      case .everyone, .anyone, .majority: true
      case .skip, .then, .later, .beside, .atOnce, .inOrder, .otherwise, .beyond: false
      }
    case .particle, .verb, .comma: false
    }
  }
}
