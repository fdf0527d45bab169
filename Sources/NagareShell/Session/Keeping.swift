import NagareModel
import NagareNotation

/// What is said about keeping what was typed, and about what an earlier session left.
public struct Keeping: Sendable {
  public let page: Page

  public init(on page: Page) {
    self.page = page
  }

  /// Names what is there, shows how it begins, and says what somebody was in the middle of.
  public func offer(_ left: Session) -> [String] {
    say(Phrase(ja: "前回の続きがあります。", en: "There is something from last time:"))
      + left.text.split(whereSeparator: \.isNewline).prefix(5).flatMap { page.paragraph(Visible.text($0), indent: 4) }
      + left.midst.flatMap { page.paragraph($0[page.language], indent: 4) }
  }

  /// What stands before the answer.
  public var question: String {
    Phrase(ja: "続けますか(はい/いいえ)> ", en: "Go on with it (yes/no)> ")[page.language]
  }

  /// What an answer means: Enter and はい go on, いいえ does not; `nil` for anything else.
  public func goesOn(_ answer: String) -> Bool? {
    if answer.trimmed.isEmpty { return true }
    return switch YesNo(answer) {
    case .yes, .number(1): true
    case .no, .number(2): false
    case .number, nil: nil
    }
  }

  /// Anything but はい or いいえ.
  public var answerFirst: [String] {
    say(
      Phrase(
        ja: "先に はい か いいえ で答えてください。いいえ でも、なくなりません。",
        en: "Please answer yes or no first. Nothing is lost by a no."))
  }

  /// いいえ: where it is now.
  public var isPutAside: [String] {
    say(
      Phrase(
        ja: "前回の続きは取っておきます。開く 前の続き と入れると、いつでも続けられます。",
        en: "It is put aside. Type open last time to go on with it at any moment."))
  }

  /// 開く 前の続き, where there is nothing.
  public var nothingAside: [String] {
    say(Phrase(ja: "取っておいた前の続きはありません。つぎ: 開く", en: "Nothing was put aside. Next: open"))
  }

  /// Back to what was put aside; what was here takes its place, where there was anything.
  public func isTakenUp(_ session: Session, insteadOf other: Session) -> [String] {
    let back =
      other.isSaved
      ? []
      : say(
        Phrase(
          ja: "いままでの流れは取っておきます。もう一度 開く 前の続き と入れると戻れます。",
          en: "What was here is put aside; open last time brings it back."))
    return say(Phrase(ja: "前の続きに戻りました。", en: "Here is what was put aside.")) + back + session.standing + [""]
  }

  /// The journal cannot be written.
  public var isOff: [String] {
    say(
      Phrase(
        ja: "自動の保存ができません(ディスクの空きや書き込みの許可を確かめてください)。このまま使えますが、保存 でファイルに残してください。",
        en:
          "What you type cannot be kept as you go (please check the space on the disk and whether it may be written). "
          + "You can go on; please use save to keep it in a file."))
  }

  /// The file is open at another prompt.
  public func isElsewhere(_ path: String) -> [String] {
    let name = Visible.text(path)
    return say(
      Phrase(
        ja: "\(name) は、ほかの画面でも開いています。保存するときに、中身が変わっていないか確かめます。",
        en: "\(name) is open in another window too. Before it is saved, it is compared with what is there."))
  }

  private func say(_ phrase: Phrase) -> [String] { page.paragraph(phrase[page.language], indent: 0) }
}
