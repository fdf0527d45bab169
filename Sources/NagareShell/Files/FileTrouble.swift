import NagareModel
import NagareNotation

/// Why a file could not be read or saved.
public enum FileTrouble: Error, Hashable, Sendable {
  case missing, folder, special, notAllowed, unreadable
  case tooLarge(megabytes: Int)
  case tooLong(lines: Int)
  case binary, shiftJIS, utf16
  case damaged(line: Int)
  case alreadyThere, noFolder, noRoom, notSaved
  /// Output that has nowhere to go.
  case notWritten
  /// There is no program that turns a picture into a PNG.
  case noPainter
  /// Nothing says where a person's own files are kept.
  case noHome

  /// One kind sentence for the person, beginning with the file's name.
  public func sentence(about path: String) -> Phrase {
    let reason = reason
    let name = Visible.text(path)
    return Phrase(ja: "\(name): \(reason.ja)", en: "\(name): \(reason.en)")
  }

  private var reason: Phrase {
    switch self {
    case .missing:
      Phrase(
        ja: "このファイルが見つからないので、名前と置き場所を確かめてください。",
        en: "this file was not found; please check its name and where it is.")
    case .folder:
      Phrase(
        ja: "これはフォルダなので、中のファイルを指定してください。",
        en: "this is a folder; please name a file inside it.")
    case .special:
      Phrase(
        ja: "パイプや機器で、ふつうのファイルではないので、ファイルを指定してください(渡された文なら -)。",
        en: "this is a pipe or a device; please name an ordinary file, or - for standard input.")
    case .notAllowed:
      Phrase(
        ja: "開いたり保存したりする許可がないので、ファイルの持ち主に頼んでください。",
        en: "you are not allowed to open or save it here; please ask the owner of the file.")
    case .unreadable:
      Phrase(
        ja: "読んでいる途中で止まったので、ディスクやネットワークのつながりを確かめてください。",
        en: "reading it stopped before its end; please check the disk or the network connection.")
    case .tooLarge(let megabytes):
      Phrase(
        ja: "\(megabytes) MB を超えているので、小さいファイルに分けてください。",
        en: "it is over \(megabytes) MB; please split it into smaller files.")
    case .tooLong(let lines):
      Phrase(
        ja: "\(lines)行を超えているので、小さいファイルに分けてください。",
        en: "it has more than \(lines) lines; please split it into smaller files.")
    case .binary:
      Phrase(
        ja: "文字のファイルではないようなので、流れを書いたテキストファイルを指定してください。",
        en: "this does not seem to be text; please name the text file that holds the flow.")
    case .shiftJIS:
      Phrase(
        ja: "文字コードが Shift_JIS なので、メモ帳の「名前を付けて保存」で UTF-8 を選ぶか、"
          + "`iconv -f CP932 -t UTF-8` で変換してください。",
        en: "it is written in Shift_JIS; in Notepad choose \"Save as\" and UTF-8, "
          + "or convert it with `iconv -f CP932 -t UTF-8`.")
    case .utf16:
      Phrase(
        ja: "文字コードが UTF-16 なので、メモ帳の「名前を付けて保存」で UTF-8 を選ぶか、"
          + "`iconv -f UTF-16 -t UTF-8` で変換してください。",
        en: "it is written in UTF-16; in Notepad choose \"Save as\" and UTF-8, "
          + "or convert it with `iconv -f UTF-16 -t UTF-8`.")
    case .damaged(let line):
      Phrase(
        ja: "\(line)行目に UTF-8 として読めない文字があるので、その行を書き直して UTF-8 で保存してください。",
        en: "line \(line) has letters that are not UTF-8; please retype that line and save the file as UTF-8.")
    case .alreadyThere:
      Phrase(
        ja: "同じ名前のファイルがあるので、そのままにしました。別の名前を指定してください。",
        en: "a file of that name is there already and was left as it is; please give another name.")
    case .noFolder:
      Phrase(
        ja: "保存先のフォルダが見つからないので、場所を確かめてください。",
        en: "the folder to save in was not found; please check the place.")
    case .noRoom:
      Phrase(
        ja: "ディスクに空きがなく保存できませんでした。元のファイルはそのままです。",
        en: "the disk is full, so it was not saved; the file is as it was before.")
    case .notSaved:
      Phrase(
        ja: "保存できませんでした。元のファイルはそのままです。",
        en: "it could not be saved; the file is as it was before.")
    case .notWritten:
      Phrase(
        ja: "書き出せなかったので、書き出す先の空きや許可を確かめてください。",
        en: "it could not be written; please check the space and the permission where it should go.")
    case .noPainter:
      Phrase(
        ja: "PNG にするには rsvg-convert が要ります(Debian なら librsvg2-bin)。.svg という名前なら、いますぐ書けます。",
        en: "a PNG needs rsvg-convert (Debian: librsvg2-bin); under a name that ends in .svg it can be written now.")
    case .noHome:
      Phrase(
        ja: "環境変数 HOME も XDG_STATE_HOME もないので、どこにも残していません。",
        en: "neither HOME nor XDG_STATE_HOME is set, so it is not kept anywhere.")
    }
  }
}
