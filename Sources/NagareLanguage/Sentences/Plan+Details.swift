import NagareModel

// What becomes a bullet: deadlines, deputies, where an answer leads, fields.
extension Plan {
  // MARK: Details

  /// 期限は3日です, 全員が承認しないとだめ.
  mutating func detailsOnly(_ act: Act) -> Bool {
    let count = lines.count
    if act.deed == .unsaid,
      act.field.longest != nil || act.field.isOptional || !act.objects.isEmpty && act.field.limits != nil
    {
      return fields(act)
    }
    if let quorum = act.quorum { lines.append(say.quorum(quorum)) }
    if let order = act.order { lines.append(say.detail(order == .inOrder ? .inOrder : .atOnce)) }
    if let due = act.due ?? act.pause { lines.append(say.detail(.due) + " " + due) }
    return lines.count > count
  }

  mutating func reply(_ act: Act) -> Bool {
    if !act.field.choices.isEmpty {
      lines.append(say.detail(.answers) + " " + say.list(act.field.choices))
      return true
    }
    if act.due != nil {
      let who = people(of: act)
      if situation.language == .en, block == .share, !who.isEmpty {
        var task = act
        task.deed = .work
        return write(block: task)
      }
      if who.isEmpty || who == people || block == nil { return detailsOnly(act) }
      return write(block: act)
    }
    guard !act.receivers.isEmpty else {
      // the service desk answers it
      var task = act
      task.deed = .work
      return !people(of: act).isEmpty && people(of: act) != people && write(block: task)
    }
    var notice = act
    notice.deed = .notify
    notice.agents = act.receivers
    return write(block: notice)
  }

  /// What happens late: behind 過ぎたら, or a delay of its own.
  mutating func late(_ act: Act, _ opening: String) -> Bool {
    let start = opening + " "
    switch act.deed {
    case .remind: lines.append(start + say.word(.remind))
    case .notify, .share: lines.append(start + say.notice(people(of: act), act, say.lateMessage))
    case .handOver, .pass, .raise, .standIn:
      guard let who = act.receivers.first ?? act.agents.first, situation.isSomebody(who.text) else { return false }
      lines.append(start + say.word(.passTo) + " " + say.person(who.text))
    case .reject: lines.append(start + say.word(.reject))
    case .finish: lines.append(start + finishing(act))
    case .sendBack, .goBack:
      guard let target = target(act) else { return false }
      lines.append(start + say.jump(target))
    case .approve, .decide, .good, .have, .unsaid, .check, .judge:
      // 承認したことにする, or 部長が代わりに承認する.
      if let who = act.agents.first {
        lines.append(start + say.word(.passTo) + " " + say.person(who.text))
      } else if act.deed != .check, act.deed != .judge {
        lines.append(start + say.word(.approve))
      } else {
        return false
      }
    case .review, .look, .apply, .work, .enter, .attach, .choose, .readLater, .reply, .wait, .late, .away, .faulty,
      .bad,
      .done, .give, .receive, .need:
      return false
    }
    return true
  }

  mutating func away(_ given: Circumstance, _ act: Act) -> Bool {
    guard case .away(let who) = given else { return false }
    // 副館長もいなければ主任: the next of them.
    if let who, let last = lines.last, last.hasPrefix(say.detail(.ifAway)),
      last.hasSuffix(say.name(say.person(who.text))),
      let next = act.agents.first ?? act.receivers.first
    {
      lines[lines.count - 1] = last + say.comma + say.name(say.person(next.text))
      return true
    }
    let deputies = (act.agents.isEmpty ? act.receivers : act.agents).map { say.person($0.text) }
    guard deputies.allSatisfy(situation.isSomebody), who.map({ situation.isSomebody($0.text) }) ?? true else {
      return false
    }
    var line = say.detail(.ifAway) + say.colon + " "
    if act.deed == .look || act.deed == .readLater || act.deed == .share,
      act.deed == .readLater || deputies.isEmpty || deputies == who.map({ [say.person($0.text)] })
    {
      line += say.word(.readLater)
    } else if let first = deputies.first, first != who.map({ say.person($0.text) }) {
      line += say.name(first)
    } else {
      return false
    }
    if let who, !lines.isEmpty || block == nil || !people.contains(say.person(who.text)),
      !people.contains(say.person(who.text))
    {
      lines.append(say.word(.role) + " " + say.name(say.person(who.text)))
    }
    lines.append(line)
    return true
  }

  /// What follows a 差戻し or a 却下.
  mutating func negative(_ answers: [Word], _ act: Act) -> Bool {
    let isEnd = act.deed == .finish || act.deed == .reject
    let answer = answers[choice.secondAnswer != isEnd ? answers.count - 1 : 0]
    // 課長が承認しなければ催促する: nobody has answered yet.
    let isOverdue = [.pass, .raise].contains(act.deed) && lines.last?.hasPrefix(say.detail(.due)) ?? false
    if act.deed == .remind || act.deed == .handOver || isOverdue { return late(act, say.detail(.ifLate) + say.colon) }
    let start = say.detail(answer == .sendBack ? .ifSentBack : .ifRejected) + say.colonBeforeWords
    lastAnswer = start
    guard block == .approval || block == .decision else { return self.answer(answer, act) }
    if act.asksReason {
      lines.append(say.detail(.requiresReason))
      return true
    }
    switch act.deed {
    case .sendBack, .goBack, .enter, .apply, .attach, .give, .done:
      guard let target = target(act) else { return false }
      lines.append(start + " " + say.jump(target))
    case .finish where choice.asksApproval: return self.answer(answer, act)
    case .finish: lines.append(start + " " + finishing(act, isRejected: answer == .reject))
    case .reject: lines.append(start + " " + say.finish(say.rejected))
    case .notify: lines.append(start + say.colonOnly + " " + say.notice(people(of: act), act, say.message))
    default:
      if act.deed == .unsaid, act.isBackwards, let target = target(act) {
        lines.append(start + " " + say.jump(target))
        return true
      }
      return self.answer(answer, act)
    }
    return true
  }

  /// もし 却下 なら … おわり.
  mutating func answer(_ answer: Word, _ act: Act) -> Bool {
    lines.append(say.word(.if) + " " + say.answered(answer) + say.then)
    block = nil
    let isInside = isOpen
    answered = answer
    guard plain(act) else { return false }
    // whoever is told of a rejection below other lines: it still ends the case, and does not go on
    if answer == .reject, act.deed == .notify, situation.language == .en, !isInside { endsRejected = true }
    if isInside {
      lines.append(say.word(.end))
      answered = nil
    }
    isOpen = true
    return true
  }

  func target(_ act: Act) -> String? {
    let places = act.receivers.isEmpty ? act.agents : act.receivers
    let names = places.map {
      JapaneseWords.beginnings.contains(Folding.key(of: $0.text)) ? say.applicant : say.person($0.text)
    }
    if let first = names.first(where: { name in
      situation.acts.contains { $0.people.contains { Folding.key(of: $0) == Folding.key(of: name) } }
        || name == say.applicant
    }) {
      return first
    }
    if let first = names.first { return first }
    return say.applicant
  }

  /// The end of a case; of one that was rejected, with that for a result.
  func finishing(_ act: Act, isRejected: Bool = false) -> String {
    let standard = isRejected && choice.namesResult ? say.rejected : nil
    let words = act.words ?? act.objects.first { !say.isPronoun($0.text) }?.text ?? standard
    return words.map { say.finish($0) } ?? say.word(.finish)
  }

  // MARK: Fields

  mutating func fields(_ act: Act) -> Bool {
    let who = people(of: act)
    let isOwn =
      who.isEmpty || who == [say.applicant] && situation.applicant != nil && (block == .form || people == who)
    if !isOwn {
      if situation.acts.isEmpty, lines.isEmpty {
        var form = act
        form.deed = .apply
        form.title = ""
        form.due = nil
        guard write(block: form) else { return false }
        if act.objects.isEmpty { return true }
      } else {
        var task = act
        task.deed = .work
        return write(block: task)
      }
    } else if act.asksReason, block == .approval || block == .decision {
      lines.append(say.detail(.requiresReason))
      return true
    } else if block != .form, block != .task {
      // the employee writes a report, long after the form
      guard situation.language == .en, !who.isEmpty, !act.objects.isEmpty else { return false }
      var task = act
      task.deed = .work
      return write(block: task)
    }
    let names = act.objects.filter { !say.isPronoun($0.text) }
    guard !names.isEmpty else { return false }
    for name in names { lines.append(say.field(name, act)) }
    return true
  }
}
