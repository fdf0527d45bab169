import NagareModel

/// A step with branches inside.
enum Fork {
  case gateway(hasElse: Bool)
  case together(firstOnly: Bool)

  init?(_ kind: Block.Kind) {
    if case .gateway(let gateway) = kind {
      self = .gateway(hasElse: gateway.otherwise != nil)
    } else if case .together(let together) = kind {
      self = .together(firstOnly: together.firstOnly)
    } else {
      return nil
    }
  }

  /// Whether a case can pass all the parts by.
  var canBePassed: Bool { if case .gateway(hasElse: false) = self { true } else { false } }

  /// Where a case goes at the end of a part.
  func onward(_ onward: Onward) -> Onward {
    if case .together(let firstOnly) = self { .meeting(firstOnly: firstOnly) } else { onward }
  }

  /// Said where the branches meet.
  var meeting: Phrase {
    switch self {
    case .gateway: Phrase("")
    case .together(false): Phrase(ja: "みんなそろったら進む", en: "when all are through")
    case .together(true): Phrase(ja: "どれか1つが済んだら進む", en: "as soon as one is through")
    }
  }

  /// What stands above a part; the first arm of a もし has the step itself there.
  func title(of part: Outline.Part, _ index: Int) -> Phrase? {
    switch self {
    case .gateway: index == 0 ? nil : Phrase(part.words.text)
    case .together: Phrase(ja: "\(index + 1)つ目", en: "branch \(index + 1)")
    }
  }
}

/// Where a case goes at the end of a branch.
enum Onward {
  case step(StepNumber)
  /// To where the branches of a 同時に meet.
  case meeting(firstOnly: Bool)
  case end
}
