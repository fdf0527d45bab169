import NagareModel
import NagareShell
import Testing

/// Two prompts of one person that take lessons at once.
struct JoiningTests {
  static func progress(_ change: (inout LessonProgress) -> Void) -> LessonProgress {
    var progress = before
    change(&progress)
    return progress
  }

  static let before: LessonProgress = {
    var progress = LessonProgress()
    progress["one"].tries = 1
    progress["one"].hints = 1
    progress["two"].state = .done
    progress.current = "one"
    return progress
  }()

  @Test func whatEitherDidIsThere() {
    let here = Self.progress { $0["one"].draft = "申請 職員\n" }
    let there = Self.progress {
      $0["three"].state = .skipped
      $0["two"].flow = "承認 課長\n"
    }
    let joined = here.joined(since: Self.before, with: there)
    #expect(joined["one"].draft == "申請 職員\n" && joined["three"].state == .skipped)
    #expect(joined["two"].flow == "承認 課長\n" && joined["two"].state == .done && joined.current == "one")
  }

  @Test func ofOneLessonBothCountAndPassedIsPassed() {
    let here = Self.progress {
      $0["one"].tries = 3
      $0["one"].hints = 2
      $0["one"].state = .skipped
    }
    let there = Self.progress {
      $0["one"].tries = 2
      $0["one"].hints = 3
      $0["one"].state = .done
    }
    let joined = here.joined(since: Self.before, with: there)
    #expect(joined["one"].tries == 4 && joined["one"].hints == 3 && joined["one"].state == .done)
  }

  @Test func theFlowOfOnesOwnIsKeptWithItsName() {
    let here = Self.progress { ($0.own, $0.ownName) = ("申請 職員\n", "自分の流れ") }
    let joined = here.joined(since: Self.before, with: Self.before)
    #expect(joined.own == "申請 職員\n" && LessonProgress(joined.json.text)?.ownName == "自分の流れ")
    let page = Keepsake(joined, in: .ja, on: .earliest)
    #expect(page.html.contains("<title>自分の流れ</title>") && page.html.contains("<h1>自分の流れ</h1>"))
    let other = Self.progress { $0.own = "申請 課長\n" }
    #expect(Self.before.joined(since: Self.before, with: other).own == "申請 課長\n")
  }

  @Test func whatWasBegunAnewHereIsBegunAnew() {
    let here = Self.progress { $0["two"] = LessonProgress.Entry() }
    #expect(here.joined(since: Self.before, with: Self.before)["two"].state == .todo)
    let there = Self.progress { $0["two"].tries = 5 }
    #expect(here.joined(since: Self.before, with: there)["two"].state == .todo)
  }

  /// Found by mutants: a letter that ends a line elsewhere cut a draft in two.
  @Test(arguments: ["\u{2028}", "\u{B}", "\u{85}", "\r", "\r\n"])
  func aDraftComesBackAsItWasKept(_ letter: String) {
    let progress = Self.progress { $0["01-snack"].draft = "流れ 休暇\n申請 \(letter)職員\n" }
    #expect(LessonProgress(progress.json.text) == progress)
  }

  @Test func doingNothingChangesNothing() {
    let there = Self.progress { $0["nine"].state = .done }
    #expect(Self.before.joined(since: Self.before, with: there) == there)
    #expect(there.joined(since: Self.before, with: Self.before) == there)
  }
}
