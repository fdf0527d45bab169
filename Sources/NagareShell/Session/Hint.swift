import NagareLanguage
import NagareModel

/// What may come next, by what came last: one thing to type, as it can be typed.
struct Hint: Sendable {
  var next: Phrase
  /// Said without being asked.
  var isOffered: Bool

  private init(ja: String, en: String, isOffered: Bool = false) {
    next = Phrase(ja: "つぎ: " + ja, en: "Next: " + en)
    self.isOffered = isOffered
  }

  static let empty = Hint(ja: "申請 職員", en: "form staff", isOffered: true)
  static let form = Hint(
    ja: "欄を足す ・日数: 数(日) 1〜20   または  承認 課長", en: "add a field - days: number(days) 1 to 20   or  approval section chief",
    isOffered: true)
  static let field = Hint(
    ja: "もう1つ欄を足す ・理由: 文字   または  承認 課長", en: "another field - reason: text   or  approval section chief")
  static let table = Hint(
    ja: "行を足す ・50万円未満: 課長   最後は ・それ以外: 部長",
    en: "add rows - under 500,000: section chief   and last - otherwise: director",
    isOffered: true)
  static let role = Hint(ja: "・不在なら 課長補佐   または  ・人数 2", en: "- if away: deputy   or  - people 2", isOffered: true)
  static let calendar = Hint(
    ja: "・休み 水曜   または  ・祝日 なし   または  ・開庁 9:00〜17:00",
    en: "- closed Wednesday   or  - holidays none   or  - hours 9:00 to 17:00", isOffered: true)
  static func example(_ cast: Cast) -> Hint {
    Hint(
      ja: "・\(cast.writer.ja): \(cast.entry.ja)   ・\(cast.judge.ja): 承認   ・結果: 完了",
      en: "- \(cast.writer.en): \(cast.entry.en)   - \(cast.judge.en): approve   - result: finished", isOffered: true)
  }
  static func promise(_ cast: Cast) -> Hint {
    Hint(
      ja: "・もし 結果 が 完了   ・通る: \(cast.judge.ja)   または  ・終わる",
      en: "- if: result is finished   - visits: \(cast.judge.en)   or  - ends", isOffered: true)
  }
  static func assumption(_ cast: Cast) -> Hint {
    Hint(
      ja: "・件数: 1日に 20件   ・\(cast.judge.ja): 所要 20分",
      en: "- arrivals: 20 a day   - \(cast.judge.en): takes 20 minutes", isOffered: true)
  }
  static let inside = Hint(ja: "中の行を書いて、おわり で閉じる", en: "write the lines inside, then end")
  static let branch = Hint(ja: "中の行を書いて、それ以外 か おわり", en: "write the lines inside, then else or end")
  static let together = Hint(ja: "中の行を書いて、また か おわり", en: "write the lines inside, then and or end")
  static let header = Hint(ja: "申請 職員", en: "form staff", isOffered: true)
  static let answer = Hint(ja: "期限を足す ・期限 3開庁日   または  図", en: "a deadline - due 3 business days   or  diagram")
  static let lesson = Hint(ja: "できたら 点検、困ったら ヒント", en: "check when you are done, hint for a little help")
  static let usual = Hint(ja: "図   または  実行", en: "diagram   or  run")

  /// The hint behind a line, by what the line is and what is open around it, with the names of the flow.
  static func after(_ kind: LineKind, isForm: Bool, opener: Word?, cast: Cast) -> Hint {
    switch kind {
    case .setting(.calendar): return calendar
    case .header, .setting: return header
    case .role: return role
    case .example: return example(cast)
    case .promise: return promise(cast)
    case .assumption: return assumption(cast)
    case .opener(.together): return together
    case .opener: return branch
    case .bullet where isForm: return field
    case .block(.form): return form
    case .block(.table): return table
    case .block(.approval), .block(.decision), .block(.task):
      return opener == nil ? answer : opener == .together ? together : inside
    case .bullet, .block, .part, .closer, .blank, .unread, .lesson:
      return opener == nil ? usual : opener == .together ? together : branch
    }
  }
}

extension Hint {
  /// Whom and what of a flow a hint speaks of, so that it can be typed as it stands; others where the flow has none.
  struct Cast {
    /// Who fills in the first form, and a first entry of it.
    var writer = Phrase(ja: "職員", en: "staff")
    var entry = Phrase(ja: "日数 3", en: "days 3")
    /// Who answers first.
    var judge = Phrase(ja: "課長", en: "section chief")

    init(_ workflow: Workflow) {
      func name(_ block: Block) -> Phrase? {
        guard case .role(let role)? = block.who.first else { return nil }
        return Phrase(workflow.roles[role].name)
      }
      if let form = workflow.blocks.first(where: \.isForm) {
        writer = name(form) ?? writer
        entry = form.fields.first.map { Self.entry(of: workflow.items[$0.item]) } ?? .done
      }
      judge = workflow.blocks.lazy.filter(\.isAnswered).compactMap(name).first ?? judge
    }

    private static func entry(of item: Item) -> Phrase {
      let value =
        switch item.type {
        case .number, .money: Phrase("3")
        case .yesNo: Phrase.yes
        case .choice(let options), .choices(let options): Phrase(options.first ?? "…")
        case .date: Phrase(ja: "4月10日", en: "10 April")
        case .time: Phrase("10:00")
        default: Phrase("…")
        }
      return Phrase(ja: "\(item.name) \(value.ja)", en: "\(item.name) \(value.en)")
    }
  }
}

extension Session {
  /// What may come next here; of what goes without saying, only where it is asked for.
  func hint(always: Bool) -> [String] {
    let hint = nextHint
    return always || hint.isOffered ? say(hint.next) : []
  }

  private var nextHint: Hint {
    // A lesson says itself what to write.
    if room?.current != nil { return .lesson }
    guard !bench.isEmpty else { return .empty }
    guard let line = bench.lines[..<bench.place].lastIndex(where: { !$0.text.trimmed.isEmpty }) else { return .empty }
    let opener = look.open.last.flatMap { line -> Word? in
      if case .opener(let word) = look.kind(ofLine: line) { word } else { nil }
    }
    let step = look.step(atLine: line)
    let isForm = step.map { if case .form = $0.kind { true } else { false } } ?? false
    let cast = Hint.Cast(look.examination.reading.workflow)
    return Hint.after(look.kind(ofLine: line), isForm: isForm, opener: opener, cast: cast)
  }
}
