import NagareModel
import NagareNotation

/// Why a prompt cannot tell its class anything.
public enum ClassTrouble: Sendable {
  case noFolder, notWritable

  /// In one sentence, with what to do.
  public func sentence(about path: String) -> Phrase {
    let (shown, name) = (Visible.text(path), ClassEvent.variable)
    return switch self {
    case .noFolder:
      Phrase(
        ja: "\(name) のフォルダ \(shown) が見つかりません。場所を確かめるか、\(name) を外して始めてください。",
        en: "There is no folder \(shown), which \(name) names; please check it, or start without \(name).")
    case .notWritable:
      Phrase(
        ja: "\(name) のフォルダ \(shown) に書き込めません。書き込みを許可してもらうか、\(name) を外して始めてください。",
        en: "The folder \(shown), which \(name) names, cannot be written; ask for that, or start without \(name).")
    }
  }
}
