import NagareModel

// What each refusal says. The pages behind the codes stand in `Refusal+Pages.swift`.

extension Refusal {
  static func notTheirTurn(_ name: Phrase, in case: Case) -> Refusal {
    let turn = `case`.turnPhrase
    return Refusal(
      301, what: Phrase(ja: "いま\(name.ja)がすることはありません。", en: "There is nothing for \(name.en) to do now."), how: turn)
  }

  static func otherAnswer(_ name: Phrase, wanted: Phrase) -> Refusal {
    Refusal(
      302, what: Phrase(ja: "\(name.ja)がいまするのは、それではありません。", en: "That is not what \(name.en) is asked for now."),
      how: wanted)
  }

  static func severalThings(_ name: Phrase, titles: [Phrase]) -> Refusal {
    let list = Phrase.list(titles)
    return Refusal(
      303,
      what: Phrase(
        ja: "\(name.ja)がすることは、いま\(titles.count)つあります。", en: "\(name.en) has \(titles.count) things to do now."),
      how: Phrase(
        ja: "\(list.ja)のどれかを「題」で示します。", en: "Name one of them by its title: \(list.en)."))
  }

  static func away(_ name: Phrase, deputies: [Phrase]) -> Refusal {
    let list = Phrase.list(deputies, or: true)
    return Refusal(
      304, what: Phrase(ja: "\(name.ja)は不在です。", en: "\(name.en) is away."),
      how: deputies.isEmpty
        ? Phrase(ja: "在席に戻るのを待ちます。", en: "Wait until they are back.")
        : Phrase(ja: "いまは\(list.ja)が代わりにできます。", en: "\(list.en) can do it instead."))
  }

  static func hasEnded(_ outcome: Outcome) -> Refusal {
    Refusal(
      305,
      what: Phrase(
        ja: "この案件は「\(outcome.phrase.ja)」で終わっています。", en: "This case has ended: \(outcome.phrase.en)."),
      how: Phrase(ja: "前の場面に戻るか、最初から始めます。", en: "Go back a step, or start again."))
  }

  static func notAccepted(_ items: [FieldRefusal], in workflow: Workflow) -> Refusal {
    let first = items[0]
    let name = workflow.items[first.item].name
    let more = items.count - 1
    return Refusal(
      306,
      what: Phrase(
        ja: "「\(name)」は受け付けられません。" + (more > 0 ? "ほかに\(more)つあります。" : ""),
        en: "“\(name)” cannot be accepted." + (more > 0 ? " There \(more == 1 ? "is 1" : "are \(more)") more." : "")),
      how: first.what, items: items)
  }

  static func noSuchField(_ item: Item.ID, among fields: [Field], in workflow: Workflow) -> Refusal {
    let name = workflow.items[item].name
    let names = Phrase.list(fields.map { Phrase(workflow.items[$0.item].name).quoted })
    let how =
      fields.isEmpty
      ? Phrase(ja: "欄はないので、「済」と入れます。", en: "It has no fields; say “done”.")
      : Phrase(ja: "あるのは\(names.ja)です。", en: "It has \(names.en).")
    return Refusal(
      307, what: Phrase(ja: "ここには「\(name)」の欄はありません。", en: "There is no field “\(name)” here."), how: how,
      items: [FieldRefusal(item: item, what: how)])
  }

  static func onlyTheDrafter(_ drafter: Phrase?) -> Refusal {
    Refusal(
      308, what: Phrase(ja: "取り下げられるのは、申請した人だけです。", en: "Only the one who applied may withdraw."),
      how: drafter.map {
        Phrase(ja: "この案件を申請したのは\($0.ja)です。", en: "This case was handed in by \($0.en).")
      } ?? Phrase(ja: "この流れには申請がありません。", en: "This flow has no form."))
  }

  static func cannotTakeBack(_ last: Phrase?) -> Refusal {
    Refusal(
      309, what: Phrase(ja: "いまは引き戻せません。", en: "It cannot be taken back now."),
      how: last.map {
        Phrase(
          ja: "引き戻せるのは最後に動いた人だけで、いまは\($0.ja)です。",
          en: "Only the last to act may take that step back: now \($0.en).")
      }
        ?? Phrase(
          ja: "ほかの人や時間が案件を進めた後は、引き戻せません。", en: "Somebody else or the clock has moved the case since."))
  }

  static func miscalculated(_ item: Item.ID, _ reason: Phrase, values: Phrase, in workflow: Workflow) -> Refusal {
    let name = workflow.items[item].name
    return Refusal(
      310,
      what: Phrase(ja: "「\(name)」を計算できません。\(reason.ja)", en: "“\(name)” cannot be worked out: \(reason.en)"),
      how: values, items: [FieldRefusal(item: item, what: reason)])
  }

  static func noRow(_ item: Item.ID, values: Phrase, in workflow: Workflow) -> Refusal {
    let name = workflow.items[item].name
    let how = Phrase(
      ja: "\(values.ja)に合う行か「それ以外」の行を表に足します。",
      en: "Add a row for \(values.en), or an otherwise row, to the table.")
    return Refusal(
      311, what: Phrase(ja: "表「\(name)」に、当てはまる行がありません。", en: "No row of the table “\(name)” fits."), how: how,
      items: [FieldRefusal(item: item, what: how)])
  }

  static func nobody(_ block: Phrase, item: Phrase) -> Refusal {
    Refusal(
      312, what: Phrase(ja: "\(block.ja)の担当が決まっていません。", en: "Nobody is known to do \(block.en)."),
      how: Phrase(ja: "\(item.ja)に、担当の名前が入るようにします。", en: "See to it that \(item.en) holds the name of a role."))
  }

  static func endless(_ blocks: [Phrase]) -> Refusal {
    let list = Phrase.list(blocks)
    return Refusal(
      313, what: Phrase(ja: "\(list.ja)を回り続けて止まりません。", en: "The case goes round \(list.en) without end."),
      how: Phrase(ja: "回る途中に、人がすることか出口を足します。", en: "Put something for a person to do, or a way out, inside it."))
  }

  static func timeGoesForward(_ clock: Instant) -> Refusal {
    Refusal(
      314, what: Phrase(ja: "時間は先にしか進みません。", en: "Time only goes forward."),
      how: Phrase(ja: "いまは \(clock) です。それより後にします。", en: "It is \(clock) now; choose a later time."))
  }

  static let noDeadline = Refusal(
    315, what: Phrase(ja: "いま動いている期限はありません。", en: "No deadline is running now."),
    how: Phrase(ja: "「3日たつ」のように、進める時間を書きます。", en: "Say how much time goes by, such as “3 days pass”."))

  static func nowhereToSendBack(_ block: Phrase) -> Refusal {
    Refusal(
      316, what: Phrase(ja: "差し戻す先の申請がありません。", en: "There is no form to send it back to."),
      how: Phrase(ja: "\(block.ja)より前に「申請」を置きます。", en: "Put a form before \(block.en)."))
  }

  static func notAway(_ name: Phrase) -> Refusal {
    Refusal(
      317, what: Phrase(ja: "\(name.ja)は不在ではありません。", en: "\(name.en) is not away."),
      how: Phrase(ja: "先に「不在」にした人だけが在席に戻れます。", en: "Only somebody who is away can come back."))
  }

  static func allAway(_ name: Phrase) -> Refusal {
    Refusal(
      317, what: Phrase(ja: "\(name.ja)は、もう全員が不在です。", en: "All of \(name.en) are away already."),
      how: Phrase(ja: "「在席」で戻ります。", en: "“back” brings them back."))
  }

  static let endOfCalendar = Refusal(
    318, what: Phrase(ja: "暦は2199年までです。", en: "The calendar ends with the year 2199."),
    how: Phrase(ja: "もっと近い日にします。", en: "Choose a day before that."))

  static let nothingToRead = Refusal(
    319, what: Phrase(ja: "いま読むものはありません。", en: "There is nothing to read now."),
    how: Phrase(ja: "供覧か後閲が届いてから「既読」にします。", en: "“read” answers what was shared or left to read later."))
}
