import NagareModel

// The tables of words as tries, with every form a verb takes.
extension JapaneseLexer {
  struct Stem: Sendable {
    var deed: Deed
    var first: Tail.Change?
    var isNoun: Bool
    /// 担当 is a name unless する follows.
    var needsTail = false
    /// How the verb ends in a dictionary, behind the stem.
    var plain: String
    var cut: Int
  }

  struct Lexicon: Sendable {
    var trie = Trie()
    var stems: [Stem] = []

    init() {
      for (deed, words) in JapaneseWords.verbs {
        for row in words.split(separator: " ") {
          let parts = row.split(separator: "/")
          guard parts.count == 2, let kind = parts[1].first else { continue }
          add(String(parts[0]), kind, deed)
        }
      }
    }

    private mutating func add(_ word: String, _ kind: Character, _ deed: Deed) {
      func put(_ form: String, _ first: Tail.Change?, isNoun: Bool = false, plain: String, cut: Int) {
        trie.insert(Folding.key(form), stems.count)
        stems.append(Stem(deed: deed, first: first, isNoun: isNoun, plain: plain, cut: cut))
      }
      let root = String(word.dropLast())
      let count = root.unicodeScalars.count
      switch kind {
      case "s": put(word, nil, isNoun: true, plain: "", cut: word.unicodeScalars.count)
      case "t":
        put(word, nil, isNoun: true, plain: "", cut: word.unicodeScalars.count)
        stems[stems.count - 1].needsTail = true
      case "i":
        for (ending, first) in [
          ("い", Tail.Change.ends), ("ければ", .if), ("かったら", .if), ("く", .and), ("かった", .ends),
        ] {
          put(word + ending, first, plain: "い", cut: word.unicodeScalars.count)
        }
      case "x":
        let forms: [(String, Tail.Change)] = [
          ("い", .notEnds), ("ければ", .notIf), ("かったら", .notIf), ("く", .notAnd), ("くて", .notAnd), ("かった", .notEnds),
          ("いと", .notIf),
        ]
        for (ending, first) in forms { put(word + ending, first, plain: "い", cut: word.unicodeScalars.count) }
      case "n": put(word, nil, isNoun: true, plain: "", cut: word.unicodeScalars.count)
      case "1":
        put(word, .ends, plain: "る", cut: count)
        put(root, .and, plain: "る", cut: count)
      case "z":
        for (form, first) in [("する", Tail.Change.ends), ("し", .and), ("して", .and), ("した", .ends)] {
          put(form, first, plain: "する", cut: 0)
        }
        for form in ["さ", "すれ", "せ"] { put(form, nil, plain: "する", cut: 0) }
      case "5":
        guard let last = word.last, let row = Self.rows[last] else { return }
        put(word, .ends, plain: String(last), cut: count)
        put(root + String(row.i), .and, plain: String(last), cut: count)
        // つけ is a form of つける rather than of つく.
        for sound in [row.a, row.e, row.o] where trie.find(Folding.key(root + String(sound))) == nil {
          put(root + String(sound), nil, plain: String(last), cut: count)
        }
        put(root + row.te, .and, plain: String(last), cut: count)
        put(root + row.ta, .ends, plain: String(last), cut: count)
      default: break
      }
    }

    private typealias Row = (a: Character, i: Character, e: Character, o: Character, te: String, ta: String)
    private static let rows: [Character: Row] = [
      "う": ("わ", "い", "え", "お", "って", "った"), "つ": ("た", "ち", "て", "と", "って", "った"),
      "る": ("ら", "り", "れ", "ろ", "って", "った"), "く": ("か", "き", "け", "こ", "いて", "いた"),
      "ぐ": ("が", "ぎ", "げ", "ご", "いで", "いだ"), "す": ("さ", "し", "せ", "そ", "して", "した"),
      "ぬ": ("な", "に", "ね", "の", "んで", "んだ"), "ぶ": ("ば", "び", "べ", "ぼ", "んで", "んだ"),
      "む": ("ま", "み", "め", "も", "んで", "んだ"),
    ]
  }

  static let lexicon = Lexicon()

  struct Table<Value: Sendable>: Sendable {
    var trie = Trie()
    var values: [Value] = []

    init(_ rows: [(String, Value)]) {
      for (word, value) in rows {
        trie.insert(Folding.key(word), values.count)
        values.append(value)
      }
    }

    /// The longest entry that stands at a place.
    func find(_ letters: [UInt32], _ start: Int, _ end: Int) -> (value: Value, end: Int)? {
      var node: Int32 = 0
      var found: (Value, Int)?
      var index = start
      while index < end, let next = trie.child(of: node, letters[index]) {
        node = next
        index += 1
        if let entry = trie.entry(at: node) { found = (values[Int(entry)], index) }
      }
      return found
    }
  }

  static let tails = Table(JapaneseWords.tails)
  static let particles = Table(JapaneseWords.particles)
  static let marks = Table(JapaneseWords.marks)
}
