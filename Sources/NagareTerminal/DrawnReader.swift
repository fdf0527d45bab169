import NagareModel
import NagareNotation

/// Reads lines at a terminal and keeps them drawn. libedit changes the line, this shows it.
final class DrawnReader {
  private let terminal: Terminal
  private let buffer: EditBuffer
  private let language: Language
  private var decoder = KeyDecoder()
  private var history: History
  private var painter: Painter
  private var search: HistorySearch?
  private var prompt = ""
  /// Whether the line stands there for somebody to change, and nobody has touched it yet: what is typed then takes
  /// its place.
  private var isOffered = false

  /// How long Esc may be the beginning of another key, in milliseconds.
  private static let patience: Int32 = 50

  init(
    _ terminal: Terminal, buffer: EditBuffer, history: History, style: Style, display: DisplayWidth,
    language: Language
  ) {
    self.terminal = terminal
    self.buffer = buffer
    self.history = history
    self.language = language
    painter = Painter(columns: 80, height: 24, display: display, style: style)
  }

  func read(prompt: String, initial: String, completing: Completing) -> Input {
    self.prompt = prompt
    terminal.take()
    terminal.hearEnd(true)
    terminal.write(Control.pasteMarksOn)
    defer {
      terminal.hearEnd(false)
      terminal.write(Control.pasteMarksOff)
      terminal.release()
    }
    search = nil
    history.rewind()
    buffer.set(initial)
    isOffered = !initial.isEmpty
    painter.forget()
    (painter.columns, painter.height) = terminal.size
    while true {
      switch nextEvent() {
      case .key(let key):
        if let input = press(key, completing) { return input }
      case .interrupt:
        decoder.clear()
        search = nil
        buffer.move(to: buffer.letters.count)
        leave(saying: "^C")
        return .interrupted
      case .cutOff:
        leave()
        return .cutOff(buffer.text)
      }
    }
  }

  // MARK: What happens next

  private enum Event {
    case key(Key), interrupt, cutOff
  }

  /// Draws only where nothing more has come, so that a lot of text is drawn once.
  private func nextEvent() -> Event {
    var isDrawn = false
    while true {
      if let key = decoder.next() { return .key(key) }
      switch terminal.wait(milliseconds: !isDrawn ? 0 : decoder.isInsideKey ? Self.patience : -1) {
      case .bytes:
        if let bytes = terminal.read() {
          decoder.feed(bytes)
        } else if terminal.isHungUp {
          return .cutOff
        }
      case .signals(let signals):
        if signals.contains(.end) { return .cutOff }
        if signals.contains(.interrupt) { return .interrupt }
        if signals.contains(.resume) { resume() }
        if signals.contains(.resize) { resize() }
        isDrawn = false
      case .nothing where isDrawn:
        if let key = decoder.settle() { return .key(key) }
      case .nothing:
        draw()
        isDrawn = true
      }
    }
  }

  private func resume() {
    terminal.take()
    terminal.write(Control.pasteMarksOn)
    painter.forget()
  }

  private func resize() {
    let size = terminal.size
    painter.resize(columns: size.columns, height: size.rows)
  }

  // MARK: The screen

  private func draw() {
    let bytes: Shown
    if let search {
      let line = Array(search.line)
      bytes = painter.draw(prompt: search.prompt(in: language), letters: line, cursor: line.count)
    } else {
      bytes = painter.draw(prompt: prompt, letters: buffer.letters, cursor: buffer.cursor)
    }
    terminal.onLoss(write: painter.farewell)
    terminal.write(bytes)
  }

  /// Shows the line as it was given and goes to the next row.
  private func leave(saying remark: String = "") {
    draw()
    terminal.write(Shown(remark) + painter.leave())
  }

  // MARK: Keys

  private func press(_ key: Key, _ completing: Completing) -> Input? {
    if search != nil { return pressWhileSearching(key).flatMap { press($0, completing) } }
    if isOffered { takeOffer(or: key) }
    switch key {
    case .text(let text): buffer.insert(text)
    case .paste(let text): return paste(text)
    case .enter: return give()
    case .end:
      guard !buffer.letters.isEmpty else {
        leave()
        return .end
      }
      delete(1)
    case .complete: complete(completing(buffer.text, buffer.cursor))
    case .search: search = HistorySearch(in: history.entries, from: buffer.text)
    case .refresh:
      terminal.write(.cleanScreen)
      painter.forget()
    case .up: recall(-1)
    case .down: recall(1)
    case .left: buffer.move(to: buffer.cursor - 1)
    case .right: buffer.move(to: buffer.cursor + 1)
    case .deleteBackward: delete(-1)
    case .deleteForward: delete(1)
    case .edit(let edit): buffer.run(edit)
    case .cancel, .pageUp, .pageDown: break
    }
    return nil
  }

  /// A line that was offered is changed by moving about in it, and left behind by typing another.
  private func takeOffer(or key: Key) {
    switch key {
    case .text, .paste, .end: buffer.set("")
    case .enter, .complete, .search, .refresh, .up, .down, .left, .right, .deleteBackward, .deleteForward, .edit,
      .cancel,
      .pageUp, .pageDown:
      break
    }
    isOffered = key == .refresh
  }

  private func give() -> Input {
    let line = buffer.text
    buffer.move(to: buffer.letters.count)
    history.add(line)
    leave()
    return .line(line)
  }

  private func paste(_ text: String) -> Input? {
    let lines = Pasted.lines(text, before: buffer.before, after: buffer.after)
    guard lines.count > 1 else {
      buffer.insert(text.filter { $0 != "\n" })
      return nil
    }
    for (index, line) in lines.enumerated() {
      history.add(line)
      buffer.set(line)
      leave()
      if index == 0 { prompt = "" }
    }
    return .paste(lines)
  }

  private func delete(_ direction: Int) {
    let place = min(buffer.cursor, buffer.cursor + direction)
    guard buffer.letters.indices.contains(place) else { return }
    buffer.replace(place..<place + 1, with: "")
  }

  private func recall(_ direction: Int) {
    if let line = history.step(direction, from: buffer.text) { buffer.set(line) }
  }

  private func complete(_ candidates: [Candidate]) {
    switch Completion(of: candidates, in: buffer.letters) {
    case .nothing: break
    case .replace(let range, let text): buffer.replace(range, with: text)
    case .list(let candidates):
      let list = CandidateList(columns: painter.columns, display: painter.display)
      draw()
      terminal.write(painter.leave() + Shown(rows: list.lines(candidates) + [""]))
    }
  }

  /// The key to go on with where it ends the search.
  private func pressWhileSearching(_ key: Key) -> Key? {
    switch key {
    case .text(let text): search?.type(text)
    case .deleteBackward: search?.deleteBackward()
    case .search: search?.goOn()
    case .cancel:
      buffer.set(search?.original ?? "")
      search = nil
    case .paste, .enter, .end, .complete, .refresh, .up, .down, .left, .right, .pageUp, .pageDown, .deleteForward,
      .edit:
      buffer.set(search?.line ?? "")
      search = nil
      return key
    }
    return nil
  }
}
