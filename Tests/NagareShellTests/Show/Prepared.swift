import NagareModel
import NagareNotation
import NagareShell
import TestSupport

/// A small prepared file, and what is needed to show it.
enum Prepared {
  static let fixtures = Fixtures("../Fixtures/shows")

  static func text(_ name: String) -> String { fixtures.text(name) }

  static var tea: Source { source(text("tea.flow"), "tea.flow") }

  static func source(_ text: String, _ name: String = "a.flow") -> Source {
    Source(name, .success(Array(text.utf8)))
  }

  static func stage(_ columns: Int = 60, _ rows: Int = 20, _ language: Language = .ja) -> Stage {
    Stage(on: Page(language, columns: columns), rows: rows)
  }

  static func timeline(_ source: Source = tea, _ language: Language = .ja) throws -> Timeline {
    try Programme(source, on: Page(language)).timeline
  }

  static func show(at place: Int = 0) throws -> Show { Show(try timeline(), at: place) }
}

extension Show {
  /// Letters as they come from a keyboard; `⏎` is Enter, `<` and `>` the arrows, `⇞` and `⇟` the keys of a remote, `⌫`
  /// Backspace, `⎋` Esc, `⇱` Home, `⇲` End.
  mutating func type(_ letters: String) {
    let keys: [Character: Key] = [
      "⏎": .enter, "<": .back, ">": .onward, "⇞": .back, "⇟": .onward, "⌫": .erase, "⎋": .cancel, "⇱": .first,
      "⇲": .last,
    ]
    for letter in letters { press(keys[letter] ?? .letter(letter)) }
  }

  /// What is seen once nothing is said below any more.
  func seen(on stage: Stage) -> [String] {
    var show = self
    show.press(.cancel)
    return stage.lines(show)
  }
}
