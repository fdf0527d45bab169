/// What a sentence leaves unsaid because it has said it before: who goes on acting, and what is one piece of work.
extension [Told] {
  /// 経理に回して支払ってもらう, 課長が目を通してはんこを押す: whoever was named last goes on, unless a condition
  /// of values came between.
  func withAgents() -> [Told] {
    var told: [Told] = []
    // Who acted last, and what was said last.
    var last: Act?
    var previous: Act?
    for part in self {
      guard case .act(var act) = part else {
        if case .when(let given) = part, given.isAboutValues || given == .otherwise { last = nil }
        previous = nil
        told.append(part)
        continue
      }
      if act.agents.isEmpty, act.quorum == nil, act.order == nil {
        // 課長に戻して相談, 申請書を書いて出す: says nothing new.
        // 担当係に差し戻してやり直させる: neither does this.
        if let before = previous, before.goesOn,
          act.isEmptyWord || (act.isEmptyWork || act.deed.isWayBack && act.receivers.isEmpty) && before.deed.isWayBack
        {
          continue
        }
        if let before = last, act.deed.isDoneBySomebody,
          act.due == nil || act.deed != .approve || previous?.goesOn ?? false
        {
          act.agents = before.agents
          act.isInherited = true
        }
      }
      previous = act
      if !act.agents.isEmpty { last = act }
      told.append(.act(act))
    }
    return told.joined()
  }

  /// 問題がなければ館長が承認、問題があれば戻す: what follows a no belongs right behind who gives it, and stands there.
  func answersFirst() -> [Told] {
    let conditions = indices.filter { if case .when = self[$0] { true } else { false } }
    guard conditions.count == 2, case .when(.approved) = self[conditions[0]],
      case .when(let given) = self[conditions[1]],
      [.bad, .faulty, .rejected, .sentBack].contains(given), conditions[1] + 1 < count,
      conditions[1] > conditions[0] + 1
    else { return self }
    return Array(self[..<conditions[0]] + self[conditions[1]...] + self[conditions[0]..<conditions[1]])
  }

  /// HR looks at it and can return it if something is missing: whoever sends back has been asked.
  func askingForAnswer() -> [Told] {
    var told = self
    for index in told.indices where index + 2 < count {
      guard case .act(var act) = told[index], [.look, .review].contains(act.deed), act.words == nil,
        case .when(let given) = told[index + 1], [.faulty, .bad, .sentBack, .rejected].contains(given)
      else { continue }
      act.deed = .check
      told[index] = .act(act)
    }
    return told
  }

  /// Looking and approving is approving; 調べてまとめる is one piece of work.
  private func joined() -> [Told] {
    var told: [Told] = []
    for part in self {
      // 係長が見て、よければ承認する
      if case .act(var act) = part, act.deed.isAnswer, act.isInherited || act.agents.isEmpty, told.count > 1,
        case .when(.approved) = told[told.count - 1], case .act(let before) = told[told.count - 2], before.goesOn,
        before.deed == .look || before.deed == .check, before.due == nil
      {
        act.agents = before.agents
        told.removeLast(2)
        told.append(.act(act))
        continue
      }
      if case .act(let act) = part, case .act(let before)? = told.last, before.goesOn, before.deed == .attach,
        before.agents.isEmpty, [.notify, .sendBack, .reject, .share].contains(act.deed)
      {
        // 理由を付けて知らせる
        told[told.count - 1] = part
        continue
      }
      // reviews the plan within five days, then orders the barriers: no answer is given
      if case .act(let act) = part, act.deed == .work, act.isInherited, case .act(var before)? = told.last,
        before.agents == act.agents, [.check, .review].contains(before.deed)
      {
        before.goesOnWorking = true
        told[told.count - 1] = .act(before)
      }
      guard case .act(let act) = part, case .act(let before)? = told.last, before.goesOn, before.due == nil,
        act.agents == before.agents, act.isInherited, !act.isBeside
      else {
        told.append(part)
        continue
      }
      switch (before.deed, act.deed) {
      case (.look, _) where act.deed.isAnswer, (.check, _) where act.deed.isAnswer,
        (.review, _) where act.deed.isAnswer,
        (.pass, _) where act.deed.isDoneBySomebody:
        var answer = act
        (answer.order, answer.quorum) = (act.order ?? before.order, act.quorum ?? before.quorum)
        told[told.count - 1] = .act(answer)
      // unlocks the hall and looks it over: one works, and does not read
      case (.work, .look), (.work, .check), (.work, .review):
        var work = act
        work.goesOnWorking = true
        told.append(.act(work))
      default: told.append(part)
      }
    }
    return told
  }
}

extension Deed {
  fileprivate var isWayBack: Bool { self == .sendBack || self == .goBack }
}

extension Act {
  /// 相談する, with nothing said of what.
  fileprivate var isEmptyWork: Bool { deed == .work && objects.isEmpty && receivers.isEmpty && words == nil }

  /// 出す, 済ませる, with nothing said of what.
  fileprivate var isEmptyWord: Bool {
    [.give, .done, .apply].contains(deed) && receivers.isEmpty && objects.isEmpty && words == nil && due == nil
      && pause == nil
  }
}
