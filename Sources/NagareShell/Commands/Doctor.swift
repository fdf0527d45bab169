import NagareModel
import NagareNotation

/// `nagare doctor`: what a helper wants to know about the place the program runs in.
public struct Doctor: Sendable {
  /// How the letters of the terminal are read.
  public enum Letters: Sendable { case own, fallback, none }

  /// What the outermost room found out.
  public struct Facts: Sendable {
    public var version: String
    public var system: String
    public var letters: Letters
    public var locale: String
    public var environment: [String: String]
    public var screen: Screen
    public var editor: String
    public var folder: String
    public var folderIsWritable: Bool
    /// What is wrong with the facilitator's switches.
    public var troubles: [Phrase]

    public init(
      version: String, system: String, letters: Letters, locale: String, environment: [String: String],
      screen: Screen, editor: String, folder: String, folderIsWritable: Bool, troubles: [Phrase] = []
    ) {
      self.version = version
      self.system = system
      self.letters = letters
      self.locale = locale
      self.environment = environment
      self.screen = screen
      self.editor = editor
      self.folder = folder
      self.folderIsWritable = folderIsWritable
      self.troubles = troubles
    }
  }

  static let variables =
    Settings.names + [
      "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG", "TERM", "NO_COLOR",
    ]

  public static func answer(_ facts: Facts, in language: Language) -> Reply {
    let page = facts.screen.page(in: language)
    let lines = [
      (Phrase("Nagare"), Phrase(facts.version)),
      (Phrase(ja: "このコンピューター", en: "This computer"), Phrase(facts.system)),
      (Phrase(ja: "表示の言語", en: "Language"), Phrase(ja: "日本語", en: "English")),
      (Phrase(ja: "文字の設定", en: "Letters"), letters(facts)),
      (Phrase(ja: "出力先", en: "Output"), output(facts)),
      (Phrase(ja: "画面の幅", en: "Width"), Phrase.count(facts.screen.columns, ja: "桁", en: "column")),
      (Phrase(ja: "色", en: "Colour"), colour(facts.screen)),
      (signs, Phrase.count(facts.screen.hasWideSigns ? 2 : 1, ja: "桁", en: "column")),
      (Phrase(ja: "開庁日の暦", en: "Office calendar"), calendar),
      (Phrase(ja: "入力の部品", en: "Line editor"), Phrase("libedit \(facts.editor)")),
      (Phrase(ja: "いまのフォルダ", en: "Folder"), folder(facts)),
    ]
    let settings = variables.map { name in
      "\(name): \(facts.environment[name].map { Visible.text($0) } ?? Phrase(ja: "(なし)", en: "(not set)")[language])"
    }
    let heading = Phrase(ja: "環境変数:", en: "Environment:")[language]
    let canBegin = facts.letters != .none && facts.troubles.isEmpty
    return Reply(
      output: lines.flatMap { page.wrap("\($0.0[language]): \($0.1[language])", hanging: 2) } + [heading]
        + settings.flatMap { page.paragraph($0, indent: 2) },
      talk: facts.troubles.map { $0[language] }, exit: canBegin ? .fine : .problems)
  }

  private static let signs = Phrase(ja: "○や→の幅 (NAGARE_WIDE=1 で2桁)", en: "Width of ○ and → (2 with NAGARE_WIDE=1)")

  /// What holds where a flow has no 暦 of its own.
  private static var calendar: Phrase {
    let hours = OfficeHours.standard.first
    let (opens, closes) = (TimeOfDay.words(minutes: hours.lowerBound), TimeOfDay.words(minutes: hours.upperBound))
    return Phrase(
      ja: "日本の祝日と土日、年末年始は閉庁、開庁は \(opens)〜\(closes)(流れに 暦 を書くと変わります)",
      en:
        "closed on holidays of Japan, weekends and the turn of the year, open \(opens) to \(closes) (write calendar in a flow to change that)"
    )
  }

  private static func colour(_ screen: Screen) -> Phrase {
    screen.hasColour ? Phrase(ja: "使う", en: "on") : Phrase(ja: "使わない", en: "off")
  }

  private static func letters(_ facts: Facts) -> Phrase {
    switch facts.letters {
    case .own: Phrase(facts.locale)
    case .fallback:
      Phrase(
        ja: "\(facts.locale) (ご自分の設定は UTF-8 でないため、代わりに使います)",
        en: "\(facts.locale) (used here, as your own setting is not UTF-8)")
    case .none:
      Phrase(
        ja: "UTF-8 が使えません。システムの担当に C.UTF-8 の追加を頼んでください",
        en: "no UTF-8 here; please ask your system's staff to add C.UTF-8")
    }
  }

  private static func output(_ facts: Facts) -> Phrase {
    facts.screen.isTerminal
      ? Phrase(ja: "画面", en: "terminal") : Phrase(ja: "ファイルまたは別のプログラム", en: "a file or another program")
  }

  private static func folder(_ facts: Facts) -> Phrase {
    facts.folderIsWritable
      ? Phrase(facts.folder)
      : Phrase(ja: "\(facts.folder) (ここには保存できません)", en: "\(facts.folder) (nothing can be saved here)")
  }
}
