import NagareModel

/// Why a log, or one of its lines, cannot be used.
public struct LogTrouble: Error, Hashable, Sendable {
  public var code: Diagnostic.Code
  /// Counted from 1.
  public var line: Int
  /// In one sentence.
  public var what: Phrase
  /// What to do about it, in one sentence.
  public var how: Phrase

  private init(_ code: Diagnostic.Code, line: Int, what: Phrase, how: Phrase) {
    self.code = code
    self.line = line
    self.what = what
    self.how = how
  }
}

extension LogTrouble {
  /// Whether it speaks of a name that the flow no longer has; the line itself is sound.
  var isAboutFlow: Bool { code == .nameNotInFlow }

  static let noLog = LogTrouble(
    .noLog, line: 1, what: Phrase(ja: "これは流れの記録ではありません。", en: "This is not the log of a case."),
    how: Phrase(ja: "nagare が保存した記録のファイルを指定します。", en: "Name a log file that nagare has saved."))

  static func newer(_ version: Int) -> LogTrouble {
    LogTrouble(
      .newerLog, line: 1,
      what: Phrase(
        ja: "この記録は新しい形(\(version)版)で、この nagare が読めるのは\(LogForm.version)版までです。",
        en: "This log has form \(version); this nagare reads forms up to \(LogForm.version)."),
      how: Phrase(ja: "新しい nagare で開きます。", en: "Open it with a newer nagare."))
  }

  /// `column` is counted in letters from 1.
  static func damaged(_ line: Int, column: Int?) -> LogTrouble {
    let place = column.map { Phrase(ja: "の\($0)文字目のあたり", en: ", near letter \($0),") } ?? Phrase("")
    return LogTrouble(
      .damagedLine, line: line,
      what: Phrase(
        ja: "記録の\(line)行目\(place.ja)が壊れていて読めません。",
        en: "Line \(line) of the log\(place.en) is damaged and cannot be read."),
      how: Phrase(ja: "控えの記録があれば、そちらを使います。", en: "Use a copy of the log, if there is one."))
  }

  static func unknown(_ line: Int, _ written: String) -> LogTrouble {
    let word = quoted(written)
    return LogTrouble(
      .damagedLine, line: line,
      what: Phrase(
        ja: "記録の\(line)行目の「\(word)」は、この nagare の知らないことばです。",
        en: "Line \(line) of the log says “\(word)”, which this nagare does not know."),
      how: Phrase(
        ja: "手で書き換えたなら元に戻すか、新しい nagare で開きます。",
        en: "Undo it if it was changed by hand, or open the log with a newer nagare."))
  }

  /// The line was still being written when something stopped it.
  static func halfWritten(_ line: Int) -> LogTrouble {
    LogTrouble(
      .halfWrittenLine, line: line,
      what: Phrase(
        ja: "記録の最後の\(line)行目は書きかけです。", en: "Line \(line), the last of the log, was left half written."),
      how: Phrase(
        ja: "そこまでの記録はそのまま使えます。最後の操作だけ、もう一度します。",
        en: "Everything before it is kept; only the last step has to be done again."))
  }

  static func noRole(_ line: Int, _ written: String) -> LogTrouble {
    let name = quoted(written)
    return missing(line, Phrase(ja: "担当「\(name)」", en: "role “\(name)”"))
  }

  static func noItem(_ line: Int, _ written: String) -> LogTrouble {
    let name = quoted(written)
    return missing(line, Phrase(ja: "欄「\(name)」", en: "field “\(name)”"))
  }

  static func noBlock(_ line: Int, _ written: String) -> LogTrouble {
    let name = quoted(written)
    return missing(line, Phrase(ja: "ブロック「\(name)」", en: "block “\(name)”"))
  }

  /// A word of a log as a sentence can bear it: the beginning of its first line.
  private static func quoted(_ word: String) -> String {
    let start = word.prefix { !$0.isNewline }.prefix(mostQuoted)
    return start.count < word.count ? start + "..." : word
  }

  private static let mostQuoted = 40

  private static func missing(_ line: Int, _ what: Phrase) -> LogTrouble {
    LogTrouble(
      .nameNotInFlow, line: line,
      what: Phrase(
        ja: "記録の\(line)行目に出てくる\(what.ja)が、いまの流れにありません。",
        en: "Line \(line) of the log speaks of the \(what.en), which the flow does not have now."),
      how: Phrase(
        ja: "名前を変えたなら元の名前に戻すか、記録した時の流れで見ます。",
        en: "Give it its old name back, or look at the log with the flow it was made with."))
  }
}
