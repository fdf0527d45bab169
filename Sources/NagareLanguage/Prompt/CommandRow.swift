import NagareModel

/// Everything about a command: what asks for it, where it helps, what it is for, and an example to copy.
public struct CommandRow: Sendable {
  public enum Group: CaseIterable, Sendable {
    case build, measure, run, files, learn, tool

    public var title: Phrase {
      switch self {
      case .build: Phrase(ja: "組み立てる", en: "Build")
      case .measure: Phrase(ja: "はかる、見せる", en: "Measure and show")
      case .run: Phrase(ja: "動かす", en: "Run")
      case .files: Phrase(ja: "ファイル", en: "Files")
      case .learn: Phrase(ja: "知る", en: "Learn")
      case .tool: Phrase(ja: "そのほか", en: "More")
      }
    }
  }

  /// What may stand behind the word.
  public enum Argument: Sendable {
    case none, optional
  }

  /// Where the word is a command; elsewhere it may be an answer.
  public enum Occasion: Sendable {
    /// While a flow is built.
    case building
    /// About a case that runs, or has just ended.
    case playing
    case anywhere
  }

  public var word: Word
  public var group: Group
  public var argument: Argument
  public var occasion: Occasion
  public var purpose: Phrase
  public var example: Phrase

  init(
    _ word: Word, _ group: Group, _ argument: Argument, _ occasion: Occasion, _ purpose: Phrase, example: Phrase
  ) {
    self.word = word
    self.group = group
    self.argument = argument
    self.occasion = occasion
    self.purpose = purpose
    self.example = example
  }
}

extension PromptCommand {
  public var row: CommandRow {
    switch self {
    case .add:
      CommandRow(
        .add, .build, .optional, .building,
        Phrase(ja: "質問に答えながら、行を足します", en: "add lines by answering questions"), example: Phrase(ja: "追加", en: "add"))
    case .edit:
      CommandRow(
        .edit, .build, .optional, .building,
        Phrase(ja: "行を書き直します", en: "change a line"), example: Phrase(ja: "直す 2", en: "edit 2"))
    case .delete:
      CommandRow(
        .delete, .build, .optional, .building,
        Phrase(ja: "ブロックや行を取り除きます", en: "take away a block or a line"), example: Phrase(ja: "削除 2", en: "delete 2"))
    case .move:
      CommandRow(
        .move, .build, .optional, .building,
        Phrase(ja: "ブロックを別の番号のところへ移します", en: "move a block to another number"),
        example: Phrase(ja: "移動 3 → 1", en: "move 3 -> 1"))
    case .here:
      CommandRow(
        .here, .build, .optional, .building,
        Phrase(ja: "次の行を入れる場所を決めます", en: "choose where the next line goes"), example: Phrase(ja: "ここへ 1", en: "at 1"))
    case .undo:
      CommandRow(
        .undo, .build, .none, .building,
        Phrase(ja: "最後の変更を取り消します", en: "take the last change back"), example: Phrase(ja: "元に戻す", en: "undo"))
    case .redo:
      CommandRow(
        .redo, .build, .none, .building,
        Phrase(ja: "取り消した変更をもう一度します", en: "make the change again"), example: Phrase(ja: "やり直す", en: "redo"))
    case .list:
      CommandRow(
        .list, .build, .none, .anywhere,
        Phrase(ja: "流れの行を番号つきで見せます", en: "show the lines with their numbers"), example: Phrase(ja: "一覧", en: "list"))
    case .diagram:
      CommandRow(
        .diagram, .build, .optional, .anywhere,
        Phrase(ja: "流れを図で見せます", en: "show the flow as a picture"), example: Phrase(ja: "図", en: "diagram"))
    case .check:
      CommandRow(
        .check, .build, .none, .building,
        Phrase(ja: "流れに問題がないか点検します", en: "look for problems"), example: Phrase(ja: "点検", en: "check"))
    case .problems:
      CommandRow(
        .problems, .build, .optional, .building,
        Phrase(ja: "問題を一覧にします", en: "list all problems"), example: Phrase(ja: "問題", en: "problems"))
    case .format:
      CommandRow(
        .format, .build, .optional, .building,
        Phrase(ja: "書き方を整えます(整形 en で英語のことばに)", en: "tidy the text (format ja: in Japanese words)"),
        example: Phrase(ja: "整形", en: "format"))
    case .language:
      CommandRow(
        .language, .build, .optional, .building,
        Phrase(ja: "表示を日本語か英語にします", en: "show the screen in Japanese or English"),
        example: Phrase(ja: "言葉 en", en: "language ja"))
    case .picture:
      CommandRow(
        .picture, .measure, .optional, .anywhere,
        Phrase(ja: "流れを1枚の絵(SVG か PNG)にします", en: "draw the flow as a sheet (SVG or PNG)"),
        example: Phrase(ja: "絵 休暇.svg", en: "picture leave.svg"))
    case .summary:
      CommandRow(
        .summary, .measure, .optional, .building,
        Phrase(ja: "持ち帰れるページ(HTML)にまとめます", en: "make a page to take home (HTML)"),
        example: Phrase(ja: "まとめ", en: "page"))
    case .run:
      CommandRow(
        .run, .run, .optional, .playing,
        Phrase(ja: "案件を1つ動かします", en: "run a case"), example: Phrase(ja: "実行", en: "run"))
    case .next:
      CommandRow(
        .next, .run, .none, .playing,
        Phrase(ja: "次へ進めます", en: "go on one step"), example: Phrase(ja: "次へ", en: "next"))
    case .stepBack:
      CommandRow(
        .stepBack, .run, .none, .playing,
        Phrase(ja: "案件を1つ前の場面に戻します", en: "take the case one moment back"), example: Phrase(ja: "前へ", en: "back"))
    case .restart:
      CommandRow(
        .restart, .run, .none, .playing,
        Phrase(ja: "案件を最初から動かします", en: "run the case from the start"), example: Phrase(ja: "最初から", en: "restart"))
    case .goStep:
      CommandRow(
        .goStep, .run, .optional, .playing,
        Phrase(ja: "その番号の行で止まったときに戻ります", en: "go back to when that line was waiting"),
        example: Phrase(ja: "行く 2", en: "goto 2"))
    case .letTime:
      CommandRow(
        .letTime, .run, .optional, .playing,
        Phrase(ja: "時間を進めます", en: "let time pass"), example: Phrase(ja: "時間 3日", en: "time 3 days"))
    case .whose:
      CommandRow(
        .whose, .run, .none, .playing,
        Phrase(ja: "だれの番かを示します", en: "say whose turn it is"), example: Phrase(ja: "だれ", en: "who"))
    case .why:
      CommandRow(
        .why, .run, .optional, .playing,
        Phrase(ja: "なぜここにいるかを示します", en: "say why the case is here"), example: Phrase(ja: "なぜ", en: "why"))
    case .values:
      CommandRow(
        .values, .run, .optional, .playing,
        Phrase(ja: "欄に入れたことと、計算の結果を見せます", en: "show what was filled in and worked out"),
        example: Phrase(ja: "値", en: "values"))
    case .journey:
      CommandRow(
        .journey, .run, .none, .playing,
        Phrase(ja: "これまでにあったことを見せます", en: "show what has happened"), example: Phrase(ja: "履歴", en: "history"))
    case .whatIf:
      CommandRow(
        .whatIf, .run, .optional, .playing,
        Phrase(ja: "別の答えならどうなるかを試します", en: "try another answer"), example: Phrase(ja: "もしも", en: "what-if"))
    case .comeHome:
      CommandRow(
        .comeHome, .run, .none, .playing,
        Phrase(ja: "「もしも」をやめて、元の場面に戻ります", en: "leave a what-if for where it began"),
        example: Phrase(ja: "帰る", en: "return"))
    case .goOn:
      CommandRow(
        .goOn, .run, .none, .playing,
        Phrase(ja: "次に止まるところまで自動で進めます", en: "go on to the next stop"), example: Phrase(ja: "続ける", en: "continue"))
    case .keep:
      CommandRow(
        .keep, .run, .optional, .playing,
        Phrase(ja: "いま動かしたことを例にします", en: "make what was played an example"), example: Phrase(ja: "例にする", en: "keep"))
    case .drawCard:
      CommandRow(
        .drawCard, .run, .optional, .playing,
        Phrase(ja: "困りごとの札を1枚引きます。書いてあることが案件に起きます", en: "draw a card; what it says happens to the case"),
        example: Phrase(ja: "札", en: "card"))
    case .tryOut:
      CommandRow(
        .tryOut, .run, .optional, .anywhere,
        Phrase(ja: "例をすべて試します", en: "play all examples"), example: Phrase(ja: "例を試す", en: "test"))
    case .ways:
      CommandRow(
        .ways, .measure, .none, .building,
        Phrase(ja: "案件の通りうる道すじを見せます。戻る道は1回まで数えます", en: "show every way a case can go, going back once at most"),
        example: Phrase(ja: "道すじ", en: "paths"))
    case .watch:
      CommandRow(
        .watch, .measure, .optional, .building,
        Phrase(ja: "止まる場面や、約束が破れる案件を、そこまで動かして見せます", en: "play the case that gets stuck, or breaks a promise"),
        example: Phrase(ja: "見る", en: "watch"))
    case .makeExamples:
      CommandRow(
        .makeExamples, .measure, .none, .building,
        Phrase(ja: "まだどの例も通っていないところの例を作ります", en: "make examples for what none shows yet"),
        example: Phrase(ja: "例を作る", en: "examples"))
    case .simulate:
      CommandRow(
        .simulate, .measure, .none, .building,
        Phrase(ja: "たくさんの案件を試して、どこで待つかを数えます", en: "play many cases and say where they wait"),
        example: Phrase(ja: "試算", en: "simulate"))
    case .compare:
      CommandRow(
        .compare, .measure, .optional, .building,
        Phrase(ja: "別の流れと、待つ時間を比べます", en: "compare how long cases take with another flow"),
        example: Phrase(ja: "くらべる 前.flow", en: "compare before.flow"))
    case .new:
      CommandRow(
        .new, .files, .none, .building,
        Phrase(ja: "新しい流れを始めます", en: "begin a new flow"), example: Phrase(ja: "新規", en: "new"))
    case .open:
      CommandRow(
        .open, .files, .optional, .building,
        Phrase(ja: "ファイルを開きます", en: "open a file"), example: Phrase(ja: "開く 休暇.flow", en: "open leave.flow"))
    case .save:
      CommandRow(
        .save, .files, .optional, .anywhere,
        Phrase(ja: "ファイルに保存します", en: "save to a file"), example: Phrase(ja: "保存 休暇.flow", en: "save leave.flow"))
    case .samples:
      CommandRow(
        .samples, .files, .optional, .building,
        Phrase(ja: "見本を写して始めます", en: "begin from a sample"), example: Phrase(ja: "見本 休暇", en: "samples leave"))
    case .help:
      CommandRow(
        .help, .learn, .optional, .anywhere,
        Phrase(ja: "使い方を見せます", en: "show how to use this"), example: Phrase(ja: "? 承認", en: "? approval"))
    case .explain:
      CommandRow(
        .explain, .learn, .optional, .anywhere,
        Phrase(ja: "問題の番号をくわしく説明します", en: "explain a problem"), example: Phrase(ja: "説明 N102", en: "explain N102"))
    case .takeLesson:
      CommandRow(
        .takeLesson, .learn, .optional, .building,
        Phrase(ja: "課題の一覧を見せ、選んだ課題を始めます", en: "list the lessons, or begin one"),
        example: Phrase(ja: "課題 1", en: "lesson 1"))
    case .takeHint:
      CommandRow(
        .takeHint, .learn, .none, .building,
        Phrase(ja: "開いている課題のヒントを1つ見せます", en: "show one hint of the open lesson"), example: Phrase(ja: "ヒント", en: "hint")
      )
    case .whereabouts:
      CommandRow(
        .whereabouts, .learn, .none, .building,
        Phrase(ja: "どの課題のどこにいるかを示します", en: "show which lesson is open and how far you are"),
        example: Phrase(ja: "位置", en: "where"))
    case .skip:
      CommandRow(
        .skip, .learn, .none, .building,
        Phrase(ja: "開いている課題をとばします", en: "skip the open lesson"), example: Phrase(ja: "とばす", en: "skip"))
    case .showAnswer:
      CommandRow(
        .showAnswer, .learn, .none, .building,
        Phrase(ja: "ヒントを見終えた課題の、答えの例を見せます", en: "show a model answer, once its hints were seen"),
        example: Phrase(ja: "答え", en: "answer"))
    case .leaveLesson:
      CommandRow(
        .leaveLesson, .learn, .none, .building,
        Phrase(ja: "開いている課題を離れます", en: "leave the open lesson"), example: Phrase(ja: "離れる", en: "leave"))
    case .card:
      CommandRow(
        .card, .tool, .none, .anywhere, Phrase(ja: "ことばの早見表を見せます", en: "show the card of all words"),
        example: Phrase(ja: "早見", en: "words"))
    case .doctor:
      CommandRow(
        .doctor, .tool, .none, .anywhere,
        Phrase(ja: "このコンピューターの様子を見せます", en: "show how this computer is set up"), example: Phrase(ja: "診断", en: "doctor")
      )
    case .quit:
      CommandRow(
        .quit, .tool, .none, .anywhere,
        Phrase(ja: "終わります(書いたものは残ります)", en: "leave; what you wrote is saved"), example: Phrase(ja: "終わる", en: "quit"))
    }
  }
}
