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
    let lines = left.text.split(whereSeparator: \.isNewline)
    let shown = lines.prefix(Self.mostShown)
    let rest = Phrase.count(lines.count - shown.count, ja: "行", en: "line")
    let more = lines.count > shown.count ? [Phrase(ja: "ほか\(rest.ja)", en: "and \(rest.en) more")] : []
    return say(Phrase(ja: "前回の続きがあります。", en: "There is something from last time:"))
      + shown.flatMap { page.paragraph(Visible.text($0), indent: 4) }
      + (more + left.midst + left.onLine).flatMap { page.paragraph($0[page.language], indent: 4) }
  }

  /// So many lines tell people which flow it was.
  private static let mostShown = 5

  /// What stands before the answer.
  public var question: String {
    Phrase(ja: "続けますか(はい/いいえ)> ", en: "Go on with it (yes/no)> ")[page.language]
  }

  /// What an answer means: Enter and はい go on, いいえ does not; `nil` for anything else.
  public func goesOn(_ answer: String) -> Bool? {
    let plain = Halfwidth.text(answer).lowercased().trimmed
    if plain.isEmpty || Session.putAside.contains(Self.opening(plain)) { return true }
    return switch YesNo(Self.withoutManners(plain)) {
    case .yes, .number(1): true
    case .no, .number(2): false
    case .number, nil: nil
    }
  }

  /// yes please, no thanks, はい、お願いします.
  private static func withoutManners(_ answer: String) -> String {
    for manners in ["please", "thanks", "thank you", "お願いします", "です", "続けます", "続ける"] where answer.hasSuffix(manners) {
      let rest = answer.dropLast(manners.count).reversed().drop { $0.isWhitespace || ",、。".contains($0) }
      return String(rest.reversed())
    }
    return answer
  }

  /// What stands behind 開く.
  private static func opening(_ answer: String) -> String {
    for word in ["開く", "open"] where answer.hasPrefix(word) { return String(answer.dropFirst(word.count)).trimmed }
    return answer
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

  /// The folder where everything is kept cannot be written.
  public func isOff(_ folder: String) -> [String] {
    let name = Visible.text(folder)
    return say(
      Phrase(
        ja: "\(name) に書けないので、自動の保存・打った行の履歴・課題の進み具合は残りません(空きや許可を確かめてください)。このまま使えますが、保存 でファイルに残してください。",
        en:
          "\(name) cannot be written (please check the space and the permission), so what you type, its history and "
          + "your progress with the lessons are not kept. You can go on; please use save to keep your flow in a file."))
  }

  /// There is no such folder, because nothing says where.
  public var isHomeless: [String] {
    say(
      Phrase(
        ja: "環境変数 HOME も XDG_STATE_HOME もないので、自動の保存・打った行の履歴・課題の進み具合は残りません。このまま使えますが、保存 でファイルに残してください。",
        en:
          "Neither HOME nor XDG_STATE_HOME is set, so what you type, its history and your progress with the lessons "
          + "are not kept. You can go on; please use save to keep your flow in a file."))
  }

  /// Lines of what an earlier session left that cannot be read any more.
  public func hasLost(_ lines: Int) -> [String] {
    guard lines > 0 else { return [] }
    let count = Phrase.count(lines, ja: "行", en: "line")
    let are = lines == 1 ? "is" : "are"
    return say(
      Phrase(
        ja: "そのうち\(count.ja)は壊れていて読めないので、入っていません。",
        en: "\(count.en) of it \(are) damaged and left out."))
  }

  /// The file with the progress cannot be read.
  public var hasLostProgress: [String] {
    say(
      Phrase(
        ja: "課題の進み具合のファイルが読めないので、はじめから数えます。いまのファイルは lessons.json.old1 のような名前で残します。",
        en:
          "The file with the progress cannot be read, so it begins anew; the old file is kept as lessons.json.old1 or so."
      ))
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
