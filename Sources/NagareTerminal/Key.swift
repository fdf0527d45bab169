/// What a person did at the keyboard, once the bytes of the terminal are read.
public enum Key: Hashable, Sendable {
  /// Letters to put in front of the cursor.
  case text(String)
  /// Everything pasted at once, line ends and tabs included.
  case paste(String)
  case enter, complete, search, cancel, refresh
  /// Ctrl-D: the end on an empty line, else a deletion.
  case end
  case up, down, left, right, pageUp, pageDown
  case deleteBackward, deleteForward
  case edit(Edit)

  /// What libedit does on its own, under the name it knows.
  public enum Edit: String, Hashable, Sendable {
    case toStart = "ed-move-to-beg"
    case toEnd = "ed-move-to-end"
    case wordBackward = "ed-prev-word"
    case wordForward = "em-next-word"
    case deleteWordBackward = "ed-delete-prev-word"
    case deleteWordForward = "em-delete-next-word"
    case deleteToEnd = "ed-kill-line"
    case deleteAll = "em-kill-line"
    case yank = "em-yank"
    case upperCase = "em-upper-case"
    case lowerCase = "em-lower-case"
    case capital = "em-capitol-case"
  }
}

/// Which bytes stand for which key. Terminals disagree about a few, so those are there more than once.
extension Key {
  static let controls: [UInt8: Key] = [
    0x01: .edit(.toStart), 0x02: .left, 0x04: .end, 0x05: .edit(.toEnd), 0x06: .right, 0x07: .cancel,
    0x08: .deleteBackward, 0x09: .complete, 0x0A: .enter, 0x0B: .edit(.deleteToEnd), 0x0C: .refresh, 0x0D: .enter,
    0x0E: .down, 0x10: .up, 0x12: .search, 0x15: .edit(.deleteAll), 0x17: .edit(.deleteWordBackward),
    0x19: .edit(.yank), 0x7F: .deleteBackward,
  ]

  /// After ESC: the keys held down with Alt.
  static let alternates: [UInt8: Key] = [
    0x08: .edit(.deleteWordBackward), 0x62: .edit(.wordBackward), 0x63: .edit(.capital),
    0x64: .edit(.deleteWordForward), 0x66: .edit(.wordForward), 0x6C: .edit(.lowerCase), 0x75: .edit(.upperCase),
    0x7F: .edit(.deleteWordBackward),
  ]

  /// After `ESC [` or `ESC O`.
  static let sequences: [String: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "F": .edit(.toEnd), "H": .edit(.toStart),
    "1~": .edit(.toStart), "3~": .deleteForward, "4~": .edit(.toEnd), "5~": .pageUp, "6~": .pageDown,
    "7~": .edit(.toStart), "8~": .edit(.toEnd),
    "1;3C": .edit(.wordForward), "1;3D": .edit(.wordBackward), "1;5C": .edit(.wordForward),
    "1;5D": .edit(.wordBackward), "c": .edit(.wordForward), "d": .edit(.wordBackward),
    "3;5~": .edit(.deleteWordForward),
  ]
}
