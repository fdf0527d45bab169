import NagareLanguage
import NagareModel

/// What a command is for, and an example to copy.
public struct CommandPage: Sendable {
  public enum Group: CaseIterable, Sendable {
    case build, run, files, learn, tool

    var title: Phrase {
      switch self {
      case .build: Phrase(ja: "組み立てる", en: "Build")
      case .run: Phrase(ja: "動かす", en: "Run")
      case .files: Phrase(ja: "ファイル", en: "Files")
      case .learn: Phrase(ja: "知る", en: "Learn")
      case .tool: Phrase(ja: "そのほか", en: "More")
      }
    }
  }

  public var word: Word
  public var group: Group
  public var purpose: Phrase
  public var example: Phrase

  private init(_ word: Word, _ group: Group, _ ja: String, _ en: String, example: (ja: String, en: String)) {
    self.word = word
    self.group = group
    purpose = Phrase(ja: ja, en: en)
    self.example = Phrase(ja: example.ja, en: example.en)
  }

  /// The page of a command.
  public static func page(of word: Word) -> CommandPage? { all.first { $0.word == word } }

  public static let all: [CommandPage] = [
    CommandPage(.add, .build, "質問に答えながら、行を足します", "add lines by answering questions", example: ("追加", "add")),
    CommandPage(.edit, .build, "行を書き直します", "change a line", example: ("直す 2", "edit 2")),
    CommandPage(.delete, .build, "ブロックや行を取り除きます", "take away a block or a line", example: ("削除 2", "delete 2")),
    CommandPage(
      .move, .build, "ブロックを別の番号のところへ移します", "move a block to another number", example: ("移動 3 → 1", "move 3 -> 1")),
    CommandPage(.here, .build, "次の行を入れる場所を決めます", "choose where the next line goes", example: ("ここへ 1", "at 1")),
    CommandPage(.undo, .build, "最後の変更を取り消します", "take the last change back", example: ("元に戻す", "undo")),
    CommandPage(.redo, .build, "取り消した変更をもう一度します", "make the change again", example: ("やり直す", "redo")),
    CommandPage(.list, .build, "流れの行を番号つきで見せます", "show the lines with their numbers", example: ("一覧", "list")),
    CommandPage(.diagram, .build, "流れを図で見せます", "show the flow as a picture", example: ("図", "diagram")),
    CommandPage(.check, .build, "流れに問題がないか点検します", "look for problems", example: ("点検", "check")),
    CommandPage(.problems, .build, "問題を一覧にします", "list all problems", example: ("問題", "problems")),
    CommandPage(.format, .build, "書き方を整えます(英語にもできます)", "tidy the text, or translate it", example: ("整形", "format")),
    CommandPage(
      .language, .build, "話すことばを日本語か英語にします", "talk in Japanese or English", example: ("言葉 en", "language ja")),
    CommandPage(.run, .run, "案件を1つ動かします", "run a case", example: ("実行", "run")),
    CommandPage(.next, .run, "次へ進めます", "go on one step", example: ("次へ", "next")),
    CommandPage(.stepBack, .run, "案件を1手前へ戻します", "take the case one step back", example: ("前へ", "back")),
    CommandPage(.restart, .run, "案件を最初から動かします", "run the case from the start", example: ("最初から", "restart")),
    CommandPage(.goStep, .run, "その手のときへ移ります", "go to a step of the case", example: ("行く 2", "goto 2")),
    CommandPage(.letTime, .run, "時間を進めます", "let time pass", example: ("時間 3日", "time 3 days")),
    CommandPage(.whose, .run, "だれの番かを示します", "say whose turn it is", example: ("だれ", "who")),
    CommandPage(.why, .run, "なぜここにいるかを示します", "say why the case is here", example: ("なぜ", "why")),
    CommandPage(.values, .run, "いまの値を見せます", "show the values", example: ("値", "values")),
    CommandPage(.journey, .run, "これまでにあったことを見せます", "show what has happened", example: ("履歴", "history")),
    CommandPage(.whatIf, .run, "別の答えならどうなるかを試します", "try another answer", example: ("もしも", "what-if")),
    CommandPage(.comeHome, .run, "もしもから元の場所へ帰ります", "come back from a what-if", example: ("帰る", "return")),
    CommandPage(.goOn, .run, "次に止まるところまで自動で進めます", "go on to the next stop", example: ("続ける", "continue")),
    CommandPage(.keep, .run, "いま動かしたことを例にします", "keep what was played as an example", example: ("例にする", "keep")),
    CommandPage(.drawCard, .run, "動いている案件に困りごとの札を引きます", "draw a card of trouble onto the case", example: ("札", "card")),
    CommandPage(.tryOut, .run, "例をすべて試します", "play all examples", example: ("例を試す", "test")),
    CommandPage(.new, .files, "新しい流れを始めます", "begin a new flow", example: ("新規", "new")),
    CommandPage(.open, .files, "ファイルを開きます", "open a file", example: ("開く 休暇.flow", "open leave.flow")),
    CommandPage(.save, .files, "ファイルに保存します", "save to a file", example: ("保存 休暇.flow", "save leave.flow")),
    CommandPage(.samples, .files, "見本を写して始めます", "begin from a sample", example: ("見本 leave", "samples leave.en")),
    CommandPage(.help, .learn, "使い方を見せます", "show how to use this", example: ("? 承認", "? approval")),
    CommandPage(.explain, .learn, "問題の番号をくわしく説明します", "explain a problem", example: ("説明 N102", "explain N102")),
    CommandPage(
      .takeLesson, .learn, "課題の一覧を見せ、選んだ課題を始めます", "list the lessons, or begin one", example: ("課題 1", "lesson 1")),
    CommandPage(.takeHint, .learn, "開いている課題のヒントを1つ見せます", "show one hint of the open lesson", example: ("ヒント", "hint")),
    CommandPage(.whereabouts, .learn, "どの課題のどこにいるかを示します", "say which lesson is open", example: ("位置", "where")),
    CommandPage(.skip, .learn, "開いている課題をとばします", "skip the open lesson", example: ("とばす", "skip")),
    CommandPage(
      .summary, .learn, "作ったものを1枚にまとめます", "put what you built on one page", example: ("まとめ", "summary")),
    CommandPage(.doctor, .tool, "このコンピューターの様子を見せます", "show how this computer is set up", example: ("診断", "doctor")),
    CommandPage(.quit, .tool, "終わります(書いたものは残ります)", "leave; what you wrote is kept", example: ("終わる", "quit")),
  ]
}
