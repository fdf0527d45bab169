import NagareModel
import NagareNotation
import NagareSimulator

/// The options of a request, as they are typed; each that makes no sense is answered in a sentence.
extension Simulate {
  /// What an option may be.
  private struct Limits {
    var option: String
    var range: ClosedRange<Int>
  }

  private static let cases = Limits(option: "--cases", range: 1...mostCases)
  /// The calendar ends with the year 2199.
  private static let days = Limits(option: "--days", range: 1...40_000)
  private static let runs = Limits(option: "--runs", range: 1...100_000)
  private static let seeds = Limits(option: "--seed", range: 0...Int.max)
  private static let told = Limits(option: "--log-cases", range: 1...1_000_000)

  /// Takes the numbers over into the request.
  public mutating func take(
    cases: String?, days: String?, seed: String?, runs: String?, part: String?, told: String?
  ) throws(Trouble) {
    request.extent.cases = try number(cases, Self.cases)
    request.extent.openDays = try number(days, Self.days)
    request.seed = try number(seed, Self.seeds) ?? request.seed
    request.runs = try number(runs, Self.runs)
    request.told = try number(told, Self.told) ?? request.told
    if let part { request.part = try self.part(part) }
  }

  private func number(_ typed: String?, _ limits: Limits) throws(Trouble) -> Int? {
    guard let typed else { return nil }
    let plain = Halfwidth.text(typed).filter { $0 != "," }
    if let number = Int(plain), limits.range.contains(number) { return number }
    let (low, high) = (
      FigureWords(language: .en).count(limits.range.lowerBound),
      FigureWords(language: .en).count(limits.range.upperBound)
    )
    throw Trouble(
      Phrase(
        ja: "\(limits.option) は \(low) から \(high) までの整数です。",
        en: "\(limits.option) is a whole number from \(low) to \(high)."),
      in: page.language)
  }

  /// 3/10.
  private func part(_ typed: String) throws(Trouble) -> (number: Int, of: Int) {
    let numbers = Halfwidth.text(typed).split(separator: "/").map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let of = numbers[1], (1...1_000_000).contains(of),
      (1...of).contains(number)
    else {
      throw Trouble(
        Phrase(
          ja: "--part は 3/10 のように、何番め/全部でいくつ と書きます。", en: "--part is written like 3/10: which one of how many."),
        in: page.language)
    }
    return (number, of)
  }

  /// The file of events that is asked for, whose ending says its form.
  public mutating func take(log path: String?) throws(Trouble) {
    guard let path, EventLogForm(path: path) == nil else {
      request.log = path
      return
    }
    throw Trouble(
      Phrase(ja: "--log のファイルの名前は、.csv か .xes で終わります。", en: "The file of --log ends with .csv or .xes."),
      in: page.language)
  }

  /// What the figures are to be written as; two ways at once make no sense.
  public func form(json: Bool, csv: Bool, page path: String?) throws(Trouble) -> Form {
    let forms = [json ? Form.json : nil, csv ? .csv : nil, path.map { .page($0) }].compactMap(\.self)
    guard forms.count < 2 else {
      throw Trouble(
        Phrase(ja: "--json、--csv、--html は、どれか1つにしてください。", en: "Choose one of --json, --csv and --html."),
        in: page.language)
    }
    return forms.first ?? .text
  }
}
