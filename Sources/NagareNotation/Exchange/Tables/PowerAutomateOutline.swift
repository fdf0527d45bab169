import NagareModel
import NagarePlan

/// What to build in Power Automate, as a numbered list of actions with their settings, the numbers being those of the
/// flow.
struct PowerAutomateOutline {
  let outline: Outline
  let plan: Plan
  let language: Language
  let maker: String
  let left: [String]

  var text: String {
    var lines = [Visible.text(outline.name), maker, ""]
    lines.append(
      "0. "
        + Phrase(ja: "トリガー: 「項目が作成されたとき」(リストまたはフォーム)", en: "Trigger: “When an item is created” (a list or a form)")[
          language])
    walk(outline.steps, depth: 0, &lines)
    lines.append("")
    lines.append(Leftover.heading[language])
    lines += left.map { "  - " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  private func walk(_ steps: [Outline.Step], depth: Int, _ lines: inout [String]) {
    let indent = String(repeating: "    ", count: depth)
    for step in steps {
      let action = self.action(step.block)
      lines.append(indent + "\(step.number). " + Visible.text(action[language]))
      func set(_ name: Phrase, _ value: String) {
        if !value.isEmpty { lines.append(indent + "    \(name[language]): " + Visible.text(value)) }
      }
      let block = plan.workflow.blocks[step.block]
      set(
        Phrase(ja: "割当先・宛先", en: "Assigned to / To"),
        block.who.map { plan.workflow.name(of: $0, in: language) }.joined(separator: "; "))
      set(Phrase(ja: "タイトル", en: "Title"), block.title ?? "")
      if let notice = plan.steps[step.block].notice {
        set(Phrase(ja: "本文", en: "Body"), plan.workflow.words(of: plan.notices[notice].text, in: language))
      }
      for detail in step.details { set(setting(detail.kind), detail.words.text.trimmedSpaces) }
      if let target = step.words.target { set(Phrase(ja: "行き先", en: "Goes to"), target.words) }
      for part in step.parts {
        lines.append(indent + "  - " + Visible.text((part.words.head + part.words.rest).trimmedSpaces))
        walk(part.steps, depth: depth + 1, &lines)
      }
    }
  }

  /// What a case does at a block, as an action.
  private func action(_ block: Block.ID) -> Phrase {
    let kind = plan.workflow.blocks[block].kind
    return switch plan.steps[block].deed {
    case .form: Phrase(ja: "「アダプティブ カードを投稿して応答を待機する」", en: "“Post adaptive card and wait for a response”")
    case .work:
      Phrase(ja: "「アダプティブ カードを投稿して応答を待機する」(作業)", en: "“Post adaptive card and wait for a response” (task)")
    case .reading:
      Phrase(ja: "「アダプティブ カードを投稿して応答を待機する」(読みました)", en: "“Post adaptive card and wait for a response” (read)")
    case .approval, .decision: approvalAction(plan.steps[block], ownAnswers: kind.answers.contains(where: \.isOwn))
    case .share: Phrase(ja: "「メールの送信 (V2)」(供覧)", en: "“Send an email (V2)” (to read)")
    case .notify: Phrase(ja: "「メールの送信 (V2)」", en: "“Send an email (V2)”")
    case .wait: Phrase(ja: "「遅延期限」", en: "“Delay until”")
    case .set:
      kind.conditions.isEmpty
        ? Phrase(ja: "「変数の設定」", en: "“Set variable”") : Phrase(ja: "「スイッチ」と「変数の設定」", en: "“Switch” with “Set variable”")
    case .choose: Phrase(ja: "「条件」", en: "“Condition”")
    case .split: Phrase(ja: "「並列分岐」", en: "“Parallel branch”")
    case .pass, .meet, .end:
      kind.ending.map {
        Phrase(ja: "「終了」 状態: 成功、結果「\($0.phrase.ja)」", en: "“Terminate”, status succeeded, result “\($0.phrase.en)”")
      } ?? Phrase(ja: "「Do until」の中に戻す", en: "back, as the next round of a “Do until”")
    }
  }

  private func approvalAction(_ step: Step, ownAnswers: Bool) -> Phrase {
    if ownAnswers {
      return Phrase(ja: "「開始して承認を待機」 種類: カスタム応答", en: "“Start and wait for an approval”, type: custom responses")
    }
    if step.isInOrder {
      return Phrase(ja: "「開始して承認を待機」 種類: 順次承認", en: "“Start and wait for an approval”, type: sequential")
    }
    switch step.agreement {
    case .votes(.anyone):
      return Phrase(
        ja: "「開始して承認を待機」 種類: 承認/拒否 - 最初に応答", en: "“Start and wait for an approval”, type: first to respond")
    case .votes(.majority), .votes(.count):
      return Phrase(
        ja: "「開始して承認を待機」 種類: カスタム応答(数えるのは自分で)",
        en: "“Start and wait for an approval”, type: custom responses (count them yourself)")
    case .votes(.eachRole), .votes(.everyone), .first, .everybody:
      return Phrase(
        ja: "「開始して承認を待機」 種類: 承認/拒否 - 全員の承認が必須", en: "“Start and wait for an approval”, type: everyone must approve")
    }
  }

  private func setting(_ kind: Outline.Detail.Kind) -> Phrase {
    switch kind {
    case .field: Phrase(ja: "入力欄", en: "Input")
    case .row: Phrase(ja: "行", en: "Row")
    case .answering: Phrase(ja: "答え方", en: "Answers")
    case .due: Phrase(ja: "タイムアウト", en: "Timeout")
    case .ifLate: Phrase(ja: "タイムアウト後", en: "After the timeout")
    case .ifAway: Phrase(ja: "不在のとき", en: "If away")
    case .ifSentBack: Phrase(ja: "差戻しのとき", en: "If sent back")
    case .ifRejected: Phrase(ja: "却下のとき", en: "If rejected")
    case .remark: Phrase(ja: "備考", en: "Note")
    }
  }
}
