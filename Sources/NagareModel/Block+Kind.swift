extension Block {
  public enum Kind: Hashable, Sendable {
    case form([Field])
    case approval(Approval)
    /// 決裁, with its 選択肢 where it has any.
    case decision(answers: [Answer] = [])
    case task([Field])
    case share(waits: Bool)
    case notify(Text)
    case wait(Due)
    case compute(Item.ID, Expression)
    case table(Table)
    case gateway(Gateway)
    case together(Together)
    case finish(Outcome)
    case jump(Destination)
  }
}

// What can be said of a kind without knowing what it means: the one file of this floor that names them all.
extension Block.Kind {
  /// The answers that can be given here, in the order they are offered; none where nobody is asked for one.
  public var answers: [Answer] {
    switch self {
    case .approval(let approval): approval.answers.isEmpty ? Answer.usual : approval.answers
    case .decision(let answers): answers.isEmpty ? Answer.usual : answers
    case .form, .task, .share, .notify, .wait, .compute, .table, .gateway, .together, .finish, .jump: []
    }
  }

  /// What programs call it, in logs and other data: the English word of the language.
  public var key: String {
    switch self {
    case .form: "form"
    case .approval: "approval"
    case .decision: "decision"
    case .task: "task"
    case .share: "share"
    case .notify: "notify"
    case .wait: "wait"
    case .compute: "set"
    case .table: "table"
    case .gateway: "if"
    case .together: "together"
    case .finish: "finish"
    case .jump: "jump"
    }
  }

  /// The lines of a form or of a piece of work.
  public var fields: [Field] {
    switch self {
    case .form(let fields), .task(let fields): fields
    case .approval, .decision, .share, .notify, .wait, .compute, .table, .gateway, .together, .finish, .jump: []
    }
  }

  /// What is worked out here, with everything it may come from.
  public var sums: [(item: Item.ID, from: [Expression])] {
    switch self {
    case .compute(let item, let sum): [(item, [sum])]
    case .table(let table): [(table.item, table.rows.map(\.result) + [table.otherwise].compactMap(\.self))]
    case .form, .approval, .decision, .task, .share, .notify, .wait, .gateway, .together, .finish, .jump: []
    }
  }

  /// What is asked of values and answers here, one for each arm or row.
  public var conditions: [Condition] {
    switch self {
    case .gateway(let gateway): gateway.arms.map(\.condition)
    case .table(let table): table.rows.map(\.condition)
    case .form, .approval, .decision, .task, .share, .notify, .wait, .compute, .together, .finish, .jump: []
    }
  }

  /// Whether somebody gives an answer here.
  public var isAnswered: Bool { !answers.isEmpty }

  /// Whether other blocks stand inside it: もし and 同時に.
  public var opens: Bool {
    switch self {
    case .gateway, .together: true
    case .form, .approval, .decision, .task, .share, .notify, .wait, .compute, .table, .finish, .jump: false
    }
  }

  /// Whether a case that passes it goes on below.
  public var goesOn: Bool {
    switch self {
    case .finish, .jump: false
    case .form, .approval, .decision, .task, .share, .notify, .wait, .compute, .table, .gateway, .together: true
    }
  }

  /// How a case ends here, if it does.
  public var ending: Outcome? {
    switch self {
    case .finish(let outcome), .jump(.finish(let outcome)): outcome
    case .form, .approval, .decision, .task, .share, .notify, .wait, .compute, .table, .gateway, .together, .jump: nil
    }
  }

  /// Whether its line names people.
  public var namesPeople: Bool {
    switch self {
    case .form, .approval, .decision, .task, .share, .notify: true
    case .wait, .compute, .table, .gateway, .together, .finish, .jump: false
    }
  }

  /// Whether people have something to do here.
  public var isWork: Bool {
    switch self {
    case .form, .approval, .decision, .task, .share: true
    case .notify, .wait, .compute, .table, .gateway, .together, .finish, .jump: false
    }
  }

  /// The word that begins such a block.
  public var phrase: Phrase {
    switch self {
    case .form: Phrase(ja: "申請", en: "form")
    case .approval: Phrase(ja: "承認", en: "approval")
    case .decision: Phrase(ja: "決裁", en: "decision")
    case .task: Phrase(ja: "作業", en: "task")
    case .share: Phrase(ja: "供覧", en: "share")
    case .notify: Phrase.notify
    case .wait: Phrase(ja: "待つ", en: "wait")
    case .compute: Phrase(ja: "計算", en: "set")
    case .table: Phrase(ja: "表", en: "table")
    case .gateway: Phrase(ja: "もし", en: "if")
    case .together: Phrase(ja: "同時に", en: "together")
    case .finish: Phrase(ja: "完了", en: "finish")
    case .jump: Phrase(ja: "→", en: "->")
    }
  }
}

extension Block {
  /// The lines of a form or of a piece of work.
  public var fields: [Field] { kind.fields }

  /// Everything that has a value once a case has passed.
  public var writtenItems: [Item.ID] { fields.map(\.item) + kind.sums.map(\.item) }

  public var isForm: Bool { if case .form = kind { true } else { false } }
  public var isDecision: Bool { if case .decision = kind { true } else { false } }
  /// Whether somebody gives an answer here.
  public var isAnswered: Bool { kind.isAnswered }
}
