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
  static let example = Hint(
    ja: "・職員: 日数 3   ・課長: 承認   ・結果: 完了", en: "- staff: days 3   - section chief: approve   - result: finished",
    isOffered: true)
  static let promise = Hint(
    ja: "・もし 結果 が 完了   ・通る: 課長   または  ・終わる",
    en: "- if: result is finished   - visits: section chief   or  - ends", isOffered: true)
  static let assumption = Hint(
    ja: "・件数: 1日に 20件   ・課長: 所要 20分", en: "- arrivals: 20 a day   - section chief: takes 20 minutes",
    isOffered: true)
  static let inside = Hint(ja: "中の行を書いて、おわり で閉じる", en: "write the lines inside, then end")
  static let branch = Hint(ja: "中の行を書いて、それ以外 か おわり", en: "write the lines inside, then else or end")
  static let together = Hint(ja: "中の行を書いて、また か おわり", en: "write the lines inside, then and or end")
  static let header = Hint(ja: "申請 職員", en: "form staff", isOffered: true)
  static let answer = Hint(ja: "期限を足す ・期限 3開庁日   または  図", en: "a deadline - due 3 business days   or  diagram")
  static let lesson = Hint(ja: "できたら 点検、困ったら ヒント", en: "check when you are done, hint for a little help")
  static let usual = Hint(ja: "図   または  実行", en: "diagram   or  run")

  static let all = [
    empty, form, field, table, role, calendar, example, promise, assumption, inside, branch, together, header, answer,
    lesson, usual,
  ]

  /// The hint behind a line, by what the line is; `hasFields` is about the form it stands in.
  static func after(_ kind: LineKind, isForm: Bool, opener: Word?) -> Hint {
    switch kind {
    case .setting(.calendar): return calendar
    case .header, .setting: return header
    case .role: return role
    case .example: return example
    case .promise: return promise
    case .assumption: return assumption
    case .opener(.together): return together
    case .opener: return branch
    case .bullet where isForm: return field
    case .block(.form): return form
    case .block(.table): return table
    case .block(.approval), .block(.decision), .block(.task): return opener == nil ? answer : inside
    case .bullet, .block, .part, .closer, .blank, .unread, .lesson:
      return opener == nil ? usual : opener == .together ? together : branch
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
    return Hint.after(look.kind(ofLine: line), isForm: isForm, opener: opener)
  }
}
