import NagareModel
import NagareNotation
import NagareShell
import Testing

struct CommandTests {
  static let page = Screen().page(in: .en)
  static let good = "flow Snack\nform staff\napproval chief\n"
  static let bad = "flow Snack\nform staff\nxyzzy chief\n"

  static func source(_ text: String, _ path: String = "a.flow") -> Source {
    Source(path, .success(Array(text.utf8)))
  }

  @Test func aGoodFileEndsWellAndSaysSo() {
    let answer = Check(on: Self.page).answer([Self.source(Self.good), Self.source(Self.good, "b.flow")])
    #expect(answer.exit == .fine)
    #expect(answer.talk == ["2 files, no problems"])
  }

  /// Nobody asked for more: where a flow can go more ways than are looked at, that is said.
  @Test func whatIsNotLookedAtIsSaid() {
    let long = "flow Long\nform staff\n" + (1...4_600).map { "task desk \"part \($0)\"\n" }.joined()
    let answer = Check(on: Self.page).answer([Self.source(Self.good), Self.source(long, "b.flow")])
    #expect(answer.exit == .fine)
    #expect(answer.talk.dropFirst() == ["b.flow: there are too many cases to look at every way it can go."])
  }

  @Test func oneFileInTroubleDoesNotStopTheOthers() {
    let answer = Check(on: Self.page).answer([Source("x", .failure(.missing)), Self.source(Self.bad)])
    #expect(answer.exit == .fileTrouble)
    #expect(answer.output.contains { $0.contains("a.flow, line 3") })
  }

  @Test func problemsAreTheResult() {
    let answer = Check(on: Self.page).answer([Self.source(Self.bad)])
    #expect(answer.exit == .problems)
    #expect(answer.output.first?.hasPrefix("N102") == true)
  }

  @Test func aCommentSilencesACode() {
    let alone = Check(on: Self.page).answer([Self.source("# nagare: N102 off\n" + Self.bad)])
    #expect(!alone.output.contains { $0.hasPrefix("N102") })
    let behind = Self.bad.replacing("xyzzy chief", with: "xyzzy chief ＃ nagare： ｎ１０２ off")
    #expect(Check(on: Self.page).answer([Self.source(behind)]).exit == .fine)
    let elsewhere = Self.bad.replacing("form staff", with: "form staff # nagare: N102 off")
    #expect(Check(on: Self.page).answer([Self.source(elsewhere)]).exit == .problems)
  }

  @Test func jsonHoldsItsVersion() {
    let answer = Check(on: Self.page, isJSON: true).answer([Self.source(Self.good)])
    #expect(answer.output.joined().contains("\"version\": 1"))
  }

  @Test func aTerminalIsNotSentControlCharacters() {
    let text = "form staff \"a\u{1B}[31mb\"\r\napproval chief\r\n"
    let answer = Format(talking: .en).answer([Self.source(text)])
    #expect(answer.document == text && answer.output.isEmpty)
    let lines = Shown(answer.document).text.split(separator: "\n")
    #expect(lines == ["form staff \"a[ESC][31mb\"", "approval chief"])
  }

  @Test func standardInputIsNotSaved() {
    let answer = Check(on: Self.page, repairs: true).answer([Self.source(Self.good, "-")])
    #expect(answer.exit == .misuse)
    #expect(answer.saves.isEmpty)
  }

  @Test(arguments: ["N102", "n102", "Ｎ１０２", "102"])
  func aCodeMayBeTypedInManyWays(_ spoken: String) {
    #expect(Explain(on: Self.page).answer(spoken).output.first?.hasPrefix("N102") == true)
  }

  @Test func anUnknownCodeIsToldWhereCodesStand() {
    let answer = Explain(on: Self.page).answer("N999")
    #expect(answer.exit == .misuse)
    #expect(answer.talk.first?.contains("The number stands in front of a problem") == true)
  }

  @Test func samplesAreListedAndCopiedWhereThePersonPointed() {
    let samples = Samples(in: .en)
    #expect(samples.list.output.count == Sample.all(in: .en).count)
    #expect(samples.copy("leave", to: nil, isFolder: false).saves.map(\.path) == ["leave.flow"])
    #expect(samples.copy("leave", to: "../there", isFolder: true).saves.map(\.path) == ["../there/leave.flow"])
    #expect(samples.copy("leave.flow", to: "mine.flow", isFolder: false).saves.map(\.path) == ["mine.flow"])
    #expect(samples.copy("overtime", to: nil, isFolder: false).saves.map(\.bytes) == Self.bytes("overtime.en"))
    #expect(samples.copy("leave.ja", to: nil, isFolder: false).saves.map(\.bytes) == Self.bytes("leave.ja"))
    #expect(samples.copy("nothing", to: nil, isFolder: false).exit == .misuse)
  }

  @Test func thereAreTwentySamplesInEachLanguage() {
    let names = Language.allCases.map { Sample.all(in: $0).map(\.name) }
    #expect(names[0] == names[1] && names[0].count >= 20)
  }

  private static func bytes(_ name: String) -> [[UInt8]] { [Array((Sample.named(name, in: .ja)?.text ?? "").utf8)] }

  @Test(arguments: Sample.all)
  func aSampleIsWithoutProblems(_ sample: Sample) {
    let answer = Check(on: Self.page).answer([Self.source(sample.text, sample.fileName)])
    #expect(answer.exit == .fine, "\(answer.output.joined(separator: "\n"))")
  }

  @Test(arguments: Sample.all, Language.allCases)
  func aSampleCanBeTurnedIntoTheOtherLanguage(_ sample: Sample, _ language: Language) {
    let answer = Format(to: language, talking: .en).answer([Self.source(sample.text, sample.fileName)])
    #expect(answer.exit == .fine, "\(answer.talk)")
  }

  @Test func misuseIsOneSentence() {
    let answer = Misuse.answer("Missing expected argument '<file> ...'", to: ["check"], in: .en)
    #expect(answer.talk == ["Please add \"file\". `nagare check --help` shows how."])
    #expect(answer.exit == .misuse)
  }

  @Test func aMistypedOptionPointsAtItsCommand() {
    let answer = Misuse.answer("Unknown option '--trancript'", to: ["show", "a.flow", "--trancript"], in: .ja)
    #expect(answer.talk == ["「--trancript」という指定はありません。`nagare show --help` で書き方が見られます。"])
    let part = Misuse.answer("Unknown option '--x'", to: ["lesson", "summary", "--x"], in: .en)
    #expect(part.talk[0].contains("`nagare lesson summary --help`"))
  }

  @Test func aFlowIsOpenedByItsWholeName() {
    let answer = Misuse.answer("Unexpected argument 'leave'", to: ["leave"], beside: "leave.flow", in: .en)
    #expect(answer.talk == ["There is no \"nagare leave\"; did you mean `nagare leave.flow`?"])
  }

  @Test func whatTheParserWritesIsInOnesOwnLanguage() {
    let page = "OVERVIEW: a\n\nUSAGE: nagare x\n\nOPTIONS:\n  -h, --help   Show help information.\n\n"
    #expect(HelpText.translated(page, to: .en) == page)
    #expect(
      HelpText.translated(page, to: .ja)
        == "できること: a\n\n書き方: nagare x\n\n指定:\n  -h, --help   この説明を表示\n\n")
  }

  static let slips: [(line: [String], talk: String)] = [
    (["chek", "x.flow"], "There is no \"nagare chek\"; did you mean `nagare check`?"),
    (["smaples"], "There is no \"nagare smaples\"; did you mean `nagare samples`?"),
    (["ＷＯＲＤ"], "There is no \"nagare ＷＯＲＤ\"; did you mean `nagare words`?"),
    (["samples", "coppy", "leave"], "There is no \"nagare samples coppy\"; did you mean `nagare samples copy`?"),
    (["x.flow"], "There is no command \"x.flow\". `nagare --help` shows how."),
  ]

  @Test(arguments: slips)
  func aMisspeltCommandSuggestsTheNearOne(_ line: [String], _ talk: String) {
    let answer = Misuse.answer("2 unexpected arguments: 'a', 'b'", to: line, in: .en)
    #expect(answer.talk == [talk])
    #expect(answer.exit == .misuse)
  }

  @Test(arguments: [("leav", "leave"), ("leve.flow", "leave"), ("leave.em", "leave"), ("equipmnet", "equipment")])
  func aMisspeltSampleSuggestsTheNearOne(_ typed: String, _ near: String) {
    let answer = Samples(in: .ja).copy(typed, to: nil, isFolder: false)
    #expect(answer.talk == ["見本「\(typed)」は、`nagare samples copy \(near)` のことではありませんか。"])
    #expect(answer.exit == .misuse)
    #expect(answer.saves.isEmpty)
  }
}
