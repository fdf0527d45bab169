import NagareModel

/// One line as the person wrote it.
struct Line: Sendable {
  /// All of it, indentation too, without the line end.
  var whole: Range<Int>
  /// From the first letter to the last, indentation, bullet, comment and closing 。 left out.
  var content: Range<Int>
  /// From the sign that begins it to the end of the line.
  var comment: Range<Int>?
  var bullet: Bool = false
  var statement: Statement = .blank
}

/// What a line says.
enum Statement: Sendable {
  case blank
  /// Explained by a diagnostic; kept as it stands.
  case unread
  case flow(Range<Int>)
  case role(Range<Int>, details: [Statement])
  case calendar
  case currency(Range<Int>)
  case calendarRule(Word, Range<Int>)
  case block(BlockLine)
  case branch(Range<Int>)
  case elseBranch(Range<Int>)
  case otherwise
  case together
  case also
  case close
  case compute(name: Range<Int>, value: Range<Int>)
  case table(name: Range<Int>, by: Range<Int>)
  case wait(Range<Int>)
  case finish(Range<Int>?)
  case jump(Range<Int>)
  case field(FieldLine)
  case row(condition: Range<Int>, result: Range<Int>)
  case rowOtherwise(Range<Int>)
  /// A detail word with what follows it.
  case detail(Word, Range<Int>)
  /// 3開庁日過ぎたら: so long after the deadline, what.
  case lateBy(Range<Int>, Range<Int>)
  /// 2人: so many of the people.
  case count(Range<Int>)
  case example(Range<Int>)
  case step(Step)
  case promise(Range<Int>)
  /// A premise or a claim, and what follows it.
  case promiseLine(Word, Range<Int>)
  case assumption(Range<Int>)
  case assumptionLine(AssumptionLine)
  case lesson(Range<Int>)
  case lessonPart(Word)
  case lessonDetail(Word, Range<Int>)
}

extension Statement {
  /// Whether a block of the flow begins with it; they are counted in the order of their lines.
  var isBlock: Bool {
    switch self {
    case .block, .together, .branch, .compute, .table, .wait, .finish, .jump: true
    case .blank, .unread, .flow, .role, .calendar, .currency, .calendarRule, .elseBranch, .otherwise, .also, .close,
      .field, .row, .rowOtherwise, .detail, .lateBy, .count, .example, .step, .promise, .promiseLine, .assumption,
      .assumptionLine, .lesson, .lessonPart, .lessonDetail:
      false
    }
  }
}

/// A block with people: the word, who, and the quote.
struct BlockLine: Sendable {
  var word: Word
  /// The people it names, as one stretch.
  var who: Range<Int>
  /// Inside the quotes.
  var title: Range<Int>?
  /// Details on the block's own line, behind a bullet, as they would read on lines of their own.
  var details: [Statement] = []
}

struct FieldLine: Sendable {
  var name: Range<Int>
  /// `nil` where the type could not be read; that is explained already.
  var type: Word?
  /// The unit, the range and the other options.
  var options: Range<Int>
}

/// A line of a 見込み.
enum AssumptionLine: Sendable {
  /// 件数, 期間, 始まり, 暦.
  case word(Word, Range<Int>)
  /// Of a field or a person.
  case name(Range<Int>, Range<Int>)
}

/// A line of an example.
enum Step: Sendable {
  case starts(Range<Int>)
  /// A word about what must be true, and what.
  case claim(Word, Range<Int>)
  case passes(Range<Int>)
  case until(Range<Int>)
  case untilDue
  case note(Range<Int>)
  /// What stands behind it is its note.
  case stop(note: Range<Int>?)
  /// Who, and what they say or fill in.
  case acts(who: Range<Int>, Range<Int>)
}
