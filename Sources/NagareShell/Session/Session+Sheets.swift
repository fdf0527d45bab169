import NagareLanguage
import NagareModel
import NagareNotation

// What people take home: 絵 and まとめ.
extension Session {
  /// 絵: the flow as a sheet, in lanes or a rail as is said behind it, under a name of one's own or that of the flow.
  mutating func picture(_ argument: String) -> Response {
    guard !look.outline.steps.isEmpty else { return Response(hint(always: true)) }
    var words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    let form = words.compactMap(Picture.Form.init(named:)).first
    words.removeAll { Picture.Form(named: $0) != nil }
    let name = words.joined(separator: " ").unquoted
    let path = name.isEmpty ? sheetName + ".svg" : name.contains(".") ? name : name + ".svg"
    let drawn = DrawnSheet(look.examination.reading, as: form, in: language, named: bench.path?.flowName)
    let saving = write(path, drawn.bytes(for: path), by: .picture)
    return Response(drawn.remarks.flatMap(say), effects: saving.effects)
  }

  /// まとめ: what was built, on one page to look at here and one to share.
  mutating func summary(_ argument: String) -> Response {
    guard let room else { return Response() }
    var progress = room.progress
    if room.current == nil, !bench.isEmpty { (progress.own, progress.ownName) = (bench.text, bench.path?.flowName) }
    let finished = Keepsake(progress, by: room.rules, in: language, on: today)
    let keepsake =
      finished.works.isEmpty
      ? Keepsake(flow: bench.text, named: bench.path?.flowName, in: language, on: today) : finished
    guard !keepsake.works.isEmpty else { return Response(say(Self.nothingYet)) }
    let standard = Phrase(ja: "まとめ.html", en: "summary.html")[language]
    let wanted = argument.trimmed.unquoted
    let path = wanted.isEmpty ? standard : wanted.contains(".") ? wanted : wanted + ".html"
    let saving = write(path, (Array(keepsake.html.utf8), .asItIs), by: .summary)
    return Response(keepsake.text(columns: page.columns), effects: saving.effects)
  }

  private static let nothingYet = Phrase(
    ja: "まとめるものが、まだありません。流れを書くか、課題を1つ終えてから、もう一度どうぞ。",
    en: "There is nothing to put on a page yet. Write a flow or finish a lesson first.")

  private var sheetName: String {
    look.outline.name.isEmpty ? bench.path?.flowName ?? Phrase.flowWord[language] : look.outline.name.fileName
  }

  /// Over a sheet of the same flow that was written here, and unchanged since, without a question.
  private mutating func write(
    _ path: String, _ content: (bytes: [UInt8], form: Save.Form), by command: PromptCommand
  ) -> Response {
    let shown = Visible.text(path)
    let done =
      command == .picture
      ? Phrase(ja: "\(shown) に絵を書きました。", en: "The picture is in \(shown).")
      : Phrase(ja: "\(shown) に、印刷して配れるページを保存しました。", en: "Saved a page to print and share as \(shown).")
    let known = sheets[path].flatMap { $0.flow == begun ? $0.bytes : nil }
    let save = Save(known == nil ? .create : .replace, path, content.bytes, as: content.form, done: done[language])
    return self.save(save, over: known.map { .bytes($0) } ?? .nothing, by: command)
  }
}

extension Picture.Form {
  /// As people say it behind 絵.
  init?(named typed: String) {
    switch Halfwidth.text(typed).lowercased() {
    case "lanes", "--lanes", "列", "担当ごと": self = .lanes
    case "rail", "--rail", "1列", "一列": self = .rail
    default: return nil
    }
  }
}
