import NagareModel
import NagareNotation

/// Why a folder cannot be that of a class.
public enum ClassTrouble: Sendable {
  case noFolder, isFile, notWritable

  /// In one sentence, with what to do: of the folder a prompt is to tell.
  public func sentence(about path: String) -> Phrase {
    let (shown, name) = (Visible.text(path), ClassEvent.variable)
    return switch self {
    case .noFolder:
      Phrase(
        ja: "\(name) のフォルダ \(shown) が見つかりません。場所を確かめるか、\(name) を外して始めてください。",
        en: "There is no folder \(shown), which \(name) names; please check it, or start without \(name).")
    case .isFile:
      Phrase(
        ja: "\(name) の \(shown) はファイルです。教室で共有するフォルダの名前を書いてください。",
        en: "\(shown), which \(name) names, is a file; please name the folder the class shares.")
    case .notWritable:
      Phrase(
        ja: "\(name) のフォルダ \(shown) に書き込めません。書き込みを許可してもらうか、\(name) を外して始めてください。",
        en: "The folder \(shown), which \(name) names, cannot be written; ask for that, or start without \(name).")
    }
  }

  /// The same, of the folder a board is to show; it need not be written.
  public func sentence(aboutBoardOf path: String) -> Phrase {
    let shown = Visible.text(path)
    return switch self {
    case .noFolder, .notWritable:
      Phrase(
        ja: "\(shown) というフォルダが見つかりません。教室で共有するフォルダの名前と場所を確かめてください。",
        en: "There is no folder \(shown); please check the name and the place of the folder the class shares.")
    case .isFile:
      Phrase(
        ja: "\(shown) はファイルです。教室で共有するフォルダの名前を書いてください。",
        en: "\(shown) is a file; please name the folder the class shares.")
    }
  }
}
