extension Answer {
  /// As somebody is asked for it: 承認, “approve”.
  public var request: Phrase {
    switch self {
    case .approved: Phrase(ja: "承認", en: "approve")
    case .sentBack: Phrase(ja: "差戻し", en: "send back")
    case .rejected: Phrase(ja: "却下", en: "reject")
    case .own(let name): Phrase(name)
    }
  }

  /// As it is told afterwards: 承認, “approved”.
  public var phrase: Phrase {
    switch self {
    case .approved: Phrase(ja: "承認", en: "approved")
    case .sentBack: Phrase(ja: "差戻し", en: "sent back")
    case .rejected: Phrase(ja: "却下", en: "rejected")
    case .own(let name): Phrase(name)
    }
  }
}

extension Outcome {
  public var phrase: Phrase {
    switch self {
    case .finished: Phrase(ja: "完了", en: "finished")
    case .rejected: Phrase(ja: "却下", en: "rejected")
    case .withdrawn: Phrase(ja: "取下げ", en: "withdrawn")
    case .named(let name): Phrase(name)
    }
  }
}
