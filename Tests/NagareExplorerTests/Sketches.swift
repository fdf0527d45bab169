import NagareEngine
import NagareLanguage
import NagareModel
import TestSupport
import Testing

/// Flows of a known shape, whose ways and states are known in closed form.
enum Sketches {
  /// K branches of two 作業 side by side.
  static func par(_ count: Int, form: Bool = true) -> String {
    let branches = (1...count).map { "作業 係\($0)「甲\($0)」\n作業 係\($0)「乙\($0)」" }
    return head(form) + "同時に\n" + branches.joined(separator: "\nまた\n") + "\nおわり\n"
  }

  /// K times a 承認 with two 選択肢 and a もし with a 作業 on either side.
  static func xor(_ count: Int, form: Bool = true) -> String {
    head(form)
      + (1...count).map { "承認 課長 「問\($0)」\n ・選択肢 甲／乙\nもし 甲 なら\n作業 係「左\($0)」\nそれ以外\n作業 係「右\($0)」\nおわり\n" }.joined()
  }

  /// 作業 1…K, then 承認 K…1, each of which may send back to its 作業.
  static func loop(_ count: Int, form: Bool = true) -> String {
    head(form) + (1...count).map { "作業 係「作\($0)」\n" }.joined()
      + (1...count).reversed().map { "承認 課長 「見\($0)」\n ・選択肢 承認／差戻し\n ・差戻しなら → 「作\($0)」\n" }.joined()
  }

  private static func head(_ form: Bool) -> String { "流れ 形\n" + (form ? "申請 職員\n" : "") }

  /// A flow that can run.
  static func flow(_ text: String) throws -> Flow {
    let reading = Reader.read(text)
    try #require(reading.diagnostics.allSatisfy { $0.level < .error }, "\(reading.diagnostics.map(\.what.ja))")
    return Flow(reading.workflow)
  }

  /// What is expected of a flow: its first line, behind `#`.
  static func expectation(of text: String) -> String {
    String(text.prefix { !$0.isNewline }.drop { $0 == "#" || $0 == " " })
  }
}
