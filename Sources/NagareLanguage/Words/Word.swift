/// A word of the language, whichever way it is spelled.
public enum Word: Int, CaseIterable, Sendable {
  // Lines.
  case flow, role
  case form, approval, decision, task, share, notify
  case `if`, then, elseIf, `else`, together, also, end
  case wait, compute, table, by, finish, jump, item
  case example, lesson, start, answer
  case calendar, currency, promise, assumption

  // Details.
  case everyone, anyone, majority, atOnce, inOrder, answers
  case due, countingToday, ifClosedNext, ifClosedPrevious
  case ifLate, ifRejected, ifSentBack, ifAway
  case remind, passTo, readLater, firstOne
  case hint, note, stop, takes
  case people, hours
  case required, optional, startsAs, decimals, letters
  case otherwise, any, requiresReason

  // Types.
  case text, longText, number, money, date, time, choice, choices, yesNo, phone, email, file, person

  // Conditions.
  case and, or, not, empty, contains, between
  case atLeast, atMost, under, over
  case decisionOf
  case yes, no

  // Values.
  case today, yearEnd, monthEnd, thisMonth, nextMonth, applicant
  case roundDown, roundUp, round, smaller, larger, daysBetween, businessDaysBetween
  case before, following

  // Texts.
  case reason, title, result

  // Units.
  case yen, dollar, euro, pound, day, businessDay, week, month, year, hour, minute
  case personUnit, matter, piece, times, copies, percent, tenths

  // Answers and events.
  case approve, sendBack, reject, done, read, withdraw, takeBack, away, back, replaced
  case finished, rejected, withdrawn

  // Examples.
  case starts, pass, until, untilDue
  case resultIs, waitingFor, visits, skips, notified, notNotified, value, dueDate, refuses, cannot, within, nobody

  // Calendar and currency.
  case holidays, closed, openDays, openHours, japan, whole

  // Promises.
  case premise, absent, lateIf, late, ends, inSequence, always, never, peopleWithin

  // Assumptions.
  case arrivals, period, everyDay, onAverage, inBatches

  // Lessons.
  case lessonTime, goal, explanation, lessonHint, uses, doesNotUse

  // The prompt: building, running, files, learning, tools.
  case add, edit, delete, move, here, undo, redo, list, diagram, check, problems, format, language
  case run, next, stepBack, restart, goStep, letTime, whose, why, values, journey
  case whatIf, comeHome, goOn, keep, drawCard, tryOut, ways, watch, makeExamples
  case simulate, compare
  case new, open, save, samples
  case help, explain
  case takeLesson, takeHint, whereabouts, skip, showAnswer, leaveLesson
  case picture, summary
  case card, doctor, quit
}

/// Where a word may stand.
struct WordGroup: OptionSet, Hashable, Sendable {
  let rawValue: Int

  static let line = WordGroup(rawValue: 1 << 0)
  static let detail = WordGroup(rawValue: 1 << 1)
  static let option = WordGroup(rawValue: 1 << 2)
  static let type = WordGroup(rawValue: 1 << 3)
  static let joiner = WordGroup(rawValue: 1 << 4)
  static let comparison = WordGroup(rawValue: 1 << 5)
  static let value = WordGroup(rawValue: 1 << 6)
  static let function = WordGroup(rawValue: 1 << 7)
  static let unit = WordGroup(rawValue: 1 << 8)
  static let answer = WordGroup(rawValue: 1 << 9)
  static let outcome = WordGroup(rawValue: 1 << 10)
  static let late = WordGroup(rawValue: 1 << 11)
  static let claim = WordGroup(rawValue: 1 << 12)
  static let act = WordGroup(rawValue: 1 << 13)
  static let lessonDetail = WordGroup(rawValue: 1 << 14)
  static let filled = WordGroup(rawValue: 1 << 15)
  static let position = WordGroup(rawValue: 1 << 16)
  static let inner = WordGroup(rawValue: 1 << 17)
  static let bool = WordGroup(rawValue: 1 << 18)
  static let lateSetting = WordGroup(rawValue: 1 << 19)
  static let command = WordGroup(rawValue: 1 << 20)
  static let calendarDetail = WordGroup(rawValue: 1 << 21)
  static let promiseDetail = WordGroup(rawValue: 1 << 22)
  static let assumptionDetail = WordGroup(rawValue: 1 << 23)
}
